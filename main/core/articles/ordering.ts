import type { Article } from '../../../preload/contract/vocabulary.ts';

export type ArticleOrder = (first: Article, second: Article) => number;

/** Arabic sources before those in Latin letters, each in the order of its own alphabet. */
const collator = new Intl.Collator(['ar', 'en'], { numeric: true });

/** What a date sorts by; a bare year or month stands at its beginning. */
const dateOf = (article: Article) => article.published?.iso;

/** The later import first; within one import, the order in which its files came. */
export const newestImportFirst: ArticleOrder = (first, second) =>
  second.importedAt === first.importedAt ? 0 : second.importedAt < first.importedAt ? -1 : 1;

function byDate(newest: boolean): ArticleOrder {
  return (first, second) => {
    const [one, two] = [dateOf(first), dateOf(second)];
    if (one === two) return newestImportFirst(first, second);
    if (one === undefined) return 1;
    if (two === undefined) return -1;
    return one < two === newest ? 1 : -1;
  };
}

/** By date of publication; articles without one come last in both orders. */
export const newestFirst: ArticleOrder = byDate(true);
export const oldestFirst: ArticleOrder = byDate(false);

/** By name of the source in its alphabet, then the newest; articles without a source come last. */
export const bySource: ArticleOrder = (first, second) => {
  if (first.source === second.source) return newestFirst(first, second);
  if (first.source === undefined) return 1;
  if (second.source === undefined) return -1;
  return collator.compare(first.source, second.source) || newestFirst(first, second);
};
