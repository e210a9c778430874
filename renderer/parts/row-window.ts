import type { RowRange } from '../state/pages.ts';

/** Rows drawn above and below those in view, so that a turn of the wheel meets none that is missing. */
const overscan = 4;

/** A list that is scrolled down by `top`. Lengths are in CSS pixels; all its rows are as high. */
export interface Scrolled {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** The rows in view, of `total`. */
export function rowsInView({ top, height, rowHeight }: Scrolled, total: number): RowRange {
  const end = Math.max(total - 1, 0);
  const first = Math.min(Math.max(Math.floor(top / rowHeight), 0), end);
  const last = Math.ceil((top + height) / rowHeight) - 1;
  return { first, last: Math.min(Math.max(last, first), end) };
}

/** The rows to draw: those in view and a few around, and the one with the keyboard wherever it is. */
export function rowsDrawn(
  { first, last }: RowRange,
  total: number,
  cursor: number | undefined,
): readonly number[] {
  const from = Math.max(first - overscan, 0);
  const to = Math.min(last + overscan, total - 1);
  const rows = Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at);
  if (cursor === undefined || cursor >= total || (cursor >= from && cursor <= to)) return rows;
  return cursor < from ? [cursor, ...rows] : [...rows, cursor];
}

/** Where to scroll to, so that a row is wholly in view; `top` itself where it is. */
export function topShowing(row: number, { top, height, rowHeight }: Scrolled): number {
  const above = row * rowHeight;
  return Math.max(Math.min(top, above), above + rowHeight - height);
}
