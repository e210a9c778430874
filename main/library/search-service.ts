import type { CallInput, CallOutput } from '../../preload/contract/calls.ts';
import type {
  Hit,
  Query,
  SearchRequest,
  SearchResult,
  Selection,
  SelectionSummary,
  StretchRequest,
} from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { tagsOn } from '../core/articles/tags.ts';
import { createMatcher, type Matcher } from '../core/search/matcher.ts';
import { treeOf } from '../core/search/parse-query.ts';
import { segmentsOf, snippetOf } from '../core/search/snippets.ts';
import type { Analyzer } from '../core/text/analysis.ts';
import { collectionsIn } from './collections.ts';
import { articleIn, documentOf } from './documents.ts';
import type { Found, Listings } from './listing.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { createSlices } from './slices.ts';

export interface SearchService {
  search(request: SearchRequest): Promise<SearchResult>;
  /** An article with the places where the query's words stand in it. */
  read(request: {
    readonly id: ArticleId;
    readonly query: Query;
  }): Promise<CallOutput<'articles.read'>>;
  /** The articles that stand in a stretch of what a query finds. */
  stretch(request: StretchRequest): Promise<readonly ArticleId[]>;
  /** Where an article stands in what a query finds, from 0; absent where it is not found. */
  position(request: CallInput<'articles.position'>): Promise<CallOutput<'articles.position'>>;
  summary(selection: Selection): Promise<SelectionSummary>;
  /** The articles of a selection; a query's words are all required here. */
  idsOf(selection: Selection): Promise<readonly ArticleId[]>;
}

export interface SearchServicePorts {
  readonly store: LibraryStore;
  readonly listings: Listings;
  readonly analyzer: Analyzer;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** Titles enough to know a selection again by. */
const mostTitles = 5;

/** The longest snippet, in UTF-16 code units: three lines of the list. */
const longestSnippet = 240;

/** How many texts are read at once: enough to keep the disk busy, few enough to hold in memory. */
const textsAtOnce = 16;

function hitOf({ article, score }: Found, body: string, matcher: Matcher): Hit {
  // Without words to find, a snippet is the opening, and the rest need not be cut into words.
  const text = matcher.hasWords ? body : body.slice(0, 2 * longestSnippet);
  const title = matcher.mark(article.title);
  const read = matcher.mark(text);
  const facts = [...article.keywords, ...article.authors, article.source ?? ''];
  const { id, language, direction, source, published, tags, state, note, origin } = article;
  return {
    id,
    score,
    title: segmentsOf(article.title, title.marked),
    snippet: snippetOf(text, { ...matcher, mark: () => read }, longestSnippet),
    matches: title.marked.length + read.marked.length,
    why: matcher.why([title, read, ...facts.map((fact) => matcher.mark(fact))]),
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
  const { store, analyzer, clock } = ports;

  const { listingOf, find } = ports.listings;

  async function hitsOf(page: readonly Found[], matcher: Matcher): Promise<readonly Hit[]> {
    const rest = createSlices(clock);
    const hits: Hit[] = [];
    // A damaged text must not hide the others; reading the article says what is wrong with it.
    const textOf = ({ article }: Found) => store.readBody(article.body.ref).catch(() => '');
    for (let at = 0; at < page.length; at += textsAtOnce) {
      const some = page.slice(at, at + textsAtOnce);
      const texts = await Promise.all(some.map(textOf));
      for (const [number, one] of some.entries()) {
        hits.push(hitOf(one, texts[number] ?? '', matcher));
        await rest();
      }
    }
    return hits;
  }

  async function idsOf(selection: Selection): Promise<readonly ArticleId[]> {
    if (selection.kind === 'articles') return selection.ids;
    const { found } = await find(selection.query, 'all');
    const except = new Set(selection.except);
    return found.flatMap(({ article: { id } }) => (except.has(id) ? [] : [id]));
  }

  return {
    idsOf,

    async search({ offset, limit, ...request }) {
      const began = clock();
      const { tree, found, relaxed, facets } = await listingOf(request);
      const page = found.slice(offset, offset + limit);
      return {
        total: found.length,
        relaxed,
        hits: await hitsOf(page, createMatcher(tree, analyzer)),
        facets,
        milliseconds: clock() - began,
      };
    },

    async read({ id, query }) {
      const article = await documentOf(store, articleIn(store, id));
      const matcher = createMatcher(treeOf(query, collectionsIn(store)), analyzer);
      const body = matcher.spansOf(article.body.text);
      return { article, marks: { title: matcher.spansOf(article.title), body } };
    },

    async stretch({ offset, limit, ...request }) {
      const { found } = await listingOf(request);
      return found.slice(offset, offset + limit).map(({ article }) => article.id);
    },

    async position({ id, ...request }) {
      const { found } = await listingOf(request);
      const position = found.findIndex(({ article }) => article.id === id);
      return position < 0 ? {} : { position };
    },

    async summary(selection) {
      const ids = new Set(await idsOf(selection));
      const articles = [...ids].flatMap((id) => store.articles.get(id) ?? []);
      return {
        count: articles.length,
        titles: articles.slice(0, mostTitles).map(({ title }) => title),
        tags: tagsOn(articles),
      };
    },
  };
}
