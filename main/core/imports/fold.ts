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
const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const digit = easternDigit(character);
  const plain =
    digit ?? character.normalize('NFKD').replace(dropped, '').toLowerCase().replace(/\s+/g, ' ');
  const folded = Array.from(plain, (letter) => sameLetters[letter] ?? letter).join('');
  foldedCharacters.set(character, folded);
  return folded;
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
  let folded = '';
  for (const character of text) {
    const next = foldCharacter(character);
    if (next === ' ' && folded.endsWith(' ')) continue;
    folded += next;
  }
  return folded.trim();
}

/** The same folding with the way back to the original. Keeps a space at either end. */
export function foldWithOffsets(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const next = foldCharacter(character);
    const isRepeatedSpace = next === ' ' && folded.endsWith(' ');
    if (next === '' && ends.length > 0) ends[ends.length - 1] = end;
    if (!isRepeatedSpace) {
      folded += next;
      starts.push(...Array<number>(next.length).fill(offset));
      ends.push(...Array<number>(next.length).fill(end));
    }
    offset = end;
  }
  return {
    text: folded,
    startOf: (index) => starts[index] ?? text.length,
    endOf: (index) => (index === 0 ? 0 : (ends[index - 1] ?? text.length)),
  };
}
