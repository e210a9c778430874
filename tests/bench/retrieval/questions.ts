import { parseQuery } from '../../../main/core/search/parse-query.ts';
import type { SearchIndex } from '../../../main/core/search/search-index.ts';
import { everything } from '../../../preload/contract/queries.ts';
import { createDesk } from '../../support/temporary-library.ts';
import { rowsOf } from './collection.ts';
import { indexOf } from './indexed.ts';
import { rankFigures, type RankFigures } from './ranks.ts';

export interface RetrievalFigures extends RankFigures {
  readonly documents: number;
  readonly questions: number;
  readonly millisecondsPerQuestion: number;
}

/**
 * Asks questions of the search index alone, one word being enough. Documents: id TAB text, a line each.
 * Questions: id TAB id of the one right document TAB question.
 */
export async function ranksOfQuestions(
  index: SearchIndex,
  documentsPath: string,
  questionsPath: string,
): Promise<readonly number[]> {
  const documents = rowsOf(documentsPath);
  const { among, placeOf } = indexOf(
    index,
    documents.map(([, text = '']) => ({ text })),
  );
  const names = documents.map(([name]) => name);
  const ranks: number[] = [];
  for (const [, wanted, question = ''] of rowsOf(questionsPath)) {
    const { matches } = await index.search(parseQuery(question), { match: 'any', among });
    ranks.push(matches.findIndex(({ id }) => names[placeOf(id)] === wanted) + 1);
  }
  return ranks;
}

/**
 * The same through the product: the documents are written as text files, imported into a new library,
 * and asked for by its search.
 */
export async function measureRetrieval(
  documentsPath: string,
  questionsPath: string,
): Promise<RetrievalFigures> {
  const desk = await createDesk();
  try {
    const library = await desk.openLibrary('Retrieval.warraq');
    const documents = rowsOf(documentsPath);
    // A text that stands there twice is one article.
    const fileOfText = new Map<string, string>();
    const fileOf = new Map<string, string>();
    for (const [at, [name = '', text = '']] of documents.entries()) {
      const file = fileOfText.get(text) ?? `${at}.txt`;
      if (!fileOfText.has(text)) await desk.write(`documents/${file}`, text);
      fileOfText.set(text, file);
      fileOf.set(name, file);
    }
    const { summary } = await library.import(desk.at('documents'));
    if (summary.failed > 0) throw new Error(`${summary.failed} documents were not imported`);
    const questions = rowsOf(questionsPath);
    const ranks: number[] = [];
    const began = performance.now();
    for (const [, wanted = '', words = ''] of questions) {
      const { hits } = await library.calls['articles.search']({
        query: { ...everything, words },
        match: 'any',
        sort: 'relevance',
        offset: 0,
        limit: 10,
      });
      ranks.push(hits.findIndex(({ file }) => file === fileOf.get(wanted)) + 1);
    }
    return {
      documents: documents.length,
      questions: questions.length,
      millisecondsPerQuestion: (performance.now() - began) / questions.length,
      ...rankFigures(ranks),
    };
  } finally {
    await desk.clear();
  }
}
