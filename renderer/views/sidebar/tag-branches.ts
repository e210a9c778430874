import type { FacetCount } from '../../../preload/contract/queries.ts';

/** A tag with the tags below it. */
export interface TagBranch {
  /** The whole path. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly children: readonly TagBranch[];
}

/** The tags as a tree, in alphabetical order at every level. Every parent is among the counts. */
export function tagBranches(tags: readonly FacetCount[], locale: string): readonly TagBranch[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const below = new Map<string, FacetCount[]>();
  for (const tag of tags) {
    const parent = tag.value.includes('/') ? tag.value.slice(0, tag.value.lastIndexOf('/')) : '';
    below.set(parent, [...(below.get(parent) ?? []), tag]);
  }
  const grow = (parent: string): readonly TagBranch[] =>
    (below.get(parent) ?? [])
      .map(({ value, count }) => ({
        id: value,
        name: value.slice(value.lastIndexOf('/') + 1),
        count,
        children: grow(value),
      }))
      .sort((one, other) => compare(one.name, other.name));
  return grow('');
}
