/**
 * A parsed query. Every leaf knows the words a person typed; the analyzer is applied when it is evaluated.
 * Operands of `and` and `or` are two or more and never of the same kind; `everything` stands only alone.
 */
export type QueryTree =
  | { readonly kind: 'everything' }
  | WordsLeaf
  | NearLeaf
  | { readonly kind: 'field'; readonly field: QueryField; readonly value: string }
  /** What a saved search finds, as a whole. Its tree is absent where nobody looked it up. */
  | { readonly kind: 'collection'; readonly name: string; readonly tree?: QueryTree }
  | { readonly kind: 'not'; readonly operand: QueryTree }
  | { readonly kind: 'and'; readonly operands: readonly QueryTree[] }
  | { readonly kind: 'or'; readonly operands: readonly QueryTree[] };

/** What is looked for in the words of an article. */
export type WordsLeaf =
  /** A word in any of its forms. */
  | { readonly kind: 'word'; readonly text: string }
  /** Words side by side, compared after folding. */
  | { readonly kind: 'phrase'; readonly text: string }
  /** A word, or words side by side, in this spelling only: `=أحمد`, `="وزارة الري"`. */
  | { readonly kind: 'exact'; readonly text: string }
  /** Words that begin so: `عراق*`. */
  | { readonly kind: 'prefix'; readonly text: string }
  /** Words at most so many letters away: `بيسكوف~1`. */
  | { readonly kind: 'fuzzy'; readonly text: string; readonly distance: number }
  | NameLeaf;

/**
 * A name in this spelling or another, and with nothing but a proclitic before it: `name:القذافي`. As it
 * is read its only form is what was typed; the groups of a library bring the others.
 */
export interface NameLeaf {
  readonly kind: 'name';
  readonly text: string;
  readonly forms: readonly string[];
}

/** Two words or phrases at most `distance` words apart, in either order; neighbours are one word apart. */
export interface NearLeaf {
  readonly kind: 'near';
  readonly distance: number;
  readonly left: WordsLeaf;
  readonly right: WordsLeaf;
}

/** What can be asked of an article besides its words. */
export type QueryField =
  | 'tag'
  | 'source'
  | 'exact-source'
  | 'language'
  | 'title'
  | 'author'
  | 'exact-author'
  | 'date'
  | 'is'
  | 'has';

/** What a person may ask for before a colon. */
export type AskedField = QueryField | 'collection' | 'name';

/** The furthest that `NEAR/n` reaches, in words. */
export const furthestNear = 100;

/** The most letters that may differ under `word~n`. */
export const mostEdits = 2;

/** Whether a tree, or a part of it, looks for words, so that it needs the index. */
export function hasWords(tree: QueryTree): boolean {
  switch (tree.kind) {
    case 'word':
    case 'phrase':
    case 'exact':
    case 'prefix':
    case 'fuzzy':
    case 'name':
    case 'near':
      return true;
    case 'not':
      return hasWords(tree.operand);
    case 'and':
    case 'or':
      return tree.operands.some(hasWords);
    case 'collection':
      return tree.tree !== undefined && hasWords(tree.tree);
    case 'everything':
    case 'field':
      return false;
  }
}
