import type { RestoredArticle } from '../../core/imports/draft.ts';
import { type ErrorReport, reportOf, WarraqError } from '../../../preload/contract/errors.ts';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import type {
  Article,
  ArticleDocument,
  ArticleId,
  ImportId,
} from '../../../preload/contract/vocabulary.ts';
import { contentOf } from '../../readers/file-content.ts';
import type { FileFormat } from '../../readers/registry.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { fileError } from './file-errors.ts';
import type { KnownDigests } from './known-digests.ts';
import type { FoundFile } from './locate.ts';
import { articleOf, type NewArticlePorts } from './new-articles.ts';
import { readWholeFile } from './read-file.ts';

/** One file of an import: what its row will say once `added` is kept. */
export interface Unit {
  readonly found: FoundFile;
  readonly row: ImportRow;
  readonly added: readonly RestoredArticle[];
}

export interface ReadUnitPorts extends NewArticlePorts {
  readonly store: LibraryStore;
  readonly digests: KnownDigests;
  readonly formatFor: (extension: string) => FileFormat | undefined;
  readonly importId: ImportId;
}

export function failedUnit(found: FoundFile, reason: ErrorReport): Unit {
  const { path, fileName } = found;
  return { found, row: { path, fileName, status: 'failed', ids: [], reason }, added: [] };
}

function rowOf(
  { path, fileName }: FoundFile,
  status: 'imported' | 'duplicate',
  ids: readonly ArticleId[],
  first: Article | ArticleDocument | undefined,
): ImportRow {
  const { title, source, published, language } = first ?? {};
  return { path, fileName, status, ids, title, source, published, language };
}

/** A file whose articles are in the library, or will be once the batch before it is kept. */
export function duplicateUnit(
  found: FoundFile,
  ids: readonly ArticleId[],
  store: LibraryStore,
): Unit {
  const first = ids.map((id) => store.articles.get(id)).find((article) => article !== undefined);
  return { found, row: rowOf(found, 'duplicate', ids, first), added: [] };
}

function formatOf({ fileName }: FoundFile, formatFor: ReadUnitPorts['formatFor']): FileFormat {
  const dot = fileName.lastIndexOf('.');
  const ending = dot < 0 ? fileName : fileName.slice(dot);
  const format = formatFor(ending.slice(1).toLowerCase());
  if (format !== undefined && dot >= 0) return format;
  throw WarraqError.of('file.unsupported-format', { file: fileName, extension: ending });
}

async function understood(found: FoundFile, ports: ReadUnitPorts): Promise<Unit> {
  const { store, digests, importId } = ports;
  const { fileName } = found;
  const { reader, maximumBytes } = formatOf(found, ports.formatFor);
  const bytes = await readWholeFile(found, maximumBytes);
  if (bytes.length === 0) throw WarraqError.of('file.empty', { file: fileName });
  const sha256 = ports.digestOf(bytes);
  const known = digests.idsFrom(sha256);
  if (known.length > 0) return duplicateUnit(found, known, store);
  const file = { found, bytes, sha256, mediaType: reader.mediaType, importId };
  const articles: RestoredArticle[] = [];
  for await (const reading of reader.read(contentOf(fileName, bytes), {})) {
    if (reading.kind === 'failed' || reading.kind === 'table') continue;
    articles.push(articleOf(reading, file, ports));
  }
  // An article that is in the library already is never overwritten by an older self.
  const added = [
    ...new Map(articles.map((article) => [article.document.id, article])).values(),
  ].filter(({ document }) => !store.articles.has(document.id));
  if (added.length === 0 && articles.length > 0) {
    return duplicateUnit(found, [...new Set(articles.map(({ document }) => document.id))], store);
  }
  const ids = added.map(({ document }) => document.id);
  if (added.some(({ document }) => document.origin.sha256 === sha256)) digests.expect(sha256, ids);
  return { found, row: rowOf(found, 'imported', ids, added[0]?.document), added };
}

/** Reads one file as far as it can be understood; a bad one becomes a failed row, never an error. */
export async function readUnit(found: FoundFile, ports: ReadUnitPorts): Promise<Unit> {
  if (found.reason !== undefined) return failedUnit(found, found.reason);
  try {
    return await understood(found, ports);
  } catch (error) {
    return failedUnit(
      found,
      reportOf(error instanceof WarraqError ? error : fileError(found.fileName, error)),
    );
  }
}
