import type { MatchTier } from '../../../preload/contract/queries.ts';
import type { Span } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer, Token } from '../text/analysis.ts';
import type { LeafPlan, NearPlan } from './plan.ts';
import { pairsNear, runsOf, type Run } from './word-places.ts';
import { wordTestsOf, type WordTest } from './word-test.ts';

/** A part of a query that words of a text match. */
export type WantedPart = LeafPlan | NearPlan;

/** From the first word to the last, and those of the words in it that matched. */
interface Stretch extends Run {
  readonly runs: readonly Run[];
}

/** A part of a query that several words of a text match together. */
interface Group {
  readonly part: number;
  readonly tier: MatchTier;
  stretchesIn(tokens: readonly Token[]): readonly Stretch[];
}

/** What it takes several words to match; none for a part of one word. */
export function groupOf(plan: WantedPart, part: number, analyzer: Analyzer): readonly Group[] {
  if (plan.kind === 'phrase') {
    const words = wordTestsOf(plan, analyzer);
    const plain = words.length === 1 ? 'surface' : 'phrase';
    const stretchesIn = (tokens: readonly Token[]) =>
      runsIn(tokens, words, analyzer).map((run) => ({ ...run, runs: [run] }));
    return [{ part, tier: plan.by === 'spelling' ? 'exact' : plain, stretchesIn }];
  }
  if (plan.kind !== 'near') return [];
  const left = wordTestsOf(plan.left, analyzer);
  const right = wordTestsOf(plan.right, analyzer);
  const stretchesIn = (tokens: readonly Token[]) =>
    pairsNear(runsIn(tokens, left, analyzer), runsIn(tokens, right, analyzer), plan.distance).map(
      ([one, other]) => ({
        first: Math.min(one.first, other.first),
        last: Math.max(one.last, other.last),
        runs: [one, other],
      }),
    );
  return [{ part, tier: 'near', stretchesIn }];
}

function runsIn(
  tokens: readonly Token[],
  words: readonly WordTest[],
  analyzer: Analyzer,
): readonly Run[] {
  const passes = (word: WordTest, text: string): boolean =>
    word.by === 'test' ? word.test(text) : analyzer[word.by](text) === word.sought;
  return runsOf(
    tokens.length,
    words.map((word) => (place: number) => {
      const token = tokens[place];
      return token !== undefined && passes(word, token.text);
    }),
  );
}

/** From the beginning of one token to the end of another. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
