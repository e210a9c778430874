import type { Span } from '../../../preload/contract/vocabulary.ts';

/** A word of a text, as it stands there. Offsets count UTF-16 code units of the original string. */
export interface Token extends Span {
  readonly text: string;
}

/** `surface`: the folded word itself; `stem`: without affixes; `skeleton`: without inner weak letters. */
export type Tier = 'surface' | 'stem' | 'skeleton';

/** A form under which a word is indexed. `term` carries a prefix that keeps the tiers apart. */
export interface Term {
  readonly term: string;
  readonly tier: Tier;
}

/** A form under which a query's word is sought. */
export interface QueryTerm extends Term {
  /** How much a match by this form counts beside the word's own surface, from 0 to 1. */
  readonly weight: number;
}

/** A token's forms. */
export interface AnalysedWord {
  /** As it is written but for harakat, tatweel and hidden characters. */
  readonly spelling: string;
  /** The folded form, by which phrases and stop words are compared. */
  readonly surface: string;
  /** The terms it is indexed under; none for a stop word. */
  readonly index: readonly Term[];
}

/** Turns text into tokens, and tokens into the terms they are indexed and sought under. */
export interface Analyzer {
  /** Changes whenever the same text would give other terms; a saved index of another version is rebuilt. */
  readonly version: string;
  tokens(text: string): readonly Token[];
  analyse(token: string): AnalysedWord;
  /** The folded form of a token. */
  surface(token: string): string;
  /** The token as it is written. */
  spelling(token: string): string;
  /** The terms a token is indexed under. */
  indexTerms(token: string): readonly Term[];
  /** The terms a query's word is sought under: those above, and the forms that keep a proclitic glued. */
  queryTerms(token: string): readonly QueryTerm[];
}
