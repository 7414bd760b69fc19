// Finds a Chromium for the browser test, or installs one; prints its path.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as playwright } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

export const isRoot = process.getuid?.() === 0;

export function chromium() {
  if (process.env.CHROMIUM) {
    if (runs(process.env.CHROMIUM)) return process.env.CHROMIUM;
    throw new Error(`CHROMIUM names "${process.env.CHROMIUM}", which cannot be run: correct or unset it.`);
  }
  return onPath() ?? fromPlaywright() ?? fromDebian() ?? downloaded() ?? nowhere();
}

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(runs);

function fromPlaywright() {
  const path = playwright.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function fromDebian() {
  if (!isRoot || !existsSync('/etc/debian_version')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) => spawnSync('apt-get', ['-q', ...words], { stdio: ['ignore', 2, 2], env }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium') ? onPath() : undefined;
}

function downloaded() {
  const done = spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  return done.status === 0 ? fromPlaywright() : undefined;
}

function nowhere() {
  throw new Error('The browser test needs Chromium: install it, or set CHROMIUM to its path.');
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return execFileSync(path, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(chromium());
  } catch (fault) {
    console.error(fault.message);
    process.exitCode = 1;
  }
}
