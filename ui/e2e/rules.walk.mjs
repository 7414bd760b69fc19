// A reform officer looks a rule up to show somebody what a finding rests on.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const OFFICER = 'dang.hoai.an';
const CODE = 'NB-HTQT-06';

await walk(import.meta.url, async (visitor) => {
  const { page } = visitor;
  await visitor.signIn(OFFICER);

  await page.getByRole('link', { name: 'Quy tắc', exact: true }).click();
  await visitor.see('Quy tắc rà soát');
  await page.locator('.rows tbody tr').first().waitFor();
  const all = await page.locator('.rows tbody tr').count();
  await visitor.look('rules');
  await page.getByRole('searchbox').fill('giam cap trinh ky');
  await visitor.shows('1 quy tắc');
  await page.getByRole('link', { name: 'Giảm cấp trình ký' }).click();

  await visitor.see('Giảm cấp trình ký');
  await page.locator('.diagram[data-drawn="true"]').nth(2).waitFor();
  assert.ok((await page.locator('.djs-element.chosen').count()) > 0, 'what is found is marked in the example');
  await visitor.shows('Nghị định 30/2020/NĐ-CP');
  await visitor.shows('Quy tắc lên tiếng khi có đủ');
  await page.locator('.kept-choice').click();
  await page.locator('.ant-select-item-option').filter({ hasText: 'Do luật, nghị định quy định' }).click();
  await visitor.shows('là căn cứ của bước “Lãnh đạo Vụ ký nháy”.');
  await visitor.look('rule');

  await page.goto(`/procedures/${CODE}`);
  await page.locator('.finding button').first().click();
  await page.getByRole('link', { name: 'Mở trang quy tắc' }).click();
  await visitor.see('Khi nào giữ lại');

  await page.goto('/rules');
  await page.getByRole('link', { name: 'Ngưỡng của Bộ' }).click();
  await visitor.see('Ngưỡng của các quy tắc');
  const levels = page.locator('.thresholds tr').filter({ hasText: 'Giảm cấp trình ký' }).getByRole('spinbutton');
  await levels.fill('5');
  await levels.blur();
  await page.getByRole('button', { name: 'Xem tác động lên danh mục' }).click();
  await page
    .getByText(/phát hiện ở \d+ thủ tục|Không thủ tục nào/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Lưu ngưỡng mới' }).click();
  await visitor.shows('Hãy ghi lý do');
  await visitor.look('thresholds');
  await page.reload();
  await visitor.shows('1 ngưỡng khác giá trị đang dùng');
  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();

  await page.goto('/rules/practices');
  await visitor.see('29 cách cải tiến quy trình');
  await page.getByRole('link', { name: 'H06 Giảm cấp trình ký' }).first().waitFor();
  await visitor.look('practices');

  await page.goto('/rules/deadline-warn-share');
  await visitor.shows('Quy tắc lên tiếng khi có đủ');
  await visitor.shows('đã dùng từ 75% thời hạn');
  await visitor.look('rule-of-terms');

  await page.goto('/rules/digitise-unchanged-channel');
  await page.locator('.diagram[data-drawn="true"]').nth(2).waitFor();
  assert.equal(await page.locator('.drawn.whole').count(), 2, 'both procedures of a pair are marked');
  await page.getByRole('link', { name: /phát hiện giữa \d+ thủ tục/ }).click();
  await visitor.shows('Phát hiện giữa các thủ tục');
  const joint = page.locator('.joint-item').first();
  await joint.getByRole('button').first().click();
  await joint.getByLabel('Lý do (không bắt buộc)').fill('Rà lại kênh điện tử trong quý I');
  await joint.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await joint.getByText('Đặng Hoài An').waitFor();
  await visitor.look('rules-together');
  await page.goto('/rules/together?decision=ACCEPTED');
  await page.locator('.joint-item', { hasText: 'H35' }).getByText('Chấp nhận').waitFor();
  await page.goto('/plans/new');
  await visitor.see('Đã chấp nhận giữa các thủ tục');
  await visitor.look('plan-between');

  await page.goto('/rules/cut-nothing');
  await page.getByRole('alert').waitFor();
  return `${all} rules, one found without diacritics, opened from a finding`;
});
