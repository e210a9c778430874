/** How well right answers stand among the first ten; shares from 0 to 1. */
export interface RankFigures {
  readonly recallAt1: number;
  readonly recallAt10: number;
  readonly reciprocalRankAt10: number;
}

/** Of the place of each right answer, counted from 1; 0 where it was not found. */
export function rankFigures(ranks: readonly number[]): RankFigures {
  const mean = (worth: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? worth(rank) : 0), 0) / ranks.length;
  return {
    recallAt1: mean((rank) => (rank === 1 ? 1 : 0)),
    recallAt10: mean(() => 1),
    reciprocalRankAt10: mean((rank) => 1 / rank),
  };
}
