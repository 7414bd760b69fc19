export interface Unzipped {
  files: File[];
  /** Entries that are left out because they are too large or packed in a way browsers can't undo. */
  refused: string[];
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_FILES = 10_000;
const MOST_BYTES = 20_000_000;
const MOST_BYTES_ALL = 400_000_000;
const WANTED = /\.(bpmn|bpmn2|bpmn20\.xml|xlsx|csv)$/i;

export class NotAZip extends Error {}

/**
 * The models and tables of a ZIP, unpacked on the reader's own machine: no entry's path is ever used as a path, and an
 * entry that grows too large is dropped while it grows.
 */
export async function unzip(archive: File): Promise<Unzipped> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const end = endOf(view);
  let at = view.getUint32(end + 16, true);
  const count = Math.min(view.getUint16(end + 10, true), MOST_FILES);
  const files: File[] = [];
  const refused: string[] = [];
  let all = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new NotAZip();
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = path.split(/[\\/]/).pop() ?? '';
    if (!WANTED.test(name) || name.startsWith('.')) continue;
    if (local + 30 > bytes.length) throw new NotAZip();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = await unpack(
      bytes.subarray(start, start + size),
      method,
      Math.min(MOST_BYTES, MOST_BYTES_ALL - all),
    );
    if (!content) refused.push(path);
    else {
      all += content.size;
      files.push(new File([content], name));
    }
  }
  return { files, refused };
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new NotAZip();
}

async function unpack(packed: Uint8Array<ArrayBuffer>, method: number, most: number): Promise<Blob | undefined> {
  if (method === 0) return packed.length <= most ? new Blob([packed]) : undefined;
  if (method !== 8) return undefined;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > most) {
        await reader.cancel();
        return undefined;
      }
      parts.push(part.value as Uint8Array<ArrayBuffer>);
    }
  } catch {
    return undefined;
  }
  return new Blob(parts);
}
