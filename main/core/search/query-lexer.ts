import type { AskedField } from './query-tree.ts';
import { fieldNamed } from './query-fields.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { fold } from '../text/fold.ts';

/** A piece of a query as typed. `start` is its UTF-16 offset. */
export type Lexeme =
  | {
      readonly kind: 'word' | 'phrase' | 'exact' | 'prefix' | 'or';
      readonly text: string;
      readonly start: number;
    }
  | {
      readonly kind: 'fuzzy';
      readonly text: string;
      /** As stated; absent where `~` stands alone. */
      readonly distance: number | undefined;
      readonly start: number;
    }
  | {
      readonly kind: 'near';
      readonly text: string;
      readonly distance: number;
      readonly start: number;
    }
  | {
      readonly kind: 'field';
      readonly field: AskedField;
      readonly name: string;
      readonly value: string;
      readonly start: number;
    }
  | { readonly kind: 'minus' | 'open' | 'close'; readonly start: number };

/** Quotation marks close each other within a family, whichever way they face: people type them as they come. */
const quoteFamilies = ['"“”„‟', '«»'];
/** Bidi controls around a word come with pasted text; they part lexemes and mean nothing. */
const space = /[\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const breaksWord = /[\s()"“”„‟«»]/u;
/** What a backslash makes plain; before anything else, but at the beginning of a word, it is a backslash. */
const escapable = /[\s()"“”„‟«»\\*~=:\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069-]/u;
const nearby = /^(?:near|قرب)\/(\d{1,9})$/u;
/** What makes a word more than a word, at its end; the word itself must have something in it. */
const ending = /(?<=.)(?:\*|~(\p{Nd}{0,9}))$/su;

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

type Read = readonly [lexeme: Lexeme, end: number];

function lexemeAt(text: string, start: number): Read {
  const character = text.charAt(start);
  const next = text.charAt(start + 1);
  if (character === '(') return [{ kind: 'open', start }, start + 1];
  if (character === ')') return [{ kind: 'close', start }, start + 1];
  if (isQuote(character)) return quoted(text, start, 'phrase', start);
  if (character === '-' && next !== '' && !/[)-]/u.test(next) && !space.test(next)) {
    return [{ kind: 'minus', start }, start + 1];
  }
  if (character === '=') {
    if (isQuote(next)) return quoted(text, start + 1, 'exact', start);
    const { text: spelling, end } = scanned(text, start + 1);
    if (spelling !== '') return [{ kind: 'exact', text: spelling, start }, end];
  }
  return fieldAt(text, start) ?? wordAt(text, start);
}

function quoted(text: string, quote: number, kind: 'phrase' | 'exact', start: number): Read {
  const { inside, end } = quotedAt(text, quote);
  return [{ kind, text: inside, start }, end];
}

function wordAt(text: string, start: number): Read {
  const { text: word, end, plainUntil } = scanned(text, start);
  const typed = text.slice(start, end);
  if (typed === 'OR' || fold(typed) === 'او') return [{ kind: 'or', text: word, start }, end];
  const near = nearby.exec(fold(typed));
  if (near !== null) {
    return [{ kind: 'near', text: typed, distance: Number(near[1]), start }, end];
  }
  const special = ending.exec(word);
  if (special === null || special.index < plainUntil)
    return [{ kind: 'word', text: word, start }, end];
  const before = word.slice(0, special.index);
  if (special[0] === '*') return [{ kind: 'prefix', text: before, start }, end];
  const distance = special[1] === '' ? undefined : Number(fold(special[1] ?? ''));
  return [{ kind: 'fuzzy', text: before, distance, start }, end];
}

/** The fields that `=` behind the colon makes take a name and not its words. */
const exactFields: Readonly<Partial<Record<AskedField, AskedField>>> = {
  source: 'exact-source',
  author: 'exact-author',
};

const fieldName = /[\p{L}\p{M}]{1,20}:/uy;

/** A known field name, a colon and a value that touches it; anything else with a colon is words. */
function fieldAt(text: string, start: number): Read | undefined {
  fieldName.lastIndex = start;
  const name = fieldName.exec(text)?.[0].slice(0, -1);
  const named = name === undefined ? undefined : fieldNamed(name);
  if (name === undefined || named === undefined) return undefined;
  const after = start + name.length + 1;
  const exact = text.charAt(after) === '=' ? exactFields[named] : undefined;
  const field = exact ?? named;
  const valueStart = exact === undefined ? after : after + 1;
  if (isQuote(text.charAt(valueStart))) {
    const { inside, end } = quotedAt(text, valueStart);
    return [{ kind: 'field', field, name, value: inside, start }, end];
  }
  const { text: value, end } = scanned(text, valueStart);
  if (value === '') return undefined;
  return [{ kind: 'field', field, name, value, start }, end];
}

interface Scanned {
  /** Without the backslashes that made something plain. */
  readonly text: string;
  readonly end: number;
  /** How far into `text` the last character reaches that a backslash made plain. */
  readonly plainUntil: number;
}

function scanned(text: string, start: number): Scanned {
  let word = '';
  let plainUntil = 0;
  let end = start;
  while (end < text.length) {
    const character = text.charAt(end);
    const next = text.charAt(end + 1);
    if (character === '\\' && next !== '' && (end === start || escapable.test(next))) {
      word += next;
      plainUntil = word.length;
      end += 2;
    } else if (breaksWord.test(character)) {
      break;
    } else {
      word += character;
      end += 1;
    }
  }
  return { text: word, end, plainUntil };
}

function isQuote(character: string): boolean {
  return character !== '' && quoteFamilies.some((family) => family.includes(character));
}

function quotedAt(text: string, start: number): { readonly inside: string; readonly end: number } {
  const family = quoteFamilies.find((quotes) => quotes.includes(text.charAt(start))) ?? '"';
  let inside = '';
  for (let end = start + 1; end < text.length; end += 1) {
    const character = text.charAt(end);
    const next = text.charAt(end + 1);
    if (character === '\\' && next !== '' && (next === '\\' || family.includes(next))) {
      inside += next;
      end += 1;
    } else if (family.includes(character)) {
      return { inside, end: end + 1 };
    } else {
      inside += character;
    }
  }
  throw WarraqError.of('query.unclosed-quote', { position: positionOf(text, start) });
}
