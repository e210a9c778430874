import type { Analyzer, Term } from './analysis.ts';

/** A word of a text with the terms it is indexed under; none for a stop word. */
export interface ExplainedToken {
  readonly token: string;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly Term[];
}

/** How the analyzer reads a text, word by word. */
export function explain(text: string, analyzer: Analyzer): readonly ExplainedToken[] {
  return analyzer.tokens(text).map(({ text: token, start, end }) => ({
    token,
    start,
    end,
    terms: analyzer.indexTerms(token),
  }));
}
