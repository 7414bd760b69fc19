// A reform officer judges findings, and what is accepted becomes a redesign and a draft.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const OFFICER = 'dang.hoai.an';
const RULE = 'cut-middle-approval';
const CODE = 'NB-THIET-KE-LAI';

await walk(import.meta.url, async (visitor) => {
  const { page } = visitor;
  await visitor.signIn(OFFICER);
  await takeIn(visitor);
  await page.goto(`/procedures/${CODE}`);

  await page.locator('.finding > button').first().click();
  const form = page.locator('.judge');
  await form.getByText('Bác bỏ').click();
  await form.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await visitor.shows('Hãy ghi lý do bác bỏ phát hiện này.');
  await form.getByText('Chấp nhận').click();
  await form.getByRole('textbox').fill('Hai cấp ký là đủ.');
  await form.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await page.locator('.verdict-tag.ACCEPTED').waitFor();
  await page.getByLabel('Trao đổi thêm về phát hiện này').fill('Đã hỏi ý kiến đơn vị.');
  await page.getByRole('button', { name: 'Gửi' }).click();
  await visitor.shows('Đã hỏi ý kiến đơn vị.');
  await page.getByLabel('Chọn một bước').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.locator('.why-not tbody tr').first().waitFor();
  await visitor.look('verdict');

  await page.getByRole('link', { name: /^Thiết kế lại theo/ }).click();
  await visitor.see('Phương án thiết kế lại');
  await page.locator('.diagram[data-drawn="true"]').nth(1).waitFor();
  assert.ok((await page.locator('.djs-element.removed').count()) > 0, 'what goes is marked in the diagram');
  await visitor.look('redesign');
  await page.getByLabel('Lý do, căn cứ của dự thảo').fill('Theo ý kiến đã chấp nhận.');
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await visitor.shows('Đã tạo dự thảo');
  const now = await visitor.ask(`/api/procedures/${CODE}`);
  assert.equal(now.versionState, 'PUBLISHED', 'the version in force stays');

  await page.getByRole('navigation', { name: /./ }).getByRole('link', { name: 'Phát hiện' }).click();
  await visitor.see('Phát hiện trong toàn danh mục');
  await page.goto(`/findings?decision=ACCEPTED&q=${CODE.toLowerCase()}`);
  await visitor.shows('1 phát hiện');
  await visitor.look('findings-accepted');
  await page.goto('/findings');
  await page.locator('.found').first().waitFor();
  await visitor.look('findings');

  await page.goto(`/procedures/${CODE}`);
  await page.getByRole('link', { name: 'Phiếu rà soát' }).click();
  await visitor.shows('Điền sẵn từ mô hình');
  await page.getByLabel('Nêu mục tiêu và giải thích lý do của câu trả lời.').fill('Bảo đảm việc ký đúng thẩm quyền.');
  await page.locator('.question').first().getByText('Có', { exact: true }).click();
  await page.getByRole('button', { name: 'Lưu phiếu' }).click();
  await visitor.shows('Đã lưu phiếu rà soát.');
  await page.reload();
  await visitor.shows('Bảo đảm việc ký đúng thẩm quyền.');
  await visitor.look('questions');
  return `a finding of ${CODE} accepted, redesigned and drafted, its review form answered`;
});

/** One of the rule's own examples, so that nobody's procedure is touched. */
async function takeIn({ page }) {
  const status = await page.evaluate(
    async ([rule, code]) => {
      const example = await (await fetch(`/api/rules/${rule}/examples/before`)).text();
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
      const taken = await fetch('/api/procedures', {
        method: 'POST',
        headers: { 'Content-Type': 'application/xml', 'X-XSRF-TOKEN': token },
        body: example.replace('<tg:procedure', `<tg:procedure code="${code}"`),
      });
      return taken.status;
    },
    [RULE, CODE],
  );
  assert.equal(status, 201);
}
