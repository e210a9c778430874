import { create } from 'zustand';
import type { Filter, Place, Query, SortOrder } from '../../preload/contract/queries.ts';

interface QueryState extends Query {
  /** The order the person asked for last. */
  readonly sort: SortOrder;
}

export const useQuery = create<QueryState>()(() => ({
  words: '',
  filters: [],
  place: 'all',
  sort: 'relevance',
}));

/** The query without the order of its results. */
export function queryOf({ words, filters, place }: QueryState): Query {
  return { words, filters, place };
}

export const currentQuery = (): Query => queryOf(useQuery.getState());

/** Without words there is nothing to be relevant to: the newest come first. */
export function effectiveSort({ words, sort }: Pick<QueryState, 'words' | 'sort'>): SortOrder {
  return words.trim() === '' && sort === 'relevance' ? 'date' : sort;
}

const same = (one: Filter) => (other: Filter) =>
  one.field === other.field && one.value === other.value;

export const setWords = (words: string): void => useQuery.setState({ words });
export const setSort = (sort: SortOrder): void => useQuery.setState({ sort });
export const clearFilters = (): void => useQuery.setState({ filters: [] });

/** Goes to a place; what was searched there before is left behind. */
export const goTo = (place: Place): void => useQuery.setState({ place, words: '', filters: [] });

/** Adds a filter, or takes it away where it is set already. */
export function toggleFilter(filter: Filter): void {
  useQuery.setState(({ filters }) => ({
    filters: filters.some(same(filter))
      ? filters.filter((other) => !same(filter)(other))
      : [...filters, filter],
  }));
}

/** Narrows to a date or a range of dates as `date:` takes them, in place of whatever dates were set. */
export function narrowToDates(value: string): void {
  useQuery.setState(({ filters }) => ({
    filters: [...filters.filter(({ field }) => field !== 'date'), { field: 'date', value }],
  }));
}

export function hasFilter(filters: readonly Filter[], filter: Filter): boolean {
  return filters.some(same(filter));
}

/** As long as the contract's `longestQuery`, whose module would bring its parser into the page. */
export const longestWords = 10_000;
