import type { FacetCount, Facets } from '../../../preload/contract/queries.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';

/** How many values of a facet are told; months all of them, for they make a line of time. */
const mostValues = 50;

/**
 * Counts over a set of articles: sources, tags as they stand on the articles, languages, and the months
 * (`YYYY-MM`) of those whose date says one. Most frequent first, equals by name; months in order of time.
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
  const month = new Map<string, number>();
  const add = (article: Article): void => {
    if (article.source !== undefined) count(source, article.source);
    for (const name of article.tags) count(tag, name);
    count(language, article.language);
    const iso = article.published?.iso ?? '';
    if (iso.length >= 7) count(month, iso.slice(0, 7));
  };
  const facets = (): Facets => ({
    source: mostFrequent(source).slice(0, mostValues),
    tag: mostFrequent(tag).slice(0, mostValues),
    language: mostFrequent(language).slice(0, mostValues),
    month: countsOf(month).sort((a, b) => inOrder(a.value, b.value)),
  });
  return { add, facets };
}

/** Most frequent first, equals in the order of their characters. */
export function mostFrequent(counts: ReadonlyMap<string, number>): readonly FacetCount[] {
  return countsOf(counts).sort((a, b) => b.count - a.count || inOrder(a.value, b.value));
}

function countsOf(counts: ReadonlyMap<string, number>): FacetCount[] {
  return Array.from(counts, ([value, times]) => ({ value, count: times }));
}

/** Counts a value once more. */
export function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Code unit order: the same everywhere, whatever the system's language. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
