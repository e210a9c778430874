import { WarraqError } from '../../preload/contract/errors.ts';
import { draftFrom } from '../core/imports/declared-facts.ts';
import { decodeText } from './decode.ts';
import { statedCharset } from './html/charset.ts';
import { readPage } from './html/page.ts';
import { charsetOf, type MimePart, pagePart, partOf } from './mail/page-part.ts';
import { checkParts, parseMail } from './mail/parse-mail.ts';
import type { Reader } from './reader.ts';

/** Pages that a browser saved whole in one file: pictures, styles and frames in it are passed over. */
export const mhtmlReader: Reader = {
  format: 'MHTML',
  extensions: ['mhtml', 'mht'],
  mediaType: 'multipart/related',
  async *read(file, choices) {
    const { fileName } = file;
    const bytes = await file.whole();
    if (bytes.length === 0) throw WarraqError.of('file.empty', { file: fileName });
    checkParts(bytes, fileName);
    const page = pagePart(bytes, fileName);
    if (page === undefined) {
      throw WarraqError.of('file.not-as-named', { file: fileName, format: 'MHTML' });
    }
    const content = await contentOfPart(page, fileName);
    const charset = charsetOf(page) ?? statedCharset(content);
    const { text: markup, ...decoding } = decodeText(content, fileName, choices.encoding, charset);
    const url = addressOf(partOf(bytes)) ?? addressOf(page);
    const saved = partOf(bytes).headers.get('date');
    const { text, declared } = readPage(markup, { fileName, isXml: false, url, saved });
    if (!/[\p{L}\p{N}]/u.test(text)) throw WarraqError.of('file.no-words', { file: fileName });
    yield { kind: 'article', draft: draftFrom(text, declared), decoding };
  },
};

/** The bytes of a part as they were before they were made fit for mail. */
async function contentOfPart(part: MimePart, fileName: string): Promise<Uint8Array> {
  // Attachments stay bytes; a page would be decoded by what the part alone says of its charset.
  const attached = new TextEncoder().encode('Content-Disposition: attachment\r\n');
  const bytes = new Uint8Array(attached.length + part.bytes.length);
  bytes.set(attached);
  bytes.set(part.bytes, attached.length);
  const { attachments } = await parseMail(bytes, fileName);
  const content = attachments[0]?.content ?? '';
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** Where a page was saved from. Its `Date` is when it was saved, and no date of the article. */
function addressOf({ headers }: MimePart): string | undefined {
  const names = ['snapshot-content-location', 'content-location'];
  return names.map((name) => headers.get(name)).find((each) => /^https?:\/\//iu.test(each ?? ''));
}
