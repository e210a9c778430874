import type { RestoredArticle } from '../../core/imports/draft.ts';
import type { Reading } from '../../readers/reader.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import type {
  Article,
  ArticleDocument,
  ArticleId,
  BodyReference,
  ImportId,
} from '../../../preload/contract/vocabulary.ts';
import type { FoundFile } from './locate.ts';

export interface NewArticlePorts {
  readonly newArticleId: () => ArticleId;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly digestOf: (bytes: Uint8Array) => string;
  readonly countWords: (text: string) => number;
}

/** A file that was read whole, before its articles have an identity. */
export interface ReadFile {
  readonly found: FoundFile;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string;
  readonly importId: ImportId;
}

type Understood = Extract<Reading, { kind: 'article' }>;

/** A draft with its identity and its origin: from here on it is an article like a restored one. */
function documentFrom(
  { draft, decoding, place }: Understood,
  { found, bytes, sha256, mediaType, importId }: ReadFile,
  { newArticleId, now, countWords }: NewArticlePorts,
): ArticleDocument {
  const { text, ...facts } = draft;
  const importedAt = now();
  return {
    ...facts,
    id: newArticleId(),
    tags: [],
    note: '',
    passages: [],
    state: 'inbox',
    importedAt,
    changedAt: importedAt,
    origin: {
      fileName: found.fileName,
      path: found.path,
      mediaType,
      bytes: bytes.length,
      sha256,
      ...decoding,
      importId,
      ...(place === undefined ? {} : { place }),
    },
    body: { text, characters: text.length, words: countWords(text) },
  };
}

/** An article of a file as it will stand in the library, with the bytes to keep. */
export function articleOf(
  reading: Exclude<Reading, { kind: 'failed' | 'table' }>,
  file: ReadFile,
  ports: NewArticlePorts,
): RestoredArticle {
  if (reading.kind === 'article') {
    return { document: documentFrom(reading, file, ports), original: file.bytes };
  }
  const { document, original } = reading.article;
  const { sha256 } = document.origin;
  if (original !== undefined && ports.digestOf(original) !== sha256) {
    const place = `originals.${sha256}`;
    throw WarraqError.of('file.not-an-export', { file: file.found.fileName, place });
  }
  return reading.article;
}

/** Every text of an article that is kept in `bodies/`: its own first, then the related ones. */
export function textsOf({ body, related }: ArticleDocument): readonly string[] {
  return [body.text, ...related.map(({ text }) => text)];
}

/** The record of an article whose texts have found their places, in the order of `textsOf`. */
export function recordOf(
  document: ArticleDocument,
  references: readonly BodyReference[],
  countWords: (text: string) => number,
): Article {
  const { body, related, ...facts } = document;
  const [ref, ...relatedReferences] = references;
  if (ref === undefined) throw new Error('every article has a text');
  return {
    ...facts,
    body: { ref, characters: body.characters, words: body.words },
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
