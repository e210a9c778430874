import { crc32, crc32Hex, hexOfCrc32 } from './crc32.ts';
import { withPieces } from './file-pieces.ts';
import { failureCode } from './file-system.ts';
import { inFolder, places, writeWhole, type LibraryFolder, type Pause } from './folder.ts';

const plainName = /^[A-Za-z0-9][\w.-]{0,100}$/;

function fileOf(name: string): string {
  if (!plainName.test(name)) throw new RangeError(`“${name}” cannot be the name of an index file`);
  return `${places.index}/${name}`;
}

function headOf(bytes: Uint8Array): Buffer {
  return Buffer.from(`${bytes.length} ${crc32Hex(bytes)}\n`, 'latin1');
}

/** Longer than any head. */
const longestHead = 32;

/** Bytes summed up between two pauses. */
const piece = 1024 * 1024;

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

/** Whether an index file is as it was written; it is read piece by piece, for it can be large. */
export function indexFileIsWhole(
  folder: LibraryFolder,
  name: string,
  pause: Pause,
): Promise<boolean> {
  const path = inFolder(folder, places.index, name);
  return withPieces(folder.fileSystem, path, async (file) => {
    const start = Buffer.from(await file.read(0, longestHead));
    const from = start.indexOf(0x0a) + 1;
    let sum = 0;
    for (let at = from; at < file.size; at += piece) {
      sum = crc32(await file.read(at, Math.min(piece, file.size - at)), sum);
      await pause();
    }
    const head = `${file.size - from} ${hexOfCrc32(sum)}\n`;
    return start.subarray(0, from).toString('latin1') === head;
  });
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
