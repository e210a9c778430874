import { exportFormatName } from '../core/exports/json.ts';
import { draftOfRecord, hasText, isValues } from '../core/imports/records.ts';
import { reportFor, WarraqError } from '../../preload/contract/errors.ts';
import { decodeText } from './decode.ts';
import { plainText } from './markup-text.ts';
import type { Decoding, Reader, Reading } from './reader.ts';
import { warraqExportReader } from './warraq-export.ts';

const megabyte = 1024 * 1024;
/** Only our own exports are read line by line and may be larger than a string. */
const mostBytes = 128 * megabyte;
/** How deep below the beginning lists of articles are looked for. */
const deepestList = 4;

/** Whether the beginning of a file says that it is one of our exports. */
function isExport(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  return new RegExp(String.raw`^\uFEFF?\s*\{\s*"format"\s*:\s*"${exportFormatName}"`, 'u').test(
    head,
  );
}

type Placed = readonly [place: string, value: unknown];

const isArticle = (value: unknown): boolean => isValues(value) && hasText(value);

/** Every list below a value that has an article in it, and every object whose values are articles. */
function listsIn(value: unknown, place: string, depth = 0): readonly Placed[] {
  if (depth > deepestList) return [];
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    const placed = items.map((each, at): Placed => [`${place}[${at}]`, each]);
    if (items.some(isArticle)) return placed;
    return placed.flatMap(([where, each]) => listsIn(each, where, depth + 1));
  }
  if (!isValues(value)) return [];
  const below = (name: string) => (place === '' ? name : `${place}.${name}`);
  const entries = Object.entries(value).map(([name, each]): Placed => [below(name), each]);
  const articles = entries.filter(([, each]) => isArticle(each));
  if (articles.length > 1) return articles;
  return entries.flatMap(([where, each]) => listsIn(each, where, depth + 1));
}

/** The records of a file: one that is an article itself, all lists of articles in it, or what it has. */
function recordsIn(value: unknown): readonly Placed[] {
  if (isArticle(value)) return [['', value]];
  const found = listsIn(value, '');
  if (found.length > 0) return found;
  if (!Array.isArray(value)) return [['', value]];
  return (value as readonly unknown[]).map((each, at): Placed => [`[${at}]`, each]);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position =
      error instanceof Error ? /position (\d+)/u.exec(error.message)?.[1] : undefined;
    const place = position === undefined ? 'JSON' : `JSON @ ${position}`;
    throw WarraqError.of('file.damaged', { file, format: 'JSON', place }, error);
  }
}

function readingOf(place: string, value: unknown, decoding: Decoding, file: string): Reading {
  const draft = isValues(value) ? draftOfRecord(value, plainText) : undefined;
  const where = place === '' ? {} : { place };
  if (draft !== undefined) return { kind: 'article', draft, decoding, ...where };
  const reason = reportFor('file.bad-record', { file, place });
  return { kind: 'failed', place, reason };
}

/** Our own lossless export, a list of records as scrapers write them, CSL-JSON, or one record. */
export const jsonReader: Reader = {
  format: 'JSON',
  extensions: ['json'],
  mediaType: 'application/json',
  async *read(file, choices) {
    const { fileName } = file;
    const bytes = await file.whole();
    if (isExport(bytes)) {
      yield* warraqExportReader.read(file, choices);
      return;
    }
    if (bytes.length > mostBytes) {
      const megabytes = Math.ceil(bytes.length / megabyte);
      const limit = mostBytes / megabyte;
      throw WarraqError.of('file.too-large', { file: fileName, megabytes, limit });
    }
    const { text, ...decoding } = decodeText(bytes, fileName, choices.encoding);
    const value = parsed(text, fileName);
    // An export of ours that another program laid out anew.
    if (isValues(value) && value['format'] === exportFormatName) {
      yield* warraqExportReader.read(file, choices);
      return;
    }
    const records = recordsIn(value);
    if (records.length === 0) throw WarraqError.of('file.no-articles', { file: fileName });
    for (const [place, value] of records) yield readingOf(place, value, decoding, fileName);
  },
};
