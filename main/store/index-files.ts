import { withPieces } from './file-pieces.ts';
import { inFolder, places, writeWhole, type LibraryFolder } from './folder.ts';
import { frameOf, readFrame } from './frame.ts';

const plainName = /^[A-Za-z0-9][\w.-]{0,100}$/;

function fileOf(name: string): string {
  if (!plainName.test(name)) throw new RangeError(`“${name}” cannot be the name of an index file`);
  return `${places.index}/${name}`;
}

/** Behind the last line, with their number; without it a file cut between two lines would look whole. */
const endOf = (lines: number): string => JSON.stringify({ end: lines });
const isEnd = (payload: unknown, lines: number): boolean =>
  typeof payload === 'object' && payload !== null && 'end' in payload && payload.end === lines;

/** Bytes read at once. */
const piece = 1024 * 1024;

const lineFeed = 0x0a;

/** Takes the next line of an index file; false ends the reading. */
export type TakeLine = (payload: unknown) => Promise<boolean>;

/**
 * Reads a rebuildable file below `index/` line by line. Answers true where every line was whole and was
 * taken, to the end; one that is missing, cut short or damaged is built again, so whoever takes lines must
 * forget them where the answer is false.
 */
export async function readIndexFile(
  folder: LibraryFolder,
  name: string,
  take: TakeLine,
): Promise<boolean> {
  const path = inFolder(folder, fileOf(name));
  return withPieces(folder.fileSystem, path, async (file) => {
    let rest: Uint8Array = new Uint8Array();
    let lines = 0;
    for (let at = 0; at < file.size; at += piece) {
      const bytes = Buffer.concat([rest, await file.read(at, Math.min(piece, file.size - at))]);
      let from = 0;
      while (bytes.includes(lineFeed, from)) {
        const frame = readFrame(bytes, from);
        if (frame === undefined) return false;
        from = frame.end;
        if (isEnd(frame.payload, lines)) return at + piece >= file.size && from === bytes.length;
        if (!(await take(frame.payload))) return false;
        lines += 1;
      }
      rest = bytes.subarray(from);
    }
    return false;
  });
}

function* framesOf(lines: Iterable<string>): Generator<Uint8Array> {
  let count = 0;
  for (const line of lines) {
    yield frameOf(line);
    count += 1;
  }
  yield frameOf(endOf(count));
}

/** Writes lines of JSON as an index file, whole or not at all; `rest` lets others run between them. */
export async function writeIndexFile(
  folder: LibraryFolder,
  name: string,
  lines: Iterable<string>,
  rest: () => Promise<void>,
): Promise<void> {
  const file = fileOf(name);
  await folder.fileSystem.makeFolder(inFolder(folder, places.index));
  const frames = async function* (): AsyncGenerator<Uint8Array> {
    for (const frame of framesOf(lines)) {
      yield frame;
      await rest();
    }
  };
  await writeWhole(folder, file, frames());
}
