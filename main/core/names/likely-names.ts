import type { Vocabulary } from '../search/vocabulary.ts';
import type { Analyzer } from '../text/analysis.ts';
import { isArabic } from '../text/arabic-stem.ts';
import { likelySpellings, type LikelySpelling } from './likely-spellings.ts';
import { surfacesOf } from './name-forms.ts';

interface LikelyOptions {
  /** How many articles the library has. */
  readonly articles: number;
  /** How many spellings of one word are worth a look. */
  readonly most: number;
  readonly rest: () => Promise<void>;
}

/** How many spellings of each word of a name are put together, and how many of what that gives. */
const spellingsPerWord = 4;
const mostTogether = 60;

/** The Arabic article as Latin letters write it apart: el-Sisi. */
const latinArticles = new Set(['al', 'el', 'ul']);

/**
 * The likely spellings of a name in the words of a library, folded, the likest first, those that are
 * known left out. Of a name of several words each is spelled another way, in one script throughout;
 * whether the words stand side by side anywhere is for the index to tell.
 */
export async function likelyNames(
  known: readonly string[],
  vocabulary: Vocabulary,
  analyzer: Analyzer,
  options: LikelyOptions,
): Promise<readonly string[]> {
  const names = known.map((form) => withoutArticle(surfacesOf(form, analyzer)));
  const single = names.flatMap((words) => (words.length === 1 ? words : []));
  const likely = new Map<string, number>();
  const add = ({ form, likeness }: LikelySpelling): void => {
    likely.set(form, Math.max(likely.get(form) ?? 0, likeness));
  };
  for (const found of await likelySpellings(single, vocabulary, options)) add(found);
  for (const words of names) {
    if (words.length < 2) continue;
    for (const found of await spelledTogether(words, vocabulary, options)) add(found);
  }
  for (const words of names) likely.delete(words.join(' '));
  return [...likely].sort(([, one], [, two]) => two - one).map(([form]) => form);
}

function withoutArticle(words: readonly string[]): readonly string[] {
  const [first = '', ...others] = words;
  return others.length > 0 && latinArticles.has(first) ? others : words;
}

async function spelledTogether(
  words: readonly string[],
  vocabulary: Vocabulary,
  options: LikelyOptions,
): Promise<readonly LikelySpelling[]> {
  let together: readonly LikelySpelling[] = [{ form: '', likeness: 1 }];
  for (const word of words) {
    const others = await likelySpellings([word], vocabulary, {
      ...options,
      most: spellingsPerWord,
    });
    const spellings = [{ form: word, likeness: 1 }, ...others];
    together = together
      .flatMap((before) => spellings.flatMap((spelling) => joined(before, spelling)))
      .sort((one, two) => two.likeness - one.likeness)
      .slice(0, mostTogether);
  }
  return together;
}

/** None where the two are in different scripts. */
function joined(before: LikelySpelling, next: LikelySpelling): readonly LikelySpelling[] {
  if (before.form === '') return [next];
  if (isArabic(before.form) !== isArabic(next.form)) return [];
  const form = `${before.form} ${next.form}`;
  return [{ form, likeness: Math.min(before.likeness, next.likeness) }];
}
