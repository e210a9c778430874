import type { ErrorReport } from '../../../preload/contract/errors.ts';
import {
  type Doubt,
  doubtfulConfidence,
  type ImportRow,
  mostNamedInRow,
  type TableReading,
  type Twin,
} from '../../../preload/contract/imports.ts';
import type { Article, ArticleDocument, ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import type { FoundFile } from './locate.ts';

/** One file of an import, and what became of it so far. */
export interface FileImport {
  readonly found: FoundFile;
  /** The articles that came in, and those that the library has already. */
  readonly ids: ArticleId[];
  readonly knownIds: ArticleId[];
  articles: number;
  known: number;
  failed: number;
  readonly failures: { readonly place: string; readonly reason: ErrorReport }[];
  readonly twins: Twin[];
  first: ArticleDocument | undefined;
  table: TableReading | undefined;
  /** Why all of it, or the rest of it, could not be imported. */
  reason: ErrorReport | undefined;
}

export const newFileImport = (found: FoundFile): FileImport => ({
  found,
  ids: [],
  knownIds: [],
  articles: 0,
  known: 0,
  failed: 0,
  failures: [],
  twins: [],
  first: undefined,
  table: undefined,
  reason: undefined,
});

/** Notes one of several articles that could not be read. */
export function noteFailure(file: FileImport, place: string, reason: ErrorReport): void {
  file.failed += 1;
  if (file.failures.length < mostNamedInRow) file.failures.push({ place, reason });
}

function statusOf({ articles, known, reason, found }: FileImport): ImportRow['status'] {
  if (articles > 0) return 'imported';
  // What came of a file that is read anew stays in, whatever ended the reading.
  return known > 0 && (reason === undefined || found.isAnew === true) ? 'duplicate' : 'failed';
}

/** What a person should look at in a file that came in. */
function doubtsOf(
  file: FileImport,
  first: Article | ArticleDocument | undefined,
): readonly Doubt[] {
  if (file.articles === 0) return [];
  const doubts: readonly (readonly [Doubt, boolean])[] = [
    ['encoding', (first?.origin.confidence ?? 1) < doubtfulConfidence],
    ['date', first?.published === undefined || first.published.doubt !== undefined],
    ['source', first?.source === undefined],
    ['some-failed', file.failed > 0 || file.reason !== undefined],
    ['twin', file.twins.length > 0],
  ];
  return doubts.flatMap(([doubt, is]) => (is ? [doubt] : []));
}

/** The row of a file. A reason beside articles that came in stands among its failures. */
export function rowOf(file: FileImport, key: string, store: LibraryStore): ImportRow {
  const { found, reason, failures, table, twins } = file;
  const status = statusOf(file);
  const ids = (status === 'duplicate' ? file.knownIds : file.ids).slice(0, mostNamedInRow);
  const there = ids.map((id) => store.articles.get(id)).find((article) => article !== undefined);
  const first = file.first ?? there;
  const { title, source, published, language, origin } = first ?? {};
  const isFailed = status === 'failed';
  const rest = !isFailed && reason !== undefined ? [{ place: '', reason }] : [];
  return {
    key,
    path: found.path,
    fileName: found.fileName,
    status,
    ids: isFailed ? [] : ids,
    articles: file.articles,
    known: file.known,
    failed: file.failed + rest.length,
    title,
    source,
    published,
    language,
    encoding: origin?.encoding,
    confidence: origin?.confidence,
    doubts: doubtsOf(file, first),
    twins: twins.slice(0, mostNamedInRow),
    failures: [...failures, ...rest],
    table,
    reason: isFailed ? (reason ?? failures[0]?.reason) : undefined,
  };
}
