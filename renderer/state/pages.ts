import type { ArticleId } from '../../preload/contract/vocabulary.ts';

/** How many rows are asked for, and kept, together. */
export const pageSize = 100;

/** How many pages are kept on either side of those that are shown. */
const pagesAround = 2;

/** Rows are fetched this far before they come into view. */
const rowsAhead = 30;

/** What is known of a list, by the number of its page. A list of any length is held in a few. */
export type Pages<Item> = ReadonlyMap<number, readonly Item[]>;

/** Rows of a list, counted from 0; the last belongs to them. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

const pageOf = (row: number): number => Math.floor(row / pageSize);

export function itemAt<Item>(pages: Pages<Item>, row: number): Item | undefined {
  return pages.get(pageOf(row))?.[row % pageSize];
}

/** Where a known article stands; undefined for one that is not among the pages. */
export function rowOf(pages: Pages<{ readonly id: ArticleId }>, id: ArticleId): number | undefined {
  for (const [page, items] of pages) {
    const at = items.findIndex((item) => item.id === id);
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

/** The rows from `offset`, which begins a page, as pages. */
export function pagesFrom<Item>(offset: number, items: readonly Item[]): Pages<Item> {
  const pages = new Map<number, readonly Item[]>();
  for (let at = 0; at < items.length; at += pageSize) {
    pages.set(pageOf(offset + at), items.slice(at, at + pageSize));
  }
  return pages;
}

/** The first page that the rows need and that is not known. */
export function missingPage(pages: Pages<unknown>, { first, last }: RowRange): number | undefined {
  for (let page = pageOf(first); page <= pageOf(last); page++) if (!pages.has(page)) return page;
  return undefined;
}

/** The page that is wanted most: of the rows in view, then of those around them. */
export function wantedPage(
  pages: Pages<unknown>,
  { first, last }: RowRange,
  total: number,
): number | undefined {
  const end = total - 1;
  const within = (from: number, to: number): RowRange => ({
    first: Math.min(Math.max(from, 0), end),
    last: Math.min(to, end),
  });
  if (end < 0) return undefined;
  return (
    missingPage(pages, within(first, last)) ??
    missingPage(pages, within(first - rowsAhead, last + rowsAhead))
  );
}

/** The pages near the rows; the others are let go. */
export function nearby<Item>(pages: Pages<Item>, { first, last }: RowRange): Pages<Item> {
  const [from, to] = [pageOf(first) - pagesAround, pageOf(last) + pagesAround];
  return new Map([...pages].filter(([page]) => page >= from && page <= to));
}
