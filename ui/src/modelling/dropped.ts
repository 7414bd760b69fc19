/** What was dropped, folders opened: a browser gives a folder as an entry to be walked through. */
export async function dropped(transfer: DataTransfer): Promise<File[]> {
  // The list is emptied as soon as the event is over, so all entries are asked for at once.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...transfer.files];
  return wanted((await Promise.all(entries.map(filesOf))).flat());
}

const MODEL = /\.(bpmn|bpmn2|bpmn20\.xml|xlsx|csv|zip)$/i;

/** Of a folder only what can be taken in; the rest of it was not meant. */
export const wanted = (files: File[]) => files.filter(({ name }) => MODEL.test(name));

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A browser hands the entries of a folder out by the hundred.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(filesOf))).flat();
}
