import type { Facets, Query, SearchRequest, SortOrder } from '../../preload/contract/queries.ts';
import type { Article } from '../../preload/contract/vocabulary.ts';
import {
  bySource,
  newestFirst,
  newestImportFirst,
  type ArticleOrder,
} from '../core/articles/ordering.ts';
import { isInPlace } from '../core/articles/places.ts';
import { createFacetCounts } from '../core/search/facets.ts';
import { treeOf } from '../core/search/parse-query.ts';
import type { QueryTree } from '../core/search/query-tree.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { collectionsIn } from './collections.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { createSlices, sortInSlices } from './slices.ts';

export interface Found {
  readonly article: Article;
  readonly score: number;
}

/** All that a query finds, in order: a page of it is a slice. */
export interface Listing {
  readonly tree: QueryTree;
  readonly found: readonly Found[];
  readonly relaxed: boolean;
  readonly facets: Facets;
}

export type ListingRequest = Pick<SearchRequest, 'query' | 'match' | 'sort'>;

export interface ListingPorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** How many articles are looked at between two looks at the clock. */
const stride = 256;

/** The listings of this many questions are kept, for as long as nothing changes. */
const mostKept = 4;

async function found(ports: ListingPorts, query: Query, match: SearchRequest['match']) {
  const { store, index, clock } = ports;
  const tree = treeOf(query, collectionsIn(store));
  const rest = createSlices(clock);
  const among: Article[] = [];
  for (const [at, article] of [...store.articles.values()].entries()) {
    if (isInPlace(article, query.place)) among.push(article);
    if (at % stride === 0) await rest();
  }
  if (tree.kind === 'everything') {
    const all = among.map((article): Found => ({ article, score: 0 }));
    return { tree, found: all, relaxed: false };
  }
  const { matches, relaxed } = await index.search(tree, { match, among });
  const articles = matches.flatMap(({ id, score }): readonly Found[] => {
    const article = store.articles.get(id);
    return article === undefined ? [] : [{ article, score }];
  });
  return { tree, found: articles, relaxed };
}

const orders: Readonly<Record<SortOrder, ArticleOrder>> = {
  date: newestFirst,
  relevance: newestImportFirst,
  source: bySource,
};

/**
 * Relevance orders by score. Where the query has no words, nothing is more relevant than anything
 * else, and what came in last is what a person looks for first.
 */
async function sorted(
  articles: readonly Found[],
  order: SortOrder,
  rest: () => Promise<void>,
): Promise<readonly Found[]> {
  if (order === 'relevance' && articles.some(({ score }) => score > 0)) return articles;
  return sortInSlices(articles, orders[order], ({ article }) => article, rest);
}

async function facetsOf(articles: readonly Found[], rest: () => Promise<void>): Promise<Facets> {
  const counts = createFacetCounts();
  for (const [at, { article }] of articles.entries()) {
    counts.add(article);
    if (at % stride === 0) await rest();
  }
  return counts.facets();
}

/** What articles a query finds, and in what order. */
export type Listings = ReturnType<typeof createListings>;

/**
 * Finds, sorts and counts in slices that keep nobody waiting, and keeps the outcome until the library
 * changes: going down a list of fifty thousand asks for nothing but the next page.
 */
export function createListings(ports: ListingPorts) {
  const { store, index, clock } = ports;
  const kept = new Map<string, Promise<Listing>>();
  /** Which library and which index the listings tell of. */
  let state = '';

  async function list({ query, match, sort }: ListingRequest): Promise<Listing> {
    const rest = createSlices(clock);
    const { tree, found: articles, relaxed } = await found(ports, query, match);
    const facets = await facetsOf(articles, rest);
    return { tree, found: await sorted(articles, sort, rest), relaxed, facets };
  }

  return {
    find: (query: Query, match: SearchRequest['match']) => found(ports, query, match),
    listingOf: (request: ListingRequest): Promise<Listing> => {
      const present = `${store.revision}:${index.changes()}`;
      if (present !== state) kept.clear();
      state = present;
      const key = JSON.stringify([request.query, request.match, request.sort]);
      const listing = kept.get(key) ?? list(request);
      kept.delete(key);
      kept.set(key, listing);
      // A question that failed is asked anew.
      listing.catch(() => {
        if (kept.get(key) === listing) kept.delete(key);
      });
      for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
      return listing;
    },
  };
}
