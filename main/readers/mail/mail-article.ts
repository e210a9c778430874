import type { Email } from 'postal-mime';
import type { DeclaredFacts } from '../../core/imports/declared-facts.ts';
import { isPublisherName } from '../../core/imports/publishers.ts';
import { htmlToText } from '../html/html-to-text.ts';

/** What programs put before the subject of a mail that is passed on or answered. */
const passedOn = /^(?:(?:re|fwd?|tr|aw|wg|rv|رد|إعادة توجيه|إعادة إرسال)\s*[:：]\s*)+/iu;

/** A mail's own words: its page where it has one, because the plain copy is wrapped by hand. */
export function mailText(mail: Email, fileName: string): string {
  const ofPage = mail.html === undefined ? '' : htmlToText(mail.html, fileName);
  return /[\p{L}\p{N}]/u.test(ofPage) ? ofPage : (mail.text ?? '').replaceAll('\r\n', '\n');
}

/**
 * What a mail's headers state: the subject is the title, the day it was sent is the date where the
 * sender was, and the sender's name is the author, or the source where it is a publisher's.
 */
export function mailFacts(mail: Email): DeclaredFacts {
  const sender = mail.from?.name.trim() ?? '';
  const isPerson = sender !== '' && !sender.includes('@');
  const isSource = isPerson && isPublisherName(sender);
  const header = (name: string): string | undefined =>
    mail.headers.find(({ key }) => key === name)?.value;
  return {
    title: mail.subject?.replace(passedOn, ''),
    authors: isPerson && !isSource ? [sender] : [],
    source: isSource ? sender : undefined,
    // The library's own date is moved to UTC, where it may be another day.
    published: header('date'),
    language: header('content-language')?.split(',')[0],
  };
}

/** Headers without which a file is no mail. */
const mailHeaders: ReadonlySet<string> = new Set([
  ...['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'received'],
]);

export function isMail(mail: Email): boolean {
  return mail.headers.some(({ key }) => mailHeaders.has(key));
}
