import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium as playwright } from 'playwright-core';
import { chromium, isRoot } from '../scripts/chromium.mjs';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SCREENSHOTS = new URL('../target/screenshots/', import.meta.url).pathname;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE_MILLIS = 20_000;
/** A page is left before a second compilation of its script would pay: the first at once takes a fifth less. */
const FEW_RUNS = '--js-flags=--no-opt --always-sparkplug';
const BASE_URL = process.env.TINHGON ?? 'http://localhost:8080';

/** Leads a visitor along one walk and says what was seen; a fault leaves the address and a picture behind. */
export async function walk(file, steps) {
  const name = file.split('/').pop().replace('.walk.mjs', '');
  const visitor = await Visitor.at(BASE_URL);
  try {
    const seen = await steps(visitor);
    visitor.wasClean();
    console.log(`${name} works: ${seen}`);
  } catch (fault) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await visitor.page.screenshot({ path: `${SCREENSHOTS}${name}-failed.png`, fullPage: true });
    console.error(`At ${visitor.page.url()}:`);
    throw fault;
  } finally {
    await visitor.leave();
  }
}

/** Somebody at a browser who walks through the pages as a person would. */
export class Visitor {
  static async at(baseUrl) {
    const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map(
      (part) => `--disable-${part}`,
    );
    const browser = await playwright.launch({
      executablePath: chromium(),
      args: [...quiet, '--no-first-run', FEW_RUNS, ...(isRoot ? ['--no-sandbox'] : [])],
    });
    const context = await browser.newContext({ baseURL: baseUrl, viewport: DESK, locale: 'vi-VN' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    return new Visitor(browser, page);
  }

  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
    this.refusals = [];
    this.sessions = new Map();
    page.on('pageerror', (error) => this.refusals.push(`fault in the page: ${error.message}`));
    page.on('console', (line) => {
      const text = line.text();
      if (line.type() === 'error' && !text.includes('status of 4')) this.refusals.push(text);
    });
  }

  /** Comes to a page as somebody: through the door the first time, later with the session they have. */
  async signIn(username, path = '/') {
    const context = this.page.context();
    await context.clearCookies();
    await context.addCookies(this.sessions.get(username) ?? []);
    await this.page.goto(path);
    if (!this.sessions.has(username)) {
      await this.page.locator('.everybody summary').click();
      await this.page.locator(`.everybody [data-username="${username}"]`).click();
    }
    await this.wayOut().waitFor();
    this.sessions.set(username, await context.cookies());
  }

  async signOut() {
    await this.wayOut().click();
    await this.page.locator('.sign-in').waitFor();
  }

  wayOut() {
    return this.page.getByRole('button', { name: /^(Đăng xuất|Sign out)$/ });
  }

  async see(name, role = 'heading') {
    await this.page.getByRole(role, { name }).first().waitFor();
  }

  async shows(text) {
    await this.page.getByText(text).first().waitFor();
  }

  /** What the page's own session gets from the server. */
  async ask(path) {
    return this.page.evaluate(async (address) => (await fetch(address)).json(), path);
  }

  /** A file as the page's own session loads it. */
  async bytes(path) {
    const bytes = await this.page.evaluate(
      async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
      path,
    );
    return Buffer.from(bytes);
  }

  /** What the server tells somebody who has signed in before. */
  async askAs(username, path) {
    const cookie = this.sessions
      .get(username)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    return (await fetch(new URL(path, BASE_URL), { headers: { cookie } })).json();
  }

  /** Checks the page for people who use it without eyes or mouse, and keeps how it looks at desk and on a phone. */
  async look(name, fullPage = true) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    for (const [width, size] of [
      ['desk', DESK],
      ['phone', PHONE],
    ]) {
      await this.page.setViewportSize(size);
      await this.settled();
      await this.page.screenshot({ path: `${SCREENSHOTS}${name}-${width}.png`, fullPage });
      await this.axe(`${name} (${width})`);
      const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name} (${width}) is ${wide} px wider than the screen`);
    }
    await this.page.setViewportSize(DESK);
    await this.settled();
  }

  /** Nothing is loading any more, and the last change of size has been drawn. */
  async settled() {
    await this.page.waitForFunction(
      () => !document.querySelector('.ant-skeleton, .ant-btn-loading, .diagram[data-drawn="false"]'),
    );
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  async axe(where) {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() =>
      globalThis.axe.run(document, { resultTypes: ['violations'] }),
    );
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const told = grave.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n    ${nodes
          .slice(0, 5)
          .map((node) => node.html)
          .join('\n    ')}`,
    );
    assert.equal(grave.length, 0, `axe on ${where}:\n  ${told.join('\n  ')}`);
  }

  async leave() {
    await this.browser.close();
  }

  wasClean() {
    assert.deepEqual(this.refusals, [], 'the browser console is clean');
  }
}
