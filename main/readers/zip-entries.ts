import { Inflate } from 'fflate';
import { WarraqError } from '../../preload/contract/errors.ts';
import { crc32ByTable } from '../core/bytes/crc32-by-table.ts';
import { type DirectoryRecord, viewOf, zipDirectory } from './zip-directory.ts';

/** How far an archive may go; sizes are in bytes, unpacked. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** How many times its own size it may unpack to, once that is more than a few megabytes. */
  readonly ratio: number;
}

/** One file, folder or link in an archive. */
export interface ZipEntry {
  /** Its path in the archive, parted by `/`. */
  readonly name: string;
  /** Unpacked, in bytes, as the archive says. */
  readonly size: number;
  readonly compressedSize: number;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  /**
   * Unpacks it. Throws `file.unsafe-entry` where its name points out of the archive, `file.encrypted`,
   * `file.expands-too-far` where it is over the limit for one entry, and `file.damaged` where its bytes
   * are not what the archive says of them.
   */
  readonly read: () => Uint8Array;
}

const megabyte = 1024 * 1024;
/** A few repetitive pages may well shrink a thousandfold. */
const smallBytes = 16 * megabyte;
const localHeader = 0x04034b50;
const localHeaderLength = 30;
/** Deflate grows at most 1,032-fold, so one piece of this many bytes unpacks to 16 megabytes. */
const pieceBytes = 16 * 1024;

const stored = 0;
const deflated = 8;

function damaged(file: string, place: string, cause?: unknown): WarraqError {
  return WarraqError.of('file.damaged', { file, format: 'ZIP', place }, cause);
}

function expandsTooFar(file: string, bytes: number): WarraqError {
  return WarraqError.of('file.expands-too-far', { file, limit: Math.ceil(bytes / megabyte) });
}

/** A path that would lie outside the folder that the archive is unpacked to. */
function pointsOut(name: string): boolean {
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0')) return true;
  return name.split('/').includes('..');
}

function packedBytes(bytes: Uint8Array, record: DirectoryRecord): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(record.offset, true) !== localHeader) throw new RangeError(record.name);
  const nameLength = view.getUint16(record.offset + 26, true);
  const extraLength = view.getUint16(record.offset + 28, true);
  const start = record.offset + localHeaderLength + nameLength + extraLength;
  const end = start + record.compressedSize;
  if (end > bytes.length) throw new RangeError(record.name);
  return bytes.subarray(start, end);
}

/** Throws where more comes out than the archive says, before it fills the memory. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw new RangeError('size');
    unpacked.set(piece, length);
    length += piece.length;
  });
  for (let start = 0; start < packed.length; start += pieceBytes) {
    const end = start + pieceBytes;
    stream.push(packed.subarray(start, end), end >= packed.length);
  }
  if (length !== size) throw new RangeError('size');
  return unpacked;
}

function unpack(bytes: Uint8Array, record: DirectoryRecord): Uint8Array {
  const packed = packedBytes(bytes, record);
  if (record.method !== stored && record.method !== deflated) throw new RangeError('method');
  const unpacked = record.method === stored ? packed : inflate(packed, record.size);
  if (unpacked.length !== record.size) throw new RangeError('size');
  if (crc32ByTable(unpacked) !== record.crc32) throw new RangeError('CRC-32');
  return unpacked;
}

function entryOf(
  bytes: Uint8Array,
  file: string,
  record: DirectoryRecord,
  limits: ZipLimits,
): ZipEntry {
  // Programs on Windows have written backslashes.
  const name = record.name.replaceAll('\\', '/');
  const { size, compressedSize, isLink, isEncrypted } = record;
  return {
    name,
    size,
    compressedSize,
    isFolder: name.endsWith('/'),
    isLink,
    isEncrypted,
    read() {
      if (pointsOut(name)) throw WarraqError.of('file.unsafe-entry', { file, entry: name });
      if (isEncrypted) throw WarraqError.of('file.encrypted', { file });
      if (size > limits.entryBytes) throw expandsTooFar(file, limits.entryBytes);
      try {
        return unpack(bytes, record);
      } catch (error) {
        throw damaged(file, name, error);
      }
    },
  };
}

/** The most that an archive of that size may unpack to, in bytes. */
function mostBytes(packed: number, limits: ZipLimits): number {
  return Math.min(limits.totalBytes, Math.max(smallBytes, packed * limits.ratio));
}

/** Whether the bytes begin as an archive does that has something in it. */
export function startsAsZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === localHeader;
}

/**
 * What a ZIP archive holds, in the order of its central directory; nothing is unpacked yet. Throws
 * `file.not-as-named` where the bytes are no archive, `file.damaged` where its directory is missing or
 * broken, `file.too-many-entries`, and `file.expands-too-far` by the sizes that it says. An entry whose
 * name points out of the archive is listed, so that the others are not lost, and refuses to be read.
 */
export function zipEntries(
  bytes: Uint8Array,
  fileName: string,
  limits: ZipLimits,
): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  try {
    const directory = zipDirectory(bytes);
    if (directory === undefined) throw notAnArchive(bytes, fileName);
    if (directory.count > limits.entries) {
      throw WarraqError.of('file.too-many-entries', { file: fileName, limit: limits.entries });
    }
    const most = mostBytes(bytes.length, limits);
    let total = 0;
    for (const record of directory.records()) {
      total += record.size;
      if (total > most) throw expandsTooFar(fileName, most);
      entries.push(entryOf(bytes, fileName, record, limits));
    }
  } catch (error) {
    throw error instanceof WarraqError ? error : damaged(fileName, 'central directory', error);
  }
  return entries;
}

function notAnArchive(bytes: Uint8Array, file: string): WarraqError {
  return startsAsZip(bytes)
    ? damaged(file, 'central directory')
    : WarraqError.of('file.not-as-named', { file, format: 'ZIP' });
}
