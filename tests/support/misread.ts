import { createHash } from 'node:crypto';
import type { ArticleDocument, Passage } from '../../preload/contract/vocabulary.ts';

/** Arabic letters in windows-1256 (WHATWG index), by the text they stand for. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(Array.from(text), (character) => bytes.get(character) ?? 0x3f);
}

const text = [
  'مزارعو الوادي يعودون إلى القمح الأسمر',
  'المصدر: جريدة الضفة',
  '4 آذار 2023',
  '',
  'قال مزارعو الوادي إن القمح الأسمر يحتمل العطش أكثر من غيره. وأضافوا أن المطحنة القديمة فتحت أبوابها هذا الربيع.',
  '',
  'وتقول المهندسة هدى إن البذور جاءت من قرية عين السرو، وإن المطحنة القديمة تعمل ليلاً.',
].join('\r\n');

const passage = (id: string, body: string, quote: string, from = 0): Passage => {
  const start = body.indexOf(quote, from);
  const end = start + quote.length;
  return {
    id,
    quote,
    prefix: body.slice(Math.max(0, start - 20), start),
    suffix: body.slice(end, end + 20),
    start,
    end,
    tags: ['زراعة/قمح'],
    note: `${id} note`,
  };
};

/** What a person marked in the article while it could not be read, in right letters. */
export const marked = { first: 'المطحنة القديمة فتحت', second: 'عين السرو' };

/**
 * An Arabic file in windows-1256 that was read as windows-1252, with the tags, the note and the passages a
 * person gave it nevertheless: an export of ours, so that it comes in as it stands.
 */
export function misreadExport(): {
  readonly json: string;
  readonly original: Uint8Array;
} {
  const original = windows1256(text);
  const misread = (words: string): string =>
    new TextDecoder('windows-1252').decode(windows1256(words));
  const [title = '', ...paragraphs] = misread(text).split('\r\n');
  const body = paragraphs.slice(3).join('\n');
  const sha256 = createHash('sha256').update(original).digest('hex');
  const lost: Passage = {
    ...passage('lost', body, misread('القمح')),
    quote: 'words that no one wrote',
    prefix: '',
    suffix: '',
  };
  const document: ArticleDocument = {
    id: 'm1sread000000000' as ArticleDocument['id'],
    title,
    language: 'und',
    direction: 'ltr',
    authors: [],
    section: 'Fields',
    keywords: [],
    provenance: { title: 'place', section: 'person' },
    tags: ['قمح'],
    note: 'يُقرأ من جديد',
    passages: [
      passage('first', body, misread(marked.first)),
      passage('second', body, misread(marked.second)),
      lost,
    ],
    state: 'kept',
    importedAt: '2024-02-01T10:00:00.000Z',
    changedAt: '2024-02-01T10:00:00.000Z',
    origin: {
      fileName: 'القمح.txt',
      mediaType: 'text/plain',
      bytes: original.length,
      sha256,
      encoding: 'windows-1252',
      confidence: 0.4,
      importId: 'import-0' as ArticleDocument['origin']['importId'],
    },
    body: { text: body, characters: body.length, words: 20 },
    related: [],
  };
  const json = JSON.stringify({
    format: 'warraq-export',
    version: 1,
    articles: [document],
    originals: { [sha256]: Buffer.from(original).toString('base64') },
  });
  return { json, original };
}
