import { isFurniture } from './chrome.ts';
import { dateOfLine } from './dates/date-line.ts';
import { findDates, findWholeDate, type FoundDate } from './dates/find-dates.ts';
import { mostTrusted } from './dates/parse-date.ts';
import { type CountedFrom, isRelative, resolveRelative } from './dates/relative.ts';
import { fold } from './fold.ts';
import type { LabelledField } from './label-words.ts';
import { labelledValue, type LabelledValue } from './labels.ts';
import { isProse, tidy } from './lines.ts';
import { isKnownOutlet, isPublisherName } from './publishers.ts';
import { addressOf, correspondentOf, looksLikePersons, personNames, sourceName } from './source.ts';

/** What one line, or one part of a line, says about its article. */
export type Statement =
  | {
      readonly about: 'published' | 'updated' | 'dated';
      readonly date: FoundDate;
      readonly written: string;
      /** Whether it is told by its distance from the day on which the file was saved. */
      readonly isCounted?: true;
    }
  | { readonly about: 'source'; readonly name: string; readonly isLabelled: boolean }
  | { readonly about: 'authors'; readonly names: readonly string[]; readonly isLabelled: boolean }
  | { readonly about: 'keywords' | 'subtitle' | 'section'; readonly value: string }
  | { readonly about: 'url'; readonly url: string; readonly isLabelled: boolean }
  | { readonly about: 'site' };

/**
 * Where a line stands: before or after the article's running text; after its first paragraph alone,
 * where facts still stand in files without a title; among its paragraphs near either end, where only a
 * label proves a fact; or far inside.
 */
export type Place = 'around' | 'after-lead' | 'labelled-only' | 'inside';

const needsNoLabel = (place: Place): boolean => place === 'around' || place === 'after-lead';

/** No date label is followed by more, in UTF-16 code units. */
const longestDateValue = 120;
/** The longest form of a date kept as the article wrote it, such as one with its time and zone. */
const longestWritten = 60;

/**
 * What a line says about its article; undefined where it is the article's own text. Relative dates are
 * counted from the day on which the file says it was saved; without one they are text.
 */
export function statementsOf(
  line: string,
  place: Place,
  saved?: CountedFrom,
): readonly Statement[] | undefined {
  if (isFurniture(line, place === 'around' ? 'around' : 'inside')) return [{ about: 'site' }];
  if (place === 'inside') return undefined;
  const whole = labelledStatement(line, place, saved);
  const parts = partsOf(line);
  if (parts.length > 1) {
    const stated = statementsOfParts(parts, place, saved);
    if (stated !== undefined && (whole === undefined || stated.length > 1)) return stated;
  }
  if (whole !== undefined) return [whole];
  return needsNoLabel(place) ? unlabelledStatement(line, saved) : undefined;
}

/** What a label on a line of its own says of the lines that follow it, and how many it takes. */
export function statementOfNext(
  label: LabelledValue,
  next: readonly string[],
  saved?: CountedFrom,
): { readonly statement: Statement; readonly lines: number } | undefined {
  if (label.field === 'keywords') {
    const end = next.findIndex(
      (line) => line.length > 60 || labelledValue(line) !== undefined || isProse(line),
    );
    const values = end === -1 ? next : next.slice(0, end);
    const [first] = next;
    if (values.length > 0) {
      return { statement: { about: 'keywords', value: values.join('\n') }, lines: values.length };
    }
    if (first === undefined || isProse(first) || first.length > 300) return undefined;
    return { statement: { about: 'keywords', value: first }, lines: 1 };
  }
  const [first] = next;
  if (first === undefined || isProse(first) || !label.isParted) return undefined;
  const statement = fieldStatement({ field: label.field, value: first, isParted: true }, saved);
  return statement && { statement, lines: 1 };
}

const partsOf = (line: string): readonly string[] =>
  line.length > 200
    ? []
    : line.split(/\s*[|•·\t]\s*|\s+[–—-]\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));

/** A line of several facts, such as `By A. Writer | 8 February 2024 | 4 min read`. */
function statementsOfParts(
  parts: readonly string[],
  place: Place,
  saved: CountedFrom | undefined,
): readonly Statement[] | undefined {
  const stated = parts.map(
    (part) =>
      labelledStatement(part, place, saved) ??
      (needsNoLabel(place) ? partStatement(part, saved) : undefined),
  );
  const hasDate = stated.some((each) => each !== undefined && 'date' in each);
  const all = parts.map((part, index): Statement | undefined => {
    const known = stated[index];
    if (known !== undefined || !hasDate || !needsNoLabel(place)) return known;
    return isPublisherName(part) ? { about: 'source', name: part, isLabelled: false } : undefined;
  });
  return all.every((each) => each !== undefined) ? all : undefined;
}

function partStatement(part: string, saved: CountedFrom | undefined): Statement | undefined {
  if (/^\p{N}{1,2}[:.]\p{N}{2}(?:\s?\p{L}{1,4}\.?)?$/u.test(fold(part))) return { about: 'site' };
  return isFurniture(part, 'around') ? { about: 'site' } : unlabelledStatement(part, saved)?.[0];
}

function unlabelledStatement(
  line: string,
  saved: CountedFrom | undefined,
): readonly Statement[] | undefined {
  const url = addressOf(line);
  if (url !== undefined) return [{ about: 'url', url, isLabelled: false }];
  const date = dateOfLine(line);
  if (date !== undefined) return [dated('dated', date, line)];
  const counted = countedDate('dated', line, saved);
  if (counted !== undefined) return [counted];
  if (isKnownOutlet(line)) return [{ about: 'source', name: line, isLabelled: false }];
  const author = correspondentOf(line);
  return author === undefined
    ? undefined
    : [{ about: 'authors', names: [author], isLabelled: false }];
}

function dated(about: 'published' | 'updated' | 'dated', date: FoundDate, line: string): Statement {
  const written = tidy(line);
  return {
    about,
    date,
    written: written.length <= longestWritten ? written : date.published.written,
  };
}

/** A date told by its distance from the day on which the file was saved. */
function countedDate(
  about: 'published' | 'updated' | 'dated',
  line: string,
  saved: CountedFrom | undefined,
): Statement | undefined {
  const published = saved && line.length <= longestWritten && resolveRelative(tidy(line), saved);
  if (!published) return undefined;
  const { length } = published.iso;
  const precision: FoundDate['precision'] = length === 10 ? 'day' : length === 7 ? 'month' : 'year';
  const date = { start: 0, end: line.length, published, precision, doubts: [] };
  return { about, date, written: published.written, isCounted: true };
}

/** In UTF-16 code units. */
const longestSubtitle = 300;
const longestSection = 60;

/** Labels that need a sign after them: without one they begin ordinary lines. */
const mustBeParted: ReadonlySet<LabelledField> = new Set([
  'source',
  'keywords',
  'url',
  'title',
  'subtitle',
  'section',
]);
/** Bylines that stand without a sign in the scripts that have no capitals to prove a name by. */
const bareByline = /^[^\p{L}]*(?:بقلم|به قلم)(?!\p{L})/u;

function labelledStatement(
  line: string,
  place: Place,
  saved: CountedFrom | undefined,
): Statement | undefined {
  const label = labelledValue(line);
  if (label === undefined || label.value === '') return undefined;
  if (!label.isParted) {
    if (mustBeParted.has(label.field) || !needsNoLabel(place)) return undefined;
    if (label.field === 'author' && !bareByline.test(line) && !looksLikePersons(label.value)) {
      return undefined;
    }
    const isDate = dateOfLine(label.value) !== undefined || isRelative(label.value);
    if (label.field !== 'author' && !isDate) return undefined;
  }
  return fieldStatement(label, saved);
}

function fieldStatement(
  { field, value }: LabelledValue,
  saved: CountedFrom | undefined,
): Statement | undefined {
  switch (field) {
    case 'title':
      return undefined;
    case 'published':
    case 'updated': {
      const date = labelledDate(value);
      return date === undefined ? countedDate(field, value, saved) : dated(field, date, value);
    }
    case 'source': {
      const url = addressOf(value);
      if (url !== undefined) return { about: 'url', url, isLabelled: true };
      const name = isProse(value) ? undefined : sourceName(value);
      return name === undefined ? undefined : { about: 'source', name, isLabelled: true };
    }
    case 'author': {
      const names = isProse(value) ? [] : personNames(value);
      return names.length === 0 ? undefined : { about: 'authors', names, isLabelled: true };
    }
    case 'subtitle':
      return value.length > longestSubtitle ? undefined : { about: 'subtitle', value };
    case 'section':
      return value.length > longestSection ? undefined : { about: 'section', value };
    case 'keywords':
      return { about: 'keywords', value };
    case 'url': {
      const url = addressOf(value);
      return url === undefined ? undefined : { about: 'url', url, isLabelled: true };
    }
  }
}

function labelledDate(value: string): FoundDate | undefined {
  if (value.length > longestDateValue) return undefined;
  const nearby = findDates(value).filter(({ start }) => start < 40);
  return mostTrusted(nearby) ?? findWholeDate(value);
}
