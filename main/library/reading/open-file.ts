import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  statSync,
  type BigIntStats,
} from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { tellingBytes } from '../../readers/format-of.ts';
import type { FileContent } from '../../readers/reader.ts';
import { fileError } from './file-errors.ts';

/** Where a file lies, for whoever reads it. File systems allow names that are not text. */
export interface FilePlace {
  readonly fileName: string;
  readonly at: string | Uint8Array;
  /** Present where the bytes are at hand already, as of text that was pasted. */
  readonly bytes?: Uint8Array | undefined;
}

/** A file that was opened: its bytes with their digest, proved not to change while they are read. */
export interface OpenedFile extends FileContent {
  readonly sha256: string;
  /** All of it where it is small enough to be held in memory. */
  readonly bytes: Uint8Array | undefined;
  close(): Promise<void>;
}

/** Windows knows no such flag, nor the pipes it is for. */
const withoutWaiting = (constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0;
const megabyte = 1024 * 1024;
/** A file of more bytes is read in pieces, once for its digest and once for its articles. */
export const mostInMemory = 64 * megabyte;
const pieceLength = 4 * megabyte;

/** What a file is when it is none: named, because the system gives no error code for it. */
function specialKind(stats: BigIntStats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'EISDIR';
  if (stats.isFIFO()) return 'FIFO';
  if (stats.isSocket()) return 'SOCKET';
  return 'DEVICE';
}

const isSame = (one: BigIntStats, two: BigIntStats) =>
  one.size === two.size &&
  one.mtimeNs === two.mtimeNs &&
  one.ino === two.ino &&
  one.dev === two.dev;

/** Throws where it is no ordinary file. */
function ordinary(stats: BigIntStats, file: string): BigIntStats {
  const cause = specialKind(stats);
  if (cause !== undefined) throw WarraqError.of('file.unreadable', { file, cause });
  return stats;
}

/** Throws where a file is larger than its reader takes. */
function checkSize(size: number, file: string, maximumBytes: number): void {
  if (size <= maximumBytes) return;
  throw WarraqError.of('file.too-large', {
    file,
    megabytes: Math.ceil(size / megabyte),
    limit: Math.floor(maximumBytes / megabyte),
  });
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The bytes of an open file; undefined where it ended early. */
async function readAll(file: FileHandle, size: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length);
    if (bytesRead === 0) return undefined;
    length += bytesRead;
  }
  return bytes;
}

/** Bytes of an open file from a place on until they fill so many; fewer where it ends before. */
function readNow(descriptor: number, bytes: Uint8Array, from: number): Uint8Array {
  let length = from;
  while (length < bytes.length) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

async function* piecesOf(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < size;) {
    const piece = new Uint8Array(Math.min(pieceLength, size - position));
    const { bytesRead } = await file.read(piece, 0, piece.length, position);
    if (bytesRead === 0) return;
    yield piece.subarray(0, bytesRead);
    position += bytesRead;
  }
}

/** Whether an open file is what it was, and still what its path names. */
async function isUnchanged(file: FileHandle, place: FilePlace, before: BigIntStats) {
  const after = await file.stat({ bigint: true });
  const atPath = await stat(pathOf(place), { bigint: true });
  return isSame(before, after) && isSame(before, atPath);
}

const pathOf = ({ at }: FilePlace) => (typeof at === 'string' ? at : Buffer.from(at));

/**
 * A small file, all of it; undefined where it changed meanwhile. The system is asked without a way through
 * Node's pool: a reading thread has nothing else to do, and for a text of some kilobytes those ways take
 * longer than reading and understanding it.
 */
function inMemory<Format extends SizedFormat>(
  place: FilePlace,
  formatOf: (head: Uint8Array) => Format,
): Opened<Format> | undefined {
  const { fileName } = place;
  const descriptor = openSync(pathOf(place), constants.O_RDONLY | withoutWaiting);
  try {
    const before = ordinary(fstatSync(descriptor, { bigint: true }), fileName);
    const size = Number(before.size);
    if (size > mostInMemory) return undefined;
    const bytes = new Uint8Array(size);
    const head = readNow(descriptor, bytes.subarray(0, tellingBytes), 0);
    const format = formatOf(head);
    checkSize(size, fileName, format.maximumBytes);
    const isWhole = readNow(descriptor, bytes, head.length).length === size;
    const after = fstatSync(descriptor, { bigint: true });
    const isUnchanged =
      isWhole && isSame(before, after) && isSame(before, statSync(pathOf(place), { bigint: true }));
    return isUnchanged ? { format, file: heldFile(fileName, bytes) } : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes that are in memory already, as an opened file. */
function heldFile(fileName: string, bytes: Uint8Array): OpenedFile {
  return {
    fileName,
    size: bytes.length,
    sha256: sha256Of(bytes),
    bytes,
    whole: () => Promise.resolve(bytes),
    async *pieces() {
      yield await Promise.resolve(bytes);
    },
    close: () => Promise.resolve(),
  };
}

/** A large file, to be read in pieces; undefined where it changed while its digest was made. */
async function inPieces(
  place: FilePlace,
  file: FileHandle,
  before: BigIntStats,
  alive: () => void,
): Promise<OpenedFile | undefined> {
  const { fileName } = place;
  const size = Number(before.size);
  const hash = createHash('sha256');
  for await (const piece of piecesOf(file, size)) {
    hash.update(piece);
    alive();
  }
  if (!(await isUnchanged(file, place, before))) return undefined;
  const proved = async () => {
    if (!(await isUnchanged(file, place, before)))
      throw WarraqError.of('file.changed-while-read', { file: fileName });
  };
  return {
    fileName,
    size,
    sha256: hash.digest('hex'),
    bytes: undefined,
    async whole() {
      const bytes = await readAll(file, size);
      await proved();
      if (bytes === undefined) throw WarraqError.of('file.changed-while-read', { file: fileName });
      return bytes;
    },
    async *pieces() {
      for await (const piece of piecesOf(file, size)) {
        alive();
        yield piece;
      }
      await proved();
    },
    close: () => file.close(),
  };
}

async function openLarge<Format extends SizedFormat>(
  place: FilePlace,
  formatOf: (head: Uint8Array) => Format,
  alive: () => void,
): Promise<Opened<Format> | undefined> {
  const { fileName } = place;
  const file = await open(pathOf(place), constants.O_RDONLY | withoutWaiting);
  let opened: OpenedFile | undefined;
  try {
    const before = ordinary(await file.stat({ bigint: true }), fileName);
    const head = new Uint8Array(tellingBytes);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const format = formatOf(head.subarray(0, bytesRead));
    checkSize(Number(before.size), fileName, format.maximumBytes);
    opened = await inPieces(place, file, before, alive);
    return opened && { format, file: opened };
  } finally {
    if (opened === undefined) await file.close();
  }
}

/** A file and the format that its first bytes and its name tell. */
export interface Opened<Format> {
  readonly format: Format;
  readonly file: OpenedFile;
}

interface SizedFormat {
  readonly maximumBytes: number;
}

/**
 * Opens an ordinary file that is not larger than its format allows, and tells its digest. One that changes
 * meanwhile is tried once more. `alive` is called now and then while a large one is gone through. Throws a
 * `WarraqError` that names the file.
 */
export async function openFile<Format extends SizedFormat>(
  place: FilePlace,
  formatOf: (head: Uint8Array) => Format,
  alive: () => void,
): Promise<Opened<Format>> {
  const { fileName, bytes } = place;
  if (bytes !== undefined) {
    return { format: formatOf(bytes.subarray(0, tellingBytes)), file: heldFile(fileName, bytes) };
  }
  const openOnce = async () => {
    // Asked before it is opened: opening some devices does something to them.
    const { size } = ordinary(statSync(pathOf(place), { bigint: true }), fileName);
    return size > BigInt(mostInMemory)
      ? openLarge(place, formatOf, alive)
      : inMemory(place, formatOf);
  };
  try {
    const opened = (await openOnce()) ?? (await openOnce());
    if (opened !== undefined) return opened;
  } catch (error) {
    throw fileError(fileName, error);
  }
  throw WarraqError.of('file.changed-while-read', { file: fileName });
}

/** A large original as it lies at its place, to be copied. */
export async function* originalPieces(place: FilePlace): AsyncGenerator<Uint8Array> {
  const file = await open(pathOf(place), 'r');
  try {
    yield* piecesOf(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

/** The first bytes of a file, enough to tell its format by; fewer where it has fewer. */
export async function firstBytes(place: FilePlace, length: number): Promise<Uint8Array> {
  if (place.bytes !== undefined) return place.bytes.subarray(0, length);
  const path = pathOf(place);
  ordinary(await stat(path, { bigint: true }), place.fileName);
  const file = await open(path, constants.O_RDONLY | withoutWaiting);
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await file.read(bytes, 0, length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
