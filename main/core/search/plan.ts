import type { Analyzer, QueryTerm, Token } from '../text/analysis.ts';
import { isArabic } from '../text/arabic-stem.ts';
import { surfacesOf } from '../names/name-forms.ts';
import { hasArticle, withProclitics } from '../names/proclitics.ts';
import type { QueryField, NameLeaf, QueryTree, WordsLeaf } from './query-tree.ts';
import { writeQuery } from './write-query.ts';

/** A query tree with its words analysed: what the index evaluates and what highlighting looks for. */
export type Plan =
  | { readonly kind: 'everything' }
  /** A leaf without a single letter or digit: it finds nothing, and beside others it is left out. */
  | { readonly kind: 'nothing' }
  | LeafPlan
  | NearPlan
  | { readonly kind: 'field'; readonly field: QueryField; readonly value: string }
  /** A saved search: required as a whole, whatever else of the query is relaxed. */
  | { readonly kind: 'collection'; readonly operand: Plan }
  | { readonly kind: 'not'; readonly operand: Plan }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Plan[] };

/** Each leaf knows the words that were asked for, as they were typed. */
export type LeafPlan =
  | { readonly kind: 'word'; readonly asked: string; readonly terms: readonly QueryTerm[] }
  | PhrasePlan
  /** Words whose surface begins so. */
  | { readonly kind: 'prefix'; readonly asked: string; readonly surface: string }
  /** Words whose surface is at most so many letters away. */
  | {
      readonly kind: 'fuzzy';
      readonly asked: string;
      readonly surface: string;
      readonly distance: number;
    }
  | NamePlan;

/** A leaf of a word or a phrase. */
export type WordPlan = Exclude<LeafPlan, NamePlan>;

export interface PhrasePlan {
  readonly kind: 'phrase';
  readonly asked: string;
  /** What the words that stand side by side are compared by. */
  readonly by: 'surface' | 'spelling';
  /** The words, folded or as they are spelled. */
  readonly sought: readonly string[];
  /** Where its articles are looked up; empty where it is made of stop words, which the index leaves out. */
  readonly terms: readonly QueryTerm[];
  /** The same words one by one. */
  readonly words: readonly Plan[];
  /** Stated as a phrase or a spelling, and so required when all words are. */
  readonly quoted: boolean;
}

/** A name in any of its spellings. Each form has a word or more; there is at least one. */
export interface NamePlan {
  readonly kind: 'name';
  readonly asked: string;
  readonly forms: readonly NameForm[];
}

export interface NameForm {
  /** Whether it is the form that was asked for. */
  readonly isAsked: boolean;
  /**
   * What its words are compared by: as they are folded, or, where it is made of stop words (علي is على
   * once it is folded), as they are spelled.
   */
  readonly by: 'surface' | 'spelling';
  /** For each of its words side by side: what it may be. */
  readonly words: readonly ReadonlySet<string>[];
}

export interface NearPlan {
  readonly kind: 'near';
  readonly asked: string;
  readonly distance: number;
  readonly left: LeafPlan;
  readonly right: LeafPlan;
  /** Stated, and so required when all words are. */
  readonly quoted: boolean;
}

/**
 * Analyses the words of a tree. A stop word beside other words is not asked for; a query of nothing
 * else looks for it in the texts themselves. A word that punctuation parts (13-11-2024, F-16, 北京)
 * is a phrase; one of Arabic words only (فلسطين/غزة) is those words. What stands twice side by side is
 * asked for once.
 */
export function planOf(tree: QueryTree, analyzer: Analyzer): Plan {
  const known = new Map<string, Plan>();
  const leafOf = (leaf: WordsLeaf): Plan => {
    const forms = leaf.kind === 'name' ? leaf.forms : [];
    const key = JSON.stringify([writeQuery(leaf), ...forms]);
    const plan = known.get(key) ?? leafPlan(leaf, analyzer);
    known.set(key, plan);
    return plan;
  };
  const plan = (part: QueryTree): Plan => {
    switch (part.kind) {
      case 'everything':
      case 'field':
        return part;
      case 'near':
        return nearPlan(part, analyzer);
      case 'collection':
        return { kind: 'collection', operand: part.tree ? plan(part.tree) : { kind: 'nothing' } };
      case 'not': {
        const operand = plan(part.operand);
        return operand.kind === 'nothing' ? operand : { kind: 'not', operand };
      }
      case 'and':
        return joined('and', withoutCommonWords(part.operands.map(plan)));
      case 'or':
        return joined('or', part.operands.map(plan));
      case 'word':
      case 'phrase':
      case 'exact':
      case 'prefix':
      case 'fuzzy':
      case 'name':
        return leafOf(part);
    }
  };
  return plan(tree);
}

function leafPlan(leaf: WordsLeaf, analyzer: Analyzer): Plan {
  const tokens = analyzer.tokens(leaf.text);
  switch (leaf.kind) {
    case 'word':
      return wordPlan(leaf.text, tokens, analyzer);
    case 'phrase':
      return phrasePlan(leaf.text, tokens, analyzer, { by: 'surface', quoted: true });
    case 'exact':
      return phrasePlan(leaf.text, tokens, analyzer, { by: 'spelling', quoted: true });
    case 'name':
      return namePlan(leaf, analyzer);
    case 'prefix':
    case 'fuzzy': {
      // Of a word that punctuation parts, only the last has an open end; those before it are words.
      const last = tokens.at(-1);
      if (last === undefined) return { kind: 'nothing' };
      const surface = analyzer.surface(last.text);
      const asked = writeQuery(leaf);
      const open: Plan =
        leaf.kind === 'prefix'
          ? { kind: 'prefix', asked, surface }
          : { kind: 'fuzzy', asked, surface, distance: leaf.distance };
      const before = tokens.slice(0, -1).map((token) => wordPlan(token.text, [token], analyzer));
      return joined('and', [
        ...withoutCommonWords(before).filter((each) => !isCommonWord(each)),
        open,
      ]);
    }
  }
}

function wordPlan(asked: string, tokens: readonly Token[], analyzer: Analyzer): Plan {
  const telling = tokens.filter((token) => analyzer.queryTerms(token.text).length > 0);
  const [only] = telling;
  if (only !== undefined && telling.length === 1) return termsPlan(only, analyzer);
  if (telling.length > 1 && telling.every((token) => isArabic(token.text))) {
    return joined(
      'and',
      telling.map((token) => termsPlan(token, analyzer)),
    );
  }
  return phrasePlan(asked, tokens, analyzer, { by: 'surface', quoted: false });
}

function termsPlan(token: Token, analyzer: Analyzer): LeafPlan {
  return { kind: 'word', asked: token.text, terms: analyzer.queryTerms(token.text) };
}

function phrasePlan(
  asked: string,
  tokens: readonly Token[],
  analyzer: Analyzer,
  { by, quoted }: Pick<PhrasePlan, 'by' | 'quoted'>,
): PhrasePlan | { readonly kind: 'nothing' } {
  if (tokens.length === 0) return { kind: 'nothing' };
  return {
    kind: 'phrase',
    asked: asked.trim(),
    by,
    sought: tokens.map((token) => analyzer[by](token.text)),
    terms: tokens.flatMap((token) =>
      analyzer.queryTerms(token.text).filter((term) => term.tier === 'surface'),
    ),
    words: tokens
      .filter((token) => analyzer.queryTerms(token.text).length > 0)
      .map((token) => termsPlan(token, analyzer)),
    quoted,
  };
}

function namePlan({ text, forms }: NameLeaf, analyzer: Analyzer): Plan {
  const asked = surfacesOf(text, analyzer).join(' ');
  const planned = forms.flatMap((form): NameForm[] => {
    const tokens = analyzer.tokens(form);
    if (tokens.length === 0) return [];
    const isTelling = tokens.some((token) => analyzer.indexTerms(token.text).length > 0);
    const by = isTelling ? 'surface' : 'spelling';
    const words = tokens.map((token, at) => {
      const word = analyzer[by](token.text);
      return at === 0 ? withProclitics(word, hasArticle(token.text)) : new Set([word]);
    });
    return [{ isAsked: surfacesOf(form, analyzer).join(' ') === asked, by, words }];
  });
  return planned.length === 0
    ? { kind: 'nothing' }
    : { kind: 'name', asked: text.trim(), forms: planned };
}

/** Where one side is only punctuation, the other is asked for by itself. */
function nearPlan(tree: Extract<QueryTree, { kind: 'near' }>, analyzer: Analyzer): Plan {
  const [left, right] = [tree.left, tree.right].map((leaf) => {
    const plan = leafPlan(leaf, analyzer);
    const tokens = analyzer.tokens(leaf.text);
    // Words that punctuation parts stand side by side here.
    return plan.kind === 'and'
      ? phrasePlan(leaf.text, tokens, analyzer, { by: 'surface', quoted: false })
      : plan;
  });
  if (left === undefined || !isLeaf(left)) return right ?? { kind: 'nothing' };
  if (right === undefined || !isLeaf(right)) return left;
  const { distance } = tree;
  return { kind: 'near', asked: writeQuery(tree), distance, left, right, quoted: true };
}

function isLeaf(plan: Plan): plan is LeafPlan {
  return ['word', 'phrase', 'prefix', 'fuzzy', 'name'].includes(plan.kind);
}

function withoutCommonWords(operands: readonly Plan[]): readonly Plan[] {
  const hasWords = operands.some((operand) => isWordy(operand) && !isCommonWord(operand));
  return hasWords ? operands.filter((operand) => !isCommonWord(operand)) : operands;
}

function isWordy(plan: Plan): boolean {
  return isLeaf(plan) || plan.kind === 'near' || plan.kind === 'and' || plan.kind === 'or';
}

/** A stop word, or alternatives of nothing else. */
function isCommonWord(plan: Plan): boolean {
  if (plan.kind === 'or') return plan.operands.every(isCommonWord);
  return plan.kind === 'phrase' && !plan.quoted && plan.terms.length === 0;
}

function joined(kind: 'and' | 'or', operands: readonly Plan[]): Plan {
  const flat = new Set(
    operands
      .filter((operand) => operand.kind !== 'nothing')
      .flatMap((operand) => (operand.kind === kind ? operand.operands : [operand])),
  );
  const [only] = flat;
  if (only === undefined) return { kind: 'nothing' };
  return flat.size === 1 ? only : { kind, operands: [...flat] };
}
