import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { damaged, places, readPart, writeWhole, type LibraryFolder, type Pause } from './folder.ts';
import { frameOf, readFrame } from './frame.ts';
import { headerOf, SnapshotHeader } from './headers.ts';
import { articlesChangedSince, presentVersion } from './migrations/upgrade.ts';

const articlesPerLine = 1_000;

async function* framesOf(
  version: number,
  library: string,
  articles: readonly Article[],
  sequence: number,
  pause: Pause | undefined,
): AsyncGenerator<Uint8Array> {
  const lines = Math.ceil(articles.length / articlesPerLine);
  const header = { format: 'warraq-snapshot', version, library, sequence };
  yield frameOf(JSON.stringify({ ...header, articles: articles.length, lines }));
  for (let at = 0; at < articles.length; at += articlesPerLine) {
    yield frameOf(JSON.stringify(articles.slice(at, at + articlesPerLine)));
    await pause?.();
  }
}

/**
 * Writes all articles in place of the snapshot before, durably. Others run between two lines, and
 * may change the catalogue, but not these articles. Answers its size in bytes.
 */
export function writeSnapshot(
  folder: LibraryFolder,
  library: string,
  articles: readonly Article[],
  sequence: number,
  pause?: Pause,
): Promise<number> {
  const frames = framesOf(presentVersion(folder), library, articles, sequence, pause);
  return writeWhole(folder, places.snapshot, frames);
}

const itself = (article: Article): Article => article;

function isRecord(value: unknown): value is Article {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}

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
  const articles = new Map<ArticleId, Article>();
  let at = first?.end ?? 0;
  for (let line = 2; line < header.lines + 2; line++) {
    const frame = readFrame(bytes, at);
    const records = frame?.payload;
    if (!frame || !Array.isArray(records) || !records.every(isRecord)) {
      throw damaged(folder, file, `line ${line}`);
    }
    for (const article of records) articles.set(article.id, keptOf(article));
    at = frame.end;
    if (pause) await pause();
  }
  if (at !== bytes.length) throw damaged(folder, file, `line ${header.lines + 2}`);
  if (articles.size !== header.articles) throw damaged(folder, file, `${articles.size} articles`);
  const { sequence, version } = header;
  return { catalogue: { articles, sequence, version }, size: bytes.length };
}
