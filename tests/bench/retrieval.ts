import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article } from '../../preload/contract/vocabulary.ts';
import { createMiniSearchIndex } from '../../main/core/search/mini-search-index.ts';
import { parseQuery } from '../../main/core/search/parse-query.ts';
import { createAnalyzer } from '../../main/core/text/analyzer.ts';
import { articleId, articleOf } from '../unit/search/articles.ts';

/**
 * Prints R@1, R@10 and MRR@10 of questions asked of the search index with `match: 'any'`.
 * Documents: id TAB text, a line each. Queries: id TAB document id TAB question.
 */
const { values } = parseArgs({
  options: { docs: { type: 'string' }, queries: { type: 'string' } },
});
if (values.docs === undefined || values.queries === undefined) {
  process.stderr.write('Give --docs FILE.tsv and --queries FILE.tsv.\n');
  process.exit(2);
}
const rows = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'));

const index = createMiniSearchIndex(createAnalyzer());
const nameOf = new Map<string, string>();
const among: Article[] = rows(values.docs).map(([name = '', text = ''], position) => {
  const article = articleOf({ id: articleId(position) });
  nameOf.set(article.id, name);
  index.add({ id: article.id, title: '', text, source: '', authors: [], keywords: [] });
  return article;
});

const started = performance.now();
const ranks = rows(values.queries).map(([, wanted = '', question = '']) => {
  const { matches } = index.search(parseQuery(question), { match: 'any', among });
  return matches.findIndex(({ id }) => nameOf.get(id) === wanted) + 1;
});
const milliseconds = (performance.now() - started) / ranks.length;
const share = (deepest: number): number =>
  ranks.filter((rank) => rank > 0 && rank <= deepest).length / ranks.length;
const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0);

process.stdout.write(
  `${among.length} documents, ${ranks.length} queries, ${milliseconds.toFixed(2)} ms a query\n` +
    `R@1 ${share(1).toFixed(3)}  R@10 ${share(10).toFixed(3)}  MRR@10 ${(reciprocal / ranks.length).toFixed(3)}\n`,
);
