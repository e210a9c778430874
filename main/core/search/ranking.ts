import type { FieldWeights } from './scoring-engine.ts';

/** What decides which article stands first, beside the weights of the analyzer's tiers. */
export interface Ranking {
  readonly fields: FieldWeights;
  /** How much a word counts that only begins as asked, and one so many letters away, beside the word itself. */
  readonly prefix: number;
  readonly fuzzy: readonly number[];
  /** Where some of the words are enough, a score is multiplied by the number of words found to this power. */
  readonly coverage: number;
  /**
   * What words that stand beside each other as in the query add to a score, as a share of it for every
   * pair; a pair further apart adds that over its distance in words.
   */
  readonly closeness: number;
}

/**
 * Tuned on XQuAD-ar and our own morphology queries and on nothing else; `npm run bench:ranking` prints
 * what each of them is worth. BM25+ itself has MiniSearch's k, b and d.
 */
export const ranking: Ranking = {
  fields: { title: 2, text: 1, keywords: 0.6, source: 0.4, authors: 0.4 },
  prefix: 0.6,
  fuzzy: [1, 0.6, 0.3],
  coverage: 0.3,
  closeness: 0.05,
};
