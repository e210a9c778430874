import { type DeclaredFacts, draftFrom } from './declared-facts.ts';
import type { Draft } from './draft.ts';

/** What a program noted of a document by itself, which the document's own words know better. */
export interface NotedFacts {
  /** When the file was made or last changed, as it is written there. */
  readonly published?: string | undefined;
  /** Whose program it was. */
  readonly authors?: readonly string[] | undefined;
}

/**
 * The draft of a document whose program noted when and by whom its file was made. Both stand in only where the
 * text says neither a date nor an author: a file is often made long after its text, and by someone else.
 */
export function draftWithNotes(text: string, declared: DeclaredFacts, noted: NotedFacts): Draft {
  const draft = draftFrom(text, declared);
  const published = draft.published === undefined ? noted.published : undefined;
  const authors = draft.authors.length === 0 ? noted.authors : undefined;
  if (published === undefined && (authors ?? []).length === 0) return draft;
  return draftFrom(text, {
    ...declared,
    ...(published === undefined ? {} : { published }),
    ...(authors === undefined ? {} : { authors }),
  });
}
