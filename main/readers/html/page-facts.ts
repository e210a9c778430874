import type { DeclaredFacts } from '../../core/imports/declared-facts.ts';
import { parseDate } from '../../core/imports/dates/parse-date.ts';
import { isRelative } from '../../core/imports/dates/relative.ts';
import { fold } from '../../core/imports/fold.ts';
import { personNames } from '../../core/imports/source.ts';
import { type ArticleData, articleData } from './json-ld.ts';
import type { PageMarks } from './marks.ts';
import { plainLine } from './markup-text.ts';
import type { PageHead } from './page-head.ts';
import { withoutSite } from './page-title.ts';
import { savedAt, savedFrom } from './saved-from.ts';

/**
 * Which meta elements state a fact, the surest first. Before them goes the page's JSON-LD article,
 * after them what its elements are marked with, and last what stands in the text:
 *
 * | fact     | JSON-LD            | meta (below)                                | marks                      |
 * | -------- | ------------------ | ------------------------------------------- | -------------------------- |
 * | title    | headline           | Open Graph, Highwire, Dublin Core, Twitter  | h1, itemprop, then <title> |
 * | source   | publisher          | Open Graph, Dublin Core, Highwire           | what <title> ends in       |
 * | authors  | author             | article:author, author, Highwire, DC        | itemprop, rel, byline      |
 * | date     | datePublished      | article:published_time, Highwire, DC, date  | itemprop, pubdate, <time>  |
 * | url      | mainEntityOfPage   | canonical, Open Graph, then "saved from"    |                            |
 * | language | second: inLanguage | first: <html lang>; Open Graph, DC          |                            |
 * | keywords | keywords           | article:tag, news_keywords, keywords, DC    | rel=tag                    |
 * | section  | articleSection     | article:section                             | itemprop                   |
 *
 * Sources: schema.org/Article, ogp.me, Dublin Core in HTML (DCMI), Google Scholar's inclusion
 * guidelines (the Highwire `citation_` names), Parse.ly and Sailthru integration guides.
 */
const metaNames = {
  title: ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title', 'headline'],
  source: [
    'og:site_name',
    'dc.publisher',
    'dcterms.publisher',
    'citation_journal_title',
    'citation_publisher',
    'application-name',
  ],
  authors: [
    'article:author',
    'author',
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'parsely-author',
    'sailthru.author',
    'article:author_name',
    'byl',
  ],
  published: [
    ...[
      'article:published_time',
      'og:published_time',
      'datepublished',
      'citation_publication_date',
    ],
    ...['citation_online_date', 'citation_date', 'dc.date.issued', 'dcterms.issued', 'dc.date'],
    ...['dcterms.date', 'dcterms.created', 'dc.date.created', 'parsely-pub-date', 'sailthru.date'],
    ...['pubdate', 'publishdate', 'publish-date', 'publish_date', 'publication_date', 'date'],
    ...[
      'article.published',
      'article_date_original',
      'cxenseparse:recs:publishtime',
      'og:article:published_time',
    ],
  ],
  url: ['og:url', 'citation_public_url', 'twitter:url', 'parsely-link'],
  language: [
    'og:locale',
    'dc.language',
    'dcterms.language',
    'content-language',
    'citation_language',
    'inlanguage',
  ],
  keywords: [
    'article:tag',
    'news_keywords',
    'citation_keywords',
    'keywords',
    'dc.subject',
    'dcterms.subject',
    'parsely-tags',
    'sailthru.tags',
  ],
  section: [
    'article:section',
    'og:article:section',
    'parsely-section',
    'cxenseparse:recs:category',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export interface PageFacts extends DeclaredFacts {
  /** The text of the article in a data block, for pages whose body has none. */
  readonly body: string | undefined;
  /** What the page says its language is, the surest first, as BCP 47 tags. */
  readonly languages: readonly string[];
}

const isAddress = (value: string): boolean => /^https?:\/\//iu.test(value);
const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What is known of a page that was kept under another roof, such as the address in an archive. */
export interface Surroundings {
  readonly url?: string | undefined;
  /** When it was kept there, as written. */
  readonly saved?: string | undefined;
}

export function pageFacts(
  head: PageHead,
  marks: PageMarks,
  surroundings: Surroundings = {},
): PageFacts {
  const meta = (fact: keyof typeof metaNames): readonly (readonly string[])[] =>
    metaNames[fact].map((name) => (head.meta.get(name) ?? []).map(plainLine));
  const firstOf = (fact: keyof typeof metaNames): string | undefined =>
    meta(fact)
      .flat()
      .find((value) => value !== '');
  const pageTitle = plainLine(head.title);
  const isOnPage = (headline: string): boolean =>
    headline !== '' &&
    [pageTitle, firstOf('title') ?? '', ...marks.headlines].some((title) =>
      bare(title).includes(bare(headline).slice(0, 80)),
    );
  const data = articleData(head.data, isOnPage);
  const { title, site } = titleOf(data, firstOf('title'), pageTitle, marks, [
    data?.publisher,
    ...meta('source').flat(),
  ]);
  const source = data?.publisher ?? firstOf('source') ?? site;
  const dates = [data?.published ?? '', ...meta('published').flat(), ...marks.dates].filter(
    (written) => written.length <= 100,
  );
  return {
    title,
    subtitle: subtitleOf(data?.subtitle ?? marks.subtitle, title),
    authors: authorsOf([data?.authors ?? [], ...meta('authors'), marks.authors], [source, site]),
    source,
    published: dates.find((written) => parseDate(written) !== undefined) ?? dates.find(isRelative),
    // SavePage WE notes it in a meta element.
    saved: surroundings.saved ?? savedAt(head.savedComments, head.meta.get('savepage-date')),
    url: addressOf(
      head,
      data,
      meta('url').flat(),
      surroundings.url ?? savedFrom(head.savedComments),
    ),
    keywords: keywordsOf([data?.keywords ?? [], ...meta('keywords'), marks.keywords]),
    section: data?.section ?? firstOf('section') ?? marks.section,
    body: data?.body,
    languages: statedLanguages(head, data?.language),
  };
}

function statedLanguages(head: PageHead, ofData: string | undefined): readonly string[] {
  return [
    head.language ?? '',
    ofData ?? '',
    ...metaNames.language.flatMap((name) => head.meta.get(name) ?? []),
  ]
    .map((tag) => tag.trim().replaceAll('_', '-'))
    .filter((tag) => /^[a-z]{2,3}(?:-|$)/iu.test(tag));
}

function titleOf(
  data: ArticleData | undefined,
  stated: string | undefined,
  pageTitle: string,
  marks: PageMarks,
  sites: readonly (string | undefined)[],
): { readonly title: string | undefined; readonly site?: string } {
  const named = sites.filter((site) => site !== undefined && site !== '') as readonly string[];
  // A page's only h1 heads its article; of several any may be the site's.
  const headlines = [data?.headline, ...marks.headlines].filter((each) => each !== undefined);
  const ofPage = withoutSite(pageTitle, named, [...headlines, stated ?? '']);
  const candidates = [
    data?.headline,
    stated === undefined
      ? undefined
      : withoutSite(stated, [...named, ofPage.site ?? ''], headlines).title,
  ];
  const said = candidates.find((each) => each !== undefined && each !== '');
  const heading = marks.headlines.length === 1 ? marks.headlines[0] : undefined;
  const title =
    said === undefined
      ? isHeading(heading, ofPage.title)
        ? heading
        : ofPage.title
      : unclipped(said, [stated ?? '', heading ?? '', ofPage.title]);
  return {
    title: title === '' ? heading : title,
    ...(ofPage.site === undefined ? {} : { site: ofPage.site }),
  };
}

/** Whether a heading and a page's title are of the same article, or the page has no title. */
function isHeading(heading: string | undefined, pageTitle: string): boolean {
  if (heading === undefined) return false;
  return (
    pageTitle === '' ||
    bare(pageTitle).includes(bare(heading)) ||
    bare(heading).includes(bare(pageTitle))
  );
}

/** Headlines in data are often cut at 110 signs; another place has the whole. */
function unclipped(title: string, others: readonly string[]): string {
  const start = bare(title.replace(/(?:…|\.{3})\s*$/u, ''));
  if (!/(?:…|\.{3})\s*$/u.test(title) || start.length < 15) return title;
  return (
    others.find((other) => bare(other).startsWith(start) && bare(other).length > start.length) ??
    title
  );
}

function subtitleOf(subtitle: string | undefined, title: string | undefined): string | undefined {
  return subtitle === undefined || bare(subtitle) === bare(title ?? '') ? undefined : subtitle;
}

/** What stands before a name in a byline. */
const bylineStart =
  /^(?:by|par|von|por|بقلم|كتب(?:ت|ه|ها)?|إعداد|الكاتب|المؤلف|автор|نویسنده)\s*[:：]?\s+|^(?:بقلم|كتب(?:ت|ه|ها)?|إعداد|الكاتب|المؤلف|автор)\s*[:：]\s*/iu;

function authorsOf(
  stated: readonly (readonly string[])[],
  notPersons: readonly (string | undefined)[],
): readonly string[] {
  const others = new Set(notPersons.map((each) => bare(each ?? '')));
  for (const values of stated) {
    const names = values
      .filter((value) => value !== '' && value.length <= 200 && !isAddress(value))
      .map((value) => value.replace(bylineStart, ''))
      .flatMap((value) => {
        const persons = personNames(value);
        return persons.length > 0 || value.length > 100 ? persons : [value];
      })
      .filter(
        (name) =>
          bare(name) !== '' &&
          !others.has(bare(name)) &&
          !/^(?:admin|administrator|editor|webmaster|root)$/iu.test(name),
      );
    if (names.length > 0) return names;
  }
  return [];
}

function keywordsOf(stated: readonly (readonly string[])[]): readonly string[] {
  for (const values of stated) {
    const byFolded = new Map(
      values
        .flatMap((value) => value.split(/\s*[,،;؛|]\s*/u))
        .map((keyword) => [fold(keyword), keyword.replace(/^#/u, '').trim()] as const)
        .filter(([folded, keyword]) => folded !== '' && keyword.length <= 100),
    );
    if (byFolded.size > 0) return [...byFolded.values()];
  }
  return [];
}

const hasPath = (address: string): boolean => /^https?:\/\/[^/]+\/[^?#]/iu.test(address);

/** A canonical address of the site's front page is a mistake of the site where another leads deeper. */
function addressOf(
  head: PageHead,
  data: ArticleData | undefined,
  stated: readonly string[],
  saved: string | undefined,
): string | undefined {
  const canonical = absolute(head.canonical, saved);
  const all = [canonical, ...stated, data?.url, saved].filter(
    (each): each is string => each !== undefined && isAddress(each),
  );
  return all.find(hasPath) ?? all[0];
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || isAddress(address)) return address;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
