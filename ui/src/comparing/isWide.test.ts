import { expect, test } from 'vitest';
import { isWide } from './comparing';

const box = (x: number, y: number) => `<dc:Bounds x="${x}" y="${y}" width="100" height="80" />`;

test('a long flow is wide, a square one is not, nor one that is not drawn', () => {
  expect(isWide(box(0, 0) + box(2000, 0))).toBe(true);
  expect(isWide(box(0, 0) + box(1000, 900))).toBe(false);
  expect(isWide('<definitions/>')).toBe(false);
});
