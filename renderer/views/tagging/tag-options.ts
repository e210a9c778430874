import type { FacetCount, SearchResult, Selection } from '../../../preload/contract/queries.ts';
import { hitsOf } from '../../state/selection.ts';

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

/** How many of the marked articles carry each tag. */
function carried(
  selection: Selection,
  result: SearchResult,
  open: readonly string[],
): { readonly of: number; readonly counts: ReadonlyMap<string, number> } {
  if (selection.kind === 'query')
    return {
      of: result.total,
      counts: new Map(result.facets.tag.map(({ value, count }) => [value, count])),
    };
  const shown = hitsOf(selection, result.hits).map((hit) => hit.tags);
  const lists = shown.length === 0 ? [open] : shown;
  const counts = new Map<string, number>();
  for (const tag of lists.flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return { of: Math.max(selection.ids.length, 1), counts };
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
  readonly selection: Selection;
  readonly result: SearchResult;
  /** The tags of the article being read, for when it is not among the results. */
  readonly open: readonly string[];
}

/**
 * The tags that answer what was typed: the one that is exactly it first, then those on the
 * marked articles, then the most used; and last, a new one.
 */
export function tagOptions({ typed, tags, selection, result, open }: Asked): readonly TagOption[] {
  const { of, counts } = carried(selection, result, open);
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
