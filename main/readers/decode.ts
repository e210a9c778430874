import { WarraqError } from '../../preload/contract/errors.ts';
import { tellingBytes } from './encodings/telling-bytes.ts';
import { firstUntextual, markedEncoding, possibleEncodings } from './encodings/told-encodings.ts';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The WHATWG name of the encoding. */
  readonly encoding: string;
  /** How sure the encoding is, from 0 to 1. */
  readonly confidence: number;
}

const markedConfidence = 1;
/** UTF-16 has a mark but holds halves of characters: read with replacement characters. */
const mendedConfidence = 0.5;

/**
 * Text from bytes, by what says most surely how they are to be read: what a person chose, the byte order
 * mark, valid UTF-8, UTF-16 by where its zeros stand, and else the encoding in which they read best.
 * `declared` is what the file says of itself; files are often wrong there, so it only decides between
 * readings that are about as good. Throws `file.empty`, `file.unknown-encoding`, or `file.not-text` at the
 * first zero byte or control byte; positions count bytes of the whole file from 1.
 */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
  chosen?: string,
  declared?: string,
): DecodedText {
  if (bytes.length === 0) throw WarraqError.of('file.empty', { file: fileName });
  if (chosen !== undefined) return decodeAs(bytes, chosen, fileName);
  const marked = markedEncoding(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') return decodeUtf16(bytes, marked, fileName);
  const [told] = possibleEncodings(bytes, declared);
  if (told === undefined) throw notText(fileName, firstUntextual(bytes) ?? 0);
  const text = new TextDecoder(told.encoding).decode(bytes);
  return { text, ...told };
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

function notText(file: string, offset: number): WarraqError {
  return WarraqError.of('file.not-text', { file, position: offset + 1 });
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

/** An encoding that bytes could be in. */
export interface DecodingCandidate {
  readonly encoding: string;
  readonly confidence: number;
  /** The first words in it. */
  readonly sample: string;
}

const mostCandidates = 8;
const sampleBytes = 400;
const sampleCharacters = 120;

/**
 * The encodings that bytes could be in, the likeliest first; none that reads them just as a likelier one
 * does, and none in which nothing can be read.
 */
export function candidatesOf(bytes: Uint8Array): readonly DecodingCandidate[] {
  const candidates = new Map<string, DecodingCandidate>();
  for (const { encoding, confidence } of possibleEncodings(bytes)) {
    const whole = new TextDecoder(encoding).decode(bytes);
    const sample = new TextDecoder(encoding).decode(tellingBytes(bytes).subarray(0, sampleBytes));
    if (candidates.has(whole) || candidates.size === mostCandidates) continue;
    candidates.set(whole, {
      encoding,
      confidence,
      sample: sample.slice(0, sampleCharacters).trim(),
    });
  }
  return [...candidates.values()];
}
