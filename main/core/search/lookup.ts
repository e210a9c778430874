import type { Analyzer } from '../text/analysis.ts';
import { termOf } from '../text/analyzer.ts';
import { fieldPredicate, type ArticlePredicate } from './field-match.ts';
import { raisedByCloseness } from './closeness.ts';
import type { NameForm, NearPlan, PhrasePlan, Plan, WordPlan } from './plan.ts';
import type { Ranking } from './ranking.ts';
import type { Scores } from './scores.ts';
import type { ScoringEngine } from './scoring-engine.ts';
import type { ArticleTest, WordSequences } from './word-sequences.ts';
import { formTestsOf, sequencesOf, wordTestsOf } from './word-test.ts';

/** What evaluation asks of an index. */
export interface Lookup {
  /** The articles with at least one of the leaves, scored. Of phrases only their words are looked up. */
  withAny(leaves: readonly WordPlan[]): Promise<Scores>;
  /** The articles with at least one of the terms, scored. */
  withTerms(terms: readonly string[]): Promise<Scores>;
  /** The articles with every word, each in one of its terms, in their title or text, wherever. */
  withAllWords(words: readonly (readonly string[])[]): Promise<Scores>;
  formTest(form: NameForm): ArticleTest;
  phraseTest(phrase: PhrasePlan): ArticleTest;
  nearTest(near: NearPlan): ArticleTest;
  /** The same scores, raised where the words of an article stand as near to each other as these do. */
  closer(scores: Scores, words: readonly Plan[]): Promise<Scores>;
  predicate(plan: Extract<Plan, { kind: 'field' }>): ArticlePredicate;
  /** Lets others run. */
  rest(): Promise<void>;
}

interface LookupPorts {
  readonly engine: ScoringEngine;
  readonly sequences: WordSequences;
  readonly analyzer: Analyzer;
  readonly ranking: Ranking;
  readonly rest: () => Promise<void>;
}

/** MiniSearch's edit distance takes memory in the square of a word's length; no word is as long as this. */
const longestFuzzy = 60;

/** Terms looked up between two looks at the clock. */
const stride = 16;

/** Looks things up in an index. The terms of all leaves are put together, so that each is scored once. */
export function createLookup(ports: LookupPorts): Lookup {
  const { engine, sequences, analyzer, ranking, rest } = ports;
  /** Where phrases can stand. */
  const { title = 0, text = 0 } = ranking.fields;
  return {
    async withAny(leaves) {
      const weights = new Map<string, number>();
      for (const [at, leaf] of leaves.entries()) {
        addWeights(weights, leaf, ports);
        if (at % stride === 0) await rest();
      }
      // Most words of a strange query stand nowhere: no scores need to be made for them.
      for (const term of weights.keys()) if (!engine.hasTerm(term)) weights.delete(term);
      if (weights.size === 0) return new Map();
      const sums = engine.noScores();
      let looked = 0;
      for (const [term, weight] of weights) {
        engine.addScores(sums, term, weight, ranking.fields);
        looked += 1;
        if (looked % stride === 0) await rest();
      }
      return engine.scored(sums);
    },
    async withTerms(terms) {
      const sums = engine.noScores();
      for (const term of terms) engine.addScores(sums, term, 1, ranking.fields);
      await rest();
      return engine.scored(sums);
    },
    async withAllWords(words) {
      await rest();
      return engine.scoredInAll(words, { title, text });
    },
    formTest: (form) => sequences.phraseTest(formTestsOf(form, analyzer)),
    phraseTest: (phrase) => sequences.phraseTest(wordTestsOf(phrase, analyzer)),
    nearTest: ({ left, right, distance }) =>
      sequences.nearTest(sequencesOf(left, analyzer), sequencesOf(right, analyzer), distance),
    closer: (scores, words) => raisedByCloseness(scores, words, ports),
    predicate: ({ field, value }) => fieldPredicate(field, value, analyzer),
    rest,
  };
}

function addWeights(
  weights: Map<string, number>,
  leaf: WordPlan,
  { engine, ranking }: Pick<LookupPorts, 'engine' | 'ranking'>,
): void {
  const add = (term: string, weight: number): void => {
    weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  switch (leaf.kind) {
    case 'word':
    case 'phrase':
      for (const { term, weight } of leaf.terms) add(term, weight);
      return;
    case 'prefix': {
      const own = termOf(leaf.surface, 'surface');
      for (const term of engine.termsBeginning(leaf.surface)) {
        add(term, term === own ? 1 : ranking.prefix);
      }
      return;
    }
    case 'fuzzy':
      if (leaf.surface.length > longestFuzzy) return;
      for (const [term, distance] of engine.termsNear(leaf.surface, leaf.distance)) {
        add(term, ranking.fuzzy[distance] ?? 0);
      }
      return;
  }
}
