// bpmnlint with its recommended rules over the models the benchmark of reviews reads, warm and in
// one process: node bpmnlint.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const [folder] = process.argv.slice(2);
const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
const moddle = new BpmnModdle();

async function lint(file) {
  const { rootElement } = await moddle.fromXML(readFileSync(file, 'utf8'));
  return Object.values(await linter.lint(rootElement)).flat().length;
}

async function millis(files) {
  const start = performance.now();
  let found = 0;
  for (const file of files) found += await lint(file);
  return { found, millis: performance.now() - start };
}

/** The best of five rounds after two that warm up. */
async function best(files) {
  const rounds = [];
  for (let i = 0; i < 7; i++) rounds.push(await millis(files));
  return rounds.slice(2).sort((a, b) => a.millis - b.millis)[0];
}

const catalogue = readdirSync(join(folder, 'catalogue')).map((name) => join(folder, 'catalogue', name));
for (const [name, files] of [
  ['1,000 procedures of 20 steps', catalogue],
  ['1,000 nodes', [join(folder, 'nodes-1000.bpmn')]],
  ['5,000 nodes', [join(folder, 'nodes-5000.bpmn')]],
]) {
  const { found, millis } = await best(files);
  const rate = ((1000 * files.length) / millis).toFixed(1);
  console.log(`bpmnlint ${name}: ${millis.toFixed(1)} ms, ${rate} files/s, ${found} reports`);
}
