import { isArabic } from '../text/arabic-stem.ts';

/**
 * A word as it sounds, in letters that Arabic and Latin spellings of a name share: قذافي is `qDafy`,
 * Qadhafi `qaDafy` and Gaddafi `gadafy`. `a`, `w` and `y` are weak.
 */
type Sounds = string;

/**
 * Folded Arabic letters. Source: the letters that newspapers write for each in Latin names (ALA-LC and
 * the French and English usages beside it), seen from the Arabic side.
 */
const arabicSounds: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'T',
  ج: 'j',
  ح: 'H',
  خ: 'x',
  د: 'd',
  ذ: 'D',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'S',
  ص: 'C',
  ض: 'V',
  ط: 'U',
  ظ: 'D',
  ع: 'a',
  غ: 'g',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
};

/** Folded Latin letters, the longer ones first where they begin alike. */
const latinSounds: Readonly<Record<string, string>> = {
  tch: 'S',
  sch: 'S',
  sh: 'S',
  ch: 'S',
  kh: 'x',
  gh: 'g',
  dh: 'D',
  th: 'T',
  dj: 'j',
  ph: 'f',
  ck: 'k',
  ou: 'w',
  oo: 'w',
  ee: 'y',
  ie: 'y',
  a: 'a',
  b: 'b',
  c: 'k',
  d: 'd',
  e: 'a',
  f: 'f',
  g: 'g',
  h: 'h',
  i: 'y',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'w',
  p: 'b',
  q: 'q',
  r: 'r',
  s: 's',
  t: 't',
  u: 'w',
  v: 'f',
  w: 'w',
  x: 'ks',
  y: 'y',
  z: 'z',
};
const latinLetters = new RegExp(Object.keys(latinSounds).join('|'), 'gu');

/** The sounds of a folded word, a doubled one once; '' for one in neither Arabic nor Latin letters. */
function soundsOf(word: string): Sounds {
  const sounds = isArabic(word)
    ? Array.from(
        word.replace(/(?<=..)ه$/u, 'ا').replace(/تش/gu, 'ش'),
        (letter) => arabicSounds[letter] ?? '',
      ).join('')
    : (word.replace(/(?<=..[aei])h$/u, '').match(latinLetters) ?? [])
        .map((letters) => latinSounds[letters] ?? '')
        .join('');
  return sounds.replace(/(.)\1+/gu, '$1');
}

/** How a folded word sounds. */
export function soundingOf(word: string): Sounding {
  const sounds = soundsOf(word);
  let strong = 0;
  for (const sound of sounds) if (!isWeak(sound)) strong += 1;
  return { sounds, strong, script: isArabic(word) ? 'arabic' : 'latin' };
}

/** Sounds that writers of names take for each other: what that costs beside a whole letter. */
const near: Readonly<Record<string, number>> = {
  // ق غ ك, and the ج that Egypt writes for a hard g.
  ...amongst('qgkj', 0.2),
  // kh, for خ and, in Khadafi, for ق.
  ...between('x', 'qgkHh', 0.4),
  // The emphatic letters, which Latin ones do not tell from the others.
  ...between('C', 's', 0.1),
  ...between('U', 't', 0.1),
  ...between('V', 'd', 0.1),
  ...between('H', 'h', 0.1),
  // ث ت س and ذ د ز ظ ض.
  ...between('T', 'ts', 0.25),
  ...between('D', 'dzV', 0.2),
  ...between('z', 'dV', 0.5),
  ...between('T', 'D', 0.25),
  ...between('t', 'dV', 0.5),
  ...between('S', 'sj', 0.4),
  ...between('z', 'sC', 0.4),
  // v is ف, ب or و; j is ي in names from German and from the Balkans.
  ...between('f', 'bw', 0.5),
  ...between('j', 'y', 0.5),
  ...between('h', 'a', 0.3),
};

function between(sound: string, others: string, cost: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Array.from(others).flatMap((other) => [
      [sound + other, cost],
      [other + sound, cost],
    ]),
  );
}

function amongst(sounds: string, cost: number): Readonly<Record<string, number>> {
  return Object.assign(
    {},
    ...Array.from(sounds, (sound) => between(sound, sounds, cost)),
  ) as Record<string, number>;
}

const costs = new Map(Object.entries(near));

const isWeak = (sound: string): boolean => sound === 'a' || sound === 'w' || sound === 'y';

/** What a weak sound costs beside a whole letter. Arabic writes only the long ones, Latin letters all. */
const weakCosts = {
  /** Taken for another one. */
  other: { arabic: 0.3, latin: 0.15, both: 0.2 },
  /** Left out by the other word. */
  alone: { arabic: 0.35, latin: 0.2 },
  /** A short vowel that only the Latin word has. */
  unwritten: 0.1,
} as const;

/** How much each sound counts in the length of a word. */
const weakLength = 0.3;

export interface Sounding {
  readonly sounds: Sounds;
  /** How many of them are not weak. */
  readonly strong: number;
  readonly script: 'arabic' | 'latin';
}

function lengthOf({ sounds, strong }: Sounding): number {
  return strong + (sounds.length - strong) * weakLength;
}

/**
 * How alike two words sound, from 0 to 1: an edit distance (Levenshtein) in which near sounds cost little
 * and weak ones less than others, as a share of the longer word. 0 where it is below `least`.
 */
export function likeness(one: Sounding, other: Sounding, least: number): number {
  const [oneLength, otherLength] = [lengthOf(one), lengthOf(other)];
  const longer = Math.max(oneLength, otherLength);
  const most = (1 - least) * longer;
  const isOneScript = one.script === other.script;
  if (longer === 0 || Math.abs(one.strong - other.strong) > most) return 0;
  const replaced = weakCosts.other[isOneScript ? one.script : 'both'];
  const alone = ({ script }: Sounding) => {
    const weak = script === 'latin' && !isOneScript ? weakCosts.unwritten : weakCosts.alone[script];
    return (sound: string): number => (isWeak(sound) ? weak : 1);
  };
  const [oneAlone, otherAlone] = [alone(one), alone(other)];
  let above = [0];
  for (const sound of other.sounds) above.push((above.at(-1) ?? 0) + otherAlone(sound));
  for (const sound of one.sounds) {
    const lost = oneAlone(sound);
    const line = [(above[0] ?? 0) + lost];
    let cheapest = line[0] ?? 0;
    for (let column = 1; column < above.length; column += 1) {
      const against = other.sounds.charAt(column - 1);
      const cost = Math.min(
        (above[column - 1] ?? 0) + changed(sound, against, replaced),
        (above[column] ?? 0) + lost,
        (line[column - 1] ?? 0) + otherAlone(against),
      );
      line.push(cost);
      cheapest = Math.min(cheapest, cost);
    }
    if (cheapest > most) return 0;
    above = line;
  }
  const distance = above.at(-1) ?? Infinity;
  return distance > most ? 0 : 1 - distance / longer;
}

function changed(sound: string, against: string, replaced: number): number {
  if (sound === against) return 0;
  return isWeak(sound) && isWeak(against) ? replaced : (costs.get(sound + against) ?? 1);
}
