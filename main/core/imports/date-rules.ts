import type { DateRule } from '../../../preload/contract/records.ts';
import type { Article, PublishedDate } from '../../../preload/contract/vocabulary.ts';
import { bothReadings } from './dates/day-and-month.ts';
import type { DayMonthOrder } from './dates/day-month-order.ts';
import { hostOf } from './source.ts';

/** What of an article rules about its date look at. */
export type Dated = Pick<Article, 'url' | 'source' | 'published' | 'provenance'>;

/** In which order the numbers of a date stand, where a person changed no more than that. */
function correctedOrder(before: PublishedDate, iso: string): DayMonthOrder | undefined {
  const readings = before.iso === iso ? undefined : bothReadings(before.written);
  // A date that was read otherwise altogether says nothing of the order.
  const isOneOf = (one: string) =>
    readings?.['day-first'].iso === one || readings?.['month-first'].iso === one;
  if (!isOneOf(before.iso) || !isOneOf(iso)) return undefined;
  return readings?.['day-first'].iso === iso ? 'day-first' : 'month-first';
}

/**
 * What the correction of one article's date says of the others of its site, or of its source where it has
 * no web address: the order of day and month, where that is all that was corrected.
 */
export function dateRuleFrom(before: Dated, published: PublishedDate): DateRule | undefined {
  // Who corrects what a person wrote says nothing of the site.
  if (before.published === undefined || before.provenance?.published === 'person') return undefined;
  const order = correctedOrder(before.published, published.iso);
  if (order === undefined) return undefined;
  const host = hostOf(before.url);
  if (host !== undefined) return { kind: 'date-order-of-host', host, order };
  const { source } = before;
  return source === undefined || source === ''
    ? undefined
    : { kind: 'date-order-of-source', source, order };
}

const isAbout = (rule: DateRule, { url, source }: Dated): boolean =>
  rule.kind === 'date-order-of-host' ? hostOf(url) === rule.host : source === rule.source;

/** The date of an article as a rule reads it, in no doubt any more; undefined where that changes nothing. */
export function dateBy(rule: DateRule, article: Dated): PublishedDate | undefined {
  const { published, provenance } = article;
  if (published === undefined || provenance?.published === 'person') return undefined;
  if (!isAbout(rule, article)) return undefined;
  const read = bothReadings(published.written)?.[rule.order];
  return read?.iso === published.iso && published.doubt === undefined ? undefined : read;
}
