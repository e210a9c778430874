import { crc32Hex } from './crc32.ts';
import { failureCode } from './file-system.ts';
import { inFolder, places, writeWhole, type LibraryFolder } from './folder.ts';

const plainName = /^[A-Za-z0-9][\w.-]{0,100}$/;

function fileOf(name: string): string {
  if (!plainName.test(name)) throw new RangeError(`“${name}” cannot be the name of an index file`);
  return `${places.index}/${name}`;
}

function headOf(bytes: Uint8Array): Buffer {
  return Buffer.from(`${bytes.length} ${crc32Hex(bytes)}\n`, 'latin1');
}

/**
 * A rebuildable file below `index/`. One that is missing, cut short or damaged is undefined: it is
 * built again, and a search never answers from damaged bytes.
 */
export async function readIndexFile(
  folder: LibraryFolder,
  name: string,
): Promise<string | undefined> {
  const bytes = await wholeBytes(folder, fileOf(name));
  return bytes && Buffer.from(bytes).toString('utf8');
}

async function wholeBytes(folder: LibraryFolder, file: string): Promise<Uint8Array | undefined> {
  let all: Uint8Array;
  try {
    all = await folder.fileSystem.readFile(inFolder(folder, file));
  } catch (thrown) {
    if (failureCode(thrown) === undefined) throw thrown;
    return undefined;
  }
  const from = all.indexOf(0x0a) + 1;
  const bytes = all.subarray(from);
  return Buffer.compare(all.subarray(0, from), headOf(bytes)) === 0 ? bytes : undefined;
}

/** Whether an index file is as it was written. */
export async function indexFileIsWhole(folder: LibraryFolder, name: string): Promise<boolean> {
  return (await wholeBytes(folder, `${places.index}/${name}`)) !== undefined;
}

export async function writeIndexFile(
  folder: LibraryFolder,
  name: string,
  text: string,
): Promise<void> {
  const file = fileOf(name);
  const bytes = Buffer.from(text);
  await folder.fileSystem.makeFolder(inFolder(folder, places.index));
  await writeWhole(folder, file, [headOf(bytes), bytes]);
}
