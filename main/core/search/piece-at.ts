import { fieldNamed } from './query-fields.ts';
import type { AskedField } from './query-tree.ts';

/** What a person is typing at the caret. Offsets count UTF-16 code units. */
export interface Piece {
  /** The field whose value it is; absent for a word or the name of a field. */
  readonly field?: AskedField;
  /** Without quotation marks. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  /** True within a phrase in quotation marks. */
  readonly isQuoted: boolean;
}

/** As the query's own reader has them: marks close each other within a family. */
const quoteFamilies = ['"“”„‟', '«»'];
const breaksWord = /[\s()"“”„‟«»]/u;
const fieldBefore = /(?<=^|[\s()"“”„‟«»-])([\p{L}\p{M}]{1,20}):$/u;

/** The piece of a query that ends at the caret; none where the caret stands inside a word. */
export function pieceAt(words: string, caret: number): Piece | undefined {
  const before = words.slice(0, caret);
  const after = words.slice(caret, caret + 1);
  if (after !== '' && !breaksWord.test(after)) return undefined;
  const quote = openQuoteIn(before);
  const field = fieldOf(before.slice(0, quote ?? lastBreak(before) + 1));
  if (quote !== undefined && field !== undefined) {
    const closes = after !== '' && !/[\s()]/u.test(after);
    const end = closes ? caret + 1 : caret;
    return { field, typed: before.slice(quote + 1), start: quote, end, isQuoted: false };
  }
  const isQuoted = quote !== undefined;
  const start = lastBreak(before) + 1;
  const word = before.slice(start);
  const [, name = ''] = isQuoted ? [] : (/^-?([\p{L}\p{M}]{1,20}):/u.exec(word) ?? []);
  const named = fieldNamed(name);
  if (named !== undefined) {
    const valueStart = start + word.indexOf(':') + 1;
    return {
      field: named,
      typed: words.slice(valueStart, caret),
      start: valueStart,
      end: caret,
      isQuoted,
    };
  }
  const minus = !isQuoted && word.startsWith('-') ? 1 : 0;
  return { typed: word.slice(minus), start: start + minus, end: caret, isQuoted };
}

/** A value as it is typed after its field: in quotation marks where it has more than one word. */
export function quotedValue(value: string): string {
  if (!breaksWord.test(value)) return value;
  if (!/["“”„‟]/u.test(value)) return `"${value}"`;
  return `«${value.replace(/[«»]/gu, ' ')}»`;
}

function lastBreak(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !breaksWord.test(text.charAt(at))) at -= 1;
  return at;
}

function openQuoteIn(text: string): number | undefined {
  let open: { readonly at: number; readonly family: string } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (open?.family.includes(mark)) open = undefined;
    else if (open === undefined) {
      const family = quoteFamilies.find((marks) => marks.includes(mark));
      if (family !== undefined) open = { at, family };
    }
  }
  return open?.at;
}

function fieldOf(text: string): AskedField | undefined {
  const [, name] = fieldBefore.exec(text) ?? [];
  return name === undefined ? undefined : fieldNamed(name);
}
