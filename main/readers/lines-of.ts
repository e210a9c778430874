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
  let cut = end > 0 ? end + 1 : sampleBytes;
  while (end <= 0 && ((first[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  return first.slice(0, cut);
}

/** The first bytes of a file and an iterator over all of it. */
async function begun(file: FileContent) {
  const pieces = file.pieces()[Symbol.asyncIterator]();
  const begin = await pieces.next();
  return { first: begin.done === true ? new Uint8Array() : begin.value, rest: pieces };
}

/**
 * Decodes a file as it is read: its encoding is told by its beginning, or chosen. What is not of that
 * encoding becomes replacement characters, as the Encoding Standard has it.
 */
export async function textOf(file: FileContent, chosen: string | undefined): Promise<TextStream> {
  const { first, rest } = await begun(file);
  if (first.length === 0) throw WarraqError.of('file.empty', { file: file.fileName });
  const { encoding, confidence } = decodeText(sampleOf(first), file.fileName, chosen);
  async function* pieces() {
    const decoder = new TextDecoder(encoding);
    function* decoded(bytes: Uint8Array) {
      for (let start = 0; start < bytes.length; start += pieceBytes)
        yield decoder.decode(bytes.subarray(start, start + pieceBytes), { stream: true });
    }
    yield* decoded(first);
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      yield* decoded(next.value);
    }
    yield decoder.decode();
  }
  return { decoding: { encoding, confidence }, pieces: pieces() };
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
    const text = length > longest ? undefined : held.join('').replace(/\r$/u, '');
    [held, length] = [[], 0];
    return { number: number++, text };
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      add(piece.slice(start, end));
      yield line();
      start = end + 1;
    }
    add(piece.slice(start));
  }
  if (length > 0) yield line();
}
