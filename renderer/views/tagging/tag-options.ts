import type { FacetCount, SelectionSummary } from '../../../preload/contract/queries.ts';

/** A tag that can be put on or taken off what is marked. */
export interface TagOption {
  readonly id: string;
  readonly tag: string;
  /** On how much of what is marked the tag is. */
  readonly on: 'all' | 'some' | 'none';
  /** True for a tag that is not in the library yet. */
  readonly isNew: boolean;
  readonly count: number;
}

/** Marks of vocalisation and the tatweel do not keep a tag from being found. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .trim();

/** A tag as its path is written: no space around its parts, none of them empty. */
export function tidyTag(typed: string): string {
  return typed
    .split('/')
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '')
    .join('/');
}

interface Asked {
  readonly typed: string;
  readonly tags: readonly FacetCount[];
  /** What is marked; undefined until that is known. */
  readonly summary: Pick<SelectionSummary, 'count' | 'tags'> | undefined;
}

/**
 * The tags that answer what was typed: the one that is exactly it first, then those on the
 * marked articles, then the most used; and last, a new one.
 */
export function tagOptions({ typed, tags, summary }: Asked): readonly TagOption[] {
  const counts = new Map(summary?.tags.map(({ value, count }) => [value, count]));
  const of = summary?.count ?? 0;
  const wanted = plain(typed);
  const options = tags
    .filter(({ value }) => plain(value).includes(wanted))
    .map(({ value, count }): TagOption => {
      const on = counts.get(value) ?? 0;
      return {
        id: value,
        tag: value,
        on: on === 0 ? 'none' : on >= of ? 'all' : 'some',
        isNew: false,
        count,
      };
    });
  const rank = (option: TagOption): number =>
    (plain(option.tag) === wanted ? 4 : 0) + (option.on === 'none' ? 0 : 2);
  const sorted = options.sort((one, other) => rank(other) - rank(one) || other.count - one.count);
  const tag = tidyTag(typed);
  const isKnown = tags.some(({ value }) => value === tag);
  if (tag === '' || isKnown) return sorted;
  return [...sorted, { id: `+${tag}`, tag, on: 'none', isNew: true, count: 0 }];
}
