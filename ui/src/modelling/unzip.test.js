// @vitest-environment node
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { NotAZip, unzip } from './unzip';

function zip(entries) {
  const heads = [];
  const bodies = [];
  let offset = 0;
  for (const [path, content] of Object.entries(entries)) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(offset, 42);
    bodies.push(local, name, packed);
    heads.push(head, name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(offset, 16);
  return new File([Buffer.concat([...bodies, ...heads, end])], 'a.zip');
}

test('models are taken out by their bare names, other files left', async () => {
  const { files } = await unzip(zip({ '../../thư mục/a.bpmn': '<a/>', 'readme.txt': 'x', 'b/bang.csv': '1' }));
  expect(files.map(({ name }) => name)).toEqual(['a.bpmn', 'bang.csv']);
  expect(await files[0]?.text()).toBe('<a/>');
});

test('an entry that unpacks to too much is refused and the others go on', async () => {
  const { files, refused } = await unzip(zip({ 'bom.bpmn': Buffer.alloc(21_000_000), 'a.bpmn': '<a/>' }));
  expect(files).toHaveLength(1);
  expect(refused).toEqual(['bom.bpmn']);
});

test('what is no archive is told apart', async () => {
  await expect(unzip(new File(['no archive at all, only words'], 'a.zip'))).rejects.toBeInstanceOf(NotAZip);
});
