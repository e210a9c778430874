import { fold } from '../text/fold.ts';

/** Days as `YYYY-MM-DD`, both ends included. An open end is absent. */
interface DateRange {
  readonly from?: string;
  readonly to?: string;
}

const stated = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;

const comparison = /^(<=|>=|<|>)(.+)$/u;
/** How people write between the two dates of a range. */
const rangeMark = /\.{2,3}|[…–—]/u;

/**
 * The days that `2021`, `2024-02`, `2024/02/08`, `2021..2024-02`, `2021–2023`, `2021..`, `..2021`,
 * `>2021`, `>=2021`, `<2021` or `<=2021` stand for, in any digits; none where the text is no such range,
 * has no such month or day, or ends before it begins.
 */
export function dateRangeOf(text: string): DateRange | undefined {
  const plain = fold(text).trim().replace(/\//gu, '-');
  const [, sign, date] = comparison.exec(plain) ?? [];
  if (sign !== undefined && date !== undefined) return comparedRange(sign, date);
  const [first = '', last = first, ...more] = plain.split(rangeMark);
  if (more.length > 0 || (first === '' && last === '')) return undefined;
  const from = first === '' ? undefined : firstDayOf(first);
  const to = last === '' ? undefined : lastDayOf(last);
  if ((first !== '' && from === undefined) || (last !== '' && to === undefined)) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function comparedRange(sign: string, date: string): DateRange | undefined {
  const first = firstDayOf(date);
  const last = lastDayOf(date);
  if (first === undefined || last === undefined) return undefined;
  switch (sign) {
    case '>':
      return { from: neighbourOf(last, 1) };
    case '>=':
      return { from: first };
    case '<':
      return { to: neighbourOf(first, -1) };
    default:
      return { to: last };
  }
}

/** The day before or after, which may be none of the calendar (32, 00): it is compared, never told. */
function neighbourOf(day: string, step: number): string {
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) + step).padStart(2, '0')}`;
}

/**
 * Whether a date of any precision (`YYYY[-MM[-DD]]`) surely lies in a range: an article that says only
 * 2021 lies in 2021..2022, and not in 2021-05.
 */
export function liesWithin(iso: string, range: DateRange): boolean {
  const first = firstDayOf(iso);
  const last = lastDayOf(iso);
  if (first === undefined || last === undefined) return false;
  return (
    (range.from === undefined || first >= range.from) &&
    (range.to === undefined || last <= range.to)
  );
}

/** The first day that a date of any precision may be; none where no calendar has such a month or day. */
export function firstDayOf(date: string): string | undefined {
  return dayOf(date, '01', '01');
}

/** The last one. Every month counts as having 31 days: the days are compared, never counted. */
export function lastDayOf(date: string): string | undefined {
  return dayOf(date, '12', '31');
}

function dayOf(date: string, monthOtherwise: string, dayOtherwise: string): string | undefined {
  const parts = stated.exec(date);
  if (parts === null) return undefined;
  const [, year = '', month = monthOtherwise, day = dayOtherwise] = parts;
  const isReal = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isReal ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
