import { readFile } from 'node:fs/promises';
import { type ErrorReport, WarraqError } from '../../../preload/contract/errors.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { tablesIn } from '../imports/table-columns.ts';
import type { FileReading, PreparedReading, ReadFile, ReadNews } from '../reading/read-news.ts';

export interface OriginalPorts {
  readonly store: LibraryStore;
  readonly digestOf: (bytes: Uint8Array) => string;
  readonly read: ReadFile;
}

export type ArticleReading = Extract<PreparedReading, { kind: 'article' }>;

const noOriginal = ({ origin }: Article): WarraqError =>
  WarraqError.of('decode.no-original', { file: origin.fileName });

/** Where the bytes lie that an article was read from; throws `decode.no-original`. */
async function pathOf(article: Article, store: LibraryStore): Promise<string> {
  const path = await store.originalPath(article.origin.sha256);
  if (path === undefined) throw noOriginal(article);
  return path;
}

/**
 * The bytes that an article was read from, proved by their digest.
 * @throws `decode.no-original`
 */
export async function originalOf(article: Article, ports: OriginalPorts): Promise<Uint8Array> {
  const path = await pathOf(article, ports.store);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes !== undefined && ports.digestOf(bytes) === article.origin.sha256) return bytes;
  throw noOriginal(article);
}

const lost: readonly ErrorReport['code'][] = ['file.too-slow', 'file.reader-stopped'];

/** Whether the thread was lost that a file was read in: it would be in every other encoding, too. */
export const isLost = (thrown: unknown): boolean =>
  thrown instanceof WarraqError && lost.includes(thrown.report.code);

/** The article in some of what was read; the end says whether there may be more of it. */
function articleAmong(news: ReadNews, article: Article): ArticleReading | undefined {
  if (news.kind === 'failed') throw WarraqError.from(news.reason);
  // The bytes are others than the article was read from.
  if (news.kind === 'known' || news.file.sha256 !== article.origin.sha256)
    throw noOriginal(article);
  const found = news.readings.find(
    (reading): reading is ArticleReading =>
      reading.kind === 'article' && reading.place === article.origin.place,
  );
  if (found === undefined && news.reason !== undefined) throw WarraqError.from(news.reason);
  return found;
}

async function articleIn(
  reading: FileReading,
  article: Article,
): Promise<ArticleReading | undefined> {
  for (;;) {
    const news = await reading.next();
    const found = articleAmong(news, article);
    if (found === undefined && news.kind === 'some') continue;
    if (news.kind === 'some') reading.leave();
    return found;
  }
}

/**
 * The article as its original reads in an encoding, with the columns that a person chose for its table;
 * undefined where it is not there then, or where the format states its encoding itself. What the reader
 * throws is thrown on; one that hangs or dies costs its thread alone.
 */
export async function readAgain(
  article: Article,
  encoding: string,
  { store, read }: OriginalPorts,
): Promise<ArticleReading | undefined> {
  const choices = { encoding, tables: tablesIn(store) };
  const place = { fileName: article.origin.fileName, at: await pathOf(article, store) };
  const found = await articleIn(read({ place, choices, anyway: true }), article);
  return found !== undefined && isIn(encoding, found) ? found : undefined;
}

function isIn(encoding: string, { decoding }: ArticleReading): boolean {
  try {
    return new TextDecoder(encoding).encoding === new TextDecoder(decoding.encoding).encoding;
  } catch {
    return false;
  }
}
