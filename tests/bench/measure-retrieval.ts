import { readFileSync } from 'node:fs';
import { createMiniSearchIndex } from '../../main/core/search/mini-search-index.ts';
import { parseQuery } from '../../main/core/search/parse-query.ts';
import { createAnalyzer } from '../../main/core/text/analyzer.ts';
import { articleId, articleOf } from '../unit/search/articles.ts';

/** Shares from 0 to 1. */
export interface RetrievalFigures {
  readonly documents: number;
  readonly queries: number;
  readonly recallAt1: number;
  readonly recallAt10: number;
  readonly reciprocalRankAt10: number;
  readonly millisecondsPerQuery: number;
}

/**
 * Asks questions of the search index with `match: 'any'`. Documents: id TAB text, a line each.
 * Queries: id TAB id of the one right document TAB question.
 */
export async function measureRetrieval(
  documentsPath: string,
  queriesPath: string,
): Promise<RetrievalFigures> {
  const index = createMiniSearchIndex(createAnalyzer());
  const documents = rowsOf(documentsPath).map(([name = '', text = ''], position) => {
    const article = articleOf({ id: articleId(position) });
    index.add({ id: article.id, title: '', text, source: '', authors: [], keywords: [] });
    return { name, article };
  });
  const among = documents.map(({ article }) => article);
  const idOf = new Map(documents.map(({ name, article }) => [name, article.id]));

  const started = performance.now();
  const ranks: number[] = [];
  for (const [, wanted = '', question = ''] of rowsOf(queriesPath)) {
    const { matches } = await index.search(parseQuery(question), { match: 'any', among });
    ranks.push(matches.findIndex(({ id }) => id === idOf.get(wanted)) + 1);
  }
  const milliseconds = performance.now() - started;
  const mean = (worth: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? worth(rank) : 0), 0) / ranks.length;
  return {
    documents: documents.length,
    queries: ranks.length,
    recallAt1: mean((rank) => (rank === 1 ? 1 : 0)),
    recallAt10: mean(() => 1),
    reciprocalRankAt10: mean((rank) => 1 / rank),
    millisecondsPerQuery: milliseconds / ranks.length,
  };
}

function rowsOf(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'));
}
