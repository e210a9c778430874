import type { Timeline } from '../../../preload/contract/queries.ts';

type Bars = Timeline['bars'];

/** Bars side by side, both ends included; `from` is where the choice began and may be the later one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The ends of `2021-03..2021-06`; both are the same where the value is one date. */
export function endsOf(value: string): readonly [first: string, last: string] {
  const [first = '', last = first] = value.split('..');
  return [first, last];
}

/** The bars of a stretch, in order of time. */
export function barsIn(bars: Bars, { from, to }: Stretch): Bars {
  return bars.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** What `date:` takes for bars side by side: one date, or a range. */
export function rangeOf(bars: Bars): string {
  const [first] = endsOf(bars[0]?.value ?? '');
  const [, last] = endsOf(bars.at(-1)?.value ?? '');
  return first === last ? first : `${first}..${last}`;
}

export function countIn(bars: Bars): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The bar under a point: `along` is how far into the row of bars it lies in reading direction, from 0 to
 * 1; beyond the ends it is the first or the last.
 */
export function barAt(along: number, length: number): number {
  return Math.min(Math.max(Math.floor(along * length), 0), length - 1);
}
