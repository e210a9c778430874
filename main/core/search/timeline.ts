import type { Timeline } from '../../../preload/contract/queries.ts';
import { firstDayOf, lastDayOf } from './date-range.ts';
import { inOrder } from './in-order.ts';

type Unit = Timeline['unit'];

const units = ['year', 'month', 'day'] as const;

/** How much of `YYYY-MM-DD` names a year, a month or a day. */
const lengthOf: Readonly<Record<Unit, number>> = { year: 4, month: 7, day: 10 };

/** The longest stretches that are told by day and by month: two months, and six years. */
const mostDays = 62;
const mostMonths = 72;

/** More bars than this cannot be told from one another: years are taken together by ten or more. */
const mostBars = 300;

const millisecondsOfDay = 86_400_000;

/**
 * How many articles were published when, from the number of articles of each date (`YYYY[-MM[-DD]]`).
 * By day where the dates lie within two months, by month within six years, else by year. A date that
 * says too little for a bar may lie anywhere in its year or month, so it widens the stretch only as far
 * as it must, and is told apart, by what it says. A date that no calendar has counts as none.
 */
export function timelineOf(dates: ReadonlyMap<string, number>, undated: number): Timeline {
  const known = [...dates].filter(([iso]) => firstDayOf(iso) !== undefined);
  const unreal = total(dates) - total(known);
  const stated = new Map<string, number>();
  for (const [iso, count] of known) {
    const real = realPartOf(iso);
    stated.set(real, (stated.get(real) ?? 0) + count);
  }
  const unit = unitOf([...stated.keys()]);
  const length = lengthOf[unit];
  const placed = new Map<string, number>();
  const coarser = new Map<string, number>();
  for (const [iso, count] of stated) {
    const counts = iso.length < length ? coarser : placed;
    const value = iso.slice(0, length);
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return {
    unit,
    bars: barsOf(placed, unit),
    coarser: Array.from(coarser, ([value, count]) => ({ value, count })).sort((one, other) =>
      inOrder(one.value, other.value),
    ),
    undated: undated + unreal,
  };
}

function total(counts: Iterable<readonly [string, number]>): number {
  let sum = 0;
  for (const [, count] of counts) sum += count;
  return sum;
}

/** A day that its month does not have, such as the 30th of February, says no more than the month. */
function realPartOf(iso: string): string {
  return iso.length < lengthOf.day || dayAt(numberOf(iso)) === iso ? iso : iso.slice(0, 7);
}

/** The finest unit that the dates fit in; no finer than what any of them says. */
function unitOf(dates: readonly string[]): Unit {
  const finest = units.findLast((unit) => dates.some((iso) => iso.length >= lengthOf[unit]));
  if (finest === undefined || finest === 'year') return 'year';
  // The shortest stretch that touches every date: from the first end of one to the last beginning.
  let [firstEnd, lastBeginning] = ['9999-12-31', '0000-01-01'];
  for (const iso of dates) {
    const [begins = iso, ends = iso] = [firstDayOf(iso), lastDayOf(iso)];
    if (ends < firstEnd) firstEnd = ends;
    if (begins > lastBeginning) lastBeginning = begins;
  }
  const days = numberOf(lastBeginning) - numberOf(firstEnd) + 1;
  if (finest === 'day' && days <= mostDays) return 'day';
  return monthNumberOf(lastBeginning) - monthNumberOf(firstEnd) < mostMonths ? 'month' : 'year';
}

/** One bar after another, with those that count nothing. */
function barsOf(counts: ReadonlyMap<string, number>, unit: Unit): Timeline['bars'] {
  const values = [...counts.keys()].sort();
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (unit === 'year') return yearBarsOf(counts, Number(first), Number(last));
  const [number, at] = unit === 'day' ? [numberOf, dayAt] : [monthNumberOf, monthAt];
  const [begin, end] = [number(first), number(last)];
  return Array.from({ length: end - begin + 1 }, (_each, step) => {
    const value = at(begin + step);
    return { value, count: counts.get(value) ?? 0 };
  });
}

function yearBarsOf(
  counts: ReadonlyMap<string, number>,
  first: number,
  last: number,
): Timeline['bars'] {
  const step = [1, 10, 100].find((years) => (last - first) / years < mostBars - 1) ?? 100;
  const begin = Math.floor(first / step);
  const bars = Array.from({ length: Math.floor(last / step) - begin + 1 }, (_each, at) => {
    const year = (begin + at) * step;
    const value = step === 1 ? yearAt(year) : `${yearAt(year)}..${yearAt(year + step - 1)}`;
    return { value, count: 0 };
  });
  for (const [year, count] of counts) {
    const bar = bars[Math.floor(Number(year) / step) - begin];
    if (bar !== undefined) bar.count += count;
  }
  return bars;
}

/** Days since 1970-01-01, of any year from 0 on: `Date.UTC` takes years below 100 for another century. */
function numberOf(iso: string): number {
  const date = new Date(0);
  date.setUTCFullYear(
    Number(iso.slice(0, 4)),
    Number(iso.slice(5, 7)) - 1,
    Number(iso.slice(8, 10)),
  );
  return date.getTime() / millisecondsOfDay;
}

function dayAt(number: number): string {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
}

function monthNumberOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function monthAt(number: number): string {
  return `${yearAt(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function yearAt(year: number): string {
  return String(year).padStart(4, '0');
}
