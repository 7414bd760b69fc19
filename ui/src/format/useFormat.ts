import { texts, useLanguage } from '../language/texts';
import { en } from './en';
import { dateOf, momentOf } from './moment';
import { money, number } from './numbers';
import { vi } from './vi';

export const useTexts = texts('format', vi, en);

/** Dates, numbers and terms as the language on screen writes them. */
export function useFormat() {
  const spoken = useLanguage();
  const say = useTexts();
  const counted = (key: 'workingDays' | 'days' | 'hours') => (value: number) =>
    say(key, { count: value, number: number(value, spoken) });
  const term = { WORKING_DAY: counted('workingDays'), DAY: counted('days'), HOUR: counted('hours') };
  return {
    date: dateOf,
    moment: momentOf,
    number: (value: number) => number(value, spoken),
    money: (dong: number) => money(dong, spoken),
    workingDays: term.WORKING_DAY,
    hours: term.HOUR,
    /** A limit with its unit; the unit comes as a word of the contract. */
    limit: (value: number, unit = 'WORKING_DAY') => term[unit as keyof typeof term]?.(value) ?? `${value} ${unit}`,
  };
}
