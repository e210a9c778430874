import type { PublishedDate } from '../../../preload/contract/vocabulary.ts';
import { findDates, type FoundDate } from './dates/find-dates.ts';
import type { Statement } from './statements.ts';

/** A statement with the place it was made at: dates near the head outrank dates near the foot. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly isNearHead: boolean;
}

interface Candidate {
  readonly published: PublishedDate;
  readonly rank: number;
}

/**
 * When an article was published, by what says so best: a label, a date alone near the head, the
 * dateline its text opens with, a date alone at the foot, and last when it was changed. A weekday that
 * does not fit its date, or a month-first order, lets a doubtless date of the next rank go before.
 */
export function publicationDate(
  statements: readonly PlacedStatement[],
  firstParagraph: string,
): PublishedDate | undefined {
  const candidates = statements.flatMap(candidatesOf);
  const dateline = datelineDate(firstParagraph);
  if (dateline !== undefined) candidates.push({ published: dateline.published, rank: 3 });
  return candidates.sort((a, b) => a.rank - b.rank)[0]?.published;
}

function candidatesOf({ statement, isNearHead }: PlacedStatement): readonly Candidate[] {
  if (!('date' in statement)) return [];
  const { about, date, written } = statement;
  const base = about === 'published' ? 1 : about === 'updated' ? 5 : isNearHead ? 2 : 4;
  const isLessPrecise = date.precision === 'day' ? 0 : 0.4;
  const rank = base + isLessPrecise + (date.doubts.includes('weekday') ? 1.5 : 0);
  return [{ published: { ...date.published, written }, rank }];
}

/**
 * The date in the dateline a paragraph opens with: `بغداد، 8 شباط/فبراير 2024 –`. What comes before it is
 * a place; after it only an agency and the stroke that ends the dateline.
 */
export function datelineDate(paragraph: string): FoundDate | undefined {
  const head = paragraph.slice(0, 160);
  const date = findDates(head)[0];
  if (date?.precision !== 'day') return undefined;
  const before = head.slice(0, date.start);
  const isPlace = before.length <= 50 && !/[.!?؟:؛;"«]/u.test(before) && wordCount(before) <= 6;
  const after = head.slice(date.end);
  const isClosed =
    /^\s{0,3}[,،]?\s{0,3}(?:\([^()]{1,40}\)|\/[^/]{1,30}\/)?\s{0,3}(?:[–—:ـ/]|-\s)/u.test(after);
  return isPlace && isClosed ? date : undefined;
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
}
