/** A folded text that still knows where each of its characters came from. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of the character that folded into the one at `index`. */
  startOf(index: number): number;
  /** Offset in the original just after the character that folded into the one before `index`. */
  endOf(index: number): number;
}

/** Letters that decomposition leaves apart but that writers of the same word use for one another. */
const sameLetters: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ı: 'i',
  ß: 'ss',
  '’': "'",
  ʼ: "'",
};

const dropped = /[\p{M}\p{Cf}\u0640]/gu;
/** What each character folds to, by its code point, once it was met. */
const foldedCharacters = new Map<number, string>();
/** The same for the first blocks of Unicode, ASCII to Arabic, in which almost every text is written. */
const foldedNearby: string[] = [];
const nearby = 0x780;

function foldCode(code: number): string {
  const known = code < nearby ? foldedNearby[code] : foldedCharacters.get(code);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(code));
  if (code < nearby) foldedNearby[code] = folded;
  else foldedCharacters.set(code, folded);
  return folded;
}

function foldCharacter(character: string): string {
  const digit = easternDigit(character);
  const plain =
    digit ?? character.normalize('NFKD').replace(dropped, '').toLowerCase().replace(/\s+/g, ' ');
  return Array.from(plain, (letter) => sameLetters[letter] ?? letter).join('');
}

function easternDigit(character: string): string | undefined {
  const code = character.charCodeAt(0);
  const isEastern = (code >= 0x0660 && code <= 0x0669) || (code >= 0x06f0 && code <= 0x06f9);
  return isEastern ? String(code & 15) : undefined;
}

/**
 * A text folded for recognising fixed words (months, labels, site furniture), not for search:
 * compatibility decomposition (Unicode Annex 15), without marks, format characters and tatweel,
 * lower case, ASCII digits, one form for letters that Arabic-script writers exchange, and a single
 * space for each run of white space.
 */
export function fold(text: string): string {
  return foldKeepingEnds(text).trim();
}

/** Enough of a text to tell most from another, in UTF-16 code units. */
const glance = 16;

/** Whether two texts fold to the same; seldom folds a long one whole. */
export function foldAlike(one: string, other: string): boolean {
  const whole = fold(one);
  // A head folds to the head of what the whole folds to, unless a pair is cut in two.
  const head = other.slice(0, glance).replace(/[\ud800-\udbff]$/, '');
  return whole.startsWith(fold(head)) && whole === fold(other);
}

function foldKeepingEnds(text: string): string {
  let folded = '';
  let endsInSpace = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const code = unit < nearby ? unit : (text.codePointAt(index) ?? unit);
    if (code > 0xffff) index += 1;
    const next = foldCode(code);
    if (next === '' || (endsInSpace && next === ' ')) continue;
    folded += next;
    endsInSpace = next.endsWith(' ');
  }
  return folded;
}

/** The same folding with the way back to the original. Keeps a space at either end. */
export function foldWithOffsets(text: string): FoldedText {
  // Most lines hold nothing that anyone asks the place of.
  let known: Offsets | undefined;
  const offsets = (): Offsets => (known ??= offsetsOf(text));
  return {
    text: foldKeepingEnds(text),
    startOf: (index) => offsets().starts[index] ?? text.length,
    endOf: (index) => (index === 0 ? 0 : (offsets().ends[index - 1] ?? text.length)),
  };
}

interface Offsets {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where each character of a folded text begins and ends in the original. */
function offsetsOf(text: string): Offsets {
  const starts: number[] = [];
  const ends: number[] = [];
  let endsInSpace = false;
  let offset = 0;
  while (offset < text.length) {
    const start = offset;
    const code = text.codePointAt(start) ?? 0;
    const end = start + (code > 0xffff ? 2 : 1);
    offset = end;
    const next = foldCode(code);
    if (next === '') {
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else if (!endsInSpace || next !== ' ') {
      endsInSpace = next.endsWith(' ');
      starts.push(start);
      ends.push(end);
      for (let more = next.length; more > 1; more -= 1) {
        starts.push(start);
        ends.push(end);
      }
    }
  }
  return { starts, ends };
}
