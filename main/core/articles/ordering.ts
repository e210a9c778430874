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

/**
 * By name of the source in its alphabet, then the newest; articles without a source come last. Made
 * for these articles: their sources are compared once, which takes far longer than comparing numbers.
 */
export function sourceOrderOf(articles: Iterable<Article>): ArticleOrder {
  const sources = new Set<string>();
  for (const { source } of articles) if (source !== undefined) sources.add(source);
  const inOrder = [...sources].sort((one, two) => collator.compare(one, two));
  const ranks = new Map(inOrder.map((source, rank) => [source, rank]));
  const rankOf = ({ source }: Article) => ranks.get(source ?? '') ?? ranks.size;
  return (first, second) => rankOf(first) - rankOf(second) || newestFirst(first, second);
}
