import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { TakeLine } from './index-files.ts';
import type { LibraryRecord, RecordId } from '../../preload/contract/records.ts';
import type { Article, ArticleId, BodyReference } from '../../preload/contract/vocabulary.ts';

/**
 * A change of the catalogue. A patch carries only the fields that change; `null` removes an optional
 * one. Articles are put, patched and removed; records beside them are kept, as a whole, and discarded.
 */
export type Change =
  | { readonly kind: 'put'; readonly article: Article }
  | { readonly kind: 'patch'; readonly id: ArticleId; readonly fields: ArticlePatch }
  | { readonly kind: 'remove'; readonly id: ArticleId }
  | { readonly kind: 'keep'; readonly record: LibraryRecord }
  | { readonly kind: 'discard'; readonly id: RecordId };

export type ArticlePatch = {
  readonly [Field in keyof Omit<Article, 'id'>]?:
    Article[Field] | (undefined extends Article[Field] ? null : never);
};

export interface LibraryIdentity {
  readonly id: string;
  readonly name: string;
  /** Absolute path of the library's folder. */
  readonly path: string;
}

/** A file to keep that is read as it is written. */
export interface LargeOriginal {
  readonly sha256: string;
  readonly bytes: number;
  /** To name it by where it turns out to be another by now. */
  readonly fileName: string;
  readonly parts: () => AsyncIterable<Uint8Array>;
}

/** The one writer of a library folder. A promise that resolves means the bytes are on the disk. */
export interface LibraryStore {
  readonly identity: LibraryIdentity;
  /** What was found and mended while opening, such as a torn last write. */
  readonly notices: readonly ErrorReport[];
  /** Grows by one with every group of changes, and survives closing. */
  readonly revision: number;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  /** What the library keeps beside its articles. */
  readonly records: ReadonlyMap<RecordId, LibraryRecord>;
  /** Keeps all of the changes or none. Answers the changes that would take them back. */
  commit(changes: readonly Change[]): Promise<readonly Change[]>;
  /** Appends texts; they are durable once a `commit` that refers to them is. */
  appendBodies(texts: readonly string[]): Promise<readonly BodyReference[]>;
  readBody(reference: BodyReference): Promise<string>;
  /** Keeps bytes under their digest and answers it; the same bytes are kept once. */
  keepOriginal(bytes: Uint8Array, extension: string): Promise<string>;
  /** Keeps a file that is too large to be held in memory; throws `file.changed-while-read`. */
  keepLargeOriginal(original: LargeOriginal, extension: string): Promise<void>;
  /** The file that holds an original; undefined where none was kept. */
  originalPath(sha256: string): Promise<string | undefined>;
  /**
   * Reads a rebuildable file below `index/` line by line; true where all of it was there and was taken.
   * What was taken before a false answer is to be forgotten.
   */
  readIndex(name: string, take: TakeLine): Promise<boolean>;
  /** Writes lines of JSON, whole or not at all; `rest` lets others run between them. */
  writeIndex(name: string, lines: Iterable<string>, rest: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
