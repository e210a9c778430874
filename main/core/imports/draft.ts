import type {
  ArticleDocument,
  Direction,
  Provenance,
  PublishedDate,
  RelatedText,
} from '../../../preload/contract/vocabulary.ts';

/** What a reader understood of one article in a file, before the library gives it an identity. */
export interface Draft {
  readonly title: string;
  readonly subtitle?: string;
  readonly text: string;
  readonly language: string;
  readonly direction: Direction;
  readonly source?: string;
  readonly authors: readonly string[];
  readonly published?: PublishedDate;
  readonly url?: string;
  readonly keywords: readonly string[];
  readonly section?: string;
  readonly related: readonly RelatedText[];
  /** What said each of these facts. */
  readonly provenance: Provenance;
}

/** One article out of one of our own exports: it comes back as it was, with its original file where that travelled along. */
export interface RestoredArticle {
  readonly document: ArticleDocument;
  readonly original?: Uint8Array;
}
