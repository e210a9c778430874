import type { Facets, Filter } from '../../../preload/contract/queries.ts';

export interface CountedFilter {
  readonly filter: Filter;
  readonly count: number;
}

/** The fields whose values are listed, in the order they are shown; dates are shown as a line of time. */
export const fields = ['source', 'author', 'language', 'tag'] as const;

/** Those of which a few stand in the folded row. */
const quick = ['source', 'language', 'tag'] as const;

/** As many as stand beside one another in a narrow list. */
const most = 6;

/**
 * The few values shown while the facets are folded: the most frequent of each field in turn,
 * leaving out those that every result shares, because they narrow nothing.
 */
export function glance(facets: Facets, total: number): readonly CountedFilter[] {
  const useful = quick.map((field) =>
    facets[field].filter(({ count }) => count < total).map(counted(field)),
  );
  const longest = Math.max(0, ...useful.map((values) => values.length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    useful.flatMap((values) => values[turn] ?? []),
  );
  return turns.flat().slice(0, most);
}

const counted =
  (field: Filter['field']) =>
  ({ value, count }: { readonly value: string; readonly count: number }): CountedFilter => ({
    filter: { field, value },
    count,
  });
