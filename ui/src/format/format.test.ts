import { expect, test } from 'vitest';
import { deadline } from './deadline';
import { dateOf, momentOf, sameDay } from './moment';
import { money, number } from './numbers';

const now = new Date('2026-11-20T10:00:00+07:00');

test('dates and moments are written the official way', () => {
  expect(dateOf('2026-12-01T09:05:00')).toBe('01/12/2026');
  expect(dateOf('2026-12-01')).toBe('01/12/2026');
  expect(momentOf('2026-12-01T17:00:00')).toBe('17:00 01/12/2026');
});

test('a time without a zone is local time of Việt Nam, one with a zone is turned into it', () => {
  expect(momentOf('2026-12-01T17:00:00.123456')).toBe('17:00 01/12/2026');
  expect(momentOf('2026-12-01T20:30:00Z')).toBe('03:30 02/12/2026');
  expect(sameDay('2026-11-20T23:59:00', now)).toBe(true);
});

test('numbers and money follow the language', () => {
  expect(number(1234567.891, 'vi')).toBe('1.234.567,89');
  expect(number(1234567.891, 'en')).toBe('1,234,567.89');
  expect(money(1234567.4, 'vi')).toBe('1.234.567 đồng');
  expect(money(1234567.4, 'en')).toBe('1,234,567 VND');
});

test.each([
  [undefined, undefined, 'none', 'noDue', 0],
  ['2026-11-23T17:00:00', 2, 'later', 'daysLeft', 2],
  ['2026-11-23T17:00:00', 1.4, 'soon', 'daysLeft', 1],
  ['2026-11-23T12:00:00', 0.5, 'soon', 'lessThanDay', 0],
  ['2026-11-20T17:00:00', 0.75, 'today', 'dueToday', 0],
  ['2026-11-20T09:00:00', -0.1, 'overdue', 'justOverdue', 0],
  ['2026-11-18T17:00:00', -1.2, 'overdue', 'overdueDays', 1],
] as const)('a term until %s with %s working days left is %s', (due, left, urgency, key, count) => {
  expect(deadline(due, left, now)).toEqual({ urgency, key, count });
});
