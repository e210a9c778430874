import { WarraqError } from '../../preload/contract/errors.ts';
import { understandText } from '../core/imports/understand-text.ts';
import { decodeText } from './decode.ts';
import type { Reader } from './reader.ts';

/** Articles saved as plain text, one a file. */
export const plainTextReader: Reader = {
  format: 'TXT',
  extensions: ['txt', 'text'],
  mediaType: 'text/plain',
  async *read(file, choices) {
    const { fileName } = file;
    const { text, ...decoding } = decodeText(await file.whole(), fileName, choices.encoding);
    if (!/[\p{L}\p{N}]/u.test(text)) throw WarraqError.of('file.no-words', { file: fileName });
    yield { kind: 'article', draft: understandText(text), decoding };
  },
};
