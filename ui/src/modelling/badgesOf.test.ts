import { expect, test } from 'vitest';
import { badgesOf } from './badgesOf';

test('a badge counts the findings of its element and shows the worst level', () => {
  const findings = [
    { elements: ['b2', 'b4'], level: 'note' as const },
    { elements: ['b4'], level: 'error' as const },
    { elements: ['b4', 'b4'], level: 'warning' as const },
  ];

  expect(badgesOf(findings)).toEqual([
    { element: 'b2', count: 1, level: 'note' },
    { element: 'b4', count: 3, level: 'error' },
  ]);
});
