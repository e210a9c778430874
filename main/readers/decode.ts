import { WarraqError } from '../../preload/contract/errors.ts';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The WHATWG name of the encoding. */
  readonly encoding: string;
  /** How sure the encoding is, from 0 to 1. */
  readonly confidence: number;
}

/** A mark settles the encoding; bytes that happen to be valid UTF-8 leave a grain of doubt. */
const markedConfidence = 1;
const validConfidence = 0.99;
/** UTF-16 has a mark but holds halves of characters: read with replacement characters. */
const mendedConfidence = 0.5;

/**
 * Text from bytes: UTF-8, or UTF-16 that says so by its byte order mark. Throws `file.empty`,
 * `file.not-text` at the first zero byte, or `file.invalid-utf8` at the first byte that is not UTF-8;
 * positions count bytes of the whole file from 1, lines from 1.
 */
export function decodeText(bytes: Uint8Array, fileName: string, chosen?: string): DecodedText {
  if (bytes.length === 0) throw WarraqError.of('file.empty', { file: fileName });
  if (chosen !== undefined) return decodeAs(bytes, chosen, fileName);
  const encoding = markedEncoding(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return decodeUtf16(bytes, encoding, fileName);
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw notText(fileName, zero);
  return {
    text: decodeUtf8(bytes, fileName),
    encoding: 'utf-8',
    confidence: encoding === 'utf-8' ? markedConfidence : validConfidence,
  };
}

/** What a person chose goes before what the bytes say. */
function decodeAs(bytes: Uint8Array, encoding: string, file: string): DecodedText {
  let decoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch (error) {
    throw WarraqError.of('file.unknown-encoding', { file, encoding }, error);
  }
  return { text: decoder.decode(bytes), encoding: decoder.encoding, confidence: markedConfidence };
}

/** Encoding Standard, "BOM sniff". */
function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function notText(file: string, offset: number): WarraqError {
  return WarraqError.of('file.not-text', { file, position: offset + 1 });
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const offset = firstInvalidByte(bytes);
    if (offset === undefined) throw error;
    const line = lineAt(bytes, offset);
    throw WarraqError.of('file.invalid-utf8', { file, line, position: offset + 1 }, error);
  }
}

function decodeUtf16(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  file: string,
): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const zero = text.indexOf('\0');
  // The mark itself is the two bytes before the text.
  if (zero !== -1) throw notText(file, 2 + zero * 2);
  const isWhole = !text.includes('\uFFFD');
  return { text, encoding, confidence: isWhole ? markedConfidence : mendedConfidence };
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

/** Offset of the byte at which a text stops being UTF-8: the first of the sequence that fails. */
export function firstInvalidByte(bytes: Uint8Array): number | undefined {
  let offset = 0;
  while (offset < bytes.length) {
    const sequence = sequenceOf(bytes[offset] ?? 0);
    if (sequence === undefined) return offset;
    const [following, lowest, highest] = sequence;
    for (let index = 1; index <= following; index += 1) {
      const byte = bytes[offset + index] ?? 0;
      const isSecond = index === 1;
      if (byte < (isSecond ? lowest : 0x80) || byte > (isSecond ? highest : 0xbf)) return offset;
    }
    offset += following + 1;
  }
  return undefined;
}

/** The line, from 1, that an offset lies in; LF, CR and CRLF end lines. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) {
    const byte = bytes[index];
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) line += 1;
  }
  return line;
}

/** An encoding that bytes could be in. */
export interface DecodingCandidate {
  readonly encoding: string;
  readonly confidence: number;
  /** The first words in it. */
  readonly sample: string;
}

export function candidatesOf(bytes: Uint8Array): readonly DecodingCandidate[] {
  return ['utf-8', 'windows-1256', 'iso-8859-6', 'windows-1251', 'windows-1252'].map(
    (encoding) => ({
      encoding,
      confidence: 0,
      sample: new TextDecoder(encoding).decode(bytes.subarray(0, 400)).slice(0, 120),
    }),
  );
}
