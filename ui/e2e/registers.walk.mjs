// Walks the books: documents are registered, also a secret one, passed on, found, corrected; sheets are checked and taken in.
import { walk } from './visitor.mjs';

const CLERK = 'bui.thi.lan';
const HEAD = 'nguyen.huu.tri';
const SHEET = `Nội dung nhiệm vụ;Nguồn giao;Văn bản giao nhiệm vụ;Ngày giao;Đơn vị chủ trì;Hạn hoàn thành
Rà soát thủ tục;Bộ trưởng;Kết luận 12;02/11/2026;Vụ Không Có;20/11/2026
`;
const SUBJECT = 'Về việc kết nối dữ liệu thủ tục hành chính nội bộ';

await walk(import.meta.url, async (visitor) => {
  const { page } = visitor;
  await visitor.signIn(CLERK, '/registers');
  await visitor.see('Sổ theo dõi');
  await page.locator('.rows').waitFor();
  await visitor.shows(/Số kế tiếp của năm \d+: \d+; văn bản mật: M\d+/);
  await visitor.look('registers');

  await page.getByRole('link', { name: 'Vào sổ' }).first().click();
  await visitor.see('Vào sổ: Văn bản đến');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await visitor.shows('Hãy ghi “Cơ quan gửi”');
  await visitor.look('register-new');
  await page.getByLabel('Ngày, giờ đến').fill('2026-11-19T19:30');
  await page.getByLabel('Cơ quan gửi').fill('Bộ Tư pháp');
  await page.getByLabel('Trích yếu nội dung').fill(SUBJECT);
  await page.getByLabel('Đơn vị chủ trì xử lý').fill('Pháp chế');
  await page.keyboard.press('Enter');
  await page.getByLabel('Hạn xử lý').fill('2026-11-20');
  await choose(page, 'Kênh gửi, nhận', 'Trục liên thông văn bản');
  await choose(page, 'Độ mật', 'Mật');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await visitor.shows('Văn bản mật không được gửi, nhận qua mạng');
  await choose(page, 'Độ mật', 'Không mật');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await visitor.see(/^Số \d+\/2026$/);
  const number = await page.getByRole('heading', { level: 1 }).innerText();

  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await page.getByLabel('Trích yếu nội dung').fill(`${SUBJECT} năm 2026`);
  await page.getByLabel('Lý do sửa').fill('Ghi thiếu năm');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await visitor.shows('Ghi thiếu năm');
  await visitor.look('register-entry');

  await visitor.shows('Thời hạn văn thư');
  await page.getByRole('button', { name: 'Ghi đã chuyển giao' }).click();
  await page.getByRole('button', { name: 'Ghi đã chuyển giao' }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Mở hồ sơ xử lý' }).click();
  await page.getByRole('link', { name: /^2026-\d{6}$/ }).click();
  await page.getByRole('link', { name: number }).waitFor();
  await visitor.look('register-dossier');

  await page.goto('/registers/INCOMING?q=ket+noi+du+lieu+noi+bo+nam+2026');
  await visitor.shows('1 mục');
  await page.goto('/registers/TASKS');
  await page.getByRole('button', { name: 'Nhập bảng tính' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'viec.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
  await visitor.shows('Không có đơn vị “Vụ Không Có”');
  await visitor.look('register-import', false);
  await page.locator('input[type=file]').setInputFiles(new URL('nhiem-vu.xlsx', import.meta.url).pathname);
  await page.getByRole('button', { name: 'Ghi 3 dòng vào sổ' }).click();
  await visitor.shows('Đã ghi 3 dòng');
  await page.goto('/registers/TASKS?q=phan+cap+tham+quyen+giai+quyet');
  await visitor.shows('Trình phương án phân cấp thẩm quyền giải quyết thủ tục nội bộ');

  await page.goto('/registers/INCOMING/new');
  await page.getByLabel('Ngày, giờ đến').fill('2026-11-20T09:00');
  await page.getByLabel('Cơ quan gửi').fill('Bộ Công an');
  await page.getByLabel('Đơn vị chủ trì xử lý').fill('Pháp chế');
  await page.keyboard.press('Enter');
  await choose(page, 'Kênh gửi, nhận', 'Trực tiếp');
  await choose(page, 'Độ mật', 'Mật');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await visitor.see(/^Số M\d+\/2026$/);

  await visitor.signIn(HEAD, '/inbox');
  await page.getByRole('link', { name: `Văn bản đến ${number.toLowerCase()}` }).waitFor();
  await visitor.look('notices');

  await visitor.signIn(CLERK, '/registers/OUTGOING');
  await page.locator('.rows').waitFor();
  await visitor.look('registers-outgoing');
  return number;
});

async function choose(page, label, option) {
  await page.getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
}
