import type { MatchTier } from '../../../preload/contract/queries.ts';
import type { Span } from '../../../preload/contract/vocabulary.ts';
import type { Token } from '../text/analysis.ts';

/** A word of a text that a query's word or phrase matched. */
export interface MarkedToken extends Token {
  /** Which word or phrase of the query, counted from 0. */
  readonly part: number;
  /** Which token of its text it is, counted from 0. */
  readonly position: number;
  /** Whether it goes on with a phrase that an earlier token began. */
  readonly continues: boolean;
}

/** What matched one part of a query: a word, or the words of a phrase or of what is near each other. */
export interface FoundPart extends Span {
  readonly part: number;
  readonly tier: MatchTier;
}

/** A text read once for one query. */
export interface MarkedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly marked: readonly MarkedToken[];
  readonly found: readonly FoundPart[];
}
