import type { Hit } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';

/** How many hits are asked for, and kept, together. */
export const pageSize = 100;

/** How many pages are kept on either side of those that are shown. */
const pagesAround = 2;

/** The hits that are known, by the number of their page. A list of any length is held in a few. */
export type Pages = ReadonlyMap<number, readonly Hit[]>;

/** Rows of a list, counted from 0; the last belongs to them. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

const pageOf = (row: number): number => Math.floor(row / pageSize);

export function hitAt(pages: Pages, row: number): Hit | undefined {
  return pages.get(pageOf(row))?.[row % pageSize];
}

/** Where a known article stands; undefined for one that is not among the pages. */
export function rowOf(pages: Pages, id: ArticleId): number | undefined {
  for (const [page, hits] of pages) {
    const at = hits.findIndex((hit) => hit.id === id);
    if (at >= 0) return page * pageSize + at;
  }
  return undefined;
}

/** The stretch of whole pages that the rows lie in. */
export function stretchOf({ first, last }: RowRange): {
  readonly offset: number;
  readonly limit: number;
} {
  const [from, to] = [pageOf(Math.max(first, 0)), pageOf(Math.max(last, first, 0))];
  return { offset: from * pageSize, limit: (to - from + 1) * pageSize };
}

/** The hits from `offset`, which begins a page, as pages. */
export function pagesFrom(offset: number, hits: readonly Hit[]): Pages {
  const pages = new Map<number, readonly Hit[]>();
  for (let at = 0; at < hits.length; at += pageSize) {
    pages.set(pageOf(offset + at), hits.slice(at, at + pageSize));
  }
  return pages;
}

/** The first page that the rows need and that is not known. */
export function missingPage(pages: Pages, { first, last }: RowRange): number | undefined {
  for (let page = pageOf(first); page <= pageOf(last); page++) if (!pages.has(page)) return page;
  return undefined;
}

/** The pages near the rows; the others are let go. */
export function nearby(pages: Pages, { first, last }: RowRange): Pages {
  const [from, to] = [pageOf(first) - pagesAround, pageOf(last) + pagesAround];
  return new Map([...pages].filter(([page]) => page >= from && page <= to));
}
