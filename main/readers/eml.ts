import type { Attachment } from 'postal-mime';
import { WarraqError } from '../../preload/contract/errors.ts';
import { draftFrom } from '../core/imports/declared-facts.ts';
import { decodeText } from './decode.ts';
import { statedCharset } from './html/charset.ts';
import { readPage } from './html/page.ts';
import { writingOf } from './html/writing.ts';
import { isMail, mailFacts, mailText } from './mail/mail-article.ts';
import { parseMail } from './mail/parse-mail.ts';
import type { Reader, Reading } from './reader.ts';

/** How many mails may lie in each other: passed on as a file, again and again. */
const deepestMails = 5;
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Mails saved one a file: each with the mails and pages that are attached to it as further articles. */
export const emlReader: Reader = {
  format: 'EML',
  extensions: ['eml'],
  mediaType: 'message/rfc822',
  async *read(file) {
    const { fileName } = file;
    const bytes = await file.whole();
    if (bytes.length === 0) throw WarraqError.of('file.empty', { file: fileName });
    let found = false;
    for await (const reading of mailReadings(bytes, fileName, [])) {
      found = true;
      yield reading;
    }
    if (!found) throw WarraqError.of('file.no-words', { file: fileName });
  },
};

async function* mailReadings(
  bytes: Uint8Array,
  fileName: string,
  within: readonly string[],
): AsyncIterable<Reading> {
  const mail = await parseMail(bytes, fileName);
  if (!isMail(mail)) {
    throw WarraqError.of('file.not-as-named', { file: fileName, format: 'EML' });
  }
  const text = mailText(mail, fileName);
  if (hasWords(text)) {
    const { language, ...facts } = mailFacts(mail);
    const writing = writingOf(undefined, language === undefined ? [] : [language], text);
    yield {
      kind: 'article',
      draft: draftFrom(text, { ...facts, ...writing }),
      // The mail states the encoding of each of its parts; what it misstates leaves replacement characters.
      decoding: { encoding: 'utf-8', confidence: text.includes('\uFFFD') ? 0.5 : 1 },
      ...(within.length === 0 ? {} : { place: within.join('/') }),
    };
  }
  for (const [index, attachment] of mail.attachments.entries()) {
    const place = [...within, attachment.filename ?? String(index + 1)];
    yield* attachedReadings(attachment, fileName, place);
  }
}

/** What an attachment holds that this reader understands: a mail or a page. One that fails stops no other. */
async function* attachedReadings(
  attachment: Attachment,
  fileName: string,
  within: readonly string[],
): AsyncIterable<Reading> {
  const { mimeType, content } = attachment;
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const place = within.join('/');
  try {
    if (mimeType === 'message/rfc822') {
      if (within.length > deepestMails) {
        throw WarraqError.of('file.too-deep', { file: fileName, limit: deepestMails });
      }
      yield* mailReadings(bytes, fileName, within);
    } else if (mimeType === 'text/html' || mimeType === 'application/xhtml+xml') {
      yield pageReading(bytes, fileName, place);
    }
  } catch (error) {
    if (!(error instanceof WarraqError)) throw error;
    yield { kind: 'failed', place, reason: error.report };
  }
}

function pageReading(bytes: Uint8Array, fileName: string, place: string): Reading {
  const charset = statedCharset(bytes);
  const { text: markup, ...decoding } = decodeText(bytes, fileName, undefined, charset);
  const { text, declared } = readPage(markup, { fileName, isXml: false });
  if (!hasWords(text)) throw WarraqError.of('file.bad-record', { file: fileName, place });
  return { kind: 'article', draft: draftFrom(text, declared), decoding, place };
}
