import { WarraqError } from '../../preload/contract/errors.ts';
import { decodeText } from './decode.ts';
import type { Decoding, FileContent } from './reader.ts';

/** Enough of a file to tell its encoding by, in bytes. */
const sampleBytes = 64 * 1024;

/** A file as text, piece by piece, and how its bytes became text. */
export interface TextStream {
  readonly decoding: Decoding;
  readonly pieces: AsyncGenerator<string>;
}

/** What is decoded at once, in bytes: a text is held as little as its lines allow. */
const pieceBytes = 1024 * 1024;

/** The beginning of a file up to its last line end there, so that no character is cut in two. */
function sampleOf(first: Uint8Array): Uint8Array {
  if (first.length <= sampleBytes) return first;
  const end = first.lastIndexOf(0x0a, sampleBytes);
  // A text of one endless line ends where a character of UTF-8 begins.
  return first.slice(0, end > 0 ? end + 1 : wholeLength(first.subarray(0, sampleBytes)));
}

/** The first bytes of a file and an iterator over all of it. */
async function begun(file: FileContent) {
  const pieces = file.pieces()[Symbol.asyncIterator]();
  const begin = await pieces.next();
  return { first: begin.done === true ? new Uint8Array() : begin.value, rest: pieces };
}

/** How sure valid UTF-8 is, from 0 to 1. */
const proved = 0.99;

/** Where the last character of some UTF-8 begins that is not whole in it; their end where all are whole. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wanted > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Stands in a line that holds bytes of no character; no text has it, as Unicode gives it to nobody. */
export const damageMark = '\uFDD0';

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** Where the next line begins, after a line end of any kind. */
function nextLine(bytes: Uint8Array, start: number): number {
  const ends = [bytes.indexOf(0x0a, start), bytes.indexOf(0x0d, start)].filter((end) => end !== -1);
  return ends.length === 0 ? bytes.length : Math.min(...ends) + 1;
}

/** UTF-8 whose characters are whole; a line of it that is none gets the mark. */
function decodeMarked(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    if (nextLine(bytes, 0) === bytes.length) return damageMark + lenient.decode(bytes);
  }
  let text = '';
  for (let start = 0; start < bytes.length;) {
    const next = nextLine(bytes, start);
    text += decodeMarked(bytes.subarray(start, next));
    start = next;
  }
  return text;
}

/** Decodes UTF-8 that comes in pieces, characters cut in two by their borders. */
function createMarkingDecoder() {
  let cut = new Uint8Array();
  return {
    decode(bytes: Uint8Array): string {
      const joined = new Uint8Array(cut.length + bytes.length);
      joined.set(cut);
      joined.set(bytes, cut.length);
      const whole = wholeLength(joined);
      cut = joined.slice(whole);
      return decodeMarked(joined.subarray(0, whole));
    },
    end: () => (cut.length === 0 ? '' : decodeMarked(cut)),
  };
}

/**
 * Decodes a file as it is read: its encoding is told by its beginning, or chosen. What is not of that
 * encoding becomes replacement characters, as the Encoding Standard has it; in UTF-8 its line gets the
 * `damageMark` besides, where `marksDamage` asks for that.
 */
export async function textOf(
  file: FileContent,
  chosen: string | undefined,
  { marksDamage = false } = {},
): Promise<TextStream> {
  const { first, rest } = await begun(file);
  if (first.length === 0) throw WarraqError.of('file.empty', { file: file.fileName });
  const { encoding, confidence } = decodeText(sampleOf(first), file.fileName, chosen);
  const streaming = new TextDecoder(encoding);
  const isMarking = marksDamage && encoding === 'utf-8';
  const decoder = isMarking
    ? createMarkingDecoder()
    : {
        decode: (bytes: Uint8Array) => streaming.decode(bytes, { stream: true }),
        end: () => streaming.decode(),
      };
  async function* pieces() {
    function* decoded(bytes: Uint8Array) {
      for (let start = 0; start < bytes.length; start += pieceBytes)
        yield decoder.decode(bytes.subarray(start, start + pieceBytes));
    }
    yield* decoded(first);
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      yield* decoded(next.value);
    }
    yield decoder.end();
  }
  // A line without the mark is proved to be what it is read as, whatever stands in others.
  const decoding = { encoding, confidence: isMarking ? Math.max(confidence, proved) : confidence };
  return { decoding, pieces: pieces() };
}

/** A line and its number, from 1. `text` is undefined where it is longer than a line may be. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string | undefined;
}

/** The lines of a text, parted by LF, CRLF or CR; none is held that is longer than `longest` characters. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<NumberedLine> {
  let held: string[] = [];
  let length = 0;
  let number = 1;
  const add = (part: string) => {
    length += part.length;
    if (length <= longest) held.push(part);
    else held = [];
  };
  const line = (): NumberedLine => {
    const text = length > longest ? undefined : held.join('');
    [held, length] = [[], 0];
    return { number: number++, text };
  };
  let endedInReturn = false;
  for await (const piece of pieces) {
    // The second half of a line end whose first half the piece before had.
    let start = endedInReturn && piece.startsWith('\n') ? 1 : 0;
    if (piece !== '') endedInReturn = piece.endsWith('\r');
    for (const { 0: lineEnd, index } of piece.matchAll(/\r\n|\n|\r/gu)) {
      if (index < start) continue;
      add(piece.slice(start, index));
      yield line();
      start = index + lineEnd.length;
    }
    add(piece.slice(start));
  }
  if (length > 0) yield line();
}
