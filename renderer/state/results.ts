import { create } from 'zustand';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { Hit, SearchResult } from '../../preload/contract/queries.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { effectiveSort, queryOf, useQuery } from './query.ts';
import { refreshReading } from './reading.ts';

const page = 100;
/** The most the contract gives at once. */
const mostAtOnce = 500;
/** Long enough to swallow a burst of keys, too short to be felt. */
const pauseOfTyping = 60;

interface ResultsState {
  /** The last answer that was good; it stays while a query cannot be understood. */
  readonly result?: SearchResult;
  readonly error: ErrorReport | undefined;
  readonly searching: boolean;
}

export const useResults = create<ResultsState>()(() => ({ error: undefined, searching: false }));

/** Counts questions, so that only the answer to the latest is shown. */
let asked = 0;

async function ask(offset: number, limit: number): Promise<SearchResult | undefined> {
  asked += 1;
  const question = asked;
  useResults.setState({ searching: true });
  const state = useQuery.getState();
  try {
    const result = await call('articles.search', {
      query: queryOf(state),
      match: 'all',
      sort: effectiveSort(state),
      offset,
      limit,
    });
    if (question !== asked) return undefined;
    useResults.setState({ error: undefined, searching: false });
    return result;
  } catch (thrown) {
    if (question === asked) useResults.setState({ error: reportOf(thrown), searching: false });
    return undefined;
  }
}

/** Asks the current query anew from its first page. */
export async function search(): Promise<void> {
  const result = await ask(0, page);
  if (result !== undefined) useResults.setState({ result });
}

/** Asks again for as much as is shown, after the library changed; the list keeps its length. */
export async function refreshResults(): Promise<void> {
  const shown = Math.max(useResults.getState().result?.hits.length ?? 0, page);
  let whole = await ask(0, Math.min(shown, mostAtOnce));
  while (whole !== undefined && whole.hits.length < Math.min(shown, whole.total)) {
    const next = await ask(whole.hits.length, Math.min(shown - whole.hits.length, mostAtOnce));
    if (next === undefined || next.hits.length === 0) return;
    whole = { ...next, hits: joined(whole.hits, next.hits) };
  }
  if (whole !== undefined) useResults.setState({ result: whole });
}

/** Two pages as one; an article that moved between two questions is shown once. */
function joined(before: readonly Hit[], after: readonly Hit[]): readonly Hit[] {
  const known = new Set(before.map((hit) => hit.id));
  return [...before, ...after.filter((hit) => !known.has(hit.id))];
}

/** Adds the next page below what is shown. */
export async function showMore(): Promise<void> {
  const { result: before, searching } = useResults.getState();
  if (searching || before === undefined || before.hits.length >= before.total) return;
  const result = await ask(before.hits.length, page);
  if (result === undefined) return;
  useResults.setState({ result: { ...result, hits: joined(before.hits, result.hits) } });
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
