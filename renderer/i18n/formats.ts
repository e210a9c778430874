/** Keeps a piece of another direction from disturbing the line around it (UAX #9, FSI and PDI). */
const isolate = (text: string): string => `\u2068${text}\u2069`;

export type Values = Readonly<Record<string, string | number>>;

/** The words among the values that run against the interface, isolated from the line around them. */
export function withForeignIsolated(values: Values, locale: string): Values {
  const foreign = locale.startsWith('ar')
    ? /\p{Script=Latin}|\p{Script=Cyrillic}/u
    : /[\u0590-\u08ff]/u;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && foreign.test(value) ? isolate(value) : value,
    ]),
  );
}

/**
 * The parameters of an error, ready for its wording: words isolated, numbers in the reader's
 * digits. A number that the wording formats itself (`{limit, number}`, `{count, plural, …}`) is left
 * a number.
 */
export function isolated(
  params: Values,
  message: string,
  number: (value: number) => string,
): Values {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      // A value that the wording chooses by is compared with its own words, bare.
      if (message.includes(`{${name}, select, ${value} `)) return [name, value];
      if (typeof value === 'string') return [name, isolate(value)];
      return [name, message.includes(`{${name}, `) ? value : number(value)];
    }),
  );
}

/**
 * A date of one to three parts (`YYYY[-MM[-DD]]`) as a moment, and how to write no more of it
 * than it states. Both are in UTC, so that no time zone moves the day.
 */
export function dateParts(
  iso: string,
  length: 'short' | 'long',
): { readonly date: Date; readonly options: Intl.DateTimeFormatOptions } {
  const [year = '', month, day] = iso.split('-');
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const monthly = month === undefined ? {} : { month: length };
  const daily =
    day === undefined
      ? {}
      : { day: 'numeric' as const, ...(length === 'long' ? { weekday: 'long' as const } : {}) };
  return {
    date,
    options: { calendar: 'gregory', timeZone: 'UTC', year: 'numeric', ...monthly, ...daily },
  };
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far an instant is from now, in the largest unit of which there is a whole one. Milliseconds. */
export function relativeTime(
  at: number,
  now: number,
): { readonly value: number; readonly unit: 'second' | 'minute' | 'hour' | 'day' } {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < minute) return { value: 0, unit: 'second' };
  if (size < hour) return { value: Math.round(distance / minute), unit: 'minute' };
  if (size < day) return { value: Math.round(distance / hour), unit: 'hour' };
  return { value: Math.round(distance / day), unit: 'day' };
}
