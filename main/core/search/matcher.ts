import type { Span } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer, Token } from '../text/analysis.ts';
import { planOf, type Plan } from './plan.ts';
import type { QueryTree } from './query-tree.ts';

/** A word of a text that a query's word or phrase matched. */
export interface MarkedToken extends Token {
  /** Which word or phrase of the query, counted from 0. */
  readonly part: number;
}

/** A text read once for one query. */
export interface MarkedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly marked: readonly MarkedToken[];
}

/** Finds a query's words in texts. Built once a query, used for every text it is shown with. */
export interface Matcher {
  /** False where the query has no words: nothing is ever marked then. */
  readonly hasWords: boolean;
  /** The whole words that match, clitics and marks included, in order; the words of a phrase each by itself. */
  spansOf(text: string): readonly Span[];
  mark(text: string): MarkedText;
}

/** What the query asks for, excluded words left out: those of relaxed searches are marked as well. */
export function createMatcher(tree: QueryTree, analyzer: Analyzer): Matcher {
  const parts = wantedParts(planOf(tree, analyzer));
  const partOfTerm = new Map<string, number>();
  const phrases: { readonly surfaces: readonly string[]; readonly part: number }[] = [];
  parts.forEach((plan, part) => {
    if (plan.kind === 'phrase') phrases.push({ surfaces: plan.surfaces, part });
    else for (const { term } of plan.terms) if (!partOfTerm.has(term)) partOfTerm.set(term, part);
  });
  const partOfWord = remembering((word: string) =>
    analyzer
      .indexTerms(word)
      .map(({ term }) => partOfTerm.get(term))
      .find((part) => part !== undefined),
  );
  const mark = (text: string): MarkedText => {
    const tokens = analyzer.tokens(text);
    const found = tokens.map((token) => partOfWord(token.text));
    for (const phrase of phrases) markPhrase(tokens, found, phrase, analyzer);
    const marked = tokens.flatMap((token, index) => {
      const part = found[index];
      return part === undefined ? [] : [{ ...token, part }];
    });
    return { text, tokens, marked };
  };
  return {
    hasWords: parts.length > 0,
    mark,
    spansOf: (text) => mark(text).marked.map(({ start, end }) => ({ start, end })),
  };
}

type WantedPart = Extract<Plan, { kind: 'word' | 'phrase' }>;

function wantedParts(plan: Plan): readonly WantedPart[] {
  switch (plan.kind) {
    case 'word':
    case 'phrase':
      return [plan];
    case 'and':
    case 'or':
      return plan.operands.flatMap(wantedParts);
    case 'everything':
    case 'nothing':
    case 'field':
    case 'not':
      return [];
  }
}

function markPhrase(
  tokens: readonly Token[],
  found: (number | undefined)[],
  phrase: { readonly surfaces: readonly string[]; readonly part: number },
  analyzer: Analyzer,
): void {
  const { surfaces, part } = phrase;
  for (let start = 0; start + surfaces.length <= tokens.length; start += 1) {
    const matches = surfaces.every((surface, offset) => {
      const token = tokens[start + offset];
      return token !== undefined && analyzer.surface(token.text) === surface;
    });
    if (matches) found.fill(part, start, start + surfaces.length);
  }
}

function remembering<Value>(compute: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const value = known.get(word);
    if (value !== undefined || known.has(word)) return value as Value;
    const computed = compute(word);
    known.set(word, computed);
    return computed;
  };
}
