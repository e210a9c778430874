import type { PublishedDate, Span } from '../../../../preload/contract/vocabulary.ts';
import { foldWithOffsets, type FoldedText } from '../fold.ts';
import { isoDateOf } from './calendars.ts';
import { shapes, wholeTextShapes, type Shape } from './shapes.ts';
import { weekdayNumber, weekdayOf, weekdayPattern } from './weekdays.ts';

/** What is odd about how a date was written. */
export type Doubt = 'weekday' | 'day-and-month-order';

/** A date found in a text. Offsets count UTF-16 code units of the original string. */
export interface FoundDate extends Span {
  readonly published: PublishedDate;
  readonly precision: 'year' | 'month' | 'day';
  /** Reasons to trust it less; it is a date all the same. */
  readonly doubts: readonly Doubt[];
  /** The day in ISO form that it would be with the month first; where that order is as possible. */
  readonly monthFirst?: string;
}

/** A stretch of the folded text that one shape matched; without `found` where it is no date. */
interface Claim extends Span {
  readonly found?: FoundDate;
}

/** The last digit of a year. No shape of a date is without one. */
const year = /(?<=\p{N}{3})\p{N}(?!\p{N})/gu;

/**
 * Every date written out in a text, in order of place: names of months in the traditions of
 * `gregorian-months.ts` and `other-months.ts`, digits of any script, ISO, day or year first, CJK.
 * Impossible dates are left out. Meant for lines and headings: time and memory grow with the text.
 */
export function findDates(text: string): readonly FoundDate[] {
  if (!/\p{N}/u.test(text)) return [];
  const folded = foldWithOffsets(text);
  const years = Array.from(folded.text.matchAll(year), ({ index }) => index);
  const claims: Claim[] = [];
  for (const shape of shapes) {
    if (years.every((at) => claims.some(({ start, end }) => start <= at && at < end))) break;
    claims.push(...claimsOf(shape, text, folded, claims));
  }
  return claims
    .flatMap(({ found }) => (found === undefined ? [] : [found]))
    .sort((a, b) => a.start - b.start);
}

/** A month or a year alone, where nothing else stands in the text. */
export function findWholeDate(text: string): FoundDate | undefined {
  const trimmed = text.trim();
  const folded = foldWithOffsets(trimmed);
  if (folded.text.search(year) === -1) return undefined;
  const claims = wholeTextShapes.flatMap((shape) => claimsOf(shape, trimmed, folded, []));
  return claims.find(({ found }) => found !== undefined)?.found;
}

function claimsOf(
  shape: Shape,
  text: string,
  folded: FoldedText,
  taken: readonly Span[],
): readonly Claim[] {
  return Array.from(folded.text.matchAll(shape.pattern), (match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (taken.some((other) => span.start < other.end && other.start < span.end)) return span;
    const found = foundDate(shape, match, text, folded);
    return found === undefined ? span : { ...span, found };
  });
}

function foundDate(
  shape: Shape,
  match: RegExpExecArray,
  text: string,
  folded: FoldedText,
): FoundDate | undefined {
  const shaped = shape.read(match.groups ?? {});
  const iso = shaped && isoDateOf(shaped.date);
  if (shaped === undefined || iso === undefined) return undefined;
  const inner = { start: match.index, end: match.index + match[0].trimEnd().length };
  const weekday = weekdayBeside(folded.text, inner);
  const span = weekday ?? inner;
  const start = folded.startOf(span.start);
  const end = folded.endOf(span.end);
  const written = text.slice(start, end).trim();
  const other = isInAsciiDigits(written) && shaped.monthFirst && isoDateOf(shaped.monthFirst);
  const day = dayBeside(iso, other === false ? undefined : other, weekday?.number);
  return {
    start,
    end,
    published: { iso: day.iso, written, calendar: shaped.date.calendar },
    precision: iso.length === 10 ? 'day' : iso.length === 7 ? 'month' : 'year',
    doubts: day.doubts,
    ...(day.doubts.includes('day-and-month-order') && other ? { monthFirst: other } : {}),
  };
}

/** Only those who write in these digits ever put the month first. */
const isInAsciiDigits = (written: string): boolean => /^[^\p{N}]*[0-9]/u.test(written);

/** Which of two orders the day of the week beside a date tells, and what stays in doubt. */
function dayBeside(
  iso: string,
  monthFirst: string | undefined,
  weekday: number | undefined,
): { readonly iso: string; readonly doubts: readonly Doubt[] } {
  const open: readonly Doubt[] = monthFirst === undefined ? [] : ['day-and-month-order'];
  if (weekday === undefined || iso.length !== 10) return { iso, doubts: open };
  if (weekdayOf(iso) === weekday) return { iso, doubts: [] };
  if (monthFirst !== undefined && weekdayOf(monthFirst) === weekday)
    return { iso: monthFirst, doubts: [] };
  return { iso, doubts: ['weekday', ...open] };
}

const weekdayBefore = new RegExp(
  String.raw`(?<![\p{L}])(?:ال)?(?<name>${weekdayPattern})\.? ?[,،:]? ?(?:الموافق:? |في |le |the )?[(]?$`,
  'u',
);
const weekdayAfter = new RegExp(
  String.raw`^ ?[,،(]? ?(?<name>${weekdayPattern})(?![\p{L}])\)?`,
  'u',
);
/** Longer than any name of a day with the words that join it to its date. */
const weekdayReach = 40;

/** The day of the week named next to a date, and the span that takes both in. */
function weekdayBeside(
  folded: string,
  { start, end }: Span,
): (Span & { readonly number: number }) | undefined {
  const before = weekdayBefore.exec(folded.slice(Math.max(0, start - weekdayReach), start));
  const numberBefore = weekdayNumber(before?.groups?.['name'] ?? '');
  if (before !== null && numberBefore !== undefined) {
    return { start: start - before[0].length, end, number: numberBefore };
  }
  const after = weekdayAfter.exec(folded.slice(end, end + weekdayReach));
  const numberAfter = weekdayNumber(after?.groups?.['name'] ?? '');
  if (after === null || numberAfter === undefined) return undefined;
  return { start, end: end + after[0].length, number: numberAfter };
}
