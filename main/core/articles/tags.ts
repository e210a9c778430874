import { WarraqError } from '../../../preload/contract/errors.ts';
import type { FacetCount } from '../../../preload/contract/queries.ts';
import { TagName, type Article } from '../../../preload/contract/vocabulary.ts';
import { count, mostFrequent } from '../search/facets.ts';

/** Bidi controls, BOM and soft hyphens come with pasted text and would make two tags that look alike. */
const hidden = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * The tag a person means by what they typed: composed (NFC), without hidden characters, with single spaces
 * and none at its ends or around `/`. Throws `tag.invalid` where that is no tag, as for `/`, `a//b` or
 * more than 200 characters.
 */
export function tagName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(hidden, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?\/ ?/gu, '/')
    .trim();
  const parsed = TagName.safeParse(name);
  if (!parsed.success) throw WarraqError.of('tag.invalid', { text });
  return parsed.data;
}

/** A tag's own path and those above it, longest first: `a/b/c`, `a/b`, `a`. */
function pathsOf(tag: string): readonly string[] {
  const parts = tag.split('/');
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('/'));
}

/**
 * How many articles carry each tag, most frequent first. Every path above a tag is told as well, and
 * counts each article below it once.
 */
export function createTagCounts() {
  const counts = new Map<string, number>();
  // Few tags are carried by many articles: each is taken apart once.
  const known = new Map<string, readonly string[]>();
  const knownPathsOf = (tag: string): readonly string[] => {
    const paths = known.get(tag) ?? pathsOf(tag);
    known.set(tag, paths);
    return paths;
  };
  return {
    add: ({ tags }: Article): void => {
      if (tags.length === 0) return;
      for (const path of new Set(tags.flatMap(knownPathsOf))) count(counts, path);
    },
    counts: (): readonly FacetCount[] => mostFrequent(counts),
  };
}

/** How many of the articles carry each tag just as it is, most frequent first. */
export function tagsOn(articles: readonly Article[]): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const { tags } of articles) for (const tag of tags) count(counts, tag);
  return mostFrequent(counts);
}
