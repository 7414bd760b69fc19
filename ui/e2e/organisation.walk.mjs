// An administrator takes in a staff list, and a clerk declares leave with somebody to stand in, to whom the work then goes.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const ADMINISTRATOR = 'nguyen.tien.dat';
const CLERK = 'pham.thuy.linh';
const DEPUTY = 'le.thi.kim.oanh';
const REQUESTER = 'nguyen.van.an';
const LIST = `Mã đơn vị;Tên đơn vị;Đơn vị cấp trên;Tên đăng nhập;Họ và tên;Chức vụ;Trưởng đơn vị
BC;Báo của Bộ;BO;nguyen.thi.but;Nguyễn Thị Bút;Trưởng phòng;x
BC;;;le.van.giay;Lê Văn Giấy;Chuyên viên;
`;
const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

await walk(import.meta.url, async (visitor) => {
  const { page } = visitor;
  await visitor.signIn(ADMINISTRATOR, '/organisation');
  await visitor.see('Tổ chức và nhân sự');
  await visitor.shows('Chuyên viên, ');
  await visitor.look('organisation');

  await page.getByRole('button', { name: 'Nhập danh sách' }).click();
  const form = page.getByRole('dialog');
  await form
    .locator('input[type=file]')
    .setInputFiles(file('sai.csv', 'Tên đăng nhập;Họ và tên;Chức vụ\nĐặng;;Cố vấn\n'));
  await visitor.shows('chỗ sai');
  await form.locator('input[type=file]').setInputFiles(file('nhan-su.csv', LIST));
  await visitor.shows('Người mới (2)');
  await visitor.look('roster', false);
  await form.getByRole('button', { name: 'Nhập', exact: true }).click();
  await page.getByRole('button', { name: 'Báo của Bộ' }).click();
  await visitor.shows('Đứng đầu: Nguyễn Thị Bút');
  // The list of all stays on screen until that of the unit has come.
  await page.getByText('2 người', { exact: true }).waitFor();
  assert.equal(await page.locator('.rows tbody tr:visible').count(), 2, 'two people work there now');

  await page.goto('/accounts?q=le+van+giay');
  await page.getByLabel('Chọn Lê Văn Giấy').check();
  await page.getByRole('button', { name: 'Mở tài khoản cho 1 người' }).click();
  await page.getByRole('button', { name: 'Mở tài khoản', exact: true }).click();
  const initial = await page.locator('.secret-word').innerText();
  await visitor.look('account-secret', false);
  await page.getByRole('button', { name: 'Đã chép xong' }).click();
  await visitor.shows('Chưa đổi mật khẩu');

  await page.goto('/calendar');
  await page.getByText('Đặt giờ làm việc từ một ngày').click();
  await page.getByLabel('Áp dụng từ ngày').fill('2027-04-01');
  await page.getByLabel('Sáng từ').fill('07:00');
  await page.getByLabel('Sáng đến').fill('11:00');
  await page.getByRole('button', { name: 'Ghi giờ làm việc' }).click();
  await visitor.shows('Hãy ghi lý do');
  await page.locator('#hours-name').fill('Quyết định 45/QĐ-B, giờ mùa hè');
  await page.getByRole('button', { name: 'Ghi giờ làm việc' }).click();
  await visitor.shows('07:00–11:00, 13:00–17:00');
  await visitor.look('calendar', false);

  await page.goto('/routing');
  await visitor.see('Phân công xử lý');
  await page.getByRole('button', { name: 'Thêm phân công' }).click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await visitor.shows('Hãy ghi căn cứ phân công');
  await page.getByLabel('Căn cứ').fill('Quyết định 12/QĐ-B');
  await page.getByLabel('Trị giá từ').fill('1000000000');
  await page.getByLabel('Người', { exact: true }).fill('vo thanh binh');
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: 'Võ Thanh Bình' })
    .click();
  await visitor.look('routing-order', false);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await visitor.shows('trị giá từ 1.000.000.000');
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await page.getByLabel('Căn cứ').fill('Quyết định 13/QĐ-B');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Nội dung trước khi sửa').click();
  await visitor.shows('Quyết định 12/QĐ-B: trị giá');
  await visitor.look('routing');
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await visitor.shows('Chưa có phân công nào');

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByLabel('Tên đăng nhập').fill('le.van.giay');
  await page.getByLabel('Mật khẩu').fill(initial);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await visitor.see('Đổi mật khẩu');
  await page.getByLabel('Mật khẩu ban đầu').fill(initial);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('trời xanh mây trắng');
  await page.getByLabel('Nhập lại mật khẩu mới').fill('trời xanh mây trắng');
  await visitor.look('new-password');
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await visitor.see('Hộp việc');

  await visitor.signIn(REQUESTER);
  const today = (await start(visitor, 'Dự hội nghị khi đủ người')).startedAt.slice(0, 10);
  await visitor.signIn(CLERK);
  await page.getByRole('link', { name: 'Phạm Thùy Linh' }).click();
  await visitor.see('Phạm Thùy Linh');
  await page.getByRole('button', { name: 'Khai báo nghỉ' }).click();
  await page.getByLabel('Từ ngày').fill(today);
  await page.getByLabel('Đến hết ngày').fill(today);
  await page.getByRole('button', { name: 'Lưu' }).click();
  const day = today.split('-').reverse().join('/');
  await visitor.shows(`${day} – ${day}`);
  await page.getByRole('button', { name: 'Phân công làm thay' }).click();
  await page.getByLabel('Người làm thay').fill('le thi kim oanh');
  const offered = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  await offered.filter({ hasText: 'Lê Thị Kim Oanh' }).click();
  await page.getByLabel('Chỉ với các thủ tục').fill('cu can bo di cong tac');
  await visitor.look('stand-in', false);
  await page.getByLabel('Chỉ với các thủ tục').fill('');
  await page.getByLabel('Từ ngày').fill(today);
  await page.getByLabel('Đến hết ngày').fill(today);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await visitor.shows('Lê Thị Kim Oanh làm thay Phạm Thùy Linh');
  await visitor.look('person');

  await visitor.signIn(REQUESTER);
  const { number } = await start(visitor, 'Dự hội nghị khi vắng người');
  await visitor.signIn(DEPUTY, `/inbox?q=${number}`);
  await page.locator(`.task[data-dossier="${number}"]`).getByText('Thay cho Phạm Thùy Linh').waitFor();
  await visitor.look('inbox-standing-in');
  await visitor.signIn(CLERK, `/organisation/${CLERK}`);
  for (const none of ['Chưa khai báo ngày nghỉ nào', 'Chưa phân công ai làm thay']) {
    await page.getByRole('button', { name: 'Kết thúc' }).first().click();
    await visitor.shows(none);
  }
  return 'a list of two people, an account, office hours, a standing order, a week of leave with a substitute';
});

async function start(visitor, title) {
  const { page } = visitor;
  await page.goto('/procedures/NB-HTQT-06');
  await page.getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  await page.getByLabel('Trích yếu').fill(title);
  await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  const opened = await page.getByRole('link', { name: /^Mở hồ sơ/ }).getAttribute('href');
  return visitor.ask(`/api${opened}`);
}
