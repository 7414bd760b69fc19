// Walks through the catalogue: filters, record, versions, a draft beside the version in force, comparison, counts.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const OFFICER = 'dang.hoai.an';
const CODE = 'NB-DM-99';
const IN_ZIP = 'NB-DM-98';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An archive of one stored file, as any tool packs it. */
function zipped(name, text) {
  const [path, content] = [Buffer.from(name), Buffer.from(text)];
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(content.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, path, content]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, Buffer.alloc(14), path]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]);
}

function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const model = (steps) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tg="urn:tinhgon:bpmn:1" targetNamespace="urn:walk">
  <bpmn:process id="p" name="Cấp giấy giới thiệu công tác">
    <bpmn:extensionElements><tg:procedure code="${CODE}" group="B" field="VP" owner="VP" limit="2" limitUnit="WORKING_DAY"/></bpmn:extensionElements>
    <bpmn:startEvent id="s"/>
    ${steps.map(([id, name]) => `<bpmn:userTask id="${id}" name="${name}"/>`).join('')}
    <bpmn:endEvent id="e"/>
    ${['s', ...steps.map(([id]) => id)]
      .map((from, n) => `<bpmn:sequenceFlow id="f${n}" sourceRef="${from}" targetRef="${steps[n]?.[0] ?? 'e'}"/>`)
      .join('')}
  </bpmn:process>
</bpmn:definitions>`;

const FIRST = [
  ['a', 'Tiếp nhận đề nghị'],
  ['b', 'Trưởng phòng ký nháy'],
  ['c', 'Chánh Văn phòng ký'],
];
const LEAN = [FIRST[0], ['c', 'Chánh Văn phòng ký số']];

await walk(import.meta.url, async (visitor) => {
  const { page } = visitor;
  await visitor.signIn(OFFICER);

  const choose = async (button, files) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: button }).click(),
    ]);
    await chooser.setFiles(files);
  };
  await page.goto('/procedures');
  const file = (name, text) => ({ name, mimeType: 'application/xml', buffer: Buffer.from(text) });
  await choose('Nhập thủ tục', [file('a.bpmn', model(FIRST)), file('hong.bpmn', '<bpmn:definitions')]);
  await visitor.shows('Tệp “hong.bpmn” chưa nhập được');
  await visitor.shows('Đã nhập 1 thủ tục');
  await visitor.look('procedures-import');

  await page.goto('/procedures');
  await choose('Nhập thủ tục', [
    {
      name: 'goi.zip',
      mimeType: 'application/zip',
      buffer: zipped('trong-goi.bpmn', model(FIRST).replace(CODE, IN_ZIP)),
    },
  ]);
  await page.waitForURL(`**/procedures/${IN_ZIP}`);

  const table = await visitor.bytes(`/api/procedures/${IN_ZIP}/steps.xlsx`);
  await page.goto('/procedures');
  await choose('Nhập thủ tục', [{ name: 'cac-buoc.xlsx', mimeType: XLSX, buffer: table }]);
  await visitor.shows('Trưởng phòng ký nháy');
  const records = await visitor.bytes('/api/catalogue/records.xlsx');
  await page.goto('/procedures');
  await page.getByRole('button', { name: 'Tệp danh mục' }).click();
  await page.getByText('Nhập danh mục từ bảng tính').click();
  const list = page.getByLabel('Chọn tệp…', { exact: true }).and(page.locator('input'));
  await list.setInputFiles({ name: 'danh-muc.xlsx', mimeType: XLSX, buffer: records });
  await visitor.shows('Tệp “danh-muc.xlsx” không thay đổi gì');
  const renamed = `Mã TTHC;Tên thủ tục;Kết quả thực hiện\n${IN_ZIP};Cấp giấy giới thiệu;Giấy giới thiệu`;
  await list.setInputFiles({ name: 'ten.csv', mimeType: 'text/csv', buffer: Buffer.from(renamed) });
  await visitor.shows('sửa 1 thủ tục');
  await visitor.shows('Tệp không có các cột sau');
  await visitor.look('records-import', false);
  await page.getByRole('button', { name: 'Nhập danh mục', exact: true }).click();
  await visitor.shows('Đã nhập danh mục: 0 thủ tục mới, 1 thay đổi, 0 giữ nguyên.');

  await page.goto('/procedures?owner=VP&state=PUBLISHED&sort=NAME');
  await visitor.shows('Cấp giấy giới thiệu công tác');
  await page.goto(`/procedures/${CODE}/record`);
  await visitor.shows('a) Trình tự thực hiện');
  await visitor.look('record');
  await page.getByRole('button', { name: 'Sửa hồ sơ' }).click();
  await page.getByLabel('k) Yêu cầu, điều kiện').fill('Là công chức, viên chức của Bộ');
  await visitor.look('record-edit');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await visitor.shows('Đã lưu hồ sơ thủ tục.');
  await visitor.shows('Là công chức, viên chức của Bộ');

  const dossier = await page.evaluate(async (procedure) => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
    const started = await fetch('/api/dossiers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
      body: JSON.stringify({ procedure, title: 'Giấy giới thiệu đi Hải Phòng' }),
    });
    return (await started.json()).number;
  }, CODE);
  await page.goto(`/procedures/${CODE}/versions`);
  await choose('Thêm bản dự thảo', [file('gon.bpmn', model(LEAN))]);
  await visitor.shows('Dự thảo');
  await page.getByRole('button', { name: 'Đưa vào rà soát' }).click();
  await page.getByLabel('Lý do, căn cứ').fill('Theo kế hoạch rà soát năm 2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào rà soát' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await visitor.look('versions');

  await page
    .getByRole('link', { name: /So với phiên bản/ })
    .first()
    .click();
  await page.locator('.diagram[data-drawn="true"]').nth(1).waitFor();
  await visitor.shows('Những gì thay đổi');
  await visitor.look('comparing');
  await page.getByLabel('Phiên bản trước').click();
  await page.locator('.ant-select-dropdown:visible').getByText('Phiên bản 2').click();
  await visitor.shows('Hai phiên bản giống nhau');

  await page.goto('/procedures');
  await choose('Nhập thủ tục', [file('gon.bpmn', model(LEAN))]);
  await page.waitForURL(`**/procedures/${CODE}`);
  await page.goto(`/procedures/${CODE}/versions`);
  await page.getByRole('link', { name: 'Hồ sơ khi đổi phiên bản' }).click();
  await visitor.shows('Đã chuyển 1');
  await visitor.shows(dossier);
  await visitor.look('migrations');
  await page.goto(`/dossiers/${dossier}`);
  await visitor.shows(`${CODE}, phiên bản 3`);

  const before = await visitor.ask('/api/catalogue/counts?by=STATE&against=2000-01-01');
  assert.equal(before.total.before, 0);
  await page.goto('/procedures/counts?by=OWNER&against=2026-01-01');
  await visitor.shows('Tổng số');
  await visitor.look('counts');
  return `version 2 of ${CODE} compared, ${before.total.now} procedures counted`;
});
