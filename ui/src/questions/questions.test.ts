import { expect, test } from 'vitest';
import type { Api } from '../api/client';
import { answersOf, counts } from './questions';

const text = { vi: '', en: '' };
const person = { username: 'a', name: 'A' };
const question = (number: number, given?: string): Api['ReviewQuestion'] => ({
  number,
  text,
  choices: [],
  prefilled: { words: 'mô hình' },
  given: given ? { words: given, person, at: '', version: 1, outdated: false } : undefined,
});

test('what is typed counts before what is saved, and that before the model', () => {
  expect(counts(question(1), {}).words).toBe('mô hình');
  expect(counts(question(1, 'cũ'), {}).words).toBe('cũ');
  expect(counts(question(1, 'cũ'), { 1: { words: 'mới' } }).words).toBe('mới');
  expect(counts(question(1, 'cũ'), { 1: null }).words).toBe('mô hình');
});

test('saved answers stay, and what is as the model says is left to the model', () => {
  const questions = [question(1, 'cũ'), question(2), question(3, 'cũ'), question(4)];
  const edits = { 2: { words: 'mới' }, 3: null, 4: { words: 'mô hình ' } };
  expect(answersOf(questions, edits).map(({ number, words }) => [number, words])).toEqual([
    [1, 'cũ'],
    [2, 'mới'],
  ]);
});
