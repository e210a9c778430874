import { fold, formatCharacters } from './fold.ts';
import type { Token } from './analysis.ts';

const kinds = {
  other: 1,
  /** A letter of a script that writes its words without spaces, or a ligature of several words. */
  alone: 2,
  arabic: 3,
  letter: 4,
  digit: 5,
  mark: 6,
  format: 7,
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];

const aloneLetter =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\uFDFA\uFDFB]/u;
const format = new RegExp(`[${formatCharacters}]`, 'u');

/** The kind of every UTF-16 code unit seen so far; 0 where it was not asked for yet. */
const kindOfUnit = new Uint8Array(0x10000);

function classify(character: string): Kind {
  if (format.test(character)) return kinds.format;
  if (/\p{M}/u.test(character)) return kinds.mark;
  if (/\p{N}/u.test(character)) return kinds.digit;
  if (!/\p{L}/u.test(character)) return kinds.other;
  if (aloneLetter.test(character)) return kinds.alone;
  return /\p{scx=Arabic}/u.test(character) ? kinds.arabic : kinds.letter;
}

/** The kind of the character at an offset. A lone surrogate is of no kind of word. */
function kindAt(text: string, offset: number): Kind {
  const unit = text.charCodeAt(offset);
  if ((unit & 0xf800) === 0xd800) return classify(characterAt(text, offset));
  const known = kindOfUnit[unit];
  if (known !== undefined && known !== 0) return known as Kind;
  const kind = classify(String.fromCharCode(unit));
  kindOfUnit[unit] = kind;
  return kind;
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * The words of a text with their places in it, in time linear in its length. Marks, tatweel and hidden
 * format characters belong to the word they stand in, so a span always covers whole letters. A number
 * touching Arabic letters is a word of its own (٢٠٢٣م); hyphens, points, colons and slashes part words
 * (13-11-2024 is three, l'accord two), except that `'s` and the points of an acronym (U.S.) stay. In
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese every letter is a word.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const kind = kindAt(text, offset);
    const isWord = kind >= kinds.alone && kind <= kinds.digit;
    const end = isWord ? wordEnd(text, offset, kind) : offset + widthAt(text, offset);
    const word = isWord ? text.slice(offset, end) : '';
    if (isWord && !isEmpty(word)) tokens.push({ text: word, start: offset, end });
    offset = end;
  }
  return tokens;
}

/** Whether a word is nothing but tatweel or presentation forms of marks, which are letters to Unicode. */
function isEmpty(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first === 0x0640 || first >= 0xfb50) && fold(word).trim() === '';
}

/** How many words a text has, as `tokensOf` parts them. */
export function wordCount(text: string): number {
  return tokensOf(text).length;
}

function wordEnd(text: string, start: number, first: Kind): number {
  const acronym = acronymEnd(text, start);
  if (acronym !== undefined) return acronym;
  let end = start + widthAt(text, start);
  let offset = end;
  while (offset < text.length) {
    const kind = kindAt(text, offset);
    if (kind === kinds.format) {
      offset += 1;
      continue;
    }
    if (!continues(first, kind)) break;
    offset += widthAt(text, offset);
    end = offset;
  }
  return first === kinds.letter ? possessiveEnd(text, end) : end;
}

/** Whether a character of one kind belongs to a word that began with another. */
function continues(first: Kind, kind: Kind): boolean {
  if (kind === kinds.mark) return true;
  if (first === kinds.alone) return false;
  if (first === kinds.arabic) return kind === kinds.arabic;
  return kind === kinds.letter || kind === kinds.digit;
}

const acronymHere = /[A-Z](?:\.[A-Z])+(?![\p{L}\p{N}\p{M}])/uy;

function acronymEnd(text: string, start: number): number | undefined {
  if (text.charCodeAt(start + 1) !== 0x2e) return undefined;
  acronymHere.lastIndex = start;
  return acronymHere.test(text) ? acronymHere.lastIndex : undefined;
}

const possessiveHere = /['’]s(?![\p{L}\p{N}\p{M}])/iuy;

function possessiveEnd(text: string, end: number): number {
  possessiveHere.lastIndex = end;
  return possessiveHere.test(text) ? possessiveHere.lastIndex : end;
}
