/** What the central directory of a ZIP archive says of one entry (APPNOTE.TXT 6.3.10, section 4.3.12). */
export interface DirectoryRecord {
  readonly name: string;
  readonly size: number;
  readonly compressedSize: number;
  /** 0 is stored as it is, 8 is deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  /** Where its local header begins, in bytes from the beginning of the file. */
  readonly offset: number;
}

const signatures = {
  entry: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;
const unixLink = 0o120000;
const unixTypeMask = 0o170000;

/** A field of the extra part that every entry may carry: its number and its bytes. */
const extraNumbers = { zip64: 0x0001, unicodePath: 0x7075, aes: 0x9901 };

/** Numbers out of bytes, little-endian as ZIP has them. Reading past the end throws a `RangeError`. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const whole64 = (view: DataView, offset: number): number => Number(view.getBigUint64(offset, true));

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** How many bytes stand before the archive, as in a self-extracting one. */
  readonly shift: number;
}

function endOffset(bytes: Uint8Array, view: DataView): number | undefined {
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  for (let offset = bytes.length - endLength; offset >= lowest; offset -= 1) {
    if (bytes[offset] === 0x50 && view.getUint32(offset, true) === signatures.end) return offset;
  }
  return undefined;
}

function directory64(view: DataView, end: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return undefined;
  const record = whole64(view, locator + 8);
  if (view.getUint32(record, true) !== signatures.end64) throw new RangeError('zip64');
  return { count: whole64(view, record + 32), offset: whole64(view, record + 48), shift: 0 };
}

function directoryOf(view: DataView, end: number): Directory {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const directory = directory64(view, end);
    if (directory !== undefined) return directory;
  }
  const shift = end - size - offset;
  if (shift < 0) throw new RangeError('central directory');
  return { count, offset, shift };
}

function* extrasOf(
  view: DataView,
  start: number,
  end: number,
): Generator<[number, number, number]> {
  for (let offset = start; offset + 4 <= end;) {
    const length = view.getUint16(offset + 2, true);
    const next = offset + 4 + length;
    if (next > end) return;
    yield [view.getUint16(offset, true), offset + 4, next];
    offset = next;
  }
}

/**
 * UTF-8 where it is; else as Arabic Windows writes names where that gives Arabic letters, or a byte a
 * character: no archive says its code page.
 */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const arabic = new TextDecoder('windows-1256').decode(bytes);
    const isArabic = /^(?:[ -~]|\p{Script=Arabic}|[،؛؟])+$/u.test(arabic);
    return isArabic ? arabic : String.fromCharCode(...bytes);
  }
}

function recordAt(bytes: Uint8Array, view: DataView, at: number, shift: number) {
  if (view.getUint32(at, true) !== signatures.entry) throw new RangeError('entry');
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new RangeError('entry');
  let name = nameOf(bytes.subarray(at + entryLength, nameEnd));
  let isEncrypted = (view.getUint16(at + 8, true) & 1) !== 0;
  const numbers = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  for (const [number, start, end] of extrasOf(view, nameEnd, extraEnd)) {
    if (number === extraNumbers.unicodePath) name = nameOf(bytes.subarray(start + 5, end));
    if (number === extraNumbers.aes) isEncrypted = true;
    if (number !== extraNumbers.zip64) continue;
    let field = start;
    numbers.forEach((value, index) => {
      if (value !== 0xffffffff || field + 8 > end) return;
      numbers[index] = whole64(view, field);
      field += 8;
    });
  }
  const [size = 0, compressedSize = 0, offset = 0] = numbers;
  const unixMode = view.getUint32(at + 38, true) >>> 16;
  const record: DirectoryRecord = {
    name,
    size,
    compressedSize,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    isEncrypted,
    isLink: (unixMode & unixTypeMask) === unixLink,
    offset: offset + shift,
  };
  return { record, next };
}

/** What a ZIP archive holds: how many entries it says there are, and each as it is asked for. */
export interface ZipDirectory {
  readonly count: number;
  readonly records: () => Generator<DirectoryRecord>;
}

/**
 * The central directory of a ZIP archive, or `undefined` where the bytes end in none. A directory that
 * is not as it should be throws a `RangeError`, here or while its records are read.
 */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  if (bytes.length < endLength) return undefined;
  const view = viewOf(bytes);
  const end = endOffset(bytes, view);
  if (end === undefined) return undefined;
  const directory = directoryOf(view, end);
  return {
    count: directory.count,
    *records() {
      let at = directory.offset + directory.shift;
      for (let index = 0; index < directory.count; index += 1) {
        const { record, next } = recordAt(bytes, view, at, directory.shift);
        yield record;
        at = next;
      }
    },
  };
}
