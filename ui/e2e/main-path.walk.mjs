// Walks the main path of the product in a real browser: from findings to the last signature.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const REFORM_OFFICER = 'dang.hoai.an';
const CODE = 'NB-HTQT-06';
const TITLE = 'Cử đoàn 3 người dự hội nghị chuyên gia tại Viêng Chăn, tháng 12/2026';
const COMMENT = 'Đã xem xét, đồng ý với đề xuất.';
const GOES_BACK = /Thiếu|Không|bổ sung|làm lại/i;
const WORKING_DAYS = /Còn \d+ ngày làm việc|Còn chưa đến 1 ngày làm việc|Đến hạn hôm nay/;
const MOST_STEPS = 30;

const told = [];
let visitor;
let page;

await walk(import.meta.url, async (somebody) => {
  visitor = somebody;
  page = somebody.page;
  await signIn();
  await seeProcedures();
  await seeFindings();
  const number = await startDossier();
  await handleToTheEnd(number);
  await seeHistory(number);
  await seeEmptyAndWrongPlaces();
  await switchToEnglish(number);
  await refuseABrokenFile();
  await visitor.signOut();
  return `dossier ${number}\n  ${told.join('\n  ')}`;
});

async function signIn() {
  await page.goto('/');
  await page.locator(`[data-username="${REFORM_OFFICER}"]`).first().waitFor();
  await visitor.look('sign-in');
  await visitor.signIn(REFORM_OFFICER);
}

async function seeProcedures() {
  await page.goto('/procedures');
  await visitor.see('Thủ tục hành chính nội bộ');
  await page.locator('.level-count').first().waitFor();
  await visitor.look('procedures');
  await page.getByRole('searchbox').fill('cong tac nuoc ngoai');
  await visitor.shows('1 thủ tục');
  await page.getByRole('link', { name: 'Cử cán bộ đi công tác nước ngoài' }).click();
}

async function seeFindings() {
  await visitor.see('Cử cán bộ đi công tác nước ngoài');
  await page.locator('.diagram[data-drawn="true"]').waitFor();
  const { findings } = await visitor.ask(`/api/procedures/${CODE}`);
  assert.ok(findings.length > 0, 'the procedure has findings');
  const folded = page.getByRole('button', { name: /^Xem thêm \d+ phát hiện/ });
  await folded.first().waitFor();
  while (await folded.count()) await folded.first().click();
  assert.equal(await page.locator('.finding').count(), findings.length);

  await page.locator('.badge').first().click();
  const open = page.locator('.finding:has([aria-expanded="true"])');
  await open.waitFor();
  await visitor.shows('Vì sao');
  assert.ok(
    (await page.locator('.djs-element.chosen').count()) > 0,
    'the step of the finding is marked in the diagram',
  );
  await page.locator('.bjs-powered-by').waitFor();
  await visitor.look('procedure');
  told.push(`${findings.length} findings beside the diagram of ${CODE}`);
}

async function startDossier() {
  await page.getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  await visitor.shows('Hãy ghi trích yếu');
  await form.getByLabel('Trích yếu hồ sơ').fill(TITLE);
  await form.getByLabel('Ghi chú').fill('Thư mời và dự toán đính kèm theo đường công văn.');
  await visitor.look('start', false);
  await form.getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  await visitor.shows('Hồ sơ đã được chuyển tới');
  await visitor.look('started', false);
  await page.getByRole('link', { name: /^Mở hồ sơ/ }).click();
  await visitor.see(TITLE);
  return page.url().split('/').pop();
}

async function handleToTheEnd(number) {
  for (let step = 1; step <= MOST_STEPS; step++) {
    const dossier = await visitor.askAs(REFORM_OFFICER, `/api/dossiers/${number}`);
    if (dossier.state === 'COMPLETED') return;
    const [open] = dossier.history.filter((entry) => !entry.completedAt);
    const person = open?.person ?? open?.candidates[0];
    assert.ok(person, `somebody is to do "${open?.name}"`);
    await handle(number, open, person, step === 1);
  }
  assert.fail(`dossier ${number} has not ended after ${MOST_STEPS} steps`);
}

async function handle(number, entry, person, first) {
  await visitor.signIn(person.username, '/inbox');
  const row = page.locator(`.task[data-dossier="${number}"]`).filter({ hasText: entry.name });
  const due = await row.locator('.deadline').innerText();
  assert.match(due, WORKING_DAYS, `the due date of "${entry.name}" is in working days`);
  if (first) await visitor.look('inbox');
  if (first)
    await page.screenshot({ path: new URL('../target/screenshots/inbox-top-desk.png', import.meta.url).pathname });
  await row.getByRole('button', { name: 'Nhận việc' }).click();
  await row.getByRole('link', { name: 'Xử lý' }).click();

  await visitor.see(entry.name);
  const branches = page.locator('.branches label');
  await page.getByRole('button', { name: 'Hoàn thành' }).waitFor();
  if ((await branches.count()) > 0) {
    await page.getByRole('button', { name: 'Hoàn thành' }).click();
    await visitor.shows('Hãy chọn một hướng xử lý');
    await branches.filter({ hasNotText: GOES_BACK }).first().click();
  }
  await page.getByLabel('Ý kiến xử lý').fill(COMMENT);
  await page.locator('.djs-shape.current').first().waitFor();
  if (first) await visitor.look('task');
  await page.getByRole('button', { name: 'Hoàn thành' }).click();
  await visitor.shows('Đã hoàn thành.');
  told.push(`${entry.name}: ${person.name}, ${due}`);
}

async function seeHistory(number) {
  await visitor.signIn(REFORM_OFFICER, `/dossiers/${number}`);
  await visitor.see('Phiếu kiểm soát quá trình xử lý');
  await visitor.shows('Đã kết thúc');
  const { history } = await visitor.ask(`/api/dossiers/${number}`);
  const rows = page.locator('.history tbody tr');
  assert.equal(await rows.count(), history.length);
  for (const [index, { name, person }] of history.entries()) {
    const row = await rows.nth(index).innerText();
    for (const word of [name, person.name, COMMENT]) assert.ok(row.includes(word), `row ${index + 1} tells "${word}"`);
    assert.match(row, /\d\d:\d\d \d\d\/\d\d\/\d{4}/, 'a moment is written 17:00 01/12/2026');
    assert.match(row, /Trước hạn|Đúng hạn|Quá hạn/);
  }
  await page.locator('.djs-shape.done').first().waitFor();
  await visitor.look('dossier');
  await page.goto('/dossiers');
  await visitor.shows(number);
  await visitor.look('dossiers');
}

async function seeEmptyAndWrongPlaces() {
  await page.goto('/procedures?q=khong-co-thu-tuc-nay');
  await visitor.see(/Không có thủ tục nào khớp/);
  await visitor.look('nothing-found');
  await page.goto('/khong-co-trang-nay');
  await visitor.see('Không tìm thấy trang này');
  await visitor.look('not-found');
  await page.goto('/procedures/KHONG-CO');
  await page.getByRole('alert').waitFor();
  await visitor.look('no-procedure');
}

async function switchToEnglish(number) {
  await page.getByRole('button', { name: 'English' }).click();
  await page.goto(`/procedures/${CODE}`);
  await visitor.see('Findings');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.locator('.finding button').first().click();
  await visitor.look('procedure-en');
  await page.goto(`/dossiers/${number}`);
  await visitor.see('Control slip');
  await visitor.look('dossier-en');
}

async function refuseABrokenFile() {
  await page.goto('/procedures');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page
    .locator('input[type=file][accept*=".bpmn"]')
    .first()
    .setInputFiles({
      name: 'hong.bpmn',
      mimeType: 'application/xml',
      buffer: Buffer.from('<definitions>\n<process>\n'),
    });
  await visitor.see('Tệp “hong.bpmn” chưa nhập được');
  await page.getByRole('alert').waitFor();
  await visitor.look('refused-file');
}
