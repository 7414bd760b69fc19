// Walks through the targets: the leader's board, a programme of the ministry's own, its units, an entered baseline.
import { walk } from './visitor.mjs';

const OFFICER = 'dang.hoai.an';
const ID = 'BO-2027';

await walk(import.meta.url, async (visitor) => {
  const { page } = visitor;
  await visitor.signIn(OFFICER);
  await page.getByRole('link', { name: 'Mục tiêu' }).click();
  await visitor.see('Mục tiêu cắt giảm');
  await page.locator('[data-programme="QD1085-B"]').waitFor();
  await visitor.look('programmes');

  await page.getByRole('button', { name: 'Thêm chương trình' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Mã chương trình').fill(ID);
  await form.getByLabel('Tên chương trình').fill('Cắt giảm chi phí thủ tục nội bộ của Bộ năm 2027');
  await form.getByLabel('Căn cứ', { exact: true }).fill('Kế hoạch 12/KH-B ngày 01/11/2026');
  await form.getByLabel('Ngày mốc').fill('2026-11-01');
  await form.getByLabel('Tính từ ngày').fill('2026-11-01');
  await form.getByLabel('Ngày đến hạn').fill('2027-12-31');
  await form.getByLabel('Chi phí tuân thủ').fill('30');
  await form.getByLabel('Thời gian giải quyết').fill('30');
  await form.getByLabel('Nguồn').fill('Kế hoạch 12/KH-B');
  await form.getByLabel('Lý do, căn cứ thay đổi').fill('Bộ đặt mục tiêu riêng');
  await visitor.look('programme-form', false);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Cắt giảm chi phí thủ tục nội bộ của Bộ năm 2027' }).click();

  await visitor.see('Theo đơn vị');
  await page.locator('.units .ant-btn-link').first().click();
  await page.locator('.tracked table').waitFor();
  await page.getByRole('button', { name: 'Nhập số liệu gốc' }).click();
  await page.getByRole('dialog').getByLabel('Giá trị').fill('20000000000');
  await page
    .getByRole('dialog')
    .getByLabel(/^Nguồn/)
    .fill('Báo cáo 5/BC-B ngày 15/10/2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await visitor.shows('Báo cáo 5/BC-B');
  await visitor.look('programme');
  const { units } = await visitor.ask(`/api/programmes/${ID}`);
  return `${units.length} units followed`;
});
