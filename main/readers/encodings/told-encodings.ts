import { likelyEncodings } from './likely-encodings.ts';
import { unmarkedUtf16, utf8Evidence } from './unicode.ts';

/** An encoding and how sure it is. */
export interface ToldEncoding {
  readonly encoding: string;
  readonly confidence: number;
}

/** A mark settles the encoding; bytes that happen to be valid UTF-8 leave a grain of doubt. */
const markedConfidence = 1;
const validConfidence = 0.99;
const cutConfidence = 0.9;
const unmarkedConfidence = 0.95;
/** Unicode that holds halves of characters: read with replacement characters. */
const mendedConfidence = 0.5;
/** Damaged UTF-8 has so many whole characters of several bytes, and so many for each broken byte. */
const fewestWhole = 3;
const wholeForBroken = 5;
/** A file that has more control characters than this is not text. */
const mostControls = 0.01;

/** Encoding Standard, "BOM sniff". */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Where bytes stop being text of any encoding that has ASCII: a zero, or one of too many control bytes. */
export function firstUntextual(bytes: Uint8Array): number | undefined {
  const zero = bytes.indexOf(0);
  if (zero !== -1) return zero;
  const controls = bytes.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  return controls > bytes.length * mostControls ? bytes.findIndex(isControl) : undefined;
}

const isControl = (byte: number): boolean =>
  (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f;

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Undefined where the bytes are no UTF-8, not even a damaged one. */
function utf8Confidence(bytes: Uint8Array): number | undefined {
  const { whole, broken, isCut } = isValidUtf8(bytes)
    ? { whole: 0, broken: 0, isCut: false }
    : utf8Evidence(bytes);
  if (markedEncoding(bytes) === 'utf-8') {
    return broken === 0 && !isCut ? markedConfidence : mendedConfidence;
  }
  if (broken === 0 && !isCut) return validConfidence;
  if (broken === 0 && whole > 0) return cutConfidence;
  return whole >= fewestWhole && broken * wholeForBroken <= whole ? mendedConfidence : undefined;
}

/**
 * The encodings that bytes can be in, the likeliest first: by a mark, by valid or nearly valid UTF-8, by
 * UTF-16 whose zeros show it, and by what reads best. None where the bytes are no text. Each is worked out
 * when it is asked for.
 */
export function* possibleEncodings(
  bytes: Uint8Array,
  declared?: string,
): Generator<ToldEncoding, undefined> {
  const marked = markedEncoding(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') {
    yield { encoding: marked, confidence: markedConfidence };
    return;
  }
  if (firstUntextual(bytes) !== undefined) {
    const encoding = unmarkedUtf16(bytes);
    if (encoding !== undefined) yield { encoding, confidence: unmarkedConfidence };
    return;
  }
  const confidence = utf8Confidence(bytes);
  if (confidence !== undefined) yield { encoding: 'utf-8', confidence };
  yield* likelyEncodings(bytes, nameOf(declared)).map(pick);
  // An encoding of single bytes loses nothing, even where nothing can be read.
  yield { encoding: 'windows-1252', confidence: 0 };
}

const pick = ({ encoding, confidence }: ToldEncoding): ToldEncoding => ({ encoding, confidence });

/** The WHATWG name of an encoding under any of its labels. */
function nameOf(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}
