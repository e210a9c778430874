import { fold } from '../fold.ts';
import type { Calendar } from './calendars.ts';
import { gregorianMonths, type MonthNames } from './gregorian-months.ts';
import { hijriMonths, persianMonths } from './other-months.ts';

export interface NamedMonth {
  readonly calendar: Calendar;
  /** From 1 to 12. */
  readonly month: number;
}

function entriesOf(
  calendar: Calendar,
  traditions: readonly MonthNames[],
): readonly (readonly [string, NamedMonth])[] {
  return traditions.flatMap(({ names }) =>
    names.flatMap((spellings, index) =>
      spellings.split('|').map((name) => [fold(name), { calendar, month: index + 1 }] as const),
    ),
  );
}

const months: ReadonlyMap<string, NamedMonth> = new Map([
  ...entriesOf('persian', persianMonths),
  ...entriesOf('hijri', hijriMonths),
  ...entriesOf('gregorian', gregorianMonths),
]);

/** The month a folded name means. */
export function namedMonth(foldedName: string): NamedMonth | undefined {
  return months.get(foldedName);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern, without groups, that any name of a month matches once folded. Longest first. */
export const monthPattern = [...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');

/** Days of a month written as Arabic ordinals, from the first to the thirty-first. */
const arabicOrdinals = [
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
  'الحادي عشر',
  'الثاني عشر',
  'الثالث عشر',
  'الرابع عشر',
  'الخامس عشر',
  'السادس عشر',
  'السابع عشر',
  'الثامن عشر',
  'التاسع عشر',
  'العشرين',
  'الحادي والعشرين',
  'الثاني والعشرين',
  'الثالث والعشرين',
  'الرابع والعشرين',
  'الخامس والعشرين',
  'السادس والعشرين',
  'السابع والعشرين',
  'الثامن والعشرين',
  'التاسع والعشرين',
  'الثلاثين',
  'الحادي والثلاثين',
].map(fold);

/** A pattern, without groups, for a day written as an Arabic ordinal. Longest first. */
export const ordinalDayPattern = [...arabicOrdinals].sort((a, b) => b.length - a.length).join('|');

/** The day of the month that digits or an Arabic ordinal stand for. */
export function dayNumber(folded: string): number {
  const ordinal = arabicOrdinals.indexOf(folded);
  return ordinal === -1 ? Number(folded) : ordinal + 1;
}
