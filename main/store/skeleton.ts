import type { Article } from '../../preload/contract/vocabulary.ts';

const none: readonly never[] = [];
const nothing = '';

/**
 * An article with nothing but its name, its title and what it refers to outside the catalogue: all
 * that is needed to look after its text and its original, in a third of the memory. To be read, never
 * to be written.
 */
export function skeletonOf({ id, title, body, related, origin }: Article): Article {
  const { sha256, bytes, importId } = origin;
  return {
    id,
    title,
    language: 'und',
    direction: 'ltr',
    authors: none,
    keywords: none,
    tags: none,
    note: nothing,
    passages: none,
    state: 'kept',
    importedAt: nothing,
    changedAt: nothing,
    origin: {
      fileName: nothing,
      mediaType: nothing,
      bytes,
      sha256,
      encoding: nothing,
      confidence: 0,
      importId,
    },
    body,
    related,
  };
}
