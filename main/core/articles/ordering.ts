import type { Article } from '../../../preload/contract/vocabulary.ts';

/** One thing that articles are put in order by. */
export interface SortKey {
  /** Articles without it come last, whichever way the others go. */
  readonly of: (article: Article) => string | undefined;
  /** Puts different values in order. */
  readonly sorted: (values: string[]) => readonly string[];
}

/** What articles are put in order by: those that are equal in one thing, by the next. */
export type ArticleOrder = readonly SortKey[];

/** Arabic sources before those in Latin letters, each in the order of its own alphabet. */
const collator = new Intl.Collator(['ar', 'en'], { numeric: true });

/** By code units, which is the order of time for ISO 8601; without a comparison of our own it is many times faster. */
const ascending = (values: string[]): readonly string[] => values.sort();
const descending = (values: string[]): readonly string[] => values.sort().reverse();

const latestImport: SortKey = { of: ({ importedAt }) => importedAt, sorted: descending };

/** What a date sorts by; a bare year or month stands at its beginning. */
const dateOf = ({ published }: Article) => published?.iso;

/** The later import first; within one import, the order in which its files came. */
export const newestImportFirst: ArticleOrder = [latestImport];

/** By date of publication, then the later import; articles without a date come last in both orders. */
export const newestFirst: ArticleOrder = [{ of: dateOf, sorted: descending }, latestImport];
export const oldestFirst: ArticleOrder = [{ of: dateOf, sorted: ascending }, latestImport];

/** By name of the source in its alphabet, then the newest; articles without a source come last. */
export const bySource: ArticleOrder = [
  {
    of: ({ source }) => source,
    sorted: (values) => values.sort((one, two) => collator.compare(one, two)),
  },
  ...newestFirst,
];
