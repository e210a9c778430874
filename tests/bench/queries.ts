import { createMiniSearchIndex } from '../../main/core/search/mini-search-index.ts';
import { parseQuery } from '../../main/core/search/parse-query.ts';
import { createAnalyzer } from '../../main/core/text/analyzer.ts';
import { createSlices } from '../../main/library/slices.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import { generateArticles } from '../support/generate-articles.ts';
import { chanceFrom } from '../support/random.ts';
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

function isControl(code: number): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(code));
}

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

/** What nobody means to ask, and random strings of what the language of search is made of. */
const pieces = [word, ...common.slice(0, 20), 'في', 'tag:', 'أو'];
/** What a query of many pieces is nearly always refused for: half of them do without. */
const strict = ['"', '(', ')', 'is:', 'تاريخ:', 'NEAR/5', 'قرب/٥', '~', '-'];
const signs = [
  '-',
  '=',
  '*',
  ' ',
  '.*',
  '[',
  '\\',
  '؟',
  '\u202E',
  '\u200F',
  '\uD800',
  '\uDC00',
  '\0',
];
const chance = chanceFrom(7);
const randomQuery = (): string => {
  const all = [...pieces, ...signs, ...(chance.below(2) === 0 ? strict : [])];
  return Array.from({ length: 1 + chance.below(1_500) }, () => chance.pick(all))
    .join(chance.below(2) === 0 ? '' : ' ')
    .slice(0, 10_000);
};
const bad: readonly (readonly [name: string, queries: readonly string[]])[] = [
  ['10,000 characters', ['a'.repeat(10_000), 'قوات '.repeat(2_000), `${'ا'.repeat(9_999)}~`]],
  ['brackets and quotes left open', ['('.repeat(10_000), '"'.repeat(9_999), ')('.repeat(5_000)]],
  ['stop words only', ['في من إلى على '.repeat(700), 'the of and '.repeat(900)]],
  ['punctuation only', ['؟،؛'.repeat(3_300), '-'.repeat(10_000), '*~='.repeat(3_300)]],
  [
    'regular expressions',
    ['.*'.repeat(5_000), '(a+)+$ '.repeat(1_400), '[\\u0600-\\u06FF]* '.repeat(500)],
  ],
  ['lone surrogates', ['\uD800 '.repeat(5_000), `${word}\uDC00*`]],
  [
    'every control character',
    [
      String.fromCodePoint(
        ...Array.from({ length: 0x110000 }, (_each, code) => code).filter(isControl),
      ),
    ],
  ],
  ['2,000 random queries', Array.from({ length: 2_000 }, randomQuery)],
];
process.stdout.write('\n');
for (const [name, queries] of bad) {
  let [longest, refused] = [0, 0];
  for (const query of queries) {
    const began = clock();
    await Promise.resolve()
      .then(() =>
        index.search(parseQuery(query), { match: 'all', among, rest: createSlices(clock) }),
      )
      .catch((thrown: unknown) => {
        if (!(thrown instanceof WarraqError)) throw thrown;
        refused += 1;
      });
    longest = Math.max(longest, clock() - began);
  }
  process.stdout.write(
    `${name}: ${queries.length} asked, ${refused} refused with words, longest ${longest.toFixed(0)} ms\n`,
  );
}
