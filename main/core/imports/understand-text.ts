import { detectLanguage } from '../text/language.ts';
import { isFurniture, isFurnitureAboveTitle } from './chrome.ts';
import type { Draft } from './draft.ts';
import { orderOf } from './dates/day-month-order.ts';
import { type CountedFrom, isRelative } from './dates/relative.ts';
import { foldAlike } from './fold.ts';
import { keywordsOf } from './keywords.ts';
import { labelledValue } from './labels.ts';
import { isProse, type Line, linesOf, paragraphsOf, tidy } from './lines.ts';
import { publicationDate, type PlacedStatement } from './publication-date.ts';
import { isPublisherName } from './publishers.ts';
import { cutRelated } from './related.ts';
import { looksLikePersons } from './source.ts';
import { authorsOf, labelledWords, publisherOf, urlOf } from './stated-facts.ts';
import { type Place, type Statement, statementOfNext, statementsOf } from './statements.ts';
import { isTitle, titleFromProse } from './title.ts';

/** How many lines from either end may state facts about the article. */
const reach = 15;

/**
 * What a saved article's plain text says: its title, its own words in paragraphs, and the facts its
 * head and foot state. Site furniture and lines that state facts leave the text; read-also blocks are
 * kept apart. Nothing else is lost: a text that would be left empty keeps its lines. `saved` is when the
 * file says it was saved, for dates such as `منذ 3 ساعات`.
 */
export function understandText(text: string, saved?: CountedFrom): Draft {
  const all = linesOf(text);
  const parted = cutRelated(all);
  const cut = parted.lines.length > 0 ? parted : { lines: all, related: [] };
  const { own, statements } = partition(cut.lines, saved);
  const rest = own.length > 0 ? own : wordsWithoutFacts(cut.lines);
  const { title, titleOrigin, body, titleSource } = titleAndBody(rest);
  const stated = statements.map(({ statement }) => statement);
  const url = urlOf(stated);
  const places = { lines: body, ofTitle: titleSource, url: url?.value };
  const { source, lines } = publisherOf(stated, places);
  const articleText = paragraphsOf(lines);
  const authors = authorsOf(stated);
  const keywords = stated.flatMap((each) =>
    each.about === 'keywords' ? keywordsOf(each.value, `${title}\n${articleText}`) : [],
  );
  const detected = detectLanguage(`${title}\n${articleText.slice(0, 10_000)}`);
  const order = () => orderOf(text, detected.language);
  const date = publicationDate(statements, lines[0]?.text ?? '', order);
  const facts = {
    subtitle: labelledWords(stated, 'subtitle'),
    source: source?.value,
    published: date?.published,
    url: url?.value,
    section: labelledWords(stated, 'section'),
  };
  return {
    title,
    text: articleText,
    ...detected,
    ...given(facts),
    authors: authors.value,
    keywords,
    related: cut.related,
    provenance: given({
      title: title === '' ? undefined : titleOrigin,
      subtitle: facts.subtitle === undefined ? undefined : 'label',
      authors: authors.value.length === 0 ? undefined : authors.origin,
      source: source?.origin,
      published: date?.origin,
      url: url?.origin,
      language: detected.language === 'und' ? undefined : 'guess',
      keywords: keywords.length === 0 ? undefined : 'label',
      section: facts.section === undefined ? undefined : 'label',
    }),
  };
}

/** What is undefined is left out. */
function given<Facts extends object>(
  facts: Facts,
): { [Name in keyof Facts]?: NonNullable<Facts[Name]> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Facts]?: NonNullable<Facts[Name]> };
}

interface Partition {
  readonly own: readonly Line[];
  readonly statements: readonly PlacedStatement[];
}

/** Parts the article's own lines from those that state facts about it and from site furniture. */
function partition(lines: readonly Line[], saved: CountedFrom | undefined): Partition {
  const placeOf = placesOf(lines);
  const own: Line[] = [];
  const statements: PlacedStatement[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const place = placeOf(index);
    const isNearHead = index < reach && index * 2 <= lines.length + reach;
    const next = place === 'inside' ? undefined : takeNext(lines, index, saved);
    const found = next === undefined ? statementsOf(line.text, place, saved) : [next.statement];
    const isFirst = own.length === 0 && statements.length === 0;
    const isHeadline = isFirst && found !== undefined && readsAsHeadline(found, lines, index);
    if (found === undefined || isHeadline) own.push(line);
    else {
      const facts = found.filter(({ about }) => about !== 'site');
      statements.push(...facts.map((statement) => ({ statement, isNearHead })));
    }
    index += next?.lines ?? 0;
  }
  return { own, statements };
}

/**
 * `Sources: government to resign` and `كتب: عشر روايات لهذا الصيف` look like labels. Right above the text, with
 * nothing before them, they are its headline, unless what they name is a publisher or a byline's capitals.
 */
function readsAsHeadline(
  found: readonly Statement[],
  lines: readonly Line[],
  index: number,
): boolean {
  const [only] = found;
  const next = lines[index + 1];
  if (only === undefined || found.length > 1 || next === undefined || !isProse(next.text))
    return false;
  if (only.about === 'source') return !isPublisherName(only.name);
  return only.about === 'authors' && !only.names.every(looksLikePersons);
}

/** The statement of a label that stands alone, with the lines below that hold its value. */
function takeNext(
  lines: readonly Line[],
  index: number,
  saved: CountedFrom | undefined,
): { readonly statement: Statement; readonly lines: number } | undefined {
  const label = labelledValue(lines[index]?.text ?? '');
  if (label?.value !== '') return undefined;
  const below = lines.slice(index + 1, index + 1 + reach);
  const blank = below.findIndex(({ afterBlank }, offset) => afterBlank && offset > 0);
  const block = blank === -1 ? below : below.slice(0, blank);
  return statementOfNext(
    label,
    block.map(({ text }) => text),
    saved,
  );
}

/** Where each line stands, by how far it is from the ends and from running text. */
function placesOf(lines: readonly Line[]): (index: number) => Place {
  const isText = ({ text }: Line): boolean => isProse(text) && labelledValue(text) === undefined;
  const firstProse = placeOfNext(lines, 0, isText);
  const secondProse = placeOfNext(lines, firstProse + 1, isText);
  const lastProse = lines.findLastIndex(isText);
  return (index) => {
    const isNearHead = index < reach;
    const isNearFoot = index >= lines.length - reach;
    if (isNearHead && index <= firstProse) return 'around';
    if (isNearFoot && index > lastProse) return 'around';
    if (isNearHead && index <= secondProse) return 'after-lead';
    return isNearHead || isNearFoot ? 'labelled-only' : 'inside';
  };
}

/** The index of the next line, from a place on, of which something holds; beyond the last where there is none. */
function placeOfNext(lines: readonly Line[], from: number, holds: (line: Line) => boolean): number {
  const found = lines.findIndex((line, index) => index >= from && holds(line));
  return found === -1 ? lines.length : found;
}

/** For a file of facts alone, without any text: everything but furniture, or else everything. */
function wordsWithoutFacts(lines: readonly Line[]): readonly Line[] {
  const words = lines.filter(({ text }) => !isFurniture(text, 'around'));
  return words.length > 0 ? words : lines;
}

interface Headed {
  readonly title: string;
  readonly titleOrigin: 'label' | 'place' | 'guess';
  readonly body: readonly Line[];
  /** The publisher a title line carries after a stroke, as browsers save it. */
  readonly titleSource?: string;
}

/** `Updated: 2 hours ago`, or the same without a label. */
const tellsDistance = (text: string): boolean =>
  text.length < 120 && (isRelative(text) || isRelative(labelledValue(text)?.value ?? ''));

/** A date that could not be told stays in the text, but is no title where it stands above that. */
function withTitleFirst(lines: readonly Line[]): readonly Line[] {
  const [first, second, ...rest] = lines;
  return first !== undefined && second !== undefined && tellsDistance(first.text)
    ? [second, first, ...rest]
    : lines;
}

function titleAndBody(all: readonly Line[]): Headed {
  const lines = withTitleFirst(all);
  const start = lines.findIndex(
    ({ text }, index) => index === lines.length - 1 || !isFurnitureAboveTitle(text),
  );
  const [first, ...rest] = start > 0 ? lines.slice(start) : lines;
  if (first === undefined) return { title: '', titleOrigin: 'guess', body: [] };
  const label = titleLabel(first.text);
  const line = label === undefined ? first.text : label.value;
  if (!isTitle(line)) {
    const whole = [{ ...first, text: line }, ...rest];
    return { title: titleFromProse(line), titleOrigin: 'guess', body: whole };
  }
  const { title, site } = withoutSite(tidy(line), rest);
  const following = rest.filter(({ text }, index) => index > 2 || !foldAlike(title, text));
  const body = label?.isCorpus === true ? following.map(withoutLeadingColon) : following;
  return {
    title,
    titleOrigin: label === undefined ? 'place' : 'label',
    body: body.length > 0 ? body : [{ ...first, text: line }],
    ...(site === undefined ? {} : { titleSource: site }),
  };
}

/** A label before the title. `الخبر … : …` opens files of one news corpus, whose paragraphs open with `:`. */
function titleLabel(
  line: string,
): { readonly value: string; readonly isCorpus: boolean } | undefined {
  const corpus = /^الخبر\s(?=.{0,300}\s:(?:\s|$)|:)(?:\s?:\s)?/u.exec(line.slice(0, 400));
  if (corpus !== null) {
    const value = tidy(line.slice(corpus[0].length).replace(/^\s*:\s*/u, ''));
    return value === '' ? undefined : { value, isCorpus: true };
  }
  const label = labelledValue(line);
  if (label?.field !== 'title' || !label.isParted || label.value === '') return undefined;
  return { value: label.value, isCorpus: false };
}

const withoutLeadingColon = (line: Line): Line => ({
  ...line,
  text: line.text.replace(/^:\s*(?=\S)/u, ''),
});

/** A saved page's title often ends in the name of its site: `title | site`. */
function withoutSite(line: string, rest: readonly Line[]): { title: string; site?: string } {
  const stroke = /^(?<title>.+\S)\s+[|–—-]\s+(?<site>[^|–—]+)$/u.exec(line);
  const { title, site } = stroke?.groups ?? {};
  if (title === undefined || site === undefined) return { title: line };
  const isRepeated = rest.slice(0, 3).some(({ text }) => foldAlike(title, text));
  return isRepeated || isPublisherName(site) ? { title, site: tidy(site) } : { title: line };
}
