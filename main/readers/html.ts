import { WarraqError } from '../../preload/contract/errors.ts';
import { draftFrom } from '../core/imports/declared-facts.ts';
import { decodeText } from './decode.ts';
import { statedCharset } from './html/charset.ts';
import { readPage } from './html/page.ts';
import type { Reader } from './reader.ts';

/** Articles saved as web pages, one a file. */
export const htmlReader: Reader = {
  format: 'HTML',
  extensions: ['html', 'htm', 'xhtml'],
  mediaType: 'text/html',
  async *read(file, choices) {
    const { fileName } = file;
    const bytes = await file.whole();
    const { text: markup, ...decoding } = decodeText(
      bytes,
      fileName,
      choices.encoding,
      statedCharset(bytes),
    );
    const isXml = /\.(?:xhtml|xml)$/iu.test(fileName);
    const { text, declared } = readPage(markup, { fileName, isXml });
    if (!/[\p{L}\p{N}]/u.test(text)) throw WarraqError.of('file.no-words', { file: fileName });
    yield { kind: 'article', draft: draftFrom(text, declared), decoding };
  },
};
