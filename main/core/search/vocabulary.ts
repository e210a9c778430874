import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { isStopWord } from '../text/stop-words.ts';
import { inOrder } from './in-order.ts';
import type { SurfaceCounts } from './word-sequences.ts';

export interface CountedWord {
  /** As it is compared: folded. */
  readonly surface: string;
  readonly articles: number;
  /** An article that has it. */
  readonly example: ArticleId | undefined;
}

/** The words of a library, without those that say nothing of a subject. */
export interface Vocabulary {
  /** All of them, in the order of their letters. */
  readonly words: readonly string[];
  has(surface: string): boolean;
  articlesWith(surface: string): number;
  /** Words that begin with a folded text and are longer, those of most articles first. */
  beginningWith(surface: string, most: number): readonly CountedWord[];
}

export const noWords: Vocabulary = {
  words: [],
  has: () => false,
  articlesWith: () => 0,
  beginningWith: () => [],
};

/** So many letters part the words into groups that are each sorted in one go. */
const partingLetters = 3;

/** How many words are dealt out between two looks at the clock. */
const stride = 1_024;

/** Sorts the words in pieces, letting others run by `rest` between them. */
export async function vocabularyOf(
  counts: SurfaceCounts,
  rest: () => Promise<void>,
): Promise<Vocabulary> {
  const groups = new Map<string, string[]>();
  for (const [at, surface] of counts.surfaces.entries()) {
    if (at % stride === 0) await rest();
    if (isStopWord(surface) || surface.includes(' ')) continue;
    const beginning = surface.slice(0, partingLetters);
    const group = groups.get(beginning);
    if (group === undefined) groups.set(beginning, [surface]);
    else group.push(surface);
  }
  const words: string[] = [];
  for (const beginning of [...groups.keys()].sort()) {
    for (const surface of (groups.get(beginning) ?? []).sort()) words.push(surface);
    await rest();
  }
  return {
    words,
    articlesWith: (surface) => counts.articlesWith(surface),
    has: (surface) => words[placeOf(surface, words)] === surface,
    beginningWith: (surface, most) =>
      longerIn(words, surface)
        .map((word) => ({ surface: word, articles: counts.articlesWith(word) }))
        .sort((a, b) => b.articles - a.articles || inOrder(a.surface, b.surface))
        .slice(0, most)
        .map((word) => ({ ...word, example: counts.exampleOf(word.surface) })),
  };
}

function longerIn(words: readonly string[], surface: string): readonly string[] {
  const begin = placeOf(surface, words);
  let end = begin;
  while (words[end]?.startsWith(surface)) end += 1;
  return words.slice(words[begin] === surface ? begin + 1 : begin, end);
}

/** Where a word stands in sorted words, or would stand. */
function placeOf(surface: string, words: readonly string[]): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < surface) low = middle + 1;
    else high = middle;
  }
  return low;
}
