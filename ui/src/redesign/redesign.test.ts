import { expect, test } from 'vitest';
import { marksOf } from './redesign';

const words = { gone: 'bỏ', new: 'thêm', other: 'đổi' };
const step = { element: 'STEP' as const, name: '', attributes: [] };

test('each side shows its own: what goes before, what comes after', () => {
  const changes = [
    { ...step, kind: 'REMOVED' as const, before: 'b4' },
    { ...step, kind: 'ADDED' as const, after: 'g1' },
    { ...step, kind: 'CHANGED' as const, before: 'b2', after: 'b2' },
    { ...step, kind: 'REWIRED' as const, element: 'FLOW' as const, before: 'f1', after: 'f1' },
  ];

  expect(marksOf(changes, 'before', words).map(({ element, label }) => [element, label])).toEqual([
    ['b4', 'bỏ'],
    ['b2', 'đổi'],
  ]);
  expect(marksOf(changes, 'after', words).map(({ element, kind }) => [element, kind])).toEqual([
    ['g1', 'added'],
    ['b2', 'changed'],
  ]);
});
