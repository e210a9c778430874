import { reportFor } from '../../preload/contract/errors.ts';
import { draftOfRecord, isValues } from '../core/imports/records.ts';
import { damageMark, linesOf, textOf } from './lines-of.ts';
import { plainText } from './markup-text.ts';
import type { Reader, Reading } from './reader.ts';

/** No article is as long; a line that is costs itself alone. */
const longestLine = 32 * 1024 * 1024;

function valuesIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Articles as one object of JSON a line. The file is never held whole. */
export const jsonLinesReader: Reader = {
  format: 'JSON Lines',
  extensions: ['jsonl', 'ndjson', 'jsonlines'],
  mediaType: 'application/x-ndjson',
  async *read(file, choices) {
    const { decoding, pieces } = await textOf(file, choices.encoding, { marksDamage: true });
    for await (const { number, text } of linesOf(pieces, longestLine)) {
      if (text?.trim() === '') continue;
      yield readingOf(text, number);
    }

    function readingOf(text: string | undefined, number: number): Reading {
      const place = String(number);
      if (text?.includes(damageMark) === true) return failed('file.damaged-characters');
      const values = text === undefined ? undefined : valuesIn(text.replace(/^\uFEFF/u, ''));
      const draft = isValues(values) ? draftOfRecord(values, plainText) : undefined;
      if (draft !== undefined) return { kind: 'article', draft, decoding, place };
      return failed('file.bad-record');

      function failed(code: 'file.bad-record' | 'file.damaged-characters'): Reading {
        return { kind: 'failed', place, reason: reportFor(code, { file: file.fileName, place }) };
      }
    }
  },
};
