import { WarraqError } from '../../../preload/contract/errors.ts';
import type {
  Article,
  ArticleDocument,
  ArticleId,
  BodyReference,
  ImportId,
} from '../../../preload/contract/vocabulary.ts';
import type { RestoredArticle } from '../../core/imports/draft.ts';
import { textDigest } from '../reading/read-job.ts';
import type { FileFacts, PreparedReading } from '../reading/read-news.ts';
import type { FoundFile } from './locate.ts';

/** An article that is to come into the library. */
export interface NewArticle {
  readonly document: ArticleDocument;
  /** The file it came from, where that is to be kept with it. */
  readonly original?: Uint8Array | undefined;
  /** Of its words. */
  readonly digest: string;
}

export interface NewArticlePorts {
  readonly newArticleId: () => ArticleId;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly digestOf: (bytes: Uint8Array) => string;
  readonly importId: ImportId;
}

type PreparedArticle = Extract<PreparedReading, { kind: 'article' }>;

/** A draft with its identity and its origin: from here on it is an article like a restored one. */
export function articleFrom(
  { draft, decoding, place, words, digest }: PreparedArticle,
  found: FoundFile,
  { sha256, bytes, mediaType }: FileFacts,
  { newArticleId, now, importId }: NewArticlePorts,
): NewArticle {
  const { text, ...facts } = draft;
  const importedAt = now();
  const document = {
    ...facts,
    id: newArticleId(),
    tags: [],
    note: '',
    passages: [],
    state: 'inbox' as const,
    importedAt,
    changedAt: importedAt,
    origin: {
      fileName: found.fileName,
      ...(found.path === '' ? {} : { path: found.path }),
      mediaType,
      bytes,
      sha256,
      ...decoding,
      importId,
      ...(place === undefined ? {} : { place }),
    },
    body: { text, characters: text.length, words },
  };
  return { document, digest };
}

/** An article out of an export, once its original is proved to be what it is said to be. */
export function provedArticle(
  { document, original }: RestoredArticle,
  file: string,
  digestOf: (bytes: Uint8Array) => string,
): NewArticle {
  const { sha256 } = document.origin;
  if (original !== undefined && digestOf(original) !== sha256) {
    throw WarraqError.of('file.not-an-export', { file, place: `originals.${sha256}` });
  }
  return { document, original, digest: textDigest(document.body.text) };
}

/** Every text of an article that is kept in `bodies/`: its own first, then the related ones. */
export function textsOf({ body, related }: ArticleDocument): readonly string[] {
  return [body.text, ...related.map(({ text }) => text)];
}

/** The record of an article whose texts have found their places, in the order of `textsOf`. */
export function recordOf(
  document: ArticleDocument,
  references: readonly BodyReference[],
  {
    countWords,
    digest,
  }: { readonly countWords: (text: string) => number; readonly digest: string },
): Article {
  const { body, related, ...facts } = document;
  const [ref, ...relatedReferences] = references;
  if (ref === undefined) throw new Error('every article has a text');
  return {
    ...facts,
    body: { ref, characters: body.characters, words: body.words, digest },
    related: related.flatMap(({ heading, title, text }, position) => {
      const place = relatedReferences[position];
      if (place === undefined) throw new Error('every related text has a place');
      return {
        heading,
        title,
        body: { ref: place, characters: text.length, words: countWords(text) },
      };
    }),
  };
}
