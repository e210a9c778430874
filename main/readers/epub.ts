import { type ErrorReport, reportOf, WarraqError } from '../../preload/contract/errors.ts';
import { type DeclaredFacts, draftFrom } from '../core/imports/declared-facts.ts';
import { languageOf } from '../core/imports/records.ts';
import { wordCount } from '../core/text/tokens.ts';
import { plainText } from './markup-text.ts';
import { elementsOf, neededPart, type Parts, partsOf, type XmlElement } from './package-parts.ts';
import type { Reader, Reading } from './reader.ts';

const format = 'EPUB';
/**
 * A report or a magazine piece is one article. In a book each chapter is one: a hit in an article of a whole
 * book says little, and no one reads it to its end.
 */
const mostWordsOfArticle = 30_000;
/** Obfuscated fonts are no lock. https://www.w3.org/TR/epub-33/#sec-font-obfuscation */
const fontAlgorithms = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

/** A path as it is written in a package, without what addresses write otherwise; as it is where that is broken. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path named in a part, from the root of the archive. */
function pathFrom(part: string, reference: string): string {
  const folder = part.split('/').slice(0, -1);
  for (const step of decoded(reference.replace(/#.*$/u, '')).split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '.' && step !== '') folder.push(step);
  }
  return folder.join('/');
}

function refuseLocked(parts: Parts, file: string): void {
  const part = parts.get('META-INF/encryption.xml');
  if (part === undefined) return;
  const methods = elementsOf(new TextDecoder().decode(part.read())).filter(
    ({ name }) => name === 'EncryptionMethod',
  );
  if (methods.some(({ attributes }) => !fontAlgorithms.includes(attributes['Algorithm'] ?? '')))
    throw WarraqError.of('file.encrypted', { file });
}

const textsOf = (elements: readonly XmlElement[], name: string): readonly string[] =>
  elements.flatMap((each) =>
    each.name === name && each.text.trim() !== '' ? [each.text.trim()] : [],
  );

function factsOf(elements: readonly XmlElement[]): DeclaredFacts {
  const spine = elements.find(({ name }) => name === 'spine');
  const direction = spine?.attributes['page-progression-direction'];
  return {
    title: textsOf(elements, 'title')[0],
    authors: textsOf(elements, 'creator'),
    source: textsOf(elements, 'publisher')[0] ?? textsOf(elements, 'source')[0],
    published: textsOf(elements, 'date')[0],
    language: languageOf(textsOf(elements, 'language')[0]),
    keywords: textsOf(elements, 'subject'),
    url: textsOf(elements, 'identifier').find((each) => /^https?:/u.test(each)),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : undefined,
  };
}

interface Chapter {
  readonly path: string;
  readonly text: string;
}

/** XHTML may close an element in its first tag; read as HTML, that leaves it open to the end of the chapter. */
const closed = (markup: string): string =>
  markup.replace(/<(title|script|style|textarea|iframe)\b([^<>]{0,1000})\/>/giu, '<$1$2></$1>');

/** The paths of the chapters in the order of reading, without the table of contents. */
function chapterPaths(opf: string, elements: readonly XmlElement[]): readonly string[] {
  const items = new Map(
    elements.flatMap(({ name, attributes }) =>
      name === 'item' ? [[attributes['id'] ?? '', attributes] as const] : [],
    ),
  );
  const paths = elements.flatMap(({ name, attributes }) => {
    const item = name === 'itemref' ? items.get(attributes['idref'] ?? '') : undefined;
    if (item === undefined || item['properties']?.includes('nav')) return [];
    return [pathFrom(opf, item['href'] ?? '')];
  });
  return [...new Set(paths)];
}

/** A chapter, or why there is none. */
function chapterAt(parts: Parts, path: string, file: string): Chapter | ErrorReport {
  try {
    return { path, text: plainText(closed(neededPart(parts, path, file, format))) };
  } catch (error) {
    return reportOf(error);
  }
}

const decoding = { encoding: 'utf-8', confidence: 1 };

function* readingsOf(chapters: readonly Chapter[], facts: DeclaredFacts): Generator<Reading> {
  const text = chapters.map((chapter) => chapter.text).join('\n\n');
  if (chapters.length < 2 || wordCount(text) <= mostWordsOfArticle) {
    yield { kind: 'article', draft: draftFrom(text, facts), decoding };
    return;
  }
  const { title: book, ...shared } = facts;
  for (const chapter of chapters) {
    const draft = draftFrom(chapter.text, { ...shared, source: facts.source ?? book });
    yield { kind: 'article', draft, decoding, place: chapter.path };
  }
}

/** Books and reports as EPUB: short ones an article, long ones an article a chapter. */
export const epubReader: Reader = {
  format,
  extensions: ['epub'],
  mediaType: 'application/epub+zip',
  async *read(content) {
    const { fileName: file } = content;
    const parts = partsOf(await content.whole(), file, format);
    refuseLocked(parts, file);
    const container = elementsOf(neededPart(parts, 'META-INF/container.xml', file, format));
    const opf = container.find(({ name }) => name === 'rootfile')?.attributes['full-path'] ?? '';
    const elements = elementsOf(neededPart(parts, opf, file, format));
    const all = chapterPaths(opf, elements).map((path) => chapterAt(parts, path, file));
    const chapters = all.flatMap((each) =>
      'text' in each && /[\p{L}\p{N}]/u.test(each.text) ? [each] : [],
    );
    const failures = all.flatMap((each) => ('code' in each ? [each] : []));
    const [failure] = failures;
    if (chapters.length === 0) {
      throw failure === undefined
        ? WarraqError.of('file.no-words', { file })
        : WarraqError.from(failure);
    }
    yield* readingsOf(chapters, factsOf(elements));
    for (const reason of failures) {
      yield { kind: 'failed', place: reason.params['place']?.toString() ?? opf, reason };
    }
  },
};
