import { MatchTier } from '../../../preload/contract/queries.ts';
import type { Analyzer, Tier } from '../text/analysis.ts';
import { termOf } from '../text/analyzer.ts';
import { isWithin } from './edit-distance.ts';
import type { LeafPlan, NameForm, WordPlan } from './plan.ts';

/** What one word of a text must be. A test is asked of a spelling, or of the word as it stands. */
export type WordTest =
  | { readonly by: 'surface' | 'spelling'; readonly sought: string }
  | { readonly by: 'test'; readonly test: (word: string) => boolean };

/** The tests that words side by side must pass for a leaf to match them. */
export function wordTestsOf(leaf: WordPlan, analyzer: Analyzer): readonly WordTest[] {
  if (leaf.kind === 'phrase') return leaf.sought.map((sought) => ({ by: leaf.by, sought }));
  const tierOf = tierTestOf(leaf, analyzer);
  return [{ by: 'test', test: (word) => tierOf(word) !== undefined }];
}

/** The tests that words side by side must pass to be a form of a name. */
export function formTestsOf({ by, words }: NameForm, analyzer: Analyzer): readonly WordTest[] {
  return words.map((forms) => ({ by: 'test', test: (word) => forms.has(analyzer[by](word)) }));
}

/** The sequences of words that match a leaf, each by its tests: one, or one for each form of a name. */
export function sequencesOf(leaf: LeafPlan, analyzer: Analyzer): readonly (readonly WordTest[])[] {
  return leaf.kind === 'name'
    ? leaf.forms.map((form) => formTestsOf(form, analyzer))
    : [wordTestsOf(leaf, analyzer)];
}

type OneWord = Exclude<WordPlan, { kind: 'phrase' }>;

/** How a word of a text matches a leaf of one word; undefined where it does not. */
export function tierTestOf(
  leaf: OneWord,
  analyzer: Analyzer,
): (word: string) => MatchTier | undefined {
  const surfacesOf = (word: string): readonly string[] =>
    analyzer.indexTerms(word).flatMap(({ term, tier }) => (tier === 'surface' ? [term] : []));
  const own = leaf.kind === 'word' ? '' : termOf(leaf.surface, 'surface');
  switch (leaf.kind) {
    case 'word': {
      const tiers = tiersOf(leaf.terms);
      return (word) => bestOf(analyzer.indexTerms(word).map(({ term }) => tiers.get(term)));
    }
    case 'prefix':
      return (word) =>
        bestOf(surfacesOf(word).map((term) => (term.startsWith(own) ? 'prefix' : undefined)));
    case 'fuzzy':
      return (word) =>
        bestOf(
          surfacesOf(word).map((term) => {
            if (term === own) return 'surface';
            return isWithin(term, own, leaf.distance) ? 'fuzzy' : undefined;
          }),
        );
  }
}

/** From 0, the best. */
export function rankOf(tier: MatchTier): number {
  return MatchTier.options.indexOf(tier);
}

function bestOf(tiers: readonly (MatchTier | undefined)[]): MatchTier | undefined {
  let best: MatchTier | undefined;
  for (const tier of tiers) {
    if (tier !== undefined && (best === undefined || rankOf(tier) < rankOf(best))) best = tier;
  }
  return best;
}

function tiersOf(terms: readonly { readonly term: string; readonly tier: Tier }[]) {
  const tiers = new Map<string, Tier>();
  for (const { term, tier } of terms) if (!tiers.has(term)) tiers.set(term, tier);
  return tiers;
}
