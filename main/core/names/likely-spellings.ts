import type { Vocabulary } from '../search/vocabulary.ts';
import { isArabic } from '../text/arabic-stem.ts';
import { likeness, soundingOf, type Sounding } from './sounds.ts';

/** A word of a library that may be another spelling of a name; folded, without a proclitic. */
export interface LikelySpelling {
  readonly form: string;
  /** From 0 to 1. */
  readonly likeness: number;
}

/**
 * How alike two words must sound. Chosen by the 50 names of tests/unit/names/name-groups.ts among 9,100
 * other words: recall and precision are 0.94 and 0.71 at 0.80, 0.93 and 0.79 at 0.84, 0.92 and 0.84 at
 * 0.86, 0.85 and 0.87 at 0.88, 0.82 and 0.91 at 0.90.
 */
const leastLikeness = 0.86;

/** Of words with two strong sounds, which many others have too. */
const leastLikenessOfShort = 0.92;

/** With fewer, nothing can be told. */
const fewestSounds = 2;

/** A word in more than so many articles is a common one, and no name but one that sounds just the same. */
const commonFrom = { articles: 50, share: 0.2, likeness: 0.95 } as const;

/** How many words are compared between two looks at the clock. */
const stride = 32;

/** The shortest word that is looked for behind a proclitic, in letters. */
const shortestBare = 4;

/** The likeliest other spellings of a name, given as folded words, among the words of a library; the likest first. */
export async function likelySpellings(
  names: readonly string[],
  vocabulary: Vocabulary,
  { articles, most, rest }: { articles: number; most: number; rest: () => Promise<void> },
): Promise<readonly LikelySpelling[]> {
  const sought = names.flatMap(soundingsOf).filter(({ strong }) => strong >= fewestSounds);
  const common = Math.max(commonFrom.articles, commonFrom.share * articles);
  const best = new Map<string, number>();
  for (const [at, word] of vocabulary.words.entries()) {
    if (at % stride === 0) await rest();
    const found = sought.length === 0 ? undefined : likestForm(word, sought);
    if (found === undefined || names.includes(found.form)) continue;
    const isCommon = vocabulary.articlesWith(found.form) > common;
    if (isCommon && found.likeness < commonFrom.likeness) continue;
    best.set(found.form, Math.max(best.get(found.form) ?? 0, found.likeness));
  }
  return Array.from(best, ([form, alike]) => ({ form, likeness: alike }))
    .sort(
      (one, two) =>
        two.likeness - one.likeness ||
        vocabulary.articlesWith(two.form) - vocabulary.articlesWith(one.form),
    )
    .slice(0, most);
}

/** A word, or what is left of it behind proclitics, whichever sounds most like the name. */
function likestForm(word: string, sought: readonly Sounding[]): LikelySpelling | undefined {
  let likest: LikelySpelling | undefined;
  for (const form of bareForms(word)) {
    for (const sounding of soundingsOf(form)) {
      for (const name of sought) {
        const isShort = Math.min(name.strong, sounding.strong) <= fewestSounds;
        const alike = likeness(name, sounding, isShort ? leastLikenessOfShort : leastLikeness);
        // Of equals the barest: ببغداد sounds like بغداد because a doubled sound counts once.
        if (alike > 0 && alike >= (likest?.likeness ?? 0)) likest = { form, likeness: alike };
      }
    }
  }
  return likest;
}

/** A folded word as it stands, and without what may be proclitics before it. */
function bareForms(word: string): readonly string[] {
  if (!isArabic(word)) return [word];
  const forms = [word];
  const afterConjunction = /^[وف]/u.test(word) ? [word, word.slice(1)] : [word];
  for (const rest of afterConjunction) {
    forms.push(rest);
    if (rest.startsWith('لل')) forms.push(`ا${rest.slice(1)}`);
    else if (/^[بلك]/u.test(rest)) forms.push(rest.slice(1));
  }
  return forms.filter((form, at) => at === 0 || (form !== word && form.length >= shortestBare));
}

/** How a word sounds with its article and without it. */
function soundingsOf(word: string): readonly Sounding[] {
  const bare = word.replace(/^(?:ال(?=.{3})|[ae]l(?=.{4}))/u, '');
  return bare === word ? [soundingOf(word)] : [soundingOf(word), soundingOf(bare)];
}
