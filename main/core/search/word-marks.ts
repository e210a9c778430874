import type { MatchTier } from '../../../preload/contract/queries.ts';
import type { Analyzer } from '../text/analysis.ts';
import type { Plan } from './plan.ts';
import { rankOf, tierTestOf } from './word-test.ts';

/** Which part of a query a word matches, and how. */
export interface WordMark {
  readonly part: number;
  readonly tier: MatchTier;
}

/** For the single words among the parts of a query: the part that a word of a text matches best. */
export function createWordMarks(
  parts: readonly Plan[],
  analyzer: Analyzer,
): (word: string) => WordMark | undefined {
  const markOfTerm = new Map<string, WordMark>();
  const open: ((word: string) => WordMark | undefined)[] = [];
  parts.forEach((plan, part) => {
    if (plan.kind === 'word') {
      for (const { term, tier } of plan.terms) {
        const better = bestOf([markOfTerm.get(term), { part, tier }]);
        if (better !== undefined) markOfTerm.set(term, better);
      }
    } else if (plan.kind === 'prefix' || plan.kind === 'fuzzy') {
      const tierOf = tierTestOf(plan, analyzer);
      open.push((word) => {
        const tier = tierOf(word);
        return tier && { part, tier };
      });
    }
  });
  const known = new Map<string, WordMark | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const terms = analyzer.indexTerms(word);
    const mark = bestOf([
      ...terms.map(({ term }) => markOfTerm.get(term)),
      ...open.map((markOf) => markOf(word)),
    ]);
    known.set(word, mark);
    return mark;
  };
}

/** The first of the best. */
function bestOf(marks: readonly (WordMark | undefined)[]): WordMark | undefined {
  let best: WordMark | undefined;
  for (const mark of marks) {
    if (mark !== undefined && (best === undefined || rankOf(mark.tier) < rankOf(best.tier))) {
      best = mark;
    }
  }
  return best;
}
