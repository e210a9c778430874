/** Writing systems told apart by their letters. `other` is any letter of a script not named here. */
export type Script =
  | 'latin'
  | 'arabic'
  | 'hebrew'
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'thai'
  | 'ethiopic'
  | 'hangul'
  | 'kana'
  | 'han'
  | 'other';

/** Blocks of letters (Unicode 15.1, Blocks.txt), in order, last code point inclusive. */
const blocks: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x0041, 0x024f, 'latin'],
  [0x0370, 0x03ff, 'greek'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0531, 0x058f, 'armenian'],
  [0x0591, 0x05ff, 'hebrew'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0750, 0x077f, 'arabic'],
  [0x08a0, 0x08ff, 'arabic'],
  [0x0e00, 0x0e7f, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x139f, 'ethiopic'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'hangul'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
  [0x20000, 0x323af, 'han'],
];

function scriptOf(letter: string): Script {
  const code = letter.codePointAt(0) ?? 0;
  return blocks.find(([first, last]) => code >= first && code <= last)?.[2] ?? 'other';
}

const letter = /\p{L}/u;
/** The script of each character met so far; null for what is no letter. */
const scripts = new Map<number, Script | null>();

function scriptOfCode(code: number): Script | null {
  const known = scripts.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const script = letter.test(character) ? scriptOf(character) : null;
  scripts.set(code, script);
  return script;
}

/** How often a text has each of its characters, by code point. */
export type CharacterCounts = ReadonlyMap<number, number>;

/** The first blocks of Unicode, ASCII to Arabic, in which almost every text is written. */
const nearby = 0x780;

export function characterCounts(text: string): CharacterCounts {
  const near = new Uint32Array(nearby);
  const counts = new Map<number, number>();
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < nearby) {
      near[unit] = (near[unit] ?? 0) + 1;
      continue;
    }
    const code = text.codePointAt(index) ?? unit;
    if (code > 0xffff) index += 1;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  near.forEach((times, code) => {
    if (times > 0) counts.set(code, times);
  });
  return counts;
}

/** How many letters of each script a text has. */
export function letterCounts(characters: CharacterCounts): ReadonlyMap<Script, number> {
  const counts = new Map<Script, number>();
  for (const [code, times] of characters) {
    const script = scriptOfCode(code);
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + times);
  }
  return counts;
}
