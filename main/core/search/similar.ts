import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer } from '../text/analysis.ts';
import type { FieldWeights, ScoringEngine } from './scoring-engine.ts';
import type { WordSequences } from './word-sequences.ts';

/** An article that is about the same things. */
export interface SimilarArticle {
  readonly id: ArticleId;
  /** Of the most alike, from 0 to 1. */
  readonly score: number;
  /** The most telling of the words that both have, as the article that was asked about spells them. */
  readonly words: readonly string[];
}

export interface SimilarOptions {
  /** How many to find at most. */
  readonly most: number;
  readonly isWanted: (id: ArticleId) => boolean;
  /** Called between pieces of work, so that others can run. */
  readonly rest: () => Promise<void>;
}

interface SimilarPorts {
  readonly engine: ScoringEngine;
  readonly sequences: WordSequences;
  readonly analyzer: Analyzer;
}

/**
 * A stem of the article with what it tells: how often it stands there × how rare it is, chosen and
 * weighted as in Lucene's MoreLikeThis (25 terms at most, boosted, none that only this article has).
 */
interface TellingWord {
  readonly term: string;
  readonly spelling: string;
  readonly worth: number;
}

const mostTelling = 25;
const fields: FieldWeights = { title: 2, text: 1 };

/** Of the best: what shares less is about other things. */
const leastScore = 0.25;

/** Fewer words in common make no two articles alike: on XQuAD-ar, two brought strangers together. */
const leastShared = 3;

/** Words enough to see what two articles have in common. */
const mostShown = 5;

/** How many words are looked up, and how many articles looked at, between two looks at the clock. */
const stride = 16;
const articlesStride = 1_024;

/** Numbers are found in too many strange places: days, prices, scores. */
const hasLetters = /\p{L}/u;

async function tellingWords(
  id: ArticleId,
  rest: () => Promise<void>,
  { engine, sequences, analyzer }: SimilarPorts,
): Promise<readonly TellingWord[]> {
  const stems = new Map<string, { count: number; most: number; spelling: string }>();
  let looked = 0;
  for (const [spelling, count] of sequences.spellingsOf(id)) {
    looked += 1;
    if (looked % stride === 0) await rest();
    if (!hasLetters.test(spelling)) continue;
    for (const { term, tier } of analyzer.indexTerms(spelling)) {
      if (tier !== 'stem') continue;
      const known = stems.get(term) ?? { count: 0, most: 0, spelling };
      const shown = count > known.most ? { most: count, spelling } : known;
      stems.set(term, { ...known, ...shown, count: known.count + count });
    }
  }
  return Array.from(stems, ([term, { count, spelling }]) => ({
    term,
    spelling,
    worth: count * engine.rarityOf(term),
  }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, mostTelling);
}

/** The articles that share most of what is telling in one, the most alike first. */
export async function similarTo(
  id: ArticleId,
  { most, isWanted, rest }: SimilarOptions,
  ports: SimilarPorts,
): Promise<readonly SimilarArticle[]> {
  const { engine } = ports;
  const telling = await tellingWords(id, rest, ports);
  const best = telling[0]?.worth ?? 1;
  const sums = engine.noScores();
  for (const { term, worth } of telling) {
    engine.addScores(sums, term, worth / best, fields);
    await rest();
  }
  const scored = await wantedOf(
    engine.scored(sums),
    (other) => other !== id && isWanted(other),
    rest,
  );
  const similar: SimilarArticle[] = [];
  let top = 0;
  for (const [other, score] of scored) {
    if (similar.length === most) break;
    const shared = telling.filter(({ term }) => engine.holds(other, term));
    if (shared.length < leastShared) continue;
    top ||= score;
    const words = shared.slice(0, mostShown).map(({ spelling }) => spelling);
    similar.push({ id: other, score: score / top, words });
  }
  return similar;
}

/** The articles that are wanted and score enough beside the best of them, the best first. */
async function wantedOf(
  scores: ReadonlyMap<ArticleId, number>,
  isWanted: (id: ArticleId) => boolean,
  rest: () => Promise<void>,
): Promise<readonly (readonly [ArticleId, number])[]> {
  let [best, looked] = [0, 0];
  const kept: (readonly [ArticleId, number])[] = [];
  for (const [id, score] of scores) {
    looked += 1;
    if (looked % articlesStride === 0) await rest();
    if (score < best * leastScore || !isWanted(id)) continue;
    best = Math.max(best, score);
    kept.push([id, score]);
  }
  return kept
    .filter(([, score]) => score >= best * leastScore)
    .sort(([, one], [, other]) => other - one);
}
