import { isRelative } from '../../core/imports/dates/relative.ts';
import { furnitureOf } from './furniture.ts';
import { elementsOf, lineOf, type TreeElement } from './tree.ts';

/** Facts that a page's elements state by their attributes and names. */
export interface PageMarks {
  readonly headlines: readonly string[];
  readonly authors: readonly string[];
  /** Dates as written, the surest first. */
  readonly dates: readonly string[];
  readonly keywords: readonly string[];
  readonly section: string | undefined;
  readonly subtitle: string | undefined;
  /** Elements that state these facts and are not the article's words. */
  readonly spent: readonly TreeElement[];
}

const bylineName =
  /(?:^|[-_\s])(?:byline|by-line|author(?:-?name)?|writer(?:-?name)?|writtenby|written-by|p-author|auteur|contributor)(?:[-_\s]|$)/iu;
const dateName =
  /(?:^|[-_\s])(?:date|pubdate|published|publish-?date|post-?date|entry-?date|timestamp|date-?time)(?:[-_\s]|$)/iu;
const changedName = /modified|updated/iu;
const subtitleName =
  /(?:^|\s)(?:(?:article|post|entry|single|story)[-_]{1,2})?(?:sub-?title|sub-?headline|standfirst|chapo)(?:\s|$)/iu;

/** The longest of each in UTF-16 code units. */
const longestByline = 100;
const longestDate = 100;
const longestHeadline = 300;
/** Text around a date that is more than a line of facts is the article's own. */
const longestFacts = 200;
/** Pages have a handful of marks; lists of articles have hundreds. */
const mostMarks = 40;

const namesOf = (element: TreeElement): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 300);

const says = (element: TreeElement, attribute: string, word: string): boolean =>
  (element.getAttribute(attribute) ?? '').split(/\s+/u).includes(word);

const valueOf = (element: TreeElement): string | undefined => {
  const value =
    element.getAttribute('content') ??
    element.getAttribute('datetime') ??
    lineOf(element, longestHeadline);
  return value === '' ? undefined : value;
};

interface Mark {
  readonly values: readonly string[];
  readonly isStated: boolean;
  /** Whether the element is a line of facts and not part of a sentence. */
  readonly isSpent: boolean;
}

function dateMark(element: TreeElement): Mark | undefined {
  const names = `${element.getAttribute('itemprop') ?? ''} ${namesOf(element)}`;
  if (changedName.test(names) && !/published/iu.test(names)) return undefined;
  const isStated = says(element, 'itemprop', 'datePublished') || element.hasAttribute('pubdate');
  if (!isStated && element.localName !== 'time' && !dateName.test(names)) return undefined;
  const line = lineOf(element, longestDate);
  if (line === undefined) return undefined;
  const written = element.getAttribute('content') ?? element.getAttribute('datetime');
  const around = element.parentNode === null ? '' : lineOf(element.parentNode, longestFacts);
  const values = [written ?? '', line].filter((value) => value !== '');
  // A date that is told by its distance may stay text.
  return { values, isStated, isSpent: around !== undefined && !values.every(isRelative) };
}

function authorMark(element: TreeElement): Mark | undefined {
  const isStated = says(element, 'itemprop', 'author') || says(element, 'rel', 'author');
  if (!isStated && !bylineName.test(namesOf(element))) return undefined;
  const line = lineOf(element, longestByline);
  if (line === undefined || line === '') return undefined;
  return { values: [nameWithin(element) ?? line], isStated, isSpent: true };
}

/** The name that a byline marks within itself. */
function nameWithin(element: TreeElement): string | undefined {
  for (const child of elementsOf(element)) {
    const isName = says(child, 'itemprop', 'name') || says(child, 'rel', 'author');
    const name = isName ? lineOf(child, longestByline) : nameWithin(child);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Menus, comments and lists of other articles state nothing of this one; its list of tags does. */
function isElsewhere(element: TreeElement): boolean {
  const furniture = furnitureOf(element);
  if (furniture === undefined || furniture === 'hidden' || furniture === 'form') return false;
  return !/tag/iu.test(namesOf(element)) || /cloud/iu.test(namesOf(element));
}

/** Reads the marks of a page before anything is taken out of it. */
export function marksOf(body: TreeElement): PageMarks {
  const headlines: string[] = [];
  const authors: Mark[] = [];
  const dates: Mark[] = [];
  const keywords: string[] = [];
  const spent: TreeElement[] = [];
  let section: string | undefined;
  let subtitle: string | undefined;
  const take = (marks: Mark[], element: TreeElement, mark: Mark | undefined): boolean => {
    if (mark === undefined || marks.length >= mostMarks) return false;
    marks.push(mark);
    if (mark.isSpent) spent.push(element);
    return true;
  };
  const visit = (parent: TreeElement): void => {
    for (const element of elementsOf(parent)) {
      if (isElsewhere(element)) continue;
      const isKeyword = says(element, 'rel', 'tag') || says(element, 'itemprop', 'keywords');
      if (isKeyword) keywords.push(valueOf(element) ?? '');
      if (says(element, 'itemprop', 'articleSection')) section ??= valueOf(element);
      const isSubtitle =
        says(element, 'itemprop', 'alternativeHeadline') || subtitleName.test(namesOf(element));
      if (isSubtitle) subtitle ??= valueOf(element);
      if (element.localName === 'h1' || says(element, 'itemprop', 'headline')) {
        headlines.push(valueOf(element) ?? '');
      }
      if (take(authors, element, authorMark(element))) continue;
      if (!take(dates, element, dateMark(element))) visit(element);
    }
  };
  visit(body);
  const surest = [...dates].sort((a, b) => Number(b.isStated) - Number(a.isStated));
  return {
    headlines: headlines.filter((headline) => headline !== ''),
    authors: authors.flatMap(({ values }) => values),
    dates: surest.flatMap(({ values }) => values),
    keywords,
    section,
    subtitle,
    spent,
  };
}
