import { extname } from 'node:path';
import { mostNamedInRow } from '../../../preload/contract/imports.ts';
import type { Rule } from '../../../preload/contract/records.ts';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { applyRule } from '../../core/imports/rules.ts';
import { originalPieces } from '../reading/open-file.ts';
import type { FileFacts, PreparedReading, ReadNews } from '../reading/read-news.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { type FileImport, noteFailure } from './file-import.ts';
import type { KnownArticles, LikeArticle } from './known-articles.ts';
import {
  articleFrom,
  type NewArticle,
  type NewArticlePorts,
  provedArticle,
} from './new-articles.ts';

export interface TakePorts extends NewArticlePorts {
  readonly store: LibraryStore;
  readonly known: KnownArticles;
  /** What the library has learnt, in the order to follow it. */
  readonly rules: readonly Rule[];
}

function noteKnown(file: FileImport, id: ArticleId): void {
  file.known += 1;
  if (file.knownIds.length < mostNamedInRow) file.knownIds.push(id);
}

function noteTwin(file: FileImport, { document }: NewArticle, like: LikeArticle): void {
  const { id: of, title, file: other } = like;
  file.twins.push({ id: document.id, of, title, file: other, kind: 'same-text' });
}

/**
 * Whether an article is to be kept. One that says the same of itself in the same words as one that is there
 * is that one; the same words under another head come in, and it is said of what they are a twin.
 */
function isWanted(
  file: FileImport,
  article: NewArticle,
  anyway: boolean,
  ports: TakePorts,
): boolean {
  const { document, digest } = article;
  const like = ports.known.likeness(digest, document);
  if (like === undefined || document.body.words === 0) return true;
  if (like.isSame && !anyway) {
    noteKnown(file, like.id);
    return false;
  }
  noteTwin(file, article, like);
  return true;
}

function expect(file: FileImport, article: NewArticle, ports: TakePorts): void {
  const { document, digest } = article;
  const { id, title, source, published, origin } = document;
  const { fileName, sha256 } = origin;
  ports.known.expect({ id, title, source, published, file: fileName, sha256, digest });
  file.articles += 1;
  if (file.ids.length < mostNamedInRow) file.ids.push(id);
  file.first ??= document;
}

/** The article of a reading, where it is one that is to be kept. */
function articleOf(
  file: FileImport,
  reading: PreparedReading,
  facts: FileFacts,
  anyway: boolean,
  ports: TakePorts,
): NewArticle | undefined {
  switch (reading.kind) {
    case 'alive':
      return undefined;
    case 'table':
      file.table = {
        headers: reading.headers,
        columns: reading.columns,
        samples: reading.samples,
      };
      return undefined;
    case 'failed':
      noteFailure(file, reading.place, reading.reason);
      return undefined;
    case 'restored': {
      const restored = provedArticle(reading.article, file.found.fileName, ports.digestOf);
      const { id } = restored.document;
      // An article that is in the library already is never overwritten by an older self.
      if (!ports.store.articles.has(id) && !file.ids.includes(id)) return restored;
      noteKnown(file, id);
      return undefined;
    }
    case 'article': {
      const draft = ports.rules.reduce((one, rule) => applyRule(rule, one), reading.draft);
      const article = articleFrom({ ...reading, draft }, file.found, facts, ports);
      return isWanted(file, article, anyway, ports) ? article : undefined;
    }
  }
}

/** A file that is too large for memory is copied before the first article that came from it is kept. */
async function keepLarge(file: FileImport, facts: FileFacts, store: LibraryStore): Promise<void> {
  const { found } = file;
  const { sha256, bytes } = facts;
  const parts = () => originalPieces(found);
  const original = { sha256, bytes, fileName: found.fileName, parts };
  await store.keepLargeOriginal(original, extname(found.fileName));
}

/** The articles to keep out of what was read of a file; the first one brings the file itself along. */
export async function takeReadings(
  file: FileImport,
  news: Extract<ReadNews, { kind: 'some' | 'end' }>,
  anyway: boolean,
  ports: TakePorts,
): Promise<readonly NewArticle[]> {
  const taken: NewArticle[] = [];
  const { isAnew = false } = file.found;
  // Of a file that is read anew, an article that came of it before is known by its place, whatever was
  // corrected about it since.
  const before: ReadonlyMap<string | undefined, ArticleId> =
    isAnew && !anyway ? ports.known.placesIn(news.file.sha256) : new Map();
  for (const reading of news.readings) {
    const known = reading.kind === 'article' ? before.get(reading.place) : undefined;
    if (known !== undefined) {
      noteKnown(file, known);
      continue;
    }
    const article = articleOf(file, reading, news.file, anyway, ports);
    if (article === undefined) continue;
    const isFirst = file.articles === 0 && reading.kind === 'article';
    if (isFirst && news.original === undefined) await keepLarge(file, news.file, ports.store);
    expect(file, article, ports);
    taken.push(isFirst ? { ...article, original: news.original } : article);
  }
  return taken;
}
