import type { Query } from './queries.ts';

/** Whether two queries ask for the same in the same place, whatever the order of their filters. */
export function isSameQuery(one: Query, other: Query): boolean {
  const filtersOf = ({ filters }: Query): readonly string[] =>
    filters.map(({ field, value }) => `${field}:${value}`).sort();
  const [mine, theirs] = [filtersOf(one), filtersOf(other)];
  return (
    one.words.trim() === other.words.trim() &&
    one.place === other.place &&
    mine.length === theirs.length &&
    mine.every((filter, at) => filter === theirs[at])
  );
}
