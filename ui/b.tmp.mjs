// usage: node b.tmp.mjs name USER lang(vi|en) script-file  ; script exports default async (page, shot)
import { chromium as pw } from 'playwright-core';
import { chromium, isRoot } from './scripts/chromium.mjs';
const BASE = process.env.B ?? 'http://localhost:9161';
const [user, langs, list] = [process.argv[2], process.argv[3].split(','), process.argv.slice(4)];
const browser = await pw.launch({ executablePath: chromium(), args: isRoot ? ['--no-sandbox'] : [] });
const ctx = await browser.newContext({ baseURL: BASE, viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
const page = await ctx.newPage();
page.on('pageerror', e => console.log('PAGEERROR', e.message));
page.on('console', l => l.type()==='error' && console.log('CONSOLE', l.text()));
await page.goto('/');
await page.locator('input[autocomplete=username]').first().fill(user);
await page.locator('input[type=password]').first().fill('tinhgon');
await page.locator('button[type=submit]').first().click();
await page.locator('input[type=password]').waitFor({ state: 'detached', timeout: 60000 });
await page.waitForLoadState('networkidle');
for (const lang of langs) {
  const b = page.getByRole('button', { name: lang === 'en' ? /English/i : /Tiếng Việt/i });
  if (await b.count()) { await b.first().click(); await page.waitForTimeout(500); }
  for (const item of list) {
    const [path, ...acts] = item.split('::');
    for (const [w, h] of [[1280, 900], [390, 844]]) {
      await page.setViewportSize({ width: w, height: h });
      await page.goto(path); await page.waitForLoadState('networkidle'); await page.waitForTimeout(600);
      let modal=false;
      for (const act of acts) {
        try {
          if (act==='modal') modal=true;
          else await eval(`(async()=>{${act}})()`);
        } catch (e) { console.log('ACT FAILED', act, e.message.split('\n')[0]); }
        await page.waitForTimeout(300);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) console.log(`WIDE ${lang} ${w} ${path} ${wide}`);
      const n = `/work/shots/six-${lang}-${w}-${path.replace(/[^a-z0-9]+/gi, '_').slice(0,50)}${process.env.N??''}.png`;
      await page.screenshot({ path: n, fullPage: !modal });
      console.log(n);
    }
  }
}
await browser.close();
