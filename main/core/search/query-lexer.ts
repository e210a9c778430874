import type { QueryField } from './query-tree.ts';
import { fieldNamed } from './query-fields.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { fold } from '../text/fold.ts';

/** A piece of a query as typed. `start` is its UTF-16 offset. */
export type Lexeme =
  | { readonly kind: 'word' | 'phrase'; readonly text: string; readonly start: number }
  | {
      readonly kind: 'field';
      readonly field: QueryField;
      readonly name: string;
      readonly value: string;
      readonly start: number;
    }
  | { readonly kind: 'or'; readonly text: string; readonly start: number }
  | { readonly kind: 'minus' | 'open' | 'close'; readonly start: number };

/** Quotation marks close each other within a family, whichever way they face: people type them as they come. */
const quoteFamilies = ['"“”„‟', '«»'];
/** Bidi controls around a word come with pasted text; they part lexemes and mean nothing. */
const space = /[\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const breaksWord = /[\s()"“”„‟«»]/u;

/** The 1-based position of an offset, in characters as a person counts them. */
export function positionOf(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length + 1;
}

/** The pieces of a query in order. Throws `query.unclosed-quote`. */
export function lexemesOf(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let offset = 0;
  while (offset < text.length) {
    if (space.test(text.charAt(offset))) {
      offset += 1;
      continue;
    }
    const [lexeme, end] = lexemeAt(text, offset);
    lexemes.push(lexeme);
    offset = end;
  }
  return lexemes;
}

function lexemeAt(text: string, start: number): readonly [Lexeme, number] {
  const character = text.charAt(start);
  if (character === '(') return [{ kind: 'open', start }, start + 1];
  if (character === ')') return [{ kind: 'close', start }, start + 1];
  if (isQuote(character)) {
    const { inside, end } = quotedAt(text, start);
    return [{ kind: 'phrase', text: inside, start }, end];
  }
  if (character === '-' && /[^\s)-]/u.test(text.charAt(start + 1))) {
    return [{ kind: 'minus', start }, start + 1];
  }
  return fieldAt(text, start) ?? wordAt(text, start);
}

function wordAt(text: string, start: number): readonly [Lexeme, number] {
  const end = wordEnd(text, start);
  const word = text.slice(start, end);
  const isOperator = word === 'OR' || fold(word) === 'او';
  return [{ kind: isOperator ? 'or' : 'word', text: word, start }, end];
}

const fieldName = /[\p{L}\p{M}]{1,20}:/uy;

/** A known field name, a colon and a value that touches it; anything else with a colon is words. */
function fieldAt(text: string, start: number): readonly [Lexeme, number] | undefined {
  fieldName.lastIndex = start;
  const name = fieldName.exec(text)?.[0].slice(0, -1);
  const field = name === undefined ? undefined : fieldNamed(name);
  if (name === undefined || field === undefined) return undefined;
  const valueStart = start + name.length + 1;
  if (isQuote(text.charAt(valueStart))) {
    const { inside, end } = quotedAt(text, valueStart);
    return [{ kind: 'field', field, name, value: inside, start }, end];
  }
  const end = wordEnd(text, valueStart);
  if (end === valueStart) return undefined;
  return [{ kind: 'field', field, name, value: text.slice(valueStart, end), start }, end];
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !breaksWord.test(text.charAt(end))) end += 1;
  return end;
}

function isQuote(character: string): boolean {
  return character !== '' && quoteFamilies.some((family) => family.includes(character));
}

function quotedAt(text: string, start: number): { readonly inside: string; readonly end: number } {
  const family = quoteFamilies.find((quotes) => quotes.includes(text.charAt(start))) ?? '"';
  let end = start + 1;
  while (end < text.length && !family.includes(text.charAt(end))) end += 1;
  if (end === text.length) {
    throw WarraqError.of('query.unclosed-quote', { position: positionOf(text, start) });
  }
  return { inside: text.slice(start + 1, end), end: end + 1 };
}
