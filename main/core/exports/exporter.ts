import type { ExportOptions } from '../../../preload/contract/exports.ts';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';

/** The bytes of an imported file, in base 64, under their digest. */
export interface OriginalText {
  readonly sha256: string;
  readonly base64: string;
}

/** What an export is made from. The documents and the originals are read once, in order. */
export interface ExportSource {
  readonly documents: AsyncIterable<ArticleDocument>;
  /** Each original once; a format that does not carry them never reads them. */
  readonly originals: AsyncIterable<OriginalText>;
  readonly options: ExportOptions;
  /** ISO 8601 instant. */
  readonly exportedAt: string;
  /** Of Warraq itself. */
  readonly version: string;
}

/** One export format: documents in, chunks of text out, so that no export is ever whole in memory. */
export interface Exporter {
  /** With its dot. */
  readonly extension: string;
  /** `file-per-article`: more than one article makes a folder with a file for each. */
  readonly layout: 'one-file' | 'file-per-article';
  chunks(source: ExportSource): AsyncIterable<string>;
}
