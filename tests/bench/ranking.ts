import { createMiniSearchIndex } from '../../main/core/search/mini-search-index.ts';
import { ranking, type Ranking } from '../../main/core/search/ranking.ts';
import { createAnalyzer, tierWeights, type TierWeights } from '../../main/core/text/analyzer.ts';
import { collection, isCollectionThere } from './retrieval/collection.ts';
import { ranksOfQuestions } from './retrieval/questions.ts';
import { rankFigures } from './retrieval/ranks.ts';
import { measureWordForms } from './retrieval/word-forms.ts';
import { inColumns } from './store/table.ts';

/**
 * What every weight of the ranking is worth: each is changed by itself, and everything is asked again.
 * The questions are told in two halves as well: a gain that only one half sees is chance.
 * Weights are chosen by hand from this table; `--markdown` prints it for keeping.
 */
if (!isCollectionThere) {
  process.stderr.write('Nothing to tune on: the collections are kept beside the repository.\n');
  process.exit(2);
}

interface Weights {
  readonly tiers: TierWeights;
  readonly ranking: Ranking;
}
const usual: Weights = { tiers: tierWeights, ranking };

const factors = [0, 0.5, 2];

function variantsOf(name: string, value: number, change: (value: number) => Weights) {
  return factors.map((factor) => ({
    name: `${name} ${value} → ${value * factor}`,
    weights: change(value * factor),
  }));
}

const variants: readonly { readonly name: string; readonly weights: Weights }[] = [
  { name: 'as it is', weights: usual },
  ...Object.entries(tierWeights).flatMap(([tier, value]) =>
    variantsOf(tier, value, (changed) => ({
      ...usual,
      tiers: { ...tierWeights, [tier]: changed },
    })),
  ),
  ...variantsOf('title', ranking.fields.title ?? 0, (title) => ({
    ...usual,
    ranking: { ...ranking, fields: { ...ranking.fields, title } },
  })),
  ...(['coverage', 'closeness'] as const).flatMap((name) =>
    variantsOf(name, ranking[name], (changed) => ({
      ...usual,
      ranking: { ...ranking, [name]: changed },
    })),
  ),
];

const lines: (readonly string[])[] = [
  ['weight', 'MRR@10', 'even', 'odd', 'R@1', 'words nDCG', 'hard nDCG'],
];
for (const { name, weights } of variants) {
  const newIndex = () => createMiniSearchIndex(createAnalyzer(weights.tiers), weights.ranking);
  const { documents, questions, morphology } = collection;
  const ranks = await ranksOfQuestions(newIndex(), documents, questions);
  const half = (rest: number) => rankFigures(ranks.filter((_rank, at) => at % 2 === rest));
  const whole = rankFigures(ranks);
  const { several, hard } = await measureWordForms(newIndex(), morphology);
  const figures = [
    whole.reciprocalRankAt10,
    half(0).reciprocalRankAt10,
    half(1).reciprocalRankAt10,
    whole.recallAt1,
    several.gainAt10,
    hard.gainAt10,
  ];
  lines.push([name, ...figures.map((share) => share.toFixed(4))]);
}
process.stdout.write(`${inColumns(lines, process.argv.includes('--markdown'))}\n`);
