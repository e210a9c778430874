import type { PublishedDate } from '../../../../preload/contract/vocabulary.ts';
import { fold } from '../fold.ts';
import type { FoundDate } from './find-dates.ts';

/** Which of the two comes first in dates of digits alone. */
export type DayMonthOrder = 'day-first' | 'month-first';

const dateOfDigits = /(?<!\p{N}|\p{N}[./-])(\p{N}{1,2})([/-])(\p{N}{1,2})\2(\p{N}{4})(?!\p{N})/gu;

/** How much of a text is looked at, in UTF-16 code units. */
const reach = 100_000;

/** The languages in which dates of either order are written: English, and what is not told. */
const eitherOrder = /^(?:en|und)(?:-|$)/iu;

/** The order that other dates of a text show, as `04/25/2022` does; undefined where none or both do. */
export function orderShownBy(text: string): DayMonthOrder | undefined {
  const shown = new Set<DayMonthOrder>();
  for (const [, first, , next] of fold(text.slice(0, reach)).matchAll(dateOfDigits)) {
    if (Number(first) > 12 && Number(next) <= 12) shown.add('day-first');
    if (Number(next) > 12 && Number(first) <= 12) shown.add('month-first');
  }
  const [only] = shown;
  return shown.size === 1 ? only : undefined;
}

/** The order of dates in an article: as its other dates show it, or else as its language has it. */
export function orderOf(text: string, language: string): DayMonthOrder | undefined {
  return orderShownBy(text) ?? (eitherOrder.test(language) ? undefined : 'day-first');
}

/** Tells the order; asked only where a date could be either, as a whole text may have to be gone through. */
export type ToldOrder = () => DayMonthOrder | undefined;

/** A date as an order has it; without an order it keeps the doubt where both are possible. */
export function inOrder({ published, monthFirst }: FoundDate, toldOrder: ToldOrder): PublishedDate {
  if (monthFirst === undefined) return published;
  const order = toldOrder();
  if (order === 'day-first') return published;
  return order === 'month-first'
    ? { ...published, iso: monthFirst }
    : { ...published, doubt: 'day-and-month-order' };
}
