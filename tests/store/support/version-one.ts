import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FileSystem } from '../../../main/store/file-system.ts';
import type { Article, BodyReference } from '../../../preload/contract/vocabulary.ts';
import { article, articleId } from './articles.ts';
import { textOf } from './library-script.ts';

/*
 * A library as version 1 of the format wrote it, spelled out here byte by byte, so that it stays
 * what it was whatever becomes of the program's own writers.
 */

export const libraryId = '0d9f6c1e-6f0c-4c55-9d55-0c9a8f4f5a11';

const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

function line(value: unknown): Buffer {
  const payload = Buffer.from(JSON.stringify(value));
  const head = `[${payload.length},"${checksum(payload)}",`;
  return Buffer.concat([Buffer.from(head), payload, Buffer.from(']\n')]);
}

function frameOfText(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = `${bytes.length} ${checksum(bytes)}\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\n')]);
}

interface Material {
  readonly article: Article;
  readonly frame: Buffer;
  readonly original: Buffer;
}

/** Articles whose texts lie one behind the other in the first file of texts. */
function materials(numbers: readonly number[]): readonly Material[] {
  let offset = 0;
  return numbers.map((number) => {
    const text = textOf(number);
    const frame = frameOfText(text);
    const original = Buffer.from(`أصل ${text}`);
    const ref = `0001:${offset}:${Buffer.byteLength(text)}` as BodyReference;
    offset += frame.length;
    const sha256 = createHash('sha256').update(original).digest('hex');
    const origin = { ...article(number).origin, sha256 };
    const body = { ref, characters: text.length, words: 4 };
    return { article: article(number, { body, origin }), frame, original };
  });
}

const all = materials([1, 2, 3]);

/** What the library holds, once its journal was read. */
export const articlesOfVersionOne: readonly Article[] = all
  .slice(1)
  .map(({ article: one }) =>
    one.id === articleId(3) ? { ...one, note: 'من السجل', tags: ['بلدان/العراق', 'مياه'] } : one,
  );

/** Version 2 wrote the same lines, and always a checksum. */
interface Written {
  readonly checked?: boolean;
  readonly version?: 1 | 2;
}

function identity(checked: boolean, version: number): Buffer {
  const facts = {
    format: 'warraq-library',
    version,
    id: libraryId,
    name: 'Research',
    createdAt: '2026-01-04T08:00:00.000Z',
  };
  const check = checksum(Buffer.from(JSON.stringify(facts)));
  return Buffer.from(`${JSON.stringify(checked ? { ...facts, check } : facts, null, 2)}\n`);
}

function catalogue(version: number): Readonly<Record<string, Buffer>> {
  const head = (format: string) => ({ format, version, library: libraryId });
  const [first, second, third] = all.map(({ article: one }) => one);
  return {
    'catalogue/snapshot.jsonl': Buffer.concat([
      line({ ...head('warraq-snapshot'), sequence: 1, articles: 2, lines: 1 }),
      line([first, second]),
    ]),
    'catalogue/journal.jsonl': Buffer.concat([
      line({ ...head('warraq-journal'), after: 1 }),
      line([2, [['+', third]]]),
      line([3, [['~', [articleId(3)], { note: 'من السجل', tags: { add: ['مياه'], drop: [] } }]]]),
      // One number was lost in a crash: the group says which one it follows.
      line([5, [['-', [articleId(1)]]], 3]),
    ]),
    'catalogue/closing.jsonl': line({ ...head('warraq-closing'), sequence: 5, reached: 5 }),
    'catalogue/history.jsonl': Buffer.concat([line(head('warraq-history')), line({ at: 1 })]),
  };
}

/** Every file of the library by its place. `library.json` had no checksum at first. */
export function filesOfVersionOne({ checked = false, version = 1 }: Written = {}): Readonly<
  Record<string, Buffer>
> {
  const originals = all.map(({ original }) => {
    const sha256 = createHash('sha256').update(original).digest('hex');
    return [`originals/${sha256.slice(0, 2)}/${sha256}.txt`, original] as const;
  });
  return {
    'library.json': identity(checked, version),
    ...catalogue(version),
    'bodies/0001.log': Buffer.concat(all.map(({ frame }) => frame)),
    ...Object.fromEntries(originals),
    'index/words': Buffer.from('built from articles of version 1'),
  };
}

/** Writes the library where there is none, and makes it last. */
export async function writeVersionOne(
  fileSystem: FileSystem,
  path: string,
  options: Written = {},
): Promise<void> {
  for (const [place, bytes] of Object.entries(filesOfVersionOne(options))) {
    const file = join(path, place);
    await fileSystem.makeFolder(dirname(file));
    const open = await fileSystem.open(file, 'create');
    await open.write(bytes, 0);
    await open.datasync();
    await open.close();
    await fileSystem.syncFolder(dirname(file));
  }
}
