// Walks a leader's page: the figures of the quarter, down to the rows of one, and the report as a file.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const LEADER = 'pham.van.khoi';

await walk(import.meta.url, async (visitor) => {
  const { page } = visitor;
  await visitor.signIn(LEADER, '/reports');
  await visitor.see('Báo cáo điều hành');
  await page.locator('.cards').waitFor();
  await visitor.look('reports');

  const cell = page.locator('#table-TASKS ~ .scroll tfoot td a').first();
  const shown = await cell.innerText();
  await cell.click();
  await visitor.see('Sổ theo dõi');
  await visitor.shows(`${shown} mục`);
  await page.goBack();

  await page.getByLabel('Nhận xét').fill('Có 99.999 nhiệm vụ.');
  await page.getByRole('button', { name: 'Tải XLSX' }).click();
  await visitor.shows('không bảng nào có số này');
  await visitor.look('reports-refused', false);
  await page.getByLabel('Nhận xét').fill('Cơ bản hoàn thành đúng tiến độ.');
  const names = [];
  for (const format of ['XLSX', 'DOCX', 'PDF']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Tải ${format}` }).click(),
    ]);
    assert.match(file.suggestedFilename(), new RegExp(`^bao-cao-.*\\.${format.toLowerCase()}$`));
    names.push(file.suggestedFilename());
  }
  return `${shown} tasks lead to ${shown} rows; ${names.join(', ')}`;
});
