import { expect, test } from 'vitest';
import type { Api } from '../api/client';
import { sifted } from './rules';

const text = (vi: string, en: string) => ({ vi, en });
const rule = (id: string, level: Api['Rule']['level'], title: Api['Text']): Api['Rule'] => ({
  id,
  code: 'H06',
  level,
  action: id.split('-')[0] ?? '',
  family: 'signing',
  title,
  looksAtModels: true,
  why: text('', ''),
  keep: text('', ''),
  source: '',
  findings: 0,
  procedures: 0,
});

const rules = [
  rule('cut-middle-approval', 'warning', text('Giảm cấp trình ký', 'Cut middle levels of signing')),
  rule('merge-same-performer', 'note', text('Gộp bước cùng người', 'Merge steps of one performer')),
];
const found = (sieve: Partial<Parameters<typeof sifted>[1]>) =>
  sifted(rules, { q: '', action: '', family: '', level: '', ...sieve }).map(({ id }) => id);

test('rules are found without diacritics, in either language', () => {
  expect(found({ q: 'giam cap' })).toEqual(['cut-middle-approval']);
  expect(found({ q: 'MERGE steps' })).toEqual(['merge-same-performer']);
  expect(found({ q: 'giam gop' })).toEqual([]);
});

test('every filter that is set must fit', () => {
  expect(found({ action: 'merge' })).toEqual(['merge-same-performer']);
  expect(found({ action: 'merge', level: 'warning' })).toEqual([]);
  expect(found({ family: 'signing' })).toHaveLength(2);
});
