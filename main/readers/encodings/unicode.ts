/** How far bytes are UTF-8. */
export interface Utf8Evidence {
  /** Characters of several bytes that are whole. */
  readonly whole: number;
  /** Bytes that belong to no character. */
  readonly broken: number;
  /** The bytes end within a character that began well. */
  readonly isCut: boolean;
}

/** How many bytes follow a first byte, and what the second may be (Unicode 15, table 3-7). */
function sequenceOf(
  first: number,
): readonly [following: number, lowest: number, highest: number] | undefined {
  if (first < 0x80) return [0, 0, 0];
  if (first >= 0xc2 && first <= 0xdf) return [1, 0x80, 0xbf];
  if (first === 0xe0) return [2, 0xa0, 0xbf];
  if (first === 0xed) return [2, 0x80, 0x9f];
  if (first >= 0xe1 && first <= 0xef) return [2, 0x80, 0xbf];
  if (first === 0xf0) return [3, 0x90, 0xbf];
  if (first >= 0xf1 && first <= 0xf3) return [3, 0x80, 0xbf];
  if (first === 0xf4) return [3, 0x80, 0x8f];
  return undefined;
}

/** Counts what of the bytes is UTF-8. */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  let whole = 0;
  let broken = 0;
  let offset = 0;
  while (offset < bytes.length) {
    const length = wholeLength(bytes, offset);
    if (length === 'cut') return { whole, broken, isCut: true };
    if (length === 0) broken += 1;
    if (length > 1) whole += 1;
    offset += Math.max(1, length);
  }
  return { whole, broken, isCut: false };
}

/** The bytes of the character at an offset; 0 where there is none. */
function wholeLength(bytes: Uint8Array, offset: number): number | 'cut' {
  const sequence = sequenceOf(bytes[offset] ?? 0);
  if (sequence === undefined) return 0;
  const [following, lowest, highest] = sequence;
  for (let index = 1; index <= following; index += 1) {
    if (offset + index >= bytes.length) return 'cut';
    const byte = bytes[offset + index] ?? 0;
    const isSecond = index === 1;
    if (byte < (isSecond ? lowest : 0x80) || byte > (isSecond ? highest : 0xbf)) return 0;
  }
  return following + 1;
}

type Utf16 = 'utf-16le' | 'utf-16be';

/** How much of a file is looked at, in bytes. */
const sampleLength = 8_192;
const leastPlausible = 0.97;
/** Two bytes of ASCII side by side are a fifth of the characters of a Chinese text, and most of any other file. */
const mostAsciiPairs = 0.4;

/** The order of bytes of UTF-16 without a mark; undefined where the bytes are none. */
export function unmarkedUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, sampleLength);
  const { whole, broken } = utf8Evidence(sample);
  if (whole > 0 && broken === 0) return undefined;
  const orders = (['utf-16le', 'utf-16be'] as const)
    .filter((order) => isPlausible(new TextDecoder(order).decode(sample)))
    .map((order) => ({ order, rows: distinct(sample, order === 'utf-16le' ? 1 : 0) }));
  return orders.sort((a, b) => a.rows - b.rows)[0]?.order;
}

/** How many different bytes stand at even or at odd places: those that name a script are few. */
function distinct(bytes: Uint8Array, parity: 0 | 1): number {
  return new Set(bytes.filter((_, index) => index % 2 === parity)).size;
}

function isPlausible(text: string): boolean {
  if (text.includes('\0') || text.length < 2) return false;
  const said =
    text.match(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{S}\r\n\t\u200c-\u200f\ufeff]/gu)?.length ?? 0;
  let pairs = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (!isKana(unit) && isPrintable(unit >> 8) && isPrintable(unit & 0xff)) pairs += 1;
  }
  return said >= text.length * leastPlausible && pairs <= text.length * mostAsciiPairs;
}

/** The byte that kana share is the digit zero: no text has one beside every other letter. */
const isKana = (unit: number): boolean => unit >> 8 === 0x30;

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;
