import type { PublishedDate } from '../../../../preload/contract/vocabulary.ts';
import type { DayMonthOrder } from './day-month-order.ts';
import { findDates, type FoundDate } from './find-dates.ts';
import { mostTrusted } from './parse-date.ts';

/** The two days that `03/04/2021` can be. */
export type BothReadings = Readonly<Record<DayMonthOrder, PublishedDate>>;

/** A date that ends in its year, with what parts its numbers. */
const yearLast =
  /(?<!\p{N})(?<first>\p{N}{1,2})(?<separator>\s?[-/.]\s?)(?<next>\p{N}{1,2})(?=\s?[-/.]\s?\p{N}{4}(?!\p{N}))/u;

const isWeekdayWrong = ({ doubts }: FoundDate): boolean => doubts.includes('weekday');

/**
 * Both days that a written date can be, whichever is the likelier: a person who corrects one knows better.
 * Undefined where its words leave no choice.
 */
export function bothReadings(written: string): BothReadings | undefined {
  const found = mostTrusted(findDates(written));
  if (found === undefined) return undefined;
  const date = written.slice(found.start, found.end);
  const swapped = date.replace(yearLast, '$<next>$<separator>$<first>');
  const other = swapped === date ? undefined : mostTrusted(findDates(swapped));
  if (other === undefined || other.published.iso === found.published.iso) return undefined;
  // A day of the week that fits only one of them says which it is.
  if (isWeekdayWrong(found) !== isWeekdayWrong(other)) return undefined;
  // Read in an order that somebody stands for, neither is in doubt.
  const reading = ({ published: { iso, calendar } }: FoundDate): PublishedDate => ({
    iso,
    written,
    calendar,
  });
  return { 'day-first': reading(found), 'month-first': reading(other) };
}
