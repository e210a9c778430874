import type { ArticleId } from '../../../preload/contract/vocabulary.ts';

/** What articles were found, and how well each fits. */
export type Scores = ReadonlyMap<ArticleId, number>;

/** The articles in both, with the sums of their scores. */
export function joint(before: Scores, found: Scores): Scores {
  const both = new Map<ArticleId, number>();
  for (const [id, score] of found) {
    const other = before.get(id);
    if (other !== undefined) both.set(id, score + other);
  }
  return both;
}
