import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { keepNote } from './acts.ts';

/** Words that a library could not keep, by article, so that they outlast the page they were written on. */
const unkept = new Map<ArticleId, string>();

/** What a note is to begin with: words that could not be kept the last time, or the note itself. */
export const draftOf = (id: ArticleId, kept: string): string => unkept.get(id) ?? kept;

/** Keeps a note, and holds on to its words where the library cannot; true where they are safe. */
export async function keepDraft(id: ArticleId, words: string): Promise<boolean> {
  unkept.set(id, words);
  const isKept = await keepNote(id, words);
  // Where more was written meanwhile, that is still to be kept.
  if (isKept && unkept.get(id) === words) unkept.delete(id);
  return isKept;
}
