import { create } from 'zustand';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { Hit, Listed, SearchResult } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { createPageLoader } from './page-loader.ts';
import { nearby, pageSize, pagesFrom, stretchOf, wantedPage } from './pages.ts';
import type { Pages, RowRange } from './pages.ts';
import { effectiveSort, queryOf, useQuery } from './query.ts';
import { refreshReading } from './reading.ts';

/** Long enough to swallow a burst of keys, too short to be felt. */
const pauseOfTyping = 60;

/** What is true of all that was found, whatever part of it is shown. */
export type Found = Omit<SearchResult, 'hits'>;

interface ResultsState {
  /** The last answer that was good; it stays while a query cannot be understood. */
  readonly found?: Found;
  /** The articles that are at hand, of the many that were found. */
  readonly pages: Pages<Hit>;
  readonly error: ErrorReport | undefined;
  /** Grows with every new question: its answer is shown from the top. */
  readonly question: number;
  /** By how many rows the list moved when it was asked again, in all. */
  readonly shifted: number;
  /** The rows in view. */
  readonly shown: RowRange;
}

export const useResults = create<ResultsState>()(() => ({
  pages: new Map(),
  error: undefined,
  question: 0,
  shifted: 0,
  shown: { first: 0, last: 0 },
}));

/** Counts questions and refreshments, so that only the answer to the latest is shown. */
let asked = 0;

/** What is listed at present: the query in its order. */
export function listed(): Listed {
  const state = useQuery.getState();
  return { query: queryOf(state), match: 'all', sort: effectiveSort(state) };
}

/** Answers nothing where it failed or another question was asked meanwhile. */
async function ask<Answer>(own: number, asking: Promise<Answer>): Promise<Answer | undefined> {
  try {
    const answer = await asking;
    if (own !== asked) return undefined;
    useResults.setState({ error: undefined });
    return answer;
  } catch (thrown) {
    if (own === asked) useResults.setState({ error: reportOf(thrown) });
    return undefined;
  }
}

const rowsAsked = (rows: RowRange): Promise<SearchResult> =>
  call('articles.search', { ...listed(), ...stretchOf(rows) });

/** Asks the current query anew, from the top. */
export async function search(): Promise<void> {
  const own = (asked += 1);
  const answer = await ask(own, rowsAsked({ first: 0, last: pageSize - 1 }));
  if (answer === undefined) return;
  const { hits, ...found } = answer;
  useResults.setState(({ question }) => ({
    found,
    shown: { first: 0, last: 0 },
    pages: pagesFrom(0, hits),
    question: question + 1,
  }));
}

async function positionOf(id: ArticleId): Promise<number | undefined> {
  return (await call('articles.position', { ...listed(), id })).position;
}

/**
 * Asks again for the rows in view, after the library changed. Where `held` is given, the rows move
 * with it: what is looked at stays where it is though others came in above.
 */
export async function refreshResults(held?: {
  readonly id: ArticleId;
  readonly row: number;
}): Promise<void> {
  const own = (asked += 1);
  const position = held === undefined ? undefined : await ask(own, positionOf(held.id));
  if (own !== asked) return;
  const by = held === undefined || position === undefined ? 0 : position - held.row;
  const { shown } = useResults.getState();
  const rows = { first: Math.max(shown.first + by, 0), last: Math.max(shown.last + by, 0) };
  const answer = await ask(own, rowsAsked(rows));
  if (answer === undefined) return;
  const { hits, ...found } = answer;
  useResults.setState(({ shifted }) => ({
    found,
    shown: rows,
    pages: pagesFrom(stretchOf(rows).offset, hits),
    shifted: shifted + by,
  }));
  void fetchShown();
}

/** One page after another, those that are looked at now before those passed on the way. */
const fetchShown = createPageLoader({
  wanted() {
    const { found, pages, shown } = useResults.getState();
    return wantedPage(pages, shown, found?.total ?? 0);
  },
  async load(page) {
    const own = asked;
    const row = page * pageSize;
    const answer = await ask(own, rowsAsked({ first: row, last: row }));
    if (own !== asked) return true;
    if (answer === undefined) return false;
    useResults.setState(({ pages, shown }) => ({
      pages: nearby(new Map([...pages, [page, answer.hits]]), shown),
    }));
    return true;
  },
});

/** Tells which rows are in view; those that are not at hand are fetched. */
export function showRows(rows: RowRange): void {
  const { shown } = useResults.getState();
  if (rows.first === shown.first && rows.last === shown.last) return;
  useResults.setState({ shown: rows });
  void fetchShown();
}

/** Searches whenever the query changes: at once for a click, after a short pause for typing. */
export function followQuery(): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  useQuery.subscribe((now, before) => {
    clearTimeout(pending);
    const pause = now.words === before.words ? 0 : pauseOfTyping;
    pending = setTimeout(() => {
      void search();
      refreshReading();
    }, pause);
  });
}
