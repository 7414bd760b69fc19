import { expect, test } from 'vitest';
import { marksOf } from './marksOf';

const entry = (step: string, completedAt?: string) => ({
  step,
  name: step,
  receivedAt: '',
  bySystem: false,
  candidates: [],
  completedAt,
});

test('a step that has come back is open, not done', () => {
  const dossier = { activeElements: ['draft'], history: [entry('draft', 'x'), entry('sign', 'x'), entry('draft')] };

  expect(marksOf(dossier, 'here', 'done')).toEqual([
    { element: 'sign', kind: 'done', label: 'done' },
    { element: 'draft', kind: 'current', label: 'here' },
  ]);
});
