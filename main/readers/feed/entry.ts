import type { DeclaredFacts } from '../../core/imports/declared-facts.ts';
import { parseDate } from '../../core/imports/dates/parse-date.ts';
import { personNames } from '../../core/imports/source.ts';
import { htmlToText } from '../html/html-to-text.ts';
import { plainLine } from '../html/markup-text.ts';
import type { XmlElement } from './xml.ts';

/** What a feed says of itself, and so of each of its entries. */
export interface FeedFacts {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
}

const named = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  names.flatMap((name) => element.children.filter((child) => child.name === name));

const lineOf = (element: XmlElement | undefined): string | undefined => {
  const line = element === undefined ? '' : plainLine(element.text());
  return line === '' ? undefined : line;
};

/** Facts of a feed's channel (RSS 2.0, RSS 1.0) or of the feed itself (Atom). */
export function feedFact(name: string, element: XmlElement): FeedFacts {
  if (name === 'title') return { title: lineOf(element) };
  return { language: lineOf(element) };
}

/**
 * The words of an entry: the longest of what it gives as content, description or summary. An Atom
 * text of type `xhtml` is markup, one of type `text` is not, and all others are markup written as text.
 */
export function entryText(entry: XmlElement, fileName: string): string {
  const texts = named(
    entry,
    'content:encoded',
    'content',
    'description',
    'summary',
    'body',
    'xhtml:body',
  )
    .filter(
      ({ attributes }) => !/^(?:image|audio|video|application)\//u.test(attributes['type'] ?? ''),
    )
    .map((element) => textOf(element, fileName));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function textOf(element: XmlElement, fileName: string): string {
  const type = element.attributes['type'];
  if (type === 'text' || type === 'text/plain') return element.text();
  const isMarkup = type === 'xhtml' || element.children.length > 0;
  return htmlToText(isMarkup ? element.markup() : element.text(), fileName);
}

/**
 * What an entry states: RSS 2.0, Dublin Core in RSS 1.0 and elsewhere, or Atom (RFC 4287). Its last
 * change stands for its date only where it states no other. The name of the feed is its source.
 */
export function entryFacts(entry: XmlElement, feed: FeedFacts): DeclaredFacts {
  const dates = named(
    entry,
    ...[
      'pubDate',
      'published',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'issued',
      'created',
    ],
    ...['date', 'updated', 'modified'],
  ).map((element) => lineOf(element) ?? '');
  const [source] = named(entry, 'source');
  const ofSource = source === undefined ? undefined : (named(source, 'title')[0] ?? source);
  return {
    title: lineOf(named(entry, 'title')[0]),
    authors: authorsOf(entry),
    source: lineOf(ofSource) ?? lineOf(named(entry, 'dc:publisher')[0]) ?? feed.title,
    published: dates.find((date) => date.length <= 100 && parseDate(date) !== undefined),
    url: addressOf(entry),
    language:
      lineOf(named(entry, 'dc:language')[0]) ?? entry.attributes['xml:lang'] ?? feed.language,
    keywords: named(entry, 'category', 'dc:subject').flatMap(
      (each) => each.attributes['label'] ?? each.attributes['term'] ?? lineOf(each) ?? [],
    ),
  };
}

/** RSS gives authors as `address (name)`, Atom as an element that holds a name. */
function authorsOf(entry: XmlElement): readonly string[] {
  const names = named(entry, 'dc:creator', 'author', 'itunes:author').flatMap((each) => {
    const [name] = named(each, 'name');
    const written = lineOf(name ?? (each.children.length > 0 ? undefined : each));
    if (written === undefined) return [];
    const person = /^\S+@\S+\s*\((.+)\)$/u.exec(written)?.[1] ?? written;
    if (/^\S+@\S+$/u.test(person)) return [];
    const persons = personNames(person);
    return persons.length > 0 ? persons : [person.slice(0, 100)];
  });
  return [...new Set(names)];
}

const isAddress = (value: string | undefined): value is string =>
  /^https?:\/\/\S+$/iu.test(value ?? '');

function addressOf(entry: XmlElement): string | undefined {
  const links = named(entry, 'link');
  const alternate = links.find(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  const guid = named(entry, 'guid').find(({ attributes }) => attributes['isPermaLink'] !== 'false');
  return [
    ...links.map((link) => lineOf(link)),
    alternate?.attributes['href'],
    lineOf(guid),
    lineOf(named(entry, 'id')[0]),
    entry.attributes['rdf:about'],
  ].find(isAddress);
}
