import type { MatchTier } from '../../../preload/contract/queries.ts';
import type { Span } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer, Token } from '../text/analysis.ts';
import type { LeafPlan, NamePlan, NearPlan } from './plan.ts';
import { pairsNear, placesOf, runsOfAny, type PlaceTest, type Run } from './word-places.ts';
import { formTestsOf, sequencesOf, wordTestsOf, type WordTest } from './word-test.ts';

/** A part of a query that words of a text match. */
export type WantedPart = LeafPlan | NearPlan;

/** From the first word to the last, and those of the words in it that matched. */
interface Stretch extends Run {
  readonly tier: MatchTier;
  readonly runs: readonly Run[];
}

/** A part of a query that several words of a text match together. */
interface Group {
  readonly part: number;
  stretchesIn(tokens: readonly Token[]): readonly Stretch[];
}

/** What it takes several words to match; none for a part of one word. */
export function groupOf(plan: WantedPart, part: number, analyzer: Analyzer): readonly Group[] {
  if (plan.kind === 'name') return [{ part, stretchesIn: nameStretches(plan, analyzer) }];
  if (plan.kind === 'phrase') {
    const words = wordTestsOf(plan, analyzer);
    const tier = plan.by === 'spelling' ? 'exact' : plainTier(words.length);
    const stretchesIn = (tokens: readonly Token[]) =>
      runsIn(tokens, [words], analyzer).map((run) => alone(run, tier));
    return [{ part, stretchesIn }];
  }
  if (plan.kind !== 'near') return [];
  const left = sequencesOf(plan.left, analyzer);
  const right = sequencesOf(plan.right, analyzer);
  const stretchesIn = (tokens: readonly Token[]) =>
    pairsNear(runsIn(tokens, left, analyzer), runsIn(tokens, right, analyzer), plan.distance).map(
      ([one, other]): Stretch => ({
        tier: 'near',
        first: Math.min(one.first, other.first),
        last: Math.max(one.last, other.last),
        runs: [one, other],
      }),
    );
  return [{ part, stretchesIn }];
}

/** The form that was asked for matches as a word or a phrase does, the others as spellings of the name. */
function nameStretches({ forms }: NamePlan, analyzer: Analyzer) {
  const sequences = forms.map((form) => formTestsOf(form, analyzer));
  const asked = sequences.filter((_tests, at) => forms[at]?.isAsked);
  return (tokens: readonly Token[]): readonly Stretch[] => {
    const askedHere = asked.map((tests) => placeTests(tests, tokens, analyzer));
    return runsIn(tokens, sequences, analyzer).map((run) => {
      const places = placesOf(run);
      const isAsked = askedHere.some(
        (tests) =>
          tests.length === places.length && tests.every((test, offset) => test(run.first + offset)),
      );
      return alone(run, isAsked ? plainTier(places.length) : 'name');
    });
  };
}

const plainTier = (words: number): MatchTier => (words === 1 ? 'surface' : 'phrase');
const alone = (run: Run, tier: MatchTier): Stretch => ({ ...run, tier, runs: [run] });

function runsIn(
  tokens: readonly Token[],
  sequences: readonly (readonly WordTest[])[],
  analyzer: Analyzer,
): readonly Run[] {
  return runsOfAny(
    tokens.length,
    sequences.map((words) => placeTests(words, tokens, analyzer)),
  );
}

function placeTests(
  words: readonly WordTest[],
  tokens: readonly Token[],
  analyzer: Analyzer,
): readonly PlaceTest[] {
  const passes = (word: WordTest, text: string): boolean =>
    word.by === 'test' ? word.test(text) : analyzer[word.by](text) === word.sought;
  return words.map((word) => (place) => {
    const token = tokens[place];
    return token !== undefined && passes(word, token.text);
  });
}

/** From the beginning of one token to the end of another. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
