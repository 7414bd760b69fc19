import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import type { Goal } from './programmes';
import { Status } from './Status';
import { useTexts } from './texts';

/** Percent of the bar's width; it ends a little beyond the threshold, or at all there is. */
const scale = (goal: Goal) => Math.max(goal.threshold * 1.5, goal.percent ?? 0, goal.plannedPercent ?? 0, 1);

/** One target: how far it is, where pending work leads, and where it has to be. */
export function GoalBar({ goal }: { goal: Goal }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const full = scale(goal);
  const width = (percent = 0) => `${Math.max(0, Math.min(100, (100 * percent) / full))}%`;
  const shown = (percent?: number) =>
    percent === undefined ? '–' : say('percent', { percent: format.number(percent) });
  const now = shown(goal.percent);
  const planned = shown(goal.plannedPercent);
  const label = read(goal.label);
  return (
    <div className="goal">
      <div className="goal-head">
        <strong>{label}</strong>
        <Status status={goal.status} />
      </div>
      <div
        className="goal-bar"
        role="img"
        aria-label={say('barOf', { label, now, planned, threshold: format.number(goal.threshold) })}
      >
        <span className="goal-planned" style={{ width: width(goal.plannedPercent) }} />
        <span className="goal-now" style={{ width: width(goal.percent) }} />
        <span className="goal-threshold" style={{ left: width(goal.threshold) }} />
      </div>
      <div className="goal-foot quiet small">
        <span>
          {say('now')}: {now}
          {planned !== now && ` · ${say('withPlans')}: ${planned}`}
        </span>
        <span>{say('threshold', { percent: format.number(goal.threshold) })}</span>
      </div>
      {goal.missing > 0 && goal.status !== 'MET' && (
        <p className="goal-missing">{say('missing', { amount: format.number(goal.missing), unit: read(goal.unit) })}</p>
      )}
    </div>
  );
}
