import type { AnalysedWord, Analyzer, QueryTerm, Term, Tier } from './analysis.ts';
import { skeletonOf } from './arabic-skeleton.ts';
import { isArabic, proclitics, stemOf, withoutProclitic } from './arabic-stem.ts';
import { fold, spellingOf } from './fold.ts';
import { stemOfOther } from './other-stems.ts';
import { isStopWord } from './stop-words.ts';
import { tokensOf } from './tokens.ts';

const version = '2';

/** How many words are remembered before forgetting them all: a library's common words, in about 10 MB. */
const rememberedWords = 20_000;

const tierPrefix: Readonly<Record<Tier, string>> = { surface: '=', stem: '', skeleton: '~' };

/** A form as it stands in the index: `=surface`, `stem`, `~skeleton`. No folded word begins with = or ~. */
export function termOf(form: string, tier: Tier): string {
  return tierPrefix[tier] + form;
}

/**
 * Beside the word's own surface. Tuned on XQuAD-ar and on our own morphology queries: skeletons bring
 * broken plurals together but also strangers, so they count least.
 */
export const tierWeights = { surface: 1, stem: 1, skeleton: 0.4, bare: 0.5, glued: 0.5 };
export type TierWeights = Readonly<typeof tierWeights>;

interface Analysis extends AnalysedWord {
  query: readonly QueryTerm[] | undefined;
}

/** Our analyzer: Arabic in three tiers, other languages by surface and, in Latin and Cyrillic letters, by stem. */
export function createAnalyzer(weights: TierWeights = tierWeights): Analyzer {
  const remembered = new Map<string, Analysis>();
  const analysisOf = (token: string): Analysis => {
    const known = remembered.get(token);
    if (known !== undefined) return known;
    if (remembered.size >= rememberedWords) remembered.clear();
    const surface = surfaceOf(token);
    const spelling = spellingOf(token).trim();
    const index = indexTermsOf(surface);
    const analysis: Analysis = { spelling, surface, index, query: undefined };
    remembered.set(token, analysis);
    return analysis;
  };
  return {
    version,
    tokens: tokensOf,
    analyse: analysisOf,
    surface: (token) => analysisOf(token).surface,
    spelling: (token) => analysisOf(token).spelling,
    indexTerms: (token) => analysisOf(token).index,
    queryTerms: (token) => {
      const analysis = analysisOf(token);
      return (analysis.query ??= queryTermsOf(analysis.surface, weights));
    },
  };
}

/** The folded word without an English possessive and without the points of an acronym. */
function surfaceOf(token: string): string {
  return fold(token)
    .trim()
    .replace(/['’]s$/u, '')
    .replace(/\./gu, '');
}

/** The words of a surface: one, but for a ligature that stands for several. */
function wordsOf(surface: string): readonly string[] {
  return surface.split(/\s+/u).filter((word) => word !== '' && !isStopWord(word));
}

function stemOfWord(word: string): string {
  return isArabic(word) ? stemOf(word) : stemOfOther(word);
}

function indexTermsOf(surface: string): readonly Term[] {
  return wordsOf(surface).flatMap((word) => formsOf(word));
}

function formsOf(word: string): readonly Term[] {
  const stem = stemOfWord(word);
  const forms: Term[] = [
    { term: termOf(word, 'surface'), tier: 'surface' },
    { term: termOf(stem, 'stem'), tier: 'stem' },
  ];
  const skeleton = skeletonOf(stem);
  if (skeleton !== stem) forms.push({ term: termOf(skeleton, 'skeleton'), tier: 'skeleton' });
  return forms;
}

function queryTermsOf(surface: string, weights: TierWeights): readonly QueryTerm[] {
  const heaviest = new Map<string, QueryTerm>();
  for (const term of wordsOf(surface).flatMap((word) => soughtForms(word, weights))) {
    if ((heaviest.get(term.term)?.weight ?? 0) < term.weight) heaviest.set(term.term, term);
  }
  return [...heaviest.values()];
}

function soughtForms(word: string, weights: TierWeights): readonly QueryTerm[] {
  const formsOfStem = (stem: string, proclitic: string, share: number) =>
    stemAndSkeleton(stem, proclitic, {
      stem: weights.stem * share,
      skeleton: weights.skeleton * share,
    });
  const stem = stemOfWord(word);
  const surface = {
    term: termOf(word, 'surface'),
    tier: 'surface',
    weight: weights.surface,
  } as const;
  if (!isArabic(word)) return [surface, ...formsOfStem(stem, '', 1)];
  const bare = withoutProclitic(word);
  const stems = bare === undefined ? [stem] : [stem, stemOf(bare)];
  return [
    surface,
    ...stems.flatMap((form, index) => formsOfStem(form, '', index === 0 ? 1 : weights.bare)),
    ...stems.flatMap((form) =>
      proclitics.flatMap((proclitic) => formsOfStem(form, proclitic, weights.glued)),
    ),
  ];
}

/** A skeleton is sought among stems as well: a word that is its own skeleton is indexed as its stem only. */
function stemAndSkeleton(
  stem: string,
  proclitic: string,
  weights: Pick<TierWeights, 'stem' | 'skeleton'>,
): readonly QueryTerm[] {
  const skeleton = proclitic + skeletonOf(stem);
  const weight = weights.skeleton;
  return [
    { term: termOf(proclitic + stem, 'stem'), tier: 'stem', weight: weights.stem },
    { term: termOf(skeleton, 'skeleton'), tier: 'skeleton', weight },
    { term: termOf(skeleton, 'stem'), tier: 'skeleton', weight },
  ];
}
