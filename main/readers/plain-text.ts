import { WarraqError } from '../../preload/contract/errors.ts';
import { understandText } from '../core/imports/understand-text.ts';
import { decodeText } from './decode.ts';
import type { Reader } from './reader.ts';

/** Articles saved as plain text, one a file. */
export const plainTextReader: Reader = {
  extensions: ['txt', 'text'],
  mediaType: 'text/plain',
  read(bytes, { fileName }) {
    const { text, encoding, confidence } = decodeText(bytes, fileName);
    if (!/[\p{L}\p{N}]/u.test(text)) throw WarraqError.of('file.no-words', { file: fileName });
    return { kind: 'drafts', drafts: [understandText(text)], encoding, confidence };
  },
};
