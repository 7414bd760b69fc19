// Walks every decision about a dossier: batch, supplement, delegation, comment, file, undo, opinion, return, approval, signature,
// refusal, stop, hand-over, a new date; and what goes before: the preview of a run, the units to be asked, a day off that moves terms.
import assert from 'node:assert/strict';
import { walk } from './visitor.mjs';

const REQUESTER = 'nguyen.van.an';
const LEADER = 'nguyen.quang.hai';
const CODE = 'NB-HTQT-06';
const LETTER = { name: 'thu-moi.txt', mimeType: 'text/plain', buffer: Buffer.from('Thư mời họp') };
const FORM = { name: 'phieu.xml', mimeType: 'text/xml', buffer: Buffer.from('<phieu><so>09</so></phieu>') };
const OFFICER = 'phan.thi.dieu';
const ADMINISTRATOR = 'nguyen.tien.dat';
const ASKING = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tg="urn:tinhgon:bpmn:1" targetNamespace="t">
<process id="p" name="Hỏi ý kiến nhiều đơn vị"><extensionElements><tg:procedure code="T-HOI" owner="HTQT" receivedThrough="ONE_STOP"/></extensionElements>
<startEvent id="s"/><userTask id="hoi" name="Xin ý kiến"><extensionElements><tg:step kind="CONSULT" level="1" limit="3"/></extensionElements>
<multiInstanceLoopCharacteristics/></userTask><intermediateCatchEvent id="cho" name="Niêm yết"><extensionElements><tg:step limit="5"/></extensionElements>
<timerEventDefinition/></intermediateCatchEvent><userTask id="so" name="Vào sổ"><extensionElements><tg:step kind="REGISTER" unit="HCTH" level="1"/></extensionElements></userTask>
<endEvent id="e"/><sequenceFlow id="a" sourceRef="s" targetRef="hoi"/><sequenceFlow id="b" sourceRef="hoi" targetRef="cho"/>
<sequenceFlow id="c" sourceRef="cho" targetRef="so"/><sequenceFlow id="d" sourceRef="so" targetRef="e"/></process></definitions>`;
const SECRET = { name: 'bao-cao.txt', mimeType: 'text/plain', buffer: Buffer.from('Bộ A\nMẬT\nBáo cáo') };

let visitor;
let page;

await walk(import.meta.url, async (somebody) => {
  visitor = somebody;
  page = somebody.page;
  await visitor.signIn(REQUESTER);
  const [number, ...others] = [
    await start('Dự hội nghị A'),
    await start('Dự hội nghị B'),
    await start('Dự hội nghị C'),
  ];
  const first = await batch(others);
  await supplement(number, first);
  const colleague = await delegate(number, first);
  await talkAndAttach(number, colleague);
  await undo(number, colleague);
  await complete(number, 'Cho ý kiến về nhân sự', 'Đồng ý');
  await complete(number, 'Cho ý kiến về kinh phí', 'Đồng ý');
  await complete(number, 'Dự thảo quyết định');
  await sendBack(number);
  await complete(number, 'Dự thảo quyết định');
  await complete(number, 'Lãnh đạo Cục ký nháy', 'Đạt');
  await complete(number, 'Lãnh đạo Bộ ký quyết định', 'Đồng ý');
  await sign(number);
  await book();
  await dayOff(others[0]);
  await handOver(others[0]);
  await newDate(others[1]);
  await ends();
  await askUnits();
  return `dossier ${number} and a batch of ${others.length}`;
});

async function start(title) {
  const { number } = await send(
    'POST',
    '/api/dossiers',
    'application/json',
    JSON.stringify({ procedure: CODE, title }),
  );
  return number;
}

async function send(method, path, type, body) {
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value;
  return page.evaluate(
    async ([how, address, contentType, text, xsrf]) => {
      const answer = await fetch(address, {
        method: how,
        headers: { 'Content-Type': contentType, 'X-XSRF-TOKEN': xsrf },
        body: text,
      });
      return answer.json();
    },
    [method, path, type, body, token],
  );
}

/** Who holds a step of a dossier or may take it, as the requester sees it. */
async function performer(number, step) {
  const { history } = await visitor.askAs(REQUESTER, `/api/dossiers/${number}`);
  const open = history.find((entry) => entry.name === step && !entry.completedAt);
  assert.ok(open, `“${step}” of ${number} is open`);
  return (open.person ?? open.candidates[0]).username;
}

function row(number, step) {
  return page.locator(`.task[data-dossier="${number}"]`).filter({ hasText: step });
}

/** Opens the work on its holder's desk, taken up. */
async function open(number, step, person) {
  await visitor.signIn(person, `/inbox?q=${number}`);
  await row(number, step).getByRole('link', { name: step, exact: true }).click();
  await page.getByRole('heading', { name: step, level: 1 }).waitFor();
  const claim = page.getByRole('button', { name: 'Nhận việc' });
  await claim
    .or(page.getByRole('button', { name: 'Hoàn thành' }))
    .first()
    .waitFor();
  if (await claim.isVisible()) await claim.click();
  await page.getByRole('button', { name: 'Hoàn thành' }).waitFor();
}

async function backOnTheDesk() {
  await page.waitForURL(({ pathname }) => pathname === '/inbox');
}

async function batch(numbers) {
  const person = await performer(numbers[0], 'Tiếp nhận, kiểm tra hồ sơ');
  await visitor.signIn(person, '/inbox?q=Du+hoi+nghi');
  for (const number of numbers) {
    await row(number, 'Tiếp nhận').getByRole('checkbox').check();
  }
  await page.getByLabel('Hướng xử lý chung').fill('Đủ');
  await page.getByLabel('Ý kiến chung').fill('Hồ sơ đủ');
  await visitor.look('batch');
  await page.getByRole('button', { name: 'Hoàn thành các việc đã chọn' }).click();
  await visitor.shows(`Đã hoàn thành ${numbers.length} việc.`);
  return person;
}

async function supplement(number, person) {
  await open(number, 'Tiếp nhận, kiểm tra hồ sơ', person);
  await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).last().click();
  await visitor.shows('Hãy ghi những gì còn thiếu.');
  await page.getByLabel('Liệt kê đầy đủ những gì còn thiếu').fill('Dự toán kinh phí\nBản dịch thư mời');
  await visitor.look('supplement');
  await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).last().click();
  await visitor.shows('Đã gửi yêu cầu bổ sung');

  await visitor.signIn(REQUESTER, `/dossiers/${number}`);
  await visitor.shows('thời hạn đang tạm dừng');
  await visitor.shows('Phiếu yêu cầu bổ sung');
  await visitor.look('dossier-waiting');
  await open(number, 'Bổ sung hồ sơ', REQUESTER);
  await page.getByLabel('Ý kiến xử lý').fill('Đã nộp đủ');
  await page.getByRole('button', { name: 'Hoàn thành' }).click();
  await visitor.shows('Đã hoàn thành.');
}

async function delegate(number, person) {
  await open(number, 'Tiếp nhận, kiểm tra hồ sơ', person);
  await page.getByRole('button', { name: 'Giao đồng nghiệp' }).click();
  await page.getByRole('combobox', { name: 'Đồng nghiệp' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.getByLabel('Lời nhắn').fill('Nhờ xem giúp');
  await visitor.look('delegate');
  await page.getByRole('button', { name: 'Giao đồng nghiệp' }).last().click();
  await backOnTheDesk();
  const colleague = await performer(number, 'Tiếp nhận, kiểm tra hồ sơ');
  assert.notEqual(colleague, person);
  return colleague;
}

async function talkAndAttach(number, person) {
  await visitor.signIn(person, `/dossiers/${number}`);
  await visitor.shows('Nhờ xem giúp');
  await page.getByLabel('Viết trao đổi').fill('Tôi đang xem');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.locator('.said-list').getByText('Tôi đang xem').waitFor();
  await page.locator('input[type=file]').setInputFiles(LETTER);
  await page.getByRole('link', { name: 'thu-moi.txt' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(SECRET);
  await visitor.shows('không được lưu trên máy tính nối mạng');
  await page.getByRole('button', { name: 'Có văn bản mật' }).click();
  await page.getByLabel('Số, ký hiệu').fill('12/BC-A(M)');
  await page.getByLabel('Nơi để hoặc người giữ bản giấy').fill('Tủ mật, Văn thư');
  await page.getByRole('button', { name: 'Ghi văn bản mật' }).click();
  await visitor.shows('Nơi để: Tủ mật, Văn thư');
}

async function undo(number, person) {
  await complete(number, 'Tiếp nhận, kiểm tra hồ sơ', 'Đủ');
  await page.getByRole('link', { name: 'Xem lại hoặc rút lại' }).click();
  await page.getByRole('button', { name: 'Rút lại việc đã hoàn thành' }).click();
  await visitor.shows('Đã rút lại.');
  assert.equal(await performer(number, 'Tiếp nhận, kiểm tra hồ sơ'), person);
  await complete(number, 'Tiếp nhận, kiểm tra hồ sơ', 'Đủ');
}

async function complete(number, step, way) {
  await open(number, step, await performer(number, step));
  if (way) await page.locator('.branches label').filter({ hasText: way }).first().click();
  await page.getByRole('button', { name: 'Hoàn thành' }).click();
  await visitor.shows('Đã hoàn thành.');
}

async function sendBack(number) {
  const step = 'Lãnh đạo Cục ký nháy';
  await open(number, step, await performer(number, step));
  await page.getByRole('button', { name: 'Trả lại bước trước' }).click();
  await page.getByLabel('Lý do trả lại').fill('Thiếu căn cứ');
  await page.getByRole('button', { name: 'Trả lại bước trước' }).last().click();
  await visitor.shows('Hãy chọn bước và ghi lý do.');
  await page.locator('.branches label').filter({ hasText: 'Dự thảo quyết định' }).click();
  await visitor.look('return');
  await page.getByRole('button', { name: 'Trả lại bước trước' }).last().click();
  await backOnTheDesk();
}

async function sign(number) {
  await visitor.signIn(LEADER, `/dossiers/${number}`);
  await visitor.shows('Thiếu căn cứ');
  await page.getByRole('button', { name: 'Ký số Phiếu kiểm soát quá trình giải quyết' }).click();
  await page.locator('.signature.VALID').waitFor();
  await visitor.shows('Chữ ký hợp lệ');
  await page.locator('input[type=file]').setInputFiles(FORM);
  await page.getByRole('button', { name: 'Ký số tệp phieu.xml' }).click();
  await page.getByRole('link', { name: 'phieu-da-ky.xml' }).waitFor();
  await page.locator('.signature.VALID').nth(1).waitFor();
  await visitor.look('dossier-signed');
  const { files } = await visitor.ask(`/api/dossiers/${number}`);
  assert.ok(files.some(({ name }) => name.endsWith('-da-ky.pdf')));
}

async function book() {
  await page.goto('/dossiers');
  await visitor.see('Sổ theo dõi hồ sơ');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải PDF' }).click();
  const saved = await waiting;
  assert.match(saved.suggestedFilename(), /^so-theo-doi-ho-so-.*\.pdf$/);
  await page.getByText('Ghi hồ sơ mật vào sổ').click();
  await page.getByRole('combobox', { name: 'Thủ tục' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await visitor.look('dossiers-book');
}

async function dayOff(number) {
  await visitor.signIn(ADMINISTRATOR, '/calendar');
  const { due } = await visitor.ask(`/api/dossiers/${number}`);
  const day = due.slice(0, 10);
  await page.getByLabel('Ngày', { exact: true }).fill(day);
  await page.locator('#day-name').fill('Nghỉ bão');
  await page.getByRole('button', { name: 'Ghi vào lịch' }).click();
  await page.locator('.moved').getByRole('link', { name: number }).first().waitFor();
  await send('DELETE', `/api/calendar/days/${day}`, 'application/json');
}

async function handOver(number) {
  const step = 'Cho ý kiến về nhân sự';
  const person = await performer(number, step);
  await open(number, step, person);
  await visitor.signIn(ADMINISTRATOR, `/organisation/${person}`);
  await visitor.shows('đang nằm trên bàn người này');
  await receiver(REQUESTER, 'Nguyễn Văn An');
  await page.getByRole('button', { name: 'Bàn giao tất cả' }).click();
  await visitor.shows('Người nhận là người đề nghị');
  await receiver(LEADER, 'Nguyễn Quang Hải');
  await page.getByRole('button', { name: 'Bàn giao tất cả' }).click();
  await visitor.shows(`Hồ sơ ${number}, “${step}”: Nguyễn Quang Hải`);
  await visitor.look('hand-over');
  assert.equal(await performer(number, step), LEADER);
}

async function receiver(typed, name) {
  await page.getByLabel('Người nhận').fill(typed);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).click();
}

/** The day before it is due the apology lies ready; a second new date is refused to whoever had the page open. */
async function newDate(number) {
  if (!process.env.TINHGON_CLOCK) return;
  await visitor.signIn(LEADER);
  const { due } = await visitor.ask(`/api/dossiers/${number}`);
  await fetch(`${process.env.TINHGON_CLOCK}?dossier=${number}&until=${due.slice(0, 10)}T08:00`);
  const path = `/dossiers/${number}`;
  const beside = await page.context().newPage();
  for (const tab of [page, beside]) {
    await tab.goto(path);
    await tab.getByText('chỉ được hẹn lại một lần').waitFor();
  }
  await visitor.look('apology');
  await page.getByRole('button', { name: 'Xin lỗi và hẹn lại', exact: true }).click();
  await visitor.shows('Phiếu xin lỗi cần lý do chậm');
  for (const [tab, day] of [
    [page, '2027-01-15'],
    [beside, '2027-01-22'],
  ]) {
    await tab.getByLabel('Lý do chậm').fill('Chờ thư mời bản gốc');
    await tab.getByLabel('Ngày hẹn mới').fill(day);
    await tab.getByRole('button', { name: 'Xin lỗi và hẹn lại', exact: true }).click();
    await tab.getByText(tab === page ? 'sang 17:00 15/01/2027' : 'chỉ được hẹn lại 1 lần').waitFor();
  }
  await beside.close();
  await page.reload();
  await visitor.shows('sang 17:00 15/01/2027');
  await visitor.shows('Phiếu xin lỗi và hẹn lại');
  await visitor.look('new-date');
}

/** One is refused, the other stopped, by whoever may judge. */
async function ends() {
  await visitor.signIn(REQUESTER);
  const numbers = [await start('Dự hội nghị D'), await start('Dự hội nghị E')];
  for (const [number, deed, reason, state] of [
    [numbers[0], 'Từ chối hồ sơ', 'Lý do từ chối', 'Bị từ chối'],
    [numbers[1], 'Dừng giải quyết', 'Lý do dừng', 'Đã dừng'],
  ]) {
    const step = 'Tiếp nhận, kiểm tra hồ sơ';
    await open(number, step, await performer(number, step));
    await page.getByRole('button', { name: deed }).click();
    await page.getByRole('button', { name: deed }).last().click();
    await visitor.shows(`Hãy ghi ${reason.toLowerCase()}.`);
    await page.getByLabel(reason).fill('Chuyến đi bị hoãn');
    await page.getByRole('button', { name: deed }).last().click();
    await backOnTheDesk();
    await page.goto(`/dossiers/${number}`);
    await visitor.shows(state);
    await visitor.shows('Chuyến đi bị hoãn');
  }
}

async function askUnits() {
  await visitor.signIn(OFFICER, '/procedures');
  await send('POST', '/api/procedures?name=hoi.bpmn', 'application/xml', ASKING);
  await visitor.signIn(REQUESTER, '/procedures/T-HOI');
  await page.getByText('Khi chạy, chương trình làm gì').click();
  await visitor.shows('Chờ 5 ngày làm việc, rồi hồ sơ tự đi tiếp');
  await visitor.shows('khi hoàn thành: hệ thống ghi vào sổ văn bản đến');
  await visitor.look('execution');
  await page.getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  await page.getByLabel('Trích yếu').fill('Dự thảo quy chế');
  const units = page.getByRole('combobox', { name: 'Đơn vị được hỏi' });
  for (const unit of ['Vụ Pháp chế', 'Vụ Tổ chức cán bộ']) {
    await units.fill(unit);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: unit }).click();
  }
  await page.getByRole('dialog').getByText('Trích yếu hồ sơ').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  await visitor.shows('Hãy ghi cơ quan, người gửi');
  await visitor.shows('Hãy chọn độ khẩn');
  await visitor.look('start-letter', false);
  await page.getByLabel('Cơ quan, người gửi').fill('Bộ Nội vụ');
  await page.getByRole('combobox', { name: 'Độ khẩn' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  await visitor.shows('Xin ý kiến – Vụ Pháp chế');
  await visitor.shows('Xin ý kiến – Vụ Tổ chức cán bộ');
}
