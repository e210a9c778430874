/** A parsed query. Every leaf knows the words a person typed; the analyzer is applied when it is evaluated. */
export type QueryTree =
  | { readonly kind: 'everything' }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'field'; readonly field: QueryField; readonly value: string }
  | { readonly kind: 'not'; readonly operand: QueryTree }
  | { readonly kind: 'and'; readonly operands: readonly QueryTree[] }
  | { readonly kind: 'or'; readonly operands: readonly QueryTree[] };

/** What can be asked of an article besides its words. */
export type QueryField =
  | 'tag'
  | 'source'
  | 'exact-source'
  | 'language'
  | 'month'
  | 'title'
  | 'author'
  | 'date'
  | 'is'
  | 'has';
