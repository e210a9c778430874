import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { WarraqError } from '../../../preload/contract/errors.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { contentOf } from '../../readers/file-content.ts';
import type { FileFormat, Reading } from '../../readers/reader.ts';
import type { LibraryStore } from '../../store/library-store.ts';

export interface OriginalPorts {
  readonly store: LibraryStore;
  readonly digestOf: (bytes: Uint8Array) => string;
  readonly formatFor: (extension: string) => FileFormat | undefined;
}

export type ArticleReading = Extract<Reading, { kind: 'article' }>;

/**
 * The bytes that an article was read from, proved by their digest.
 * @throws `decode.no-original`
 */
export async function originalOf({ origin }: Article, ports: OriginalPorts): Promise<Uint8Array> {
  const path = await ports.store.originalPath(origin.sha256);
  const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  if (bytes !== undefined && ports.digestOf(bytes) === origin.sha256) return bytes;
  throw WarraqError.of('decode.no-original', { file: origin.fileName });
}

/**
 * The article as its original reads in an encoding; undefined where it is not there then, or where the
 * format states its encoding itself. What the reader throws is thrown on.
 */
export async function readAgain(
  { origin }: Article,
  bytes: Uint8Array,
  encoding: string,
  { formatFor }: OriginalPorts,
): Promise<ArticleReading | undefined> {
  const { fileName, place } = origin;
  const reader = formatFor(extname(fileName).slice(1).toLowerCase())?.reader;
  if (reader === undefined) return undefined;
  for await (const reading of reader.read(contentOf(fileName, bytes), { encoding })) {
    if (reading.kind !== 'article' || reading.place !== place) continue;
    return isIn(encoding, reading) ? reading : undefined;
  }
  return undefined;
}

function isIn(encoding: string, { decoding }: ArticleReading): boolean {
  try {
    return new TextDecoder(encoding).encoding === new TextDecoder(decoding.encoding).encoding;
  } catch {
    return false;
  }
}
