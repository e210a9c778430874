import type { PublishedDate } from '../../../../preload/contract/vocabulary.ts';
import { inOrder, type ToldOrder } from './day-month-order.ts';
import { findDates, findWholeDate, type FoundDate } from './find-dates.ts';

const precisions = ['year', 'month', 'day'] as const;

/** Higher is better: the most precise date whose weekday fits; of equals the Gregorian one. */
function trustOf({ precision, doubts, published }: FoundDate): number {
  const gregorian = published.calendar === 'gregorian' ? 1 : 0;
  return precisions.indexOf(precision) * 4 - (doubts.includes('weekday') ? 2 : 0) + gregorian;
}

/** The most trustworthy of some dates; of equals the first. */
export function mostTrusted(found: readonly FoundDate[]): FoundDate | undefined {
  return found.reduce<FoundDate | undefined>(
    (best, next) => (best === undefined || trustOf(next) > trustOf(best) ? next : best),
    undefined,
  );
}

/**
 * The date a short text states, such as a line of an article's head, as precise as it was written.
 * `written` keeps the words of the date itself. Undefined where it states none that exists. Where both
 * orders are possible the day comes first; see `readDate` for dates that others wrote.
 */
export function parseDate(text: string): PublishedDate | undefined {
  return (mostTrusted(findDates(text)) ?? findWholeDate(text))?.published;
}

/** The same, in the order that the file shows elsewhere; where nothing shows it, with the doubt. */
export function readDate(text: string, order: ToldOrder): PublishedDate | undefined {
  const found = mostTrusted(findDates(text)) ?? findWholeDate(text);
  return found && inOrder(found, order);
}
