import type { DeclaredFacts } from '../../core/imports/declared-facts.ts';
import { parseDate } from '../../core/imports/dates/parse-date.ts';
import { personNames } from '../../core/imports/source.ts';
import { isMetadata, isParagraph } from './document-text.ts';
import { type Branch, branchesOf, lineOf } from './tree.ts';

/** Names of elements that state a fact, the most telling first (NITF, NewsML-G2, JATS, DocBook, TEI). */
const names = {
  title: ['headline', 'hl1', 'article-title', 'title'],
  subtitle: ['subtitle', 'hl2', 'subheadline', 'deck'],
  published: [
    ...['date.issue', 'pubdate', 'pub-date', 'publicationdate', 'date-published', 'published'],
    ...['datepublished', 'pubdata', 'story.date', 'contentcreated', 'date', 'datetime'],
    ...['versioncreated', 'firstcreated', 'thisrevisioncreated', 'created'],
  ],
  author: ['byline', 'author', 'contrib', 'creator', 'by', 'writer', 'reporter'],
  source: ['publisher-name', 'publishername', 'publisher', 'journal-title', 'provider', 'source'],
  language: ['language', 'lang'],
  keyword: ['keyword', 'kwd', 'term'],
  section: ['section', 'category', 'slugline'],
} as const;

const longestFact = 200;
const longestTitle = 500;
const longestSection = 60;
const dateAttributes = ['norm', 'when', 'iso-8601-date', 'date.publication', 'datetime', 'value'];

/** Every element of one of some names that is no word within a paragraph, those of the first name first. */
function found(root: Branch, wanted: readonly string[]): readonly Branch[] {
  const all: Branch[] = [];
  const visit = (branch: Branch): void => {
    if (wanted.includes(branch.name)) all.push(branch);
    else if (branch.name === 'dateline' || isMetadata(branch) || !isParagraph(branch))
      branchesOf(branch).forEach(visit);
  };
  branchesOf(root).forEach(visit);
  return wanted.flatMap((name) => all.filter((branch) => branch.name === name));
}

const childLine = (branch: Branch, ...wanted: readonly string[]): string => {
  const child = branchesOf(branch).find(({ name }) => wanted.includes(name));
  return child === undefined ? '' : lineOf(child);
};

/** A date as an attribute gives it, by its parts, or in words. `20240305T1015Z` is parted to be read. */
function dateIn(branch: Branch): string {
  const stated = dateAttributes.map((name) => branch.attributes[name]).find((each) => each);
  const parts = [['year'], ['month'], ['day']].map((each) => childLine(branch, ...each));
  const joined = parts.filter((part) => part !== '').join('-');
  const written = stated ?? (/^\d{4}/u.test(joined) ? joined : lineOf(branch));
  return written.replace(/^(\d{4})(\d{2})(\d{2})(?=T|$)/u, '$1-$2-$3').slice(0, longestFact);
}

const givenNames = ['given-names', 'forename', 'firstname', 'givenname'];

/** The names of an author's element: by its parts, by the name in it, or as a byline has them. */
function namesIn(branch: Branch): readonly string[] {
  const family = childLine(branch, 'surname', 'family', 'lastname');
  if (family !== '') return [`${childLine(branch, ...givenNames)} ${family}`.trim()];
  const inner = ['name', 'person', 'persname', 'personname', 'string-name'];
  const persons = branchesOf(branch).filter(({ name }) => inner.includes(name));
  if (persons.length > 0) return persons.flatMap(namesIn);
  const line = lineOf(branch).replace(/^(?:by|par|von|بقلم|كتب|كتبت)\s*:?\s+/iu, '');
  if (line === '' || line.length > longestFact) return [];
  const known = personNames(line);
  return known.length > 0 ? known : [line];
}

const short = (branch: Branch, longest = longestFact): string => {
  const line = lineOf(branch);
  return line.length > longest ? '' : line;
};

const keyOf = (branch: Branch): string => short(branch) || (branch.attributes['key'] ?? '');

export interface DocumentFacts {
  readonly facts: DeclaredFacts;
  readonly language: string | undefined;
  /** The elements that state them, whose words need not stand in the text once more. */
  readonly known: ReadonlySet<Branch>;
}

/** What a document states about itself by the common names of elements. */
export function documentFacts(root: Branch): DocumentFacts {
  const title = found(root, names.title).find((each) => short(each, longestTitle) !== '');
  const subtitle = found(root, names.subtitle).find((each) => short(each, longestTitle) !== '');
  const date = found(root, names.published).find((each) => parseDate(dateIn(each)) !== undefined);
  const authors = found(root, names.author).filter((each) => namesIn(each).length > 0);
  const [author] = authors;
  const writers = authors.filter(({ name }) => name === author?.name);
  const source = found(root, names.source).find((each) => short(each) !== '');
  const language = found(root, names.language).map(
    (each) => each.attributes['tag'] ?? each.attributes['ident'] ?? short(each),
  );
  const section = found(root, names.section).find(
    // In DocBook a section is a part of the text.
    (each) => branchesOf(each).length === 0 && short(each, longestSection) !== '',
  );
  const keywords = found(root, names.keyword).filter((each) => keyOf(each) !== '');
  const stating = [title, subtitle, date, ...writers, source, section, ...keywords];
  return {
    facts: {
      title: title && lineOf(title),
      subtitle: subtitle && lineOf(subtitle),
      published: date && dateIn(date),
      authors: writers.flatMap(namesIn),
      source: source && (childLine(source, 'name') || lineOf(source)),
      section: section && lineOf(section),
      keywords: keywords.map(keyOf),
    },
    language: root.attributes['lang'] ?? language.find((each) => each !== ''),
    known: new Set(stating.filter((each) => each !== undefined)),
  };
}
