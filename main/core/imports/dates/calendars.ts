import { hijriToGregorian } from '@tabby_ai/hijri-converter';
import type { PublishedDate } from '../../../../preload/contract/vocabulary.ts';

export type Calendar = PublishedDate['calendar'];

/** A date as a calendar counts it; without a day, or without a month, where the writer gave none. */
export interface CalendarDate {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/**
 * The years believed of each calendar. Hijri is bounded by the Umm al-Qura table, solar Hijri by
 * where the 33-year rule holds (see below); Gregorian by what an article can be.
 */
const years: Readonly<Record<Calendar, readonly [first: number, last: number]>> = {
  gregorian: [1500, 2199],
  hijri: [1343, 1500],
  persian: [1210, 1500],
};

/**
 * The Gregorian date, in ISO form, of a date in any of the calendars, as precise as it was given.
 * A month of the Hijri or solar year becomes the Gregorian month in which its middle falls.
 * Undefined where there is no such date: 31 February, month 13, a year nobody means.
 */
export function isoDateOf(date: CalendarDate): string | undefined {
  const [first, last] = years[date.calendar];
  if (date.year < first || date.year > last) return undefined;
  if (date.month === undefined) {
    if (date.calendar === 'gregorian') return String(date.year);
    return dayOf({ ...date, month: 6, day: 15 })?.slice(0, 4);
  }
  if (date.month < 1 || date.month > 12) return undefined;
  if (date.day !== undefined) return dayOf({ ...date, month: date.month, day: date.day });
  const middle = dayOf({ ...date, month: date.month, day: 15 });
  return middle?.slice(0, 7);
}

interface FullDate {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayOf({ calendar, year, month, day }: FullDate): string | undefined {
  if (day < 1 || day > 31) return undefined;
  switch (calendar) {
    case 'gregorian':
      return gregorianDay(year, month, day);
    case 'hijri':
      return hijriDay(year, month, day);
    case 'persian':
      return persianDay(year, month, day);
  }
}

function gregorianDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? isoOf(date) : undefined;
}

function hijriDay(year: number, month: number, day: number): string | undefined {
  try {
    const date = hijriToGregorian({ year, month, day });
    return gregorianDay(date.year, date.month, date.day);
  } catch {
    // The converter throws for a thirtieth day of a month that has twenty-nine.
    return undefined;
  }
}

/** Julian day number of the day before the first of Farvardin of the year 1 (ICU, persncal.cpp). */
const dayBeforePersianEpoch = 1_948_319;
const julianDayOfUnixEpoch = 2_440_587.5;

/**
 * Solar Hijri by the 33-year rule: a year is leap where (25 year + 11) mod 33 < 8, which agrees
 * with the observed calendar from 1178 to 1633 (ICU, persncal.cpp; Heydari-Malayeri 2004).
 */
function persianDay(year: number, month: number, day: number): string | undefined {
  const isLeap = (25 * year + 11) % 33 < 8;
  const days = month <= 6 ? 31 : month < 12 || isLeap ? 30 : 29;
  if (day > days) return undefined;
  const daysBeforeMonth = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  const daysBeforeYear = 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
  const julianDay = dayBeforePersianEpoch + daysBeforeYear + daysBeforeMonth + day;
  return isoOf(new Date((julianDay - julianDayOfUnixEpoch) * 86_400_000));
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
