import type { LanguageModel } from './written-language.ts';

/** How often a text has what, as natural logarithms; measured on labelled texts. */
const space = -1.8;
const asciiDigit = -3.5;
const asciiSign = -4;
/** A Latin letter of ASCII in a language that has other letters. */
const foreignAscii = -3.4;
const everydaySign = -6;
const otherSign = -11;
const foreignLetter = -12;
const unknownIdeograph = -11;
const rareCharacter = -14;
const impossible = -22;
/** A pair no one has counted: about a fifth as likely as its second letter alone. */
const unseenPair = -1.6;
const unseenWordEdge = -2;
/** A capital after a small letter of the same word. */
const caseNonsense = -4;

const everydaySigns =
  '\u00a0«»“”„‘’‚–—…·•°№€£§©،؛؟٪ـ٠١٢٣٤٥٦٧٨٩、。「」『』（），．：；？！・ー〜～《》【】“”〇\u3000¿¡';
const harakat = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652';
const everyday: ReadonlySet<string> = new Set(everydaySigns + harakat);
const never = /[\u0080-\u009f\ufffd\p{Co}\p{Cn}]/u;
const isControl = (character: string): boolean => character < ' ' && !/\s/u.test(character);
const ideograph = /\p{Script=Han}|\p{Script=Hangul}/u;

/** What a character is worth alone, known once a character. */
interface Seen {
  readonly kind: 'edge' | 'letter' | 'ascii';
  readonly weight: number;
  readonly lower: string;
  readonly isCapital: boolean;
}

const seen = new Map<string, Seen>();

function look(character: string): Seen {
  const known = seen.get(character);
  if (known !== undefined) return known;
  const lower = character.toLowerCase();
  const isLetter = /\p{L}/u.test(character) && character !== 'ـ';
  const isAscii = character < '\x80';
  const result: Seen = {
    kind: isLetter ? (isAscii ? 'ascii' : 'letter') : 'edge',
    weight: isLetter ? letterWeight(character) : signWeight(character, isAscii),
    lower,
    isCapital: isLetter && lower !== character,
  };
  // Bytes may decode to any of a million characters; a table of them all serves no one.
  if (seen.size < 20_000) seen.set(character, result);
  return result;
}

function letterWeight(character: string): number {
  if (character < '\x80') return foreignAscii;
  if (ideograph.test(character)) return unknownIdeograph;
  return character > '\u2e7f' ? rareCharacter : foreignLetter;
}

function signWeight(character: string, isAscii: boolean): number {
  if (isControl(character) || never.test(character)) return impossible;
  if (isAscii) {
    if (/\s/u.test(character)) return space;
    return /[0-9]/u.test(character) ? asciiDigit : asciiSign;
  }
  if (everyday.has(character)) return everydaySign;
  return character > '\u2e7f' ? rareCharacter : otherSign;
}

/**
 * How well a text reads as a language: the logarithm of how likely its letters are, each after the one
 * before. Comparable between decodings of the same bytes, whatever number of characters they have.
 */
export function scoreReading(text: string, { letters, pairs }: LanguageModel): number {
  let score = 0;
  let before = '_';
  let wasSmall = false;
  for (const character of text) {
    const { kind, weight, lower, isCapital } = look(character);
    const share = kind === 'edge' ? undefined : letters.get(lower);
    if (kind === 'edge') {
      if (before !== '_' && pairs.size > 0) score += pairs.get(`${before}_`) ?? unseenWordEdge;
      score += weight;
      before = '_';
    } else {
      score += share === undefined ? weight : (pairs.get(before + lower) ?? share + unseenPair);
      if (isCapital && wasSmall) score += caseNonsense;
      before = share === undefined ? '?' : lower;
    }
    wasSmall = kind !== 'edge' && !isCapital;
  }
  return score;
}
