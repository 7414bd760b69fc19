import { expect, test } from 'vitest';
import { daysOf } from './reports';

const now = new Date(2026, 10, 27);

test('a period begins and ends with its months', () => {
  expect(daysOf('thisMonth', now)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(daysOf('thisQuarter', now)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(daysOf('thisYear', now)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(daysOf('lastYear', now)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
});
