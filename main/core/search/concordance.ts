import type { Span } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer, Token } from '../text/analysis.ts';
import type { MarkedText } from './marked-text.ts';

/** A place of a text where a query's word or phrase stands, in tokens; `last` belongs to it. */
export interface Occurrence extends Span {
  readonly first: number;
  readonly last: number;
}

/** An occurrence between its contexts. Joined, the three are a passage of the text, its white space collapsed. */
export interface KeywordInContext {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** The side of an occurrence: what is read after it, or before it. */
export type Side = 'next' | 'previous';

/** Every occurrence in order. A phrase is one, and phrases that overlap are one together. */
export function occurrencesOf({ marked }: MarkedText): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const { start, end, position, continues } of marked) {
    const begun = continues ? occurrences.pop() : undefined;
    occurrences.push({
      start: begun?.start ?? start,
      end,
      first: begun?.first ?? position,
      last: position,
    });
  }
  return occurrences;
}

/**
 * The passage around an occurrence: so many tokens on either side, cut where they begin and end. At
 * the start or the end of the text it takes in the signs that stand outside its first and last word.
 */
export function passageAround(
  { text, tokens }: MarkedText,
  { first, last }: Occurrence,
  words: number,
): Span {
  const [from, to] = [first - words, last + words];
  return {
    start: from > 0 ? startOf(tokens, from) : 0,
    end: to < tokens.length - 1 ? endOf(tokens, to) : text.length,
  };
}

const startOf = (tokens: readonly Token[], position: number) => tokens[position]?.start ?? 0;
const endOf = (tokens: readonly Token[], position: number) => tokens[position]?.end ?? 0;

/** Not the byte order mark, which JavaScript counts among white space and writing hides in words. */
const whiteSpace = /[^\S\uFEFF]+/gu;

/** Cuts an occurrence and its contexts out of its text. */
export function keywordInContext(text: string, passage: Span, { start, end }: Span) {
  const cut = (from: number, to: number) => text.slice(from, to).replace(whiteSpace, ' ');
  return {
    before: cut(passage.start, start).trimStart(),
    match: cut(start, end),
    after: cut(end, passage.end).trimEnd(),
  } satisfies KeywordInContext;
}

/** The folded words on one side of an occurrence, nearest first; fewer where the text begins or ends. */
export function neighboursOf(
  { tokens }: MarkedText,
  { first, last }: Occurrence,
  side: Side,
  most: number,
  analyzer: Analyzer,
): readonly string[] {
  const words =
    side === 'next'
      ? tokens.slice(last + 1, last + 1 + most)
      : tokens.slice(Math.max(first - most, 0), first).reverse();
  return words.map((token) => analyzer.surface(token.text));
}

const collator = new Intl.Collator(['ar', 'en']);

/** Compares folded words as a dictionary does, Arabic before Latin letters. */
export const compareWords = (one: string, two: string): number => collator.compare(one, two);
