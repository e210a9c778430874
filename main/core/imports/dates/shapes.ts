import { fold } from '../fold.ts';
import type { Calendar, CalendarDate } from './calendars.ts';
import { dayNumber, monthPattern, namedMonth, ordinalDayPattern } from './names.ts';

interface ShapedDate {
  readonly date: CalendarDate;
  /** What it would be in the order of the United States, where that is a date too. */
  readonly monthFirst?: CalendarDate;
}

/** One way of writing dates: a pattern over folded text and what its groups mean. */
export interface Shape {
  readonly pattern: RegExp;
  /** Undefined where the groups are of no date after all. */
  read(groups: Readonly<Record<string, string | undefined>>): ShapedDate | undefined;
}

const notInNumber = String.raw`(?<![\p{N}]|[\p{N}][./:-])`;
const endOfNumber = String.raw`(?![\p{N}]|[./:-][\p{N}])`;
const notInWord = String.raw`(?<![\p{L}])`;
const endOfWord = String.raw`(?![\p{L}])`;
/** Arabic و ب ل ف ك and Hebrew ב are written onto the name that follows them. */
const month = String.raw`[وبلفكב]?(?<month>${monthPattern})${endOfWord}\.?`;
/** A second name of the same month, as in `يوليو/ تموز` and `فبراير (شباط)`. */
const doubled = String.raw`(?: ?[/(–-] ?(?<second>${monthPattern})${endOfWord} ?\)?)?`;
const year = String.raw`(?<year>\p{N}{4})(?!\p{N})`;
const beforeYear = String.raw`(?: ?[,،./-] ?| )?(?:(?:de|del|of|von|عام|سنه|لعام|لسنه|من عام) )?`;
const day = String.raw`(?<day>\p{N}{1,2})(?!\p{N})(?:st|nd|rd|th|er|re|-?го|[ºª°])?[.,،]?`;
/** `هـ`, `ه.ش`, `م` after a year: whose years they are. */
const eraPattern = String.raw`(?: ?(?<era>ه ?\. ?ش|هجري شمسي|هجري قمري|ه ?\. ?ق|هجريه?|ه\.?|ميلاديه?|ش\.?|م\.?|г\.?|года|a\.?h\.?|ad)${endOfWord})?`;

const expression = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'gu');

function readNamed(groups: Readonly<Record<string, string | undefined>>): ShapedDate | undefined {
  const named = namedMonth(groups['month'] ?? '');
  if (named === undefined) return undefined;
  const second = groups['second'] === undefined ? named : namedMonth(groups['second']);
  // Two different months are a span of time, not a date.
  if (second?.month !== named.month) return undefined;
  const written = groups['day'];
  return {
    date: {
      calendar: named.calendar,
      year: Number(groups['year']),
      month: named.month,
      day: written === undefined ? undefined : dayNumber(written),
    },
  };
}

/** A year below 1500 is of another calendar; which, the era says, or else how the year is counted today. */
function calendarOf(year: number, era: string | undefined): Calendar {
  if (year >= 1500) return 'gregorian';
  if (era !== undefined && /^(?:ه ?\. ?ش|ش|هجري شمسي)/u.test(era)) return 'persian';
  if (era !== undefined && /^(?:ه|a)/u.test(era)) return 'hijri';
  // Solar years in use are near 1400, lunar ones near 1445: 1420 parts today's articles from both.
  return year < 1420 ? 'persian' : 'hijri';
}

function readYearFirst(
  groups: Readonly<Record<string, string | undefined>>,
): ShapedDate | undefined {
  const year = Number(groups['year']);
  const day = groups['dayNumber'];
  return {
    date: {
      calendar: calendarOf(year, groups['era']),
      year,
      month: Number(groups['monthNumber']),
      day: day === undefined ? undefined : Number(day),
    },
  };
}

/**
 * Day first, as everywhere but in the United States, unless only the other order is a date. Dots part the
 * day from the month where the day comes first.
 */
function readYearLast(
  groups: Readonly<Record<string, string | undefined>>,
): ShapedDate | undefined {
  const year = Number(groups['year']);
  const first = Number(groups['first']);
  const next = Number(groups['next']);
  const calendar = calendarOf(year, groups['era']);
  const dayFirst = { calendar, year, month: next, day: first };
  const monthFirst = { calendar, year, month: first, day: next };
  if (next > 12 && first <= 12) return { date: monthFirst };
  const isOpen = first <= 12 && first !== next && calendar === 'gregorian';
  const hasDots = groups['separator']?.includes('.') === true;
  return { date: dayFirst, ...(isOpen && !hasDots ? { monthFirst } : {}) };
}

const cjk = (character: string): string => fold(character);

/** Every way of writing a date that is looked for in running text, the most telling first. */
export const shapes: readonly Shape[] = [
  {
    // 2024-02-08, 2024/2/8, 2024-02-08T10:30:00+03:00, ۱۴۰۲/۱۱/۱۹
    pattern: expression(
      notInNumber,
      String.raw`${year}(?<separator> ?[-/.] ?)(?<monthNumber>\p{N}{1,2})\k<separator>(?<dayNumber>\p{N}{1,2})`,
      String.raw`(?![\p{N}]|[./-][\p{N}])`,
      eraPattern,
    ),
    read: readYearFirst,
  },
  {
    // 2024年2月8日, 2024년 2월 8일, 2024年2月
    pattern: expression(
      notInNumber,
      String.raw`${year} ?年 ?(?<monthNumber>\p{N}{1,2}) ?月(?: ?(?<dayNumber>\p{N}{1,2}) ?日)?`,
    ),
    read: readYearFirst,
  },
  {
    pattern: expression(
      notInNumber,
      String.raw`${year} ?${cjk('년')} ?(?<monthNumber>\p{N}{1,2}) ?${cjk('월')}(?: ?(?<dayNumber>\p{N}{1,2}) ?${cjk('일')})?`,
    ),
    read: readYearFirst,
  },
  {
    // 8 فبراير (شباط) 2024, 8th, February 2024, 15 رمضان 1442 هـ, 8-Feb-2024
    pattern: expression(
      notInNumber,
      day,
      String.raw`(?: ?[-/] ?| )?(?:(?:of|de|من|شهر|من شهر) )?`,
      month,
      doubled,
      beforeYear,
      year,
      eraPattern,
    ),
    read: readNamed,
  },
  {
    // الثامن من فبراير 2024
    pattern: expression(
      String.raw`${notInWord}[وبلفك]?(?<day>${ordinalDayPattern}) (?:من )?(?:شهر )?`,
      month,
      doubled,
      beforeYear,
      year,
      eraPattern,
    ),
    read: readNamed,
  },
  {
    // February 8, 2024
    pattern: expression(notInWord, month, doubled, ' ', day, ' ?', year),
    read: readNamed,
  },
  {
    // 2024 February 8
    pattern: expression(notInNumber, year, '[ ,-] ?', month, '[ -]', day, endOfNumber),
    read: readNamed,
  },
  {
    // 13-11-2024, ٠٨/٠٢/٢٠٢٤, 8.2.2024
    pattern: expression(
      notInNumber,
      String.raw`(?<first>\p{N}{1,2})(?<separator> ?[-/.] ?)(?<next>\p{N}{1,2})\k<separator>`,
      year,
      String.raw`(?![./-]\p{N})`,
      eraPattern,
    ),
    read: readYearLast,
  },
  {
    // مارس/ آذار 2021
    pattern: expression(notInWord, month, doubled, beforeYear, year, eraPattern),
    read: readNamed,
  },
];

/** Writings that mean a date only where nothing stands beside them: 2024-02, 02/2024, 2024. */
export const wholeTextShapes: readonly Shape[] = [
  {
    pattern: expression(String.raw`^${year}[-/.](?<monthNumber>\p{N}{1,2})`, eraPattern, '$'),
    read: readYearFirst,
  },
  {
    pattern: expression(String.raw`^(?<monthNumber>\p{N}{1,2})[-/.]`, year, eraPattern, '$'),
    read: readYearFirst,
  },
  {
    pattern: expression(String.raw`^(?:(?:في )?(?:عام|سنه|in) )?`, year, eraPattern, '$'),
    read: (groups) => ({
      date: {
        calendar: calendarOf(Number(groups['year']), groups['era']),
        year: Number(groups['year']),
      },
    }),
  },
];
