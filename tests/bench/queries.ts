import { createMiniSearchIndex } from '../../main/core/search/mini-search-index.ts';
import { parseQuery } from '../../main/core/search/parse-query.ts';
import { createAnalyzer } from '../../main/core/text/analyzer.ts';
import { createSlices } from '../../main/library/slices.ts';
import { generateArticles } from '../support/generate-articles.ts';
import { articleId, articleOf } from '../unit/search/articles.ts';

/** Heavy questions at 5,000 generated articles, each against one common word in the same run. */

const size = 5_000;
const rounds = 3;
const clock = () => performance.now();
const index = createMiniSearchIndex(createAnalyzer());
const counts = new Map<string, number>();
const articles = [...generateArticles(size)].map(({ text }, at) => {
  const { id } = articleOf({ id: articleId(at) });
  index.add({ id, title: '', text, source: '', authors: [], keywords: [] });
  for (const word of new Set(text.match(/\p{L}+/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return articleOf({ id });
});
const among = new Map(articles.map((article) => [article.id, article]));
const common = [...counts]
  .sort(([, one], [, other]) => other - one)
  .slice(0, 500)
  .map(([word]) => word);
const [word = '', , , ...others] = common.slice(40);

interface Timed {
  readonly total: number;
  readonly milliseconds: number;
  /** The longest that a timer of one millisecond had to wait. */
  readonly block: number;
}

async function timed(words: string, match: 'all' | 'any'): Promise<Timed> {
  const began = clock();
  let [last, block] = [began, 0];
  const beat = setInterval(() => {
    block = Math.max(block, clock() - last);
    last = clock();
  }, 1);
  const options = { match, among, rest: createSlices(clock) };
  const { matches } = await index.search(parseQuery(words), options);
  block = Math.max(block, clock() - last);
  clearInterval(beat);
  return { total: matches.length, milliseconds: clock() - began, block };
}

const questions: readonly (readonly [name: string, words: string, match?: 'any'])[] = [
  ['one common word', word],
  ['500 common words, all', common.join(' ')],
  ['500 common words, any', common.join(' '), 'any'],
  ['500 alternatives of common words', common.join(' OR ')],
  ['500 common words excluded', common.map((each) => `-${each}`).join(' ')],
  [
    '300 phrases',
    others
      .slice(0, 300)
      .map((each) => `"${word} ${each}"`)
      .join(' OR '),
  ],
  ['the beginning ال*', 'ال*'],
  ['two letters away', `${word}~2`],
  ['two common words near each other', `${word} NEAR/5 ${others[0] ?? ''}`],
  ['one spelling', `=${word}`],
];
let unit = 1;
for (const [name, words, match = 'all'] of questions) {
  const runs: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await timed(words, match));
  const [best = { total: 0, milliseconds: 0, block: 0 }] = runs.sort(
    (one, other) => one.milliseconds - other.milliseconds,
  );
  if (name === 'one common word') unit = best.milliseconds;
  const figures = [
    `${best.total} found`,
    `${best.milliseconds.toFixed(0)} ms`,
    `${(best.milliseconds / unit).toFixed(1)} x`,
    `longest block ${best.block.toFixed(0)} ms`,
  ];
  process.stdout.write(`${name}: ${figures.join(', ')}\n`);
}
