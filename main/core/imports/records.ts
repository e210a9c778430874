import type { ColumnRole } from '../../../preload/contract/records.ts';
import { roleOf } from './columns.ts';
import type { DayMonthOrder } from './dates/day-month-order.ts';
import { type DeclaredFacts, draftFrom } from './declared-facts.ts';
import type { Draft } from './draft.ts';

/** Named values, as one object of JSON or one row of a table. */
export type Values = Readonly<Record<string, unknown>>;

/** The facts of a record by their roles, the clearest name of each. */
type Roles = Readonly<Partial<Record<ColumnRole, unknown>>>;

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Seconds have ten digits until the year 2286, milliseconds thirteen from September 2001. */
function instantOf(number: number): string | undefined {
  const digits = String(Math.trunc(number)).length;
  if (digits !== 10 && digits !== 13) return undefined;
  return new Date(digits === 10 ? number * 1_000 : number).toISOString();
}

/** No name lies deeper in a record. */
const deepest = 10;

/** The words of a value: of an object, its name; of a list, of each of them. */
function wordsOf(value: unknown, depth = 0): readonly string[] {
  if (depth > deepest) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(each, depth + 1));
  if (!isValues(value)) return [];
  const { family, given, literal } = value;
  const parts = [given, family].filter((part) => typeof part === 'string');
  if (parts.length > 0) return [parts.join(' ')];
  const named = literal ?? value['name'] ?? value['title'] ?? value['@value'] ?? value['text'];
  return wordsOf(named, depth + 1);
}

const firstOf = (value: unknown): string | undefined => wordsOf(value)[0];

/** `2024, 2, 8` as CSL-JSON writes it. */
function datePartsOf(value: Values): string | undefined {
  const parts = value['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first)) return undefined;
  const numbers = first.map(Number).filter((number) => Number.isInteger(number) && number > 0);
  return numbers.length === 0
    ? undefined
    : numbers.map((number) => String(number).padStart(2, '0')).join('-');
}

function dateOf(value: unknown): string | undefined {
  if (isValues(value))
    return datePartsOf(value) ?? firstOf(value['raw'] ?? value['literal'] ?? value);
  const number =
    typeof value === 'string' && /^\d{10}(\d{3})?$/u.test(value) ? Number(value) : value;
  return (typeof number === 'number' ? instantOf(number) : undefined) ?? firstOf(value);
}

/** One cell often holds several names or words. */
const partsOf = (value: unknown): readonly string[] =>
  wordsOf(value).flatMap((words) => words.split(/\s*[;؛|]\s*|\s*[,،]\s*(?=\S)/u));

function rolesOf(values: Values): Roles {
  const best: Partial<Record<ColumnRole, { readonly value: unknown; readonly rank: number }>> = {};
  for (const [name, value] of Object.entries(values)) {
    const found = roleOf(name);
    if (found === undefined || wordsOf(value).length + (isValues(value) ? 1 : 0) === 0) continue;
    const before = best[found.role];
    if (before === undefined || found.rank < before.rank)
      best[found.role] = { value, rank: found.rank };
  }
  return Object.fromEntries(Object.entries(best).map(([role, one]) => [role, one.value]));
}

function factsOf(roles: Roles): DeclaredFacts {
  return {
    title: firstOf(roles.title),
    subtitle: firstOf(roles.subtitle),
    // A name may hold a comma of its own where the names are a list already.
    authors: Array.isArray(roles.authors) ? wordsOf(roles.authors) : partsOf(roles.authors),
    source: firstOf(roles.source),
    published: dateOf(roles.published),
    url: firstOf(roles.url),
    language: languageOf(firstOf(roles.language)),
    keywords: partsOf(roles.keywords),
    section: firstOf(roles.section),
  };
}

/** The facts that named values say of an article. */
export const declaredIn = (values: Values): DeclaredFacts => factsOf(rolesOf(values));

/** A BCP 47 tag, where the words are one. */
export const languageOf = (words: string | undefined): string | undefined =>
  /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/iu.test(words ?? '')
    ? words?.toLowerCase().replace(/_/gu, '-')
    : undefined;

/**
 * The draft of a record. Without a text its summary is the text, and without that its title: a reference
 * without its article is worth finding. Undefined where it has no words at all. `plain` makes plain text
 * of what may hold markup.
 */
export function draftOfRecord(
  values: Values,
  plain: (text: string) => string,
  { needsText = false } = {},
): Draft | undefined {
  const roles = rolesOf(values);
  if (needsText && wordsOf(roles.text).length + summariesOf(values).length === 0) return undefined;
  return draftOfRoles(roles, values, plain);
}

/** What a record says in short, as plain words. */
const summariesOf = (values: Values): readonly string[] =>
  summaries.flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' && /\p{L}/u.test(value) ? [value] : [];
  });

/** When a crawler says it took a record, which is no date of the article. */
const savedIn = (values: Values): string | undefined => {
  const named = Object.entries(values).find(([name]) => crawled.test(name));
  return named === undefined ? undefined : dateOf(named[1]);
};

const crawled =
  /^(?:date|time)?[-_ ]?(?:crawled|scraped|fetched|retrieved|downloaded|archived|crawl|scrape|fetch|download)[-_ ]?(?:at|on|date|time|timestamp)?$/iu;

const summaries = ['abstract', 'summary', 'description', 'excerpt', 'ملخص', 'resume', 'note'];

function draftOfRoles(
  roles: Roles,
  values: Values,
  plain: (text: string) => string,
  dateOrder?: DayMonthOrder,
): Draft | undefined {
  const [summary] = summariesOf(values);
  const facts = { ...factsOf(roles), dateOrder, saved: savedIn(values) };
  const text = plain(wordsOf(roles.text).join('\n\n'));
  const words = [text, summary === undefined ? '' : plain(summary), facts.title ?? ''].find((one) =>
    /[\p{L}\p{N}]/u.test(one),
  );
  return words === undefined ? undefined : draftFrom(words, facts);
}

/** The draft of a record whose values are told by role already, and how the records of its file write dates. */
export const draftOfColumns = (
  roles: Readonly<Partial<Record<ColumnRole, string>>>,
  plain: (text: string) => string,
  dateOrder?: DayMonthOrder,
): Draft | undefined => draftOfRoles(roles, {}, plain, dateOrder);
