import { useIntl } from 'react-intl';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { Finding } from '../../preload/contract/backups.ts';
import type { PublishedDate } from '../../preload/contract/vocabulary.ts';
import type { MessageKey } from './catalogue.ts';
import { messageOf } from './catalogue.ts';
import type { Values } from './formats.ts';
import { dateParts, isolated, relativeTime, withForeignIsolated } from './formats.ts';

/** Everything a view needs to put words, numbers and dates in the reader's language. */
export interface Words {
  readonly say: (key: MessageKey, values?: Values) => string;
  readonly error: (report: ErrorReport) => string;
  /** What a verification found, in a sentence. */
  readonly finding: (finding: Finding) => string;
  readonly number: (value: number) => string;
  /** A share from 0 to 1, as a percentage. */
  readonly percent: (share: number) => string;
  /** A date with the precision its article states. */
  readonly date: (published: Pick<PublishedDate, 'iso'>, length?: 'short' | 'long') => string;
  /** A date, or a range of them as `date:` takes it (`2021-03..2021-06`). */
  readonly dates: (value: string) => string;
  /** The day of an ISO 8601 instant, in the person's own time zone. */
  readonly day: (instant: string) => string;
  /** The day and the minute of an ISO 8601 instant, in the person's own time zone. */
  readonly moment: (instant: string) => string;
  /** How long ago an ISO 8601 instant was, or how soon it is, in words. */
  readonly since: (instant: string) => string;
  /** Several names as one, the way the language lists them. */
  readonly list: (names: readonly string[]) => string;
  readonly language: (tag: string) => string;
  readonly size: (bytes: number) => string;
}

const languageNames = new Map<string, Intl.DisplayNames>();

/** The names of languages in a language; made once, because a list asks for them in every row. */
function namesIn(locale: string): Intl.DisplayNames {
  const known = languageNames.get(locale);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  languageNames.set(locale, names);
  return names;
}

/** The words of the chosen interface language. */
export function useWords(): Words {
  const intl = useIntl();
  const say: Words['say'] = (key, values) =>
    intl.formatMessage({ id: key }, values && withForeignIsolated(values, intl.locale));
  return {
    say,
    error: ({ code, params }) => {
      const message = messageOf(intl.messages, code);
      const number = (value: number): string => intl.formatNumber(value);
      return intl.formatMessage({ id: `error.${code}` }, isolated(params, message, number));
    },
    finding: ({ kind, file, place = '', title = '', count = 0 }) =>
      intl.formatMessage(
        { id: `finding.${kind}` },
        withForeignIsolated({ file, place, title, count }, intl.locale),
      ),
    number: (value) => intl.formatNumber(value),
    percent: (share) => intl.formatNumber(share, { style: 'percent' }),
    date: ({ iso }, length = 'short') => {
      const { date, options } = dateParts(iso, length);
      return intl.formatDate(date, options);
    },
    dates: (value) => {
      const [from, to] = value.split('..').map((iso) => dateParts(iso, 'short'));
      if (from === undefined || value.startsWith('..')) return value;
      if (to === undefined) return intl.formatDate(from.date, from.options);
      return value.endsWith('..')
        ? value
        : intl.formatDateTimeRange(from.date, to.date, from.options);
    },
    day: (instant) =>
      intl.formatDate(new Date(instant), { day: 'numeric', month: 'long', year: 'numeric' }),
    moment: (instant) =>
      intl.formatDate(new Date(instant), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
      }),
    since: (instant) => {
      const { value, unit } = relativeTime(Date.parse(instant), Date.now());
      return intl.formatRelativeTime(value, unit, { numeric: 'auto' });
    },
    list: (names) => intl.formatList(names),
    language: (tag) =>
      tag === 'und' ? say('language.unknown') : (namesIn(intl.locale).of(tag) ?? tag),
    size: (bytes) => sizeIn(bytes, intl.formatNumber),
  };
}

function sizeIn(bytes: number, format: (value: number, options: object) => string): string {
  const [unit, value] =
    bytes < 1_000
      ? ['byte', bytes]
      : bytes < 1_000_000
        ? ['kilobyte', bytes / 1_000]
        : ['megabyte', bytes / 1_000_000];
  return format(value, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && unit !== 'byte' ? 1 : 0,
  });
}
