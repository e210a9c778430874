import type { Analyzer, QueryTerm, Token } from '../text/analysis.ts';
import { isArabic } from '../text/arabic-stem.ts';
import type { QueryField, QueryTree } from './query-tree.ts';

/** A query tree with its words analysed: what the index evaluates and what highlighting looks for. */
export type Plan =
  | { readonly kind: 'everything' }
  /** A leaf without a single letter or digit: it finds nothing, and beside others it is left out. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'word'; readonly terms: readonly QueryTerm[] }
  | PhrasePlan
  | { readonly kind: 'field'; readonly field: QueryField; readonly value: string }
  | { readonly kind: 'not'; readonly operand: Plan }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Plan[] };

export interface PhrasePlan {
  readonly kind: 'phrase';
  /** Folded words that must stand side by side. */
  readonly surfaces: readonly string[];
  /** Where its articles are looked up; empty where it is made of stop words, which the index leaves out. */
  readonly terms: readonly QueryTerm[];
  /** The same words one by one. */
  readonly words: readonly Plan[];
  /** In quotation marks, and so required when all words are. */
  readonly quoted: boolean;
}

/**
 * Analyses the words of a tree. A stop word beside other words is not asked for; a query of nothing
 * else looks for it in the texts themselves. A word that punctuation parts (13-11-2024, F-16, 北京)
 * is a phrase; one of Arabic words only (فلسطين/غزة) is those words.
 */
export function planOf(tree: QueryTree, analyzer: Analyzer): Plan {
  switch (tree.kind) {
    case 'everything':
    case 'field':
      return tree;
    case 'word':
      return wordPlan(tree.text, analyzer);
    case 'phrase':
      return phrasePlan(analyzer.tokens(tree.text), analyzer, true);
    case 'not': {
      const operand = planOf(tree.operand, analyzer);
      return operand.kind === 'nothing' ? operand : { kind: 'not', operand };
    }
    case 'and':
      return joined('and', withoutCommonWords(tree.operands.map((each) => planOf(each, analyzer))));
    case 'or':
      return joined(
        'or',
        tree.operands.map((each) => planOf(each, analyzer)),
      );
  }
}

function wordPlan(text: string, analyzer: Analyzer): Plan {
  const tokens = analyzer.tokens(text);
  const telling = tokens.filter((token) => analyzer.queryTerms(token.text).length > 0);
  const [only] = telling;
  if (only !== undefined && telling.length === 1) return termsPlan(only, analyzer);
  if (telling.length > 1 && telling.every((token) => isArabic(token.text))) {
    return joined(
      'and',
      telling.map((token) => termsPlan(token, analyzer)),
    );
  }
  return phrasePlan(tokens, analyzer, false);
}

function termsPlan(token: Token, analyzer: Analyzer): Plan {
  return { kind: 'word', terms: analyzer.queryTerms(token.text) };
}

function phrasePlan(tokens: readonly Token[], analyzer: Analyzer, quoted: boolean): Plan {
  if (tokens.length === 0) return { kind: 'nothing' };
  return {
    kind: 'phrase',
    surfaces: tokens.map((token) => analyzer.surface(token.text)),
    terms: tokens.flatMap((token) =>
      analyzer.queryTerms(token.text).filter((term) => term.tier === 'surface'),
    ),
    words: tokens
      .filter((token) => analyzer.queryTerms(token.text).length > 0)
      .map((token) => termsPlan(token, analyzer)),
    quoted,
  };
}

function withoutCommonWords(operands: readonly Plan[]): readonly Plan[] {
  const hasWords = operands.some((operand) => isWordy(operand) && !isCommonWord(operand));
  return hasWords ? operands.filter((operand) => !isCommonWord(operand)) : operands;
}

function isWordy({ kind }: Plan): boolean {
  return kind === 'word' || kind === 'phrase' || kind === 'and' || kind === 'or';
}

function isCommonWord(plan: Plan): boolean {
  return plan.kind === 'phrase' && !plan.quoted && plan.terms.length === 0;
}

function joined(kind: 'and' | 'or', operands: readonly Plan[]): Plan {
  const flat = operands
    .filter((operand) => operand.kind !== 'nothing')
    .flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  const [only] = flat;
  if (only === undefined) return { kind: 'nothing' };
  return flat.length === 1 ? only : { kind, operands: flat };
}
