import { expect, test } from 'vitest';
import type { Api } from '../api/client';
import { fits } from './verdicts';

const verdict = (decision: Api['Decision'], again = false): Api['Judged'] => ({
  finding: 'cut-x@b1',
  revision: 1,
  decision,
  reason: '',
  again,
  said: [],
});

test('a finding that nobody judged is open', () => {
  expect(fits('OPEN', undefined)).toBe(true);
  expect(fits('OPEN', verdict('OPEN'))).toBe(true);
  expect(fits('ACCEPTED', undefined)).toBe(false);
});

test('what changed since it was judged is found whatever was decided', () => {
  expect(fits('AGAIN', verdict('REJECTED', true))).toBe(true);
  expect(fits('REJECTED', verdict('REJECTED', true))).toBe(true);
  expect(fits('AGAIN', verdict('ACCEPTED'))).toBe(false);
});
