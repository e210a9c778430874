import { WarraqError } from '../../preload/contract/errors.ts';
import { draftFrom } from '../core/imports/declared-facts.ts';
import { decodeText } from './decode.ts';
import { entryFacts, entryText, feedFact, type FeedFacts } from './feed/entry.ts';
import { readXml, type XmlElement } from './feed/xml.ts';
import { statedCharset } from './html/charset.ts';
import { writingOf } from './html/writing.ts';
import type { Decoding, Reader, Reading } from './reader.ts';

/** More articles than any feed has, and more than one file should bring unasked. */
const mostEntries = 100_000;
const entryNames: ReadonlySet<string> = new Set(['item', 'entry']);
const feedNames: ReadonlySet<string> = new Set(['channel', 'feed']);
const factNames: ReadonlySet<string> = new Set(['title', 'language', 'dc:language']);

/** Feeds: RSS 0.9 to 2.0, RSS 1.0 in RDF, and Atom. Each entry is an article. */
export const feedReader: Reader = {
  format: 'RSS',
  extensions: ['rss', 'atom', 'rdf'],
  mediaType: 'application/xml',
  async *read(file, choices) {
    const { fileName } = file;
    const bytes = await file.whole();
    const { text, ...decoding } = decodeText(
      bytes,
      fileName,
      choices.encoding,
      statedCharset(bytes),
    );
    if (!/^\s*</u.test(text)) {
      throw WarraqError.of('file.not-as-named', { file: fileName, format: 'XML' });
    }
    const { facts, entries } = feedIn(text, fileName);
    if (entries.length === 0) throw WarraqError.of('file.no-articles', { file: fileName });
    for (const [index, entry] of entries.entries()) {
      yield readingOf(entry, { facts, fileName, decoding, place: String(index + 1) });
    }
  },
};

interface Feed {
  readonly facts: FeedFacts;
  readonly entries: readonly XmlElement[];
}

function feedIn(text: string, fileName: string): Feed {
  let facts: FeedFacts = {};
  const entries: XmlElement[] = [];
  readXml(text, fileName, {
    isWanted: (name, parents) =>
      entryNames.has(name) || (factNames.has(name) && feedNames.has(parents.at(-1) ?? '')),
    found: (element) => {
      if (!entryNames.has(element.name)) {
        facts = { ...feedFact(element.name, element), ...facts };
        return;
      }
      if (entries.length >= mostEntries) {
        throw WarraqError.of('file.too-many-entries', { file: fileName, limit: mostEntries });
      }
      entries.push(element);
    },
  });
  return { facts, entries };
}

interface EntryContext {
  readonly facts: FeedFacts;
  readonly fileName: string;
  readonly decoding: Decoding;
  readonly place: string;
}

/** An entry that is cut off or has no words fails; those beside it are read. */
function readingOf(entry: XmlElement, context: EntryContext): Reading {
  const { facts, fileName, decoding, place } = context;
  const bad = WarraqError.of('file.bad-record', { file: fileName, place });
  if (!entry.isWhole) return { kind: 'failed', place, reason: bad.report };
  try {
    const text = entryText(entry, fileName);
    const { language, ...declared } = entryFacts(entry, facts);
    const words = `${declared.title ?? ''}\n${text}`;
    if (!/[\p{L}\p{N}]/u.test(words)) return { kind: 'failed', place, reason: bad.report };
    const writing = writingOf(undefined, language === undefined ? [] : [language], words);
    const draft = draftFrom(text, { ...declared, ...writing });
    return { kind: 'article', draft, decoding, place };
  } catch (error) {
    if (!(error instanceof WarraqError)) throw error;
    return { kind: 'failed', place, reason: error.report };
  }
}
