import type { LibraryRecord } from '../../preload/contract/records.ts';
import type { Article } from '../../preload/contract/vocabulary.ts';
import { emptyCatalogue, type Catalogue, type Holdings } from './catalogue.ts';
import { isArticle, isRecord } from './change-codec.ts';
import { damaged, places, readPart, writeWhole, type LibraryFolder, type Pause } from './folder.ts';
import { frameOf, readFrame } from './frame.ts';
import { headerOf, SnapshotHeader } from './headers.ts';
import { articlesChangedSince, presentVersion } from './migrations/upgrade.ts';

const perLine = 1_000;

/** What a library holds at one moment. */
interface Cut {
  readonly articles: readonly Article[];
  readonly records: readonly LibraryRecord[];
}

async function* framesOf(
  version: number,
  library: string,
  { articles, records }: Cut,
  sequence: number,
  pause: Pause | undefined,
): AsyncGenerator<Uint8Array> {
  const header = { format: 'warraq-snapshot', version, library, sequence };
  const lines = Math.ceil(articles.length / perLine);
  const recordLines = Math.ceil(records.length / perLine);
  const counts = { articles: articles.length, lines, records: records.length, recordLines };
  yield frameOf(JSON.stringify({ ...header, ...counts }));
  for (const held of [articles, records]) {
    for (let at = 0; at < held.length; at += perLine) {
      yield frameOf(JSON.stringify(held.slice(at, at + perLine)));
      await pause?.();
    }
  }
}

/**
 * Writes all articles and records in place of the snapshot before, durably. Others run between two
 * lines, and may change the catalogue: the snapshot is of the moment it was asked for. Answers its
 * size in bytes.
 */
export function writeSnapshot(
  folder: LibraryFolder,
  library: string,
  { articles, records }: Holdings,
  sequence: number,
  pause?: Pause,
): Promise<number> {
  const cut = { articles: [...articles.values()], records: [...records.values()] };
  const frames = framesOf(presentVersion(folder), library, cut, sequence, pause);
  return writeWhole(folder, places.snapshot, frames);
}

const itself = (article: Article): Article => article;

interface SnapshotReading {
  readonly pause?: Pause | undefined;
  /** What is kept of each article, where not all of it is needed. Not asked about an earlier version's. */
  readonly keep?: (article: Article) => Article;
}

/**
 * The catalogue as the snapshot holds it, and the snapshot's size in bytes. Each line is vouched
 * for by its checksum and each record must have an identifier of its own; the fields were checked
 * before they were written (parsing them again with zod would make opening several times slower).
 * The articles are in the version of the snapshot: the journal behind it speaks of them as they are.
 * @throws `library.damaged` naming the line.
 */
export async function readSnapshot(
  folder: LibraryFolder,
  library: string,
  { pause, keep }: SnapshotReading = {},
): Promise<{ readonly catalogue: Catalogue; readonly size: number }> {
  const file = places.snapshot;
  const bytes = await readPart(folder, file);
  const first = readFrame(bytes, 0);
  const header = headerOf(SnapshotHeader, first?.payload, { folder, file, library });
  const keptOf = keep && !articlesChangedSince(folder, header.version) ? keep : itself;
  const { sequence, version, lines } = header;
  const catalogue = { ...emptyCatalogue(), sequence, version };
  const { articles, records } = catalogue;
  const end = lines + header.recordLines + 2;
  let at = first?.end ?? 0;
  for (let line = 2; line < end; line++) {
    const frame = readFrame(bytes, at);
    const held: unknown = frame?.payload;
    if (!frame || !Array.isArray(held)) throw damaged(folder, file, `line ${line}`);
    if (line < lines + 2 && held.every(isArticle)) {
      for (const article of held) articles.set(article.id, keptOf(article));
    } else if (line >= lines + 2 && held.every(isRecord)) {
      for (const record of held) records.set(record.id, record);
    } else throw damaged(folder, file, `line ${line}`);
    at = frame.end;
    if (pause) await pause();
  }
  if (at !== bytes.length) throw damaged(folder, file, `line ${end}`);
  if (articles.size !== header.articles) throw damaged(folder, file, `${articles.size} articles`);
  if (records.size !== header.records) throw damaged(folder, file, `${records.size} records`);
  return { catalogue, size: bytes.length };
}
