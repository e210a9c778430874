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
  const { encoding, confidence } = decodeText(first.slice(0, sampleBytes), file.fileName, chosen);
  async function* pieces() {
    const decoder = new TextDecoder(encoding);
    yield decoder.decode(first, { stream: true });
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      yield decoder.decode(next.value, { stream: true });
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
