import { expect, it } from 'vitest';
import { asItems, type HigherCut, withHigher } from './chosen';

const text = { vi: '', en: '' };
const higher = (procedure: string, finding: string): HigherCut => ({
  procedure,
  finding,
  name: procedure,
  message: text,
  guard: 'Nghị định 170/2025/NĐ-CP',
  rank: 'DECREE',
  costPerYear: 0,
  days: 0,
});

it('puts proposals to those above the ministry beside what is carried out in the same procedure', () => {
  const chosen = [{ code: 'A', name: 'A', cuts: [{ finding: 'cut@1', message: text }] }];

  expect(asItems(chosen, [higher('A', 'cut@2'), higher('B', 'cut@3')])).toEqual([
    { procedures: [{ code: 'A', findings: ['cut@1', 'cut@2'] }] },
    { procedures: [{ code: 'B', findings: ['cut@3'] }] },
  ]);
});

it('lists a proposal once', () => {
  expect(withHigher([higher('A', 'x')], [higher('A', 'x'), higher('B', 'x')])).toHaveLength(2);
});
