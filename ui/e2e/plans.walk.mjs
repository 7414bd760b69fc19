// Walks a plan from the program's proposal to the issued decision, in a real browser.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const REFORM_OFFICER = 'phan.thi.dieu';
const TITLE = 'Phương án đơn giản hóa thủ tục hành chính nội bộ nhóm B';
const WAY = [
  { person: 'dang.hoai.an', branch: 'dat' },
  { person: 'nguyen.thi.bich.ngoc' },
  { person: 'vo.thanh.binh' },
  { person: 'nguyen.huu.tri' },
  { person: 'nguyen.quang.hai', branch: 'dong_y' },
  { person: 'bui.thi.lan' },
];

let visitor;
let page;

await walk(import.meta.url, async (somebody) => {
  visitor = somebody;
  page = somebody.page;
  await visitor.signIn(REFORM_OFFICER);
  await letPropose();
  const code = await makePlan();
  await editItem();
  const dossier = await submit(code);
  for (const step of WAY) await handle(dossier, step);
  return await seeIssued(code);
});

async function letPropose() {
  await page.goto('/plans');
  await visitor.see('Phương án đơn giản hóa');
  await page.getByRole('link', { name: 'Lập phương án' }).first().click();
  await page.getByLabel('Chương trình mục tiêu').click();
  await page.locator('.ant-select-item-option').filter({ hasText: 'QD1085-B' }).click();
  await page.getByRole('button', { name: 'Đề xuất cắt giảm' }).click();
  await visitor.see('Đề xuất');
  await visitor.see('Thủ tục trong phương án');
  await visitor.look('plan-new');
}

async function makePlan() {
  const boxes = page.locator('.picked input[type="checkbox"]');
  // Few procedures are enough to see the way of a plan.
  while ((await page.locator('.picked input[type="checkbox"]:checked').count()) > 2) {
    await page.locator('.picked input[type="checkbox"]:checked').last().uncheck();
  }
  assert.ok((await boxes.count()) > 0, 'something is proposed');
  await page.getByLabel('Tên phương án').fill(TITLE);
  await page.getByRole('button', { name: /^Lập phương án từ/ }).click();
  await visitor.see(TITLE);
  await page.waitForURL(/\/plans\/PA-/);
  await visitor.look('plan');
  return page.url().split('/').pop();
}

async function editItem() {
  await page.getByRole('button', { name: 'Sửa mục 1' }).click();
  await page.getByLabel('Lộ trình thực hiện').fill('Hoàn thành trong quý I năm 2027.');
  await visitor.look('plan-item');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await visitor.shows('Hoàn thành trong quý I năm 2027.');
}

async function submit(code) {
  await page.getByRole('button', { name: 'Trình phê duyệt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trình phê duyệt' }).click();
  await visitor.shows('Đang thẩm định');
  return (await visitor.ask(`/api/plans/${code}`)).dossier;
}

/** The desks are walked in their own walk; here the work is done as their pages do it. */
async function handle(dossier, { person, branch }) {
  await visitor.signIn(person);
  const status = await page.evaluate(
    async ([number, way]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) };
      const send = (path, body) => fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
      const { items } = await (await fetch('/api/inbox?size=200')).json();
      const task = items.find((one) => one.dossier === number);
      if (!task) return 404;
      await send(`/api/tasks/${task.id}/claim`, {});
      return (await send(`/api/tasks/${task.id}/complete`, way ? { branch: way } : {})).status;
    },
    [dossier, branch],
  );
  assert.equal(status, 200, `${person} does the work`);
}

async function seeIssued(code) {
  await visitor.signIn(REFORM_OFFICER);
  await page.goto(`/plans/${code}`);
  await visitor.shows('Đã ban hành');
  await visitor.look('plan-issued');
  const file = await page.evaluate(async (path) => (await fetch(path)).status, `/api/plans/${code}/decision.pdf`);
  assert.equal(file, 200, 'the decision prints');
  await page.goto('/plans');
  await visitor.shows(TITLE);
  await visitor.look('plans');
  return `plan ${code} issued`;
}
