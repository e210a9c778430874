import { plainLine } from './markup-text.ts';

/** What a JSON-LD block (schema.org) says of the page's article. */
export interface ArticleData {
  readonly headline?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly authors: readonly string[];
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly section?: string | undefined;
  readonly keywords: readonly string[];
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly body?: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many objects of a page's blocks are looked at, and how deep they may lie. */
const mostObjects = 2_000;
const deepest = 8;

/** Sites leave comments, raw line ends and a stray last sign in their blocks. */
function parsed(block: string): unknown {
  const bare = block
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/u, '')
    .replace(/;\s*$/u, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // eslint-disable-next-line no-control-regex -- raw control signs are what is wrong with it
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/gu, ' '));
    } catch {
      return undefined;
    }
  }
}

function objectsOf(blocks: readonly string[]): readonly Json[] {
  const found: Json[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > deepest || found.length >= mostObjects) return;
    if (Array.isArray(value)) for (const each of value) visit(each, depth + 1);
    else if (isObject(value)) {
      found.push(value);
      for (const each of Object.values(value)) {
        if (typeof each === 'object') visit(each, depth + 1);
      }
    }
  };
  for (const block of blocks) visit(parsed(block), 0);
  return found;
}

const typesOf = (object: Json): readonly unknown[] => [object['@type']].flat();
const isArticle = (object: Json): boolean =>
  typesOf(object).some(
    (type) => typeof type === 'string' && /(?:Article|BlogPosting|^Report|NewsItem)$/u.test(type),
  );

const stringOf = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return undefined;
  const line = plainLine(first);
  return line === '' ? undefined : line;
};

/** An object by its `@id`, where another only points at it. */
type Resolve = (value: unknown) => unknown;

const resolver = (objects: readonly Json[]): Resolve => {
  const byId = new Map<unknown, Json>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id === 'string' && Object.keys(object).length > 1) byId.set(id, object);
  }
  return (value) =>
    isObject(value) && value['name'] === undefined ? (byId.get(value['@id']) ?? value) : value;
};

function namesOf(value: unknown, resolve: Resolve): readonly string[] {
  return [value].flat().flatMap((each) => {
    const whole = resolve(each);
    const name = stringOf(isObject(whole) ? whole['name'] : whole);
    return name === undefined || /^https?:\/\//iu.test(name) ? [] : [name];
  });
}

function languageOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? stringOf(first['alternateName']) : stringOf(first);
}

function addressOf(object: Json): string | undefined {
  const page = object['mainEntityOfPage'];
  const candidates = [isObject(page) ? page['@id'] : page, object['url']];
  return candidates.map(stringOf).find((each) => each !== undefined && /^https?:/iu.test(each));
}

const keywordsOf = (value: unknown): readonly string[] =>
  [value].flat().flatMap((each) => {
    const line = stringOf(isObject(each) ? each['name'] : each);
    return line === undefined ? [] : line.split(/\s*[,،;؛]\s*/u);
  });

/**
 * The article among a page's JSON-LD blocks: of several the one whose headline the page bears out, or
 * else the first. Blocks that are no JSON say nothing.
 */
export function articleData(
  blocks: readonly string[],
  isOnPage: (headline: string) => boolean,
): ArticleData | undefined {
  const objects = objectsOf(blocks);
  const articles = objects.filter(isArticle);
  const article =
    articles.find((each) => isOnPage(stringOf(each['headline']) ?? '')) ?? articles[0];
  if (article === undefined) return undefined;
  const resolve = resolver(objects);
  const body = article['articleBody'];
  return {
    headline: stringOf(article['headline']) ?? stringOf(article['name']),
    subtitle: stringOf(article['alternativeHeadline']),
    authors: namesOf(article['author'] ?? article['creator'], resolve),
    publisher: namesOf(article['publisher'], resolve)[0],
    published: stringOf(article['datePublished']),
    section: stringOf(article['articleSection']),
    keywords: keywordsOf(article['keywords']),
    language: languageOf(article['inLanguage']),
    url: addressOf(article),
    body: typeof body === 'string' ? body : undefined,
  };
}
