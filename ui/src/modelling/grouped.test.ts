import { expect, test } from 'vitest';
import type { Api } from '../api/client';
import { grouped, seen } from './grouped';

const finding = (rule: string, element: string) => ({ id: `${rule}@${element}`, rule }) as Api['Finding'];
const all = ['a', 'b', 'c', 'd', 'e'].flatMap((step) => [finding('many', step), finding('one', step)]).slice(0, 9);

test('what one rule finds stands together, where its first finding stood', () => {
  expect(grouped(all).map(({ rule, findings }) => [rule, findings.length])).toEqual([
    ['many', 5],
    ['one', 4],
  ]);
});

test('a chosen finding is seen though its group is folded', () => {
  const [many] = grouped(all);
  if (!many) throw new Error('no group');
  expect(seen(many, undefined).map(({ id }) => id)).toEqual(['many@a', 'many@b', 'many@c']);
  expect(seen(many, 'many@e').map(({ id }) => id)).toEqual(['many@a', 'many@b', 'many@c', 'many@e']);
});
