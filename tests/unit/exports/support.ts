import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { ArticleDocument as DocumentSchema } from '../../../preload/contract/vocabulary.ts';
import type { Exporter, OriginalText } from '../../../main/core/exports/exporter.ts';
import type { ExportOptions } from '../../../preload/contract/exports.ts';

export const allParts: ExportOptions = { notes: true, tags: true, origin: true, related: true };

/** A whole article, checked against the contract; `changes` replaces some of its facts. */
export function articleDocument(changes: object = {}): ArticleDocument {
  const text = 'في صباح بارد خرج المراكب إلى البحر.\n\nعاد بعضها قبل الظهر.';
  return DocumentSchema.parse({
    id: '0123456789abcdef',
    title: 'صيادو الميناء',
    language: 'ar',
    direction: 'rtl',
    source: 'جريدة المرفأ',
    authors: ['سلمى نور', 'Anna Weber'],
    published: { iso: '2023-03-04', written: '٤ آذار ٢٠٢٣', calendar: 'gregorian' },
    keywords: ['صيد', 'بحر'],
    tags: ['بلدان/لبنان', 'اقتصاد'],
    note: 'للفصل الثاني: "مهم"',
    passages: [],
    state: 'kept',
    importedAt: '2024-01-01T00:00:00.000Z',
    changedAt: '2024-01-02T00:00:00.000Z',
    origin: {
      fileName: 'port.txt',
      mediaType: 'text/plain',
      bytes: 90,
      sha256: 'ab'.repeat(32),
      encoding: 'utf-8',
      confidence: 1,
      importId: 'one',
    },
    body: { text, characters: text.length, words: 11 },
    related: [{ heading: 'إقرأ أيضاً:', title: 'خبر آخر', text: 'نص الخبر الآخر' }],
    ...changes,
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- exporters read async iterables
export async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

export async function exported(
  exporter: Exporter,
  documents: readonly ArticleDocument[],
  { options = allParts, originals = [] as readonly OriginalText[] } = {},
): Promise<string> {
  let text = '';
  const source = { exportedAt: '2024-05-05T05:05:05.000Z', version: '1.2.3', options };
  for await (const chunk of exporter.chunks({
    ...source,
    documents: each(documents),
    originals: each(originals),
  })) {
    text += chunk;
  }
  return text;
}
