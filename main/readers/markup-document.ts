import { WarraqError } from '../../preload/contract/errors.ts';
import { draftFrom } from '../core/imports/declared-facts.ts';
import { decodeText } from './decode.ts';
import { feedReader } from './feed.ts';
import { htmlReader } from './html.ts';
import { statedCharset } from './html/charset.ts';
import { writingOf } from './html/writing.ts';
import type { Decoding, Reader, Reading } from './reader.ts';
import { documentFacts } from './xml/document-facts.ts';
import { documentText } from './xml/document-text.ts';
import { documentsIn } from './xml/documents.ts';
import { type Branch, rootName, xmlTree } from './xml/tree.ts';

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Names of the outermost elements of feeds (RSS 0.9 to 2.0, Atom). */
const feeds: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf', 'channel']);

/**
 * XML: feeds and pages go to their readers; what else is written in XML, such as NITF, NewsML, JATS,
 * DocBook and TEI, is an article, or one for each document in it.
 */
export const markupDocumentReader: Reader = {
  format: 'XML',
  extensions: ['xml', 'nitf', 'newsml', 'tei', 'jats', 'docbook', 'dbk'],
  mediaType: 'application/xml',
  async *read(file, choices): AsyncGenerator<Reading> {
    const { fileName } = file;
    const bytes = await file.whole();
    const charset = statedCharset(bytes);
    const { text, ...decoding } = decodeText(bytes, fileName, choices.encoding, charset);
    if (!/^\s*</u.test(text))
      throw WarraqError.of('file.not-as-named', { file: fileName, format: 'XML' });
    const name = rootName(text);
    if (name !== undefined && feeds.has(name)) yield* feedReader.read(file, choices);
    else if (name === 'html') yield* htmlReader.read(file, choices);
    else {
      const tree = xmlTree(text, fileName);
      if (tree === undefined)
        throw WarraqError.of('file.not-as-named', { file: fileName, format: 'XML' });
      yield* readingsOf(tree.root, fileName, decoding);
      if (!tree.isWhole) yield cutOff(tree.root, fileName);
    }
  },
};

/** What is told of a file that ends before its outermost element does. */
function cutOff({ name }: Branch, file: string): Reading {
  const place = `</${name}>`;
  const { report } = WarraqError.of('file.damaged', { file, format: 'XML', place });
  return { kind: 'failed', place, reason: report };
}

function* readingsOf(root: Branch, fileName: string, decoding: Decoding): Generator<Reading> {
  const documents = documentsIn(root);
  if (documents.length === 1) {
    const draft = draftOf(root);
    if (draft === undefined) throw WarraqError.of('file.no-words', { file: fileName });
    yield { kind: 'article', draft, decoding };
    return;
  }
  for (const [index, document] of documents.entries()) {
    const place = String(index + 1);
    const draft = draftOf(document);
    const bad = WarraqError.of('file.bad-record', { file: fileName, place });
    if (draft === undefined) yield { kind: 'failed', place, reason: bad.report };
    else yield { kind: 'article', draft, decoding, place };
  }
}

/** Undefined where a document has no words. */
function draftOf(document: Branch) {
  const { facts, language, known } = documentFacts(document);
  const own = documentText(document, known);
  const text = hasWords(own) ? own : documentText(document, new Set(), true);
  if (!hasWords(text)) return undefined;
  const repeated = text.split('\n\n').filter((paragraph) => paragraph !== facts.title);
  const words = repeated.length > 0 ? repeated.join('\n\n') : text;
  const writing = writingOf(undefined, language === undefined ? [] : [language], words);
  return draftFrom(words, { ...facts, ...writing });
}
