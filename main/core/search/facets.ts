import type { FacetCount, Facets } from '../../../preload/contract/queries.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { inOrder } from './in-order.ts';
import { timelineOf } from './timeline.ts';

/** How many values of a facet are told. */
const mostValues = 50;

/**
 * Counts over a set of articles: sources, authors, tags as they stand on the articles and languages, most
 * frequent first, equals by name; and when they were published.
 */
export function facetsOf(articles: Iterable<Article>): Facets {
  const counts = createFacetCounts();
  for (const article of articles) counts.add(article);
  return counts.facets();
}

/** The same counts, taken one article after another. */
export function createFacetCounts() {
  const source = new Map<string, number>();
  const tag = new Map<string, number>();
  const language = new Map<string, number>();
  const author = new Map<string, number>();
  const dates = new Map<string, number>();
  let undated = 0;
  const add = (article: Article): void => {
    if (article.source !== undefined) count(source, article.source);
    for (const name of article.tags) count(tag, name);
    count(language, article.language);
    for (const name of new Set(article.authors)) count(author, name);
    if (article.published === undefined) undated++;
    else count(dates, article.published.iso);
  };
  const facets = (): Facets => ({
    source: mostFrequent(source).slice(0, mostValues),
    tag: mostFrequent(tag).slice(0, mostValues),
    language: mostFrequent(language).slice(0, mostValues),
    author: mostFrequent(author).slice(0, mostValues),
    time: timelineOf(dates, undated),
  });
  return { add, facets };
}

/** Most frequent first, equals in the order of their characters. */
export function mostFrequent(counts: ReadonlyMap<string, number>): readonly FacetCount[] {
  return Array.from(counts, ([value, times]) => ({ value, count: times })).sort(
    (a, b) => b.count - a.count || inOrder(a.value, b.value),
  );
}

/** Counts a value once more. */
export function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
