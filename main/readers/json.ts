import { exportFormatName } from '../core/exports/json.ts';
import { draftOfRecord, isValues } from '../core/imports/records.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import { decodeText } from './decode.ts';
import { plainText } from './markup-text.ts';
import type { Decoding, Reader, Reading } from './reader.ts';
import { warraqExportReader } from './warraq-export.ts';

const megabyte = 1024 * 1024;
/** Only our own exports are read line by line and may be larger than a string. */
const mostBytes = 128 * megabyte;

/** Whether the beginning of a file says that it is one of our exports. */
function isExport(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  return new RegExp(String.raw`^\uFEFF?\s*\{\s*"format"\s*:\s*"${exportFormatName}"`, 'u').test(
    head,
  );
}

/** The records of a file: a list, the longest list under one key of an object, or one object. */
function recordsIn(value: unknown): readonly (readonly [place: string, value: unknown])[] {
  const placed = (list: readonly unknown[], name: string) =>
    list.map((each, at) => [`${name}[${at}]`, each] as const);
  if (Array.isArray(value)) return placed(value, '');
  if (!isValues(value)) return [];
  const lists = Object.entries(value).flatMap(([name, list]) =>
    Array.isArray(list) && list.some(isValues) ? [{ name, list: list as readonly unknown[] }] : [],
  );
  const isRecord = draftOfRecord(value, plainText) !== undefined;
  if (isRecord || lists.length === 0) return [['', value]];
  const { name, list } = lists.reduce((one, other) =>
    other.list.length > one.list.length ? other : one,
  );
  return placed(list, name);
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
  const { report: reason } = WarraqError.of('file.bad-record', { file, place });
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
    const records = recordsIn(parsed(text, fileName));
    if (records.length === 0) throw WarraqError.of('file.no-articles', { file: fileName });
    for (const [place, value] of records) yield readingOf(place, value, decoding, fileName);
  },
};
