import type { CallOutput } from '../../preload/contract/calls.ts';
import type {
  Hit,
  Query,
  SearchRequest,
  SearchResult,
  Selection,
  SortOrder,
} from '../../preload/contract/queries.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import { bySource, newestFirst, newestImportFirst } from '../core/articles/ordering.ts';
import { isInPlace } from '../core/articles/places.ts';
import { facetsOf } from '../core/search/facets.ts';
import { createMatcher, type Matcher } from '../core/search/matcher.ts';
import { treeOf } from '../core/search/parse-query.ts';
import { segmentsOf, snippetOf } from '../core/search/snippets.ts';
import type { Analyzer } from '../core/text/analysis.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { articleIn, documentOf } from './documents.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { createSlices } from './slices.ts';

export interface SearchService {
  search(request: SearchRequest): Promise<SearchResult>;
  /** An article with the places where the query's words stand in it. */
  read(request: {
    readonly id: ArticleId;
    readonly query: Query;
  }): Promise<CallOutput<'articles.read'>>;
  /** The articles of a selection; a query's words are all required here. */
  idsOf(selection: Selection): Promise<readonly ArticleId[]>;
}

export interface SearchServicePorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  readonly analyzer: Analyzer;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** The longest snippet, in UTF-16 code units: three lines of the list. */
const longestSnippet = 240;

interface Found {
  readonly article: Article;
  readonly score: number;
}

/**
 * Relevance orders by score. Where the query has no words, nothing is more relevant than anything
 * else, and what came in last is what a person looks for first.
 */
function sorted(found: readonly Found[], order: SortOrder): readonly Found[] {
  const hasScores = found.some(({ score }) => score > 0);
  if (order === 'relevance' && hasScores) return found;
  const byOrder = { relevance: newestImportFirst, date: newestFirst, source: bySource }[order];
  return found.toSorted((one, two) => byOrder(one.article, two.article));
}

function hitOf({ article, score }: Found, text: string, matcher: Matcher): Hit {
  const title = matcher.spansOf(article.title);
  const read = matcher.mark(text);
  const { id, language, direction, source, published, tags, state, note, origin } = article;
  return {
    id,
    score,
    title: segmentsOf(article.title, title),
    snippet: snippetOf(text, { ...matcher, mark: () => read }, longestSnippet),
    matches: title.length + read.marked.length,
    language,
    direction,
    source,
    published,
    tags,
    state,
    hasNote: note !== '',
    file: origin.fileName,
  };
}

export function createSearchService(ports: SearchServicePorts): SearchService {
  const { store, index, analyzer, clock } = ports;

  async function find(query: Query, match: SearchRequest['match']) {
    const tree = treeOf(query);
    const among = function* () {
      for (const article of store.articles.values()) {
        if (isInPlace(article, query.place)) yield article;
      }
    };
    const { matches, relaxed } = await index.search(tree, { match, among: among() });
    const found = matches.flatMap(({ id, score }): readonly Found[] => {
      const article = store.articles.get(id);
      return article === undefined ? [] : [{ article, score }];
    });
    return { tree, found, relaxed };
  }

  async function hitsOf(page: readonly Found[], matcher: Matcher): Promise<readonly Hit[]> {
    const rest = createSlices(clock);
    const hits: Hit[] = [];
    for (const one of page) {
      // A damaged text must not hide the others; reading the article says what is wrong with it.
      const text = await store.readBody(one.article.body.ref).catch(() => '');
      hits.push(hitOf(one, text, matcher));
      await rest();
    }
    return hits;
  }

  return {
    async search({ query, match, sort, offset, limit }) {
      const began = clock();
      const { tree, found, relaxed } = await find(query, match);
      const page = sorted(found, sort).slice(offset, offset + limit);
      return {
        total: found.length,
        relaxed,
        hits: await hitsOf(page, createMatcher(tree, analyzer)),
        facets: facetsOf(found.map(({ article }) => article)),
        milliseconds: clock() - began,
      };
    },

    async read({ id, query }) {
      const article = await documentOf(store, articleIn(store, id));
      const matcher = createMatcher(treeOf(query), analyzer);
      const body = matcher.spansOf(article.body.text);
      return { article, marks: { title: matcher.spansOf(article.title), body } };
    },

    async idsOf(selection) {
      if (selection.kind === 'articles') return selection.ids;
      const { found } = await find(selection.query, 'all');
      return found.map(({ article }) => article.id);
    },
  };
}
