import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const BUILT = join(import.meta.dirname, '../target/classes/META-INF/resources/');
const MANIFEST = `${BUILT}.vite/manifest.json`;
const MOST_KB = 350;

/** All that a browser fetches for one page: its chunk, the shell, and what they import at once. */
function closure(manifest, ...starts) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  for (const start of starts) visit(start);
  return [...seen].map((key) => manifest[key]);
}

const kilobytes = (file) => gzipSync(readFileSync(BUILT + file)).length / 1000;

// The pages are built before their tests run; alone, `npm test` has nothing to weigh.
describe.skipIf(!existsSync(MANIFEST))('the built pages', () => {
  const manifest = existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')) : {};
  const inbox = ['index.html', 'src/inbox/Inbox.tsx', 'src/inbox/TaskPage.tsx'];

  test(`the inbox weighs at most ${MOST_KB} kB`, () => {
    const weight = closure(manifest, ...inbox)
      .flatMap(({ file, css = [] }) => [file, ...css])
      .reduce((sum, file) => sum + kilobytes(file), 0);

    expect(weight).toBeLessThanOrEqual(MOST_KB);
  });

  test('the inbox fetches no diagram before one is shown', () => {
    const code = closure(manifest, ...inbox).map(({ file }) => readFileSync(BUILT + file, 'utf8'));

    expect(code.filter((text) => text.includes('bjs-powered-by'))).toEqual([]);
    expect(readFileSync(BUILT + manifest['src/diagram/Diagram.tsx'].file, 'utf8')).toContain('bjs-powered-by');
  });

  test('only the diagram folder knows the diagram kit', () => {
    const sources = import.meta.glob('./**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });
    const users = Object.keys(sources).filter((path) => /from '(bpmn-js|diagram-js)/.test(sources[path]));

    expect(users.filter((path) => !path.startsWith('./diagram/'))).toEqual([]);
  });
});
