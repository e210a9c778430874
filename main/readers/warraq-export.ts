import { exportFormatName, exportFormatVersion } from '../core/exports/json.ts';
import type { RestoredArticle } from '../core/imports/draft.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import { ArticleDocument } from '../../preload/contract/vocabulary.ts';
import { parseExport } from './export-layout.ts';
import type { Reader } from './reader.ts';

type Refuse = (place: string) => WarraqError;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(bytes: Uint8Array, refuse: Refuse): unknown {
  try {
    return parseExport(bytes);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw refuse('UTF-8');
    const position = /position (\d+)/.exec(error.message)?.[1];
    throw refuse(position === undefined ? 'JSON' : `JSON @ ${position}`);
  }
}

/** Where a schema first disagreed, as in `articles[3].published.iso`. */
function placeOf(path: readonly PropertyKey[], start: string): string {
  return path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}.${String(key)}`),
    start,
  );
}

function documentOf(value: unknown, position: number, refuse: Refuse): ArticleDocument {
  const place = `articles[${position}]`;
  const result = ArticleDocument.safeParse(value);
  if (!result.success) throw refuse(placeOf(result.error.issues[0]?.path ?? [], place));
  const { body, passages } = result.data;
  if (body.characters !== body.text.length) throw refuse(`${place}.body.characters`);
  const stray = passages.findIndex(({ start, end }) => start > end || end > body.characters);
  if (stray >= 0) throw refuse(`${place}.passages[${stray}]`);
  return result.data;
}

/** Reads each original when its first article asks for it; the library proves them by their digests. */
function createOriginals(value: unknown, refuse: Refuse) {
  if (!isRecord(value)) throw refuse('originals');
  const decoded = new Map<string, Uint8Array>();
  return (sha256: string): Uint8Array | undefined => {
    const known = decoded.get(sha256);
    if (known !== undefined || !Object.hasOwn(value, sha256)) return known;
    const base64 = value[sha256];
    if (typeof base64 !== 'string') throw refuse(`originals.${sha256}`);
    const bytes = Buffer.from(base64, 'base64');
    decoded.set(sha256, bytes);
    return bytes;
  };
}

/** Our own lossless export, read back. What it holds is hostile until every part has been checked. */
export const warraqExportReader: Reader = {
  format: 'JSON',
  extensions: ['json'],
  mediaType: 'application/json',
  async *read(content) {
    const { fileName } = content;
    const refuse: Refuse = (place) =>
      WarraqError.of('file.not-an-export', { file: fileName, place });
    const file = parsed(await content.whole(), refuse);
    if (!isRecord(file) || file['format'] !== exportFormatName) throw refuse('format');
    if (file['version'] !== exportFormatVersion) throw refuse('version');
    const documents = file['articles'];
    if (!Array.isArray(documents)) throw refuse('articles');
    const originalOf = createOriginals(file['originals'] ?? {}, refuse);
    // All of it is proved before any of it is taken.
    const articles = documents.map((value: unknown, position): RestoredArticle => {
      const document = documentOf(value, position, refuse);
      const original = originalOf(document.origin.sha256);
      return original === undefined ? { document } : { document, original };
    });
    for (const article of articles) yield { kind: 'restored', article };
  },
};
