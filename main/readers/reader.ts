import type { Draft, RestoredArticle } from '../core/imports/draft.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { TableReading } from '../../preload/contract/imports.ts';
import type { TableColumns } from '../../preload/contract/records.ts';
import type { ColumnMapping } from '../core/imports/columns.ts';

/** A file as a reader gets it: its bytes, never its path. */
export interface FileContent {
  /** For wording errors and for a title of last resort. */
  readonly fileName: string;
  readonly size: number;
  /** The formats of the files it lies in, outermost first: an archive, a mail. */
  readonly inside?: readonly string[];
  /** All of it. */
  readonly whole: () => Promise<Uint8Array>;
  /** From its beginning, piece by piece; for formats that need not be held whole. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** What a person decided about a file. */
export interface ReadChoices {
  /** The WHATWG name of the encoding to read it in; told by the bytes where left out. */
  readonly encoding?: string;
  /** Which column of a table holds what; told by the header where left out. */
  readonly columns?: ColumnMapping;
  /** What was decided about tables with the same headers before. */
  readonly tables?: readonly Pick<TableColumns, 'headers' | 'columns'>[];
}

/** How the bytes of an article became text. */
export interface Decoding {
  /** The WHATWG name of an encoding. */
  readonly encoding: string;
  /** How sure it is, from 0 to 1. */
  readonly confidence: number;
}

/** What a reader finds in a file, in the order of the file. */
export type Reading =
  | {
      readonly kind: 'article';
      readonly draft: Draft;
      readonly decoding: Decoding;
      /** Which of several articles of the file, as in `12` for a row or `news/a.html` for an entry. */
      readonly place?: string;
    }
  /** An article out of one of our own exports. */
  | { readonly kind: 'restored'; readonly article: RestoredArticle }
  /** One of several articles that could not be read; the others are. */
  | { readonly kind: 'failed'; readonly place: string; readonly reason: ErrorReport }
  /** It is being worked on; for whoever waits. */
  | { readonly kind: 'alive' }
  /** How a table was understood, told once before its rows. */
  | ({ readonly kind: 'table' } & TableReading);

/**
 * One file format: bytes in, drafts out. Nothing in a file is executed or fetched. Throws a `WarraqError`
 * that names the file and the place where the file as a whole cannot be read.
 */
export interface Reader {
  /** What the format is called where people are told of it, as in `PDF`. */
  readonly format: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  read(file: FileContent, choices: ReadChoices): AsyncIterable<Reading>;
}

/** A reader, and the most bytes of a file that it is given. */
export interface FileFormat {
  readonly reader: Reader;
  readonly maximumBytes: number;
}

/** The format of files with an ending: lower case, without the dot. */
export type FormatFor = (extension: string) => FileFormat | undefined;
