// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- programs that only import this file must see the declaration too
/// <reference path="./eld-small.d.ts" />
import { eld } from 'eld/small';
import type { Direction } from '../../../preload/contract/vocabulary.ts';
import { type CharacterCounts, characterCounts, letterCounts, type Script } from './scripts.ts';

export interface DetectedLanguage {
  /** A BCP 47 language tag; `und` where there is too little to tell by. */
  readonly language: string;
  readonly direction: Direction;
}

/** How much of a text is looked at, in UTF-16 code units: enough for any article's language. */
const sampleLength = 8_000;
const rightToLeft: ReadonlySet<Script> = new Set(['arabic', 'hebrew']);
/** A character of these scripts carries about what three letters of an alphabet do. */
const dense: ReadonlySet<Script> = new Set(['han', 'kana', 'hangul']);

/** The language a text is mostly written in, and the direction of the script it mostly uses. */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, sampleLength);
  const characters = characterCounts(sample);
  const counts = letterCounts(characters);
  const weighed = [...counts]
    .map(([script, letters]) => ({ script, weight: letters * (dense.has(script) ? 3 : 1) }))
    .sort((a, b) => b.weight - a.weight);
  const main = weighed[0]?.script;
  if (main === undefined) return { language: 'und', direction: 'ltr' };
  const sum = (chosen: boolean): number =>
    weighed.reduce(
      (total, { script, weight }) => total + (rightToLeft.has(script) === chosen ? weight : 0),
      0,
    );
  return {
    language: languageOf(main, counts.get(main) ?? 0, sample, characters),
    direction: sum(true) > sum(false) ? 'rtl' : 'ltr',
  };
}

function languageOf(
  script: Script,
  letters: number,
  text: string,
  characters: CharacterCounts,
): string {
  switch (script) {
    case 'arabic':
      return arabicScriptLanguage(text, characters);
    case 'cyrillic':
      return cyrillicLanguage(text, letters);
    case 'hebrew':
      return 'he';
    case 'greek':
      return 'el';
    case 'armenian':
      return 'hy';
    case 'georgian':
      return 'ka';
    case 'thai':
      return 'th';
    case 'ethiopic':
      return 'am';
    case 'hangul':
      return 'ko';
    case 'kana':
      return 'ja';
    case 'han':
      // Japanese is never without kana for long; Chinese never has any.
      return countOf(text, /[\u3041-\u30fa]/gu) * 20 > letters ? 'ja' : 'zh';
    case 'latin':
    case 'other':
      return statisticalLanguage(text, letters);
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Languages of the Arabic script, told by the letters only one of them has. Between Persian and
 * Arabic, single letters of the other turn up in names, so the article ال and Arabic's own
 * spellings are weighed against Persian's letters.
 */
function arabicScriptLanguage(text: string, characters: CharacterCounts): string {
  const count = (letters: string): number =>
    Array.from(letters).reduce((sum, each) => sum + (characters.get(each.charCodeAt(0)) ?? 0), 0);
  const urdu = count('ٹڈڑےں');
  const pashto = count('ټډړږښڼۍې');
  const kurdish = count('ەێۆڕڵ');
  const persian = 3 * count('پچژگ') + count('کی');
  const arabic = count('ةىأإ') + 3 * countOf(text, /(?<!\p{L})[وبكف]?ال/gu);
  const foreign = Math.max(urdu, pashto, kurdish);
  if (foreign > 0 && foreign * 2 > arabic) {
    if (foreign === kurdish && kurdish * 4 > persian) return 'ckb';
    if (foreign === pashto && pashto * 4 > persian) return 'ps';
    if (foreign === urdu && urdu * 6 > persian) return 'ur';
  }
  return persian > arabic ? 'fa' : 'ar';
}

function cyrillicLanguage(text: string, letters: number): string {
  const russian = countOf(text, /[ыэёъ]/giu);
  if (countOf(text, /ў/giu) > 0) return 'be';
  if (countOf(text, /[ђћџљњј]/giu) > russian) return 'sr';
  if (countOf(text, /[әқңұһ]/giu) > russian) return 'kk';
  if (countOf(text, /[іїєґ]/giu) > russian) return 'uk';
  if (countOf(text, /[ыэё]/giu) > 0 || letters < 60) return 'ru';
  const guess = eld.detect(text).language;
  return ['bg', 'uk', 'sr', 'be'].includes(guess) ? guess : 'ru';
}

/** With fewer letters than `fewLetters` nothing is guessed; up to `enoughLetters`, only when sure. */
const fewLetters = 12;
const enoughLetters = 20;

function statisticalLanguage(text: string, letters: number): string {
  if (letters < fewLetters) return 'und';
  const guess = eld.detect(text);
  if (guess.language === '') return 'und';
  return letters >= enoughLetters || guess.isReliable() ? guess.language : 'und';
}
