import { findDates, type FoundDate } from './dates/find-dates.ts';
import { isKnownOutlet } from './publishers.ts';

interface Dateline {
  readonly date: FoundDate;
  /** Where the text after the dateline begins, as an offset. */
  readonly end: number;
}

function datelineOf(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 160);
  const date = findDates(head)[0];
  if (date?.precision !== 'day') return undefined;
  const before = head.slice(0, date.start);
  const isPlace = before.length <= 50 && !/[.!?؟:؛;"«]/u.test(before) && wordCount(before) <= 6;
  const close =
    /^\s{0,3}[,،]?\s{0,3}(?:\([^()]{1,40}\)|\/[^/]{1,30}\/)?\s{0,3}(?:[–—:ـ/]|-\s)\s{0,3}/u.exec(
      head.slice(date.end),
    );
  return isPlace && close !== null ? { date, end: date.end + close[0].length } : undefined;
}

/**
 * The date in the dateline a paragraph opens with: `بغداد، 8 شباط/فبراير 2024 –`. What comes before it is
 * a place; after it only an agency and the stroke that ends the dateline.
 */
export function datelineDate(paragraph: string): FoundDate | undefined {
  return datelineOf(paragraph)?.date;
}

/** A paragraph's words after its dateline, or all of them where it has none. */
export function afterDateline(paragraph: string): string {
  return paragraph.slice(datelineOf(paragraph)?.end ?? 0);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
}

/** The agency a dateline gives in brackets or between strokes: `القاهرة (رويترز) -`. */
export function datelineAgency(prose: string): string | undefined {
  const head = prose.slice(0, 110);
  const match = /^[^().:؛;]{0,60}[(/]\s?([^()/]{2,40}?)\s?[)/][^.()]{0,30}?[–—:-]\s/u.exec(head);
  const name = match?.[1];
  if (name === undefined) return undefined;
  return isKnownOutlet(name) || /^وكال(?:ة|ات)\s/u.test(name) ? name : undefined;
}
