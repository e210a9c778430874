import { fold } from '../fold.ts';
import { findDates, findWholeDate, type FoundDate } from './find-dates.ts';
import { mostTrusted } from './parse-date.ts';
import { weekdayPattern } from './weekdays.ts';

/** Words that keep a date company on its line: parts of the day, zones, prepositions, eras. */
const companions = [
  ...['في', 'يوم', 'اليوم', 'بتاريخ', 'الموافق', 'الساعة', 'على الساعة', 'عند', 'بتوقيت', 'توقيت'],
  ...['غرينتش', 'غرينيتش', 'جرينتش', 'مكة', 'مكة المكرمة', 'القاهرة', 'بغداد', 'المحلي', 'محلي'],
  ...['السعودية', 'أبوظبي', 'دمشق', 'بيروت', 'الجزائر', 'تونس', 'الرباط', 'عمان'],
  ...['صباحا', 'مساء', 'ظهرا', 'عصرا', 'ليلا', 'ص', 'م', 'هـ', 'ه', 'ميلادي', 'هجري', 'شمسي'],
  ...['آخر تحديث', 'تاريخ', 'am', 'pm', 'a.m.', 'p.m.', 'gmt', 'utc', 'est', 'edt', 'cet', 'cest'],
  ...[
    'bst',
    'msk',
    'pst',
    'pdt',
    'ist',
    'eet',
    'et',
    'at',
    'on',
    'the',
    'le',
    'à',
    'a',
    'h',
    'min',
  ],
  ...[
    'в',
    'мск',
    'г',
    'года',
    'год',
    'часов',
    'ساعت',
    'مورخ',
    'روز',
    'um',
    'uhr',
    'el',
    'las',
    'hs',
    't',
    'z',
  ],
];
const words = new RegExp(
  `(?<![\\p{L}])(?:${[...companions.map(fold), weekdayPattern].join('|').replace(/\./g, '\\.')})(?![\\p{L}])`,
  'gu',
);

/**
 * The date of a line that says nothing else: a date with or without its weekday, its time and its zone.
 * Where it gives the date in two calendars, the Gregorian one.
 */
export function dateOfLine(line: string): FoundDate | undefined {
  if (line.length > 120) return undefined;
  const found = findDates(line);
  const best = mostTrusted(found) ?? findWholeDate(line);
  if (best === undefined) return undefined;
  const rest = (found.length > 0 ? found : [best]).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    line.trim(),
  );
  const left = fold(rest).replace(words, ' ');
  return /\p{L}/u.test(left) || /\p{N}{5}/u.test(left) ? undefined : best;
}
