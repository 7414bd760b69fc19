// Walks a plan from the program's proposal to the issued decision, in a real browser.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const REFORM_OFFICER = 'phan.thi.dieu';
const HEAD_OF_A_UNIT = 'tran.anh.dung';
const NOT_NEEDED = { code: 'NB-VP-18', reason: 'Không còn cần thủ tục này.' };
const TITLE = 'Phương án đơn giản hóa thủ tục hành chính nội bộ nhóm B';
const CHOSEN = ['NB-TCCB-08', 'NB-TDKT-05'];
const DECREED = 'NB-TCCB-07';
const CONSULTED = 'Vụ Tổ chức cán bộ';
const LEADER = 'nguyen.quang.hai';
const WAY = [
  { person: 'dang.hoai.an', branch: 'dat' },
  { person: 'nguyen.thi.bich.ngoc' },
  { person: LEADER, branch: 'dong_y' },
  { person: 'bui.thi.lan' },
];

let visitor;
let page;

await walk(import.meta.url, async (somebody) => {
  visitor = somebody;
  page = somebody.page;
  await propose();
  await visitor.signIn(REFORM_OFFICER, '/plans/proposals');
  await takeUp();
  await letPropose();
  const code = await makePlan();
  await editItem();
  await mergeAndSplit();
  const returned = await submit(code);
  await seePending(code);
  for (const step of [...WAY.slice(0, 2), { person: LEADER, branch: 'sua_lai' }]) await handle(returned, step);
  await visitor.signIn(REFORM_OFFICER, `/plans/${code}`);
  const dossier = await submit(code, true);
  assert.notEqual(dossier, returned, 'what the leader sent back goes the whole way again');
  for (const step of WAY) await handle(dossier, step);
  await seeIssued(code);
  await takeBack(code);
  await setDocuments();
  return `plan ${code} issued`;
});

async function propose() {
  await visitor.signIn(HEAD_OF_A_UNIT, '/plans/proposals');
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await page.getByLabel('Thủ tục', { exact: true }).fill(NOT_NEEDED.code);
  await page.locator('.ant-select-item-option').filter({ hasText: NOT_NEEDED.code }).click();
  await page.getByLabel('Lý do').fill(NOT_NEEDED.reason);
  await visitor.look('proposal-form', false);
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await visitor.shows(NOT_NEEDED.reason);
  await visitor.shows('đơn vị kiểm soát thủ tục hành chính');
}

async function takeUp() {
  const card = page.getByRole('article').filter({ hasText: NOT_NEEDED.reason });
  await visitor.shows(NOT_NEEDED.reason);
  await visitor.look('proposals');
  await card.getByRole('button', { name: 'Chấp nhận', exact: true }).click();
  await card.getByRole('button', { name: 'Đưa vào phương án mới' }).click();
  await page.waitForURL(/\/plans\/PA-/);
  await page.getByRole('article').filter({ hasText: NOT_NEEDED.code }).waitFor();
}

async function letPropose() {
  await page.goto('/plans');
  await visitor.see('Phương án đơn giản hóa');
  await page.getByRole('link', { name: 'Lập phương án' }).first().click();
  await page.getByLabel('Chương trình mục tiêu').click();
  await page.locator('.ant-select-item-option').filter({ hasText: 'QD1085-B' }).click();
  await page.getByRole('button', { name: 'Đề xuất cắt giảm' }).click();
  await visitor.see('Đề xuất');
  await visitor.see('Thủ tục trong phương án');
  await visitor.see('Còn thiếu bao nhiêu, cần gì để đạt');
  await visitor.look('plan-new');
}

async function makePlan() {
  // Few procedures are enough to see the way of a plan.
  let kept = 0;
  for (const card of await page.locator('.picked > li').all()) {
    const text = await card.innerText();
    if (CHOSEN.some((code) => text.includes(code))) kept++;
    else await card.locator('input[type="checkbox"]').uncheck();
  }
  assert.equal(kept, CHOSEN.length, 'both are proposed');
  const higher = page.locator('.higher tbody tr').filter({ hasText: DECREED }).first();
  await higher.getByRole('checkbox').check();
  await page.getByLabel('Tên phương án').fill(TITLE);
  await page.getByRole('button', { name: /^Lập phương án từ/ }).click();
  await visitor.see(TITLE);
  await page.waitForURL(/\/plans\/PA-/);
  await visitor.shows('1 kiến nghị cấp trên, không tính vào số giảm của Bộ');
  await visitor.shows('Kiến nghị sửa đổi');
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

async function mergeAndSplit() {
  await page.getByRole('button', { name: 'Gộp mục 1 với mục khác' }).click();
  await page.getByLabel('Mục gộp vào').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '2.' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gộp', exact: true }).click();
  await visitor.shows('Tách thành mục riêng:');
  await visitor.look('plan-merged');
  await page.getByRole('button', { name: CHOSEN[1] }).click();
  await page.getByRole('button', { name: 'Sửa mục 2' }).waitFor();
}

async function submit(code, again = false) {
  await page.getByRole('button', { name: 'Trình phê duyệt' }).click();
  if (again) await page.getByRole('dialog').getByText(CONSULTED).waitFor();
  else {
    await page.getByLabel('Đơn vị được lấy ý kiến').fill(CONSULTED);
    await page.locator('.ant-select-item-option').filter({ hasText: CONSULTED }).click();
  }
  await page.getByRole('dialog').getByText('Trình phương án').click();
  await visitor.look('plan-submit', false);
  await page.getByRole('dialog').getByRole('button', { name: 'Trình phê duyệt' }).click();
  await visitor.shows('Đang thẩm định');
  return (await visitor.ask(`/api/plans/${code}`)).dossier;
}

/** What the plan promises counts on the page of targets, and the list knows where it stands. */
async function seePending(code) {
  await page.goto('/programmes/QD1085-B');
  await visitor.shows('Sau khi thực hiện việc đang chờ');
  await page.locator('.units').getByRole('button', { name: CONSULTED }).click();
  await visitor.shows('Giữ nguyên, sẽ: đã đơn giản hóa');
  await visitor.look('programme-pending');
  await page.goto('/plans');
  await page.getByRole('combobox', { name: 'Trạng thái' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: 'Đang thẩm định' }).click();
  await page.getByText(code, { exact: false }).first().waitFor();
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
  await visitor.signIn(REFORM_OFFICER, `/plans/${code}`);
  await visitor.shows('Đã ban hành');
  await visitor.look('plan-issued');
  const file = await page.evaluate(async (path) => (await fetch(path)).status, `/api/plans/${code}/decision.pdf`);
  assert.equal(file, 200, 'the decision prints');
  const tables = await page.evaluate(async (path) => (await fetch(path)).status, `/api/plans/${code}/tables.xlsx`);
  assert.equal(tables, 200, 'the tables for leaders are made');
  await page.goto('/plans');
  await visitor.shows(TITLE);
  await visitor.look('plans');
}

/** The version before the plan comes back as a draft: the page says what it takes back, and so does the move. */
async function takeBack(code) {
  const [procedure] = CHOSEN;
  const address = `/api/procedures/${procedure}/model?version=1`;
  const model = await page.evaluate(async (path) => (await fetch(path)).text(), address);
  await page.goto(`/procedures/${procedure}/versions`);
  const draft = { name: 'cu.bpmn', mimeType: 'text/xml', buffer: Buffer.from(model) };
  await page.locator('input[type="file"]').setInputFiles(draft);
  await page.getByRole('button', { name: 'Đưa vào rà soát' }).click();
  const warning = page
    .getByRole('dialog')
    .getByRole('alert')
    .filter({ hasText: `phương án ${code} đã cắt giảm` });
  await warning.getByText('K35').first().waitFor();
  await visitor.look('move-taken-back', false);
  await page.goto(`/procedures/${procedure}?version=3`);
  await page.getByRole('alert').filter({ hasText: code }).waitFor();
  await visitor.look('procedure-taken-back', false);
}

/** A template is put in and taken back, a field moved up, and the agency's words are refused without a basis. */
async function setDocuments() {
  await page.goto('/plans');
  await page.getByRole('link', { name: 'Mẫu văn bản' }).click();
  await visitor.see('Mẫu văn bản');
  const sheet = page.locator('[data-form="PROCEDURE_SHEET"]');
  const docx = await visitor.bytes('/api/documents/templates/PROCEDURE_SHEET');
  await sheet
    .locator('input[type="file"]')
    .setInputFiles({ name: 'mau.docx', mimeType: 'application/octet-stream', buffer: docx });
  await sheet.getByText('Mẫu riêng').waitFor();
  await sheet.getByRole('button', { name: 'Các bản' }).click();
  await page.getByRole('dialog').getByText('đang dùng').waitFor();
  await visitor.look('document-editions', false);
  await page.getByRole('dialog').getByRole('button', { name: 'Dùng mẫu đi kèm' }).click();
  await sheet.getByText('Mẫu đi kèm', { exact: true }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await page.getByRole('button', { name: 'Đưa “Thời hạn giải quyết” lên' }).click();
  await page.locator('.orders').getByRole('button', { name: 'Lưu' }).first().click();
  await page.locator('.order').first().locator('li').nth(2).filter({ hasText: 'Thời hạn giải quyết' }).waitFor();
  const bases = await page.getByLabel(/^Căn cứ, mỗi dòng/).inputValue();
  await page.getByLabel(/^Căn cứ, mỗi dòng/).fill('');
  await page.locator('.words-form').getByRole('button', { name: 'Lưu' }).click();
  await page.locator('.words-form .wrong').filter({ hasText: 'ít nhất một căn cứ' }).waitFor();
  await visitor.look('documents');
  await page.getByLabel(/^Căn cứ, mỗi dòng/).fill(bases);
  await page.locator('.words-form').getByRole('button', { name: 'Lưu' }).click();
  await page.locator('.words-form .wrong').first().waitFor({ state: 'detached' });
}
