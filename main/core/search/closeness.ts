import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer } from '../text/analysis.ts';
import type { Plan } from './plan.ts';
import type { Ranking } from './ranking.ts';
import type { Scores } from './scores.ts';
import { createWordMarks } from './word-marks.ts';
import type { WordSequences } from './word-sequences.ts';

interface ClosenessPorts {
  readonly sequences: WordSequences;
  readonly analyzer: Analyzer;
  readonly ranking: Ranking;
  readonly rest: () => Promise<void>;
}

/** So many of the best are looked at: no one reads on, and every text takes time. */
const mostLookedAt = 100;

/** Articles looked at between two looks at the clock. */
const stride = 16;

/** Raises the scores of the articles in which the words of a query stand near each other. */
export async function raisedByCloseness(
  scores: Scores,
  words: readonly Plan[],
  { sequences, analyzer, ranking, rest }: ClosenessPorts,
): Promise<Scores> {
  const wanted = words.flatMap((plan, part) => leavesOf(plan).map((leaf) => ({ leaf, part })));
  if (words.length < 2 || wanted.length < 2) return scores;
  const markOf = createWordMarks(
    wanted.map(({ leaf }) => leaf),
    analyzer,
  );
  const closenessOf = sequences.closenessTest((spelling) => {
    const mark = markOf(spelling);
    return mark && wanted[mark.part]?.part;
  });
  const raised = new Map(scores);
  for (const [at, id] of bestOf(scores).entries()) {
    raised.set(id, (scores.get(id) ?? 0) * (1 + ranking.closeness * closenessOf(id)));
    if (at % stride === 0) await rest();
  }
  return raised;
}

function leavesOf(plan: Plan): readonly Plan[] {
  return plan.kind === 'or' || plan.kind === 'and' ? plan.operands.flatMap(leavesOf) : [plan];
}

function bestOf(scores: Scores): readonly ArticleId[] {
  if (scores.size <= mostLookedAt) return [...scores.keys()];
  const least = Float64Array.from(scores.values()).sort().at(-mostLookedAt) ?? 0;
  const best: ArticleId[] = [];
  for (const [id, score] of scores) if (score >= least && score > 0) best.push(id);
  return best.slice(0, 2 * mostLookedAt);
}
