import ts from 'typescript';
import { describe, expect, test } from 'vitest';

type Texts = Record<string, string>;

const vietnamese = import.meta.glob<{ vi: Texts }>('../*/**/vi.ts', { eager: true });
const english = import.meta.glob<{ en: Texts }>('../*/**/en.ts', { eager: true });
const pages = import.meta.glob<string>('../**/*.tsx', { eager: true, query: '?raw', import: 'default' });

// What the diagram kit says in English is its own; there our file holds Vietnamese only.
const rooms = Object.keys(vietnamese).filter((path) => !path.includes('/i18n/'));
const PLURAL = /_(one|other)$/;
const holes = (text = '') => [...new Set(text.match(/{{\w+}}/g))].sort();
const keys = (texts: Texts) => [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))].sort();
const inEnglish = (path: string) => english[path.replace('vi.ts', 'en.ts')]?.en ?? {};

describe.each(rooms)('%s', (path) => {
  const vi = vietnamese[path]?.vi ?? {};
  const en = inEnglish(path);

  test('every text exists in Vietnamese and English', () => expect(keys(vi)).toEqual(keys(en)));

  test('placeholders agree', () => {
    for (const key of Object.keys(vi)) expect(holes(vi[key]), key).toEqual(holes(en[key] ?? en[`${key}_other`]));
  });

  test('texts are whole characters (NFC) without stray spaces', () => {
    for (const text of [...Object.values(vi), ...Object.values(en)]) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/ {2}|\n/);
    }
  });
});

test('no text is left in the pages', () => {
  const left = Object.entries(pages).flatMap(([path, code]) => literals(code).map((text) => `${path}: ${text}`));
  expect(Object.keys(pages).length).toBeGreaterThan(20);
  expect(left).toEqual([]);
});

const SPOKEN = new Set(['title', 'label', 'placeholder', 'alt', 'aria-label', 'description']);
const WORD = /\p{L}{2}/u;

/** Words a reader would see that stand in a page itself instead of its texts. */
function literals(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && WORD.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    )
      if (WORD.test(node.initializer.text)) found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('page.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}
