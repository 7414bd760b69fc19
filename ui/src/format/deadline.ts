import { sameDay } from './moment';

export type Urgency = 'none' | 'overdue' | 'today' | 'soon' | 'later';
export type DeadlineKey = 'noDue' | 'justOverdue' | 'overdueDays' | 'dueToday' | 'lessThanDay' | 'daysLeft';

/** How near a term is, and the key of the words that say it; `left` in working days, negative when overdue. */
export function deadline(due: string | undefined, left: number | undefined, now: Date) {
  const say = (urgency: Urgency, key: DeadlineKey, count = 0) => ({ urgency, key, count });
  if (!due || left === undefined) return say('none', 'noDue');
  if (left < 0) return left > -1 ? say('overdue', 'justOverdue') : say('overdue', 'overdueDays', Math.floor(-left));
  if (sameDay(due, now)) return say('today', 'dueToday');
  if (left < 1) return say('soon', 'lessThanDay');
  return say(left < 2 ? 'soon' : 'later', 'daysLeft', Math.floor(left));
}
