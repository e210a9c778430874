import { WarraqError } from '../../preload/contract/errors.ts';
import { draftFrom } from '../core/imports/declared-facts.ts';
import { writingOf } from './html/writing.ts';
import { innerReadings } from './inner-file.ts';
import { attachedFiles } from './mail/attached-file.ts';
import { isMail, mailFacts, mailText } from './mail/mail-article.ts';
import { parseMail } from './mail/parse-mail.ts';
import { withToldCharsets } from './mail/told-charsets.ts';
import type { FormatFor, Reader, Reading } from './reader.ts';

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Mails saved one a file: each with the files that are attached to it as further articles. */
export function createEmlReader(formatFor: FormatFor): Reader {
  const format = 'EML';
  return {
    format,
    extensions: ['eml'],
    mediaType: 'message/rfc822',
    async *read(file, choices): AsyncGenerator<Reading> {
      const { fileName } = file;
      const bytes = await file.whole();
      if (bytes.length === 0) throw WarraqError.of('file.empty', { file: fileName });
      const { bytes: told, decoding } = withToldCharsets(bytes, fileName, choices.encoding);
      const mail = await parseMail(told, fileName);
      if (!isMail(mail)) throw WarraqError.of('file.not-as-named', { file: fileName, format });
      const text = mailText(mail, fileName);
      if (hasWords(text)) {
        const { language, ...facts } = mailFacts(mail);
        const writing = writingOf(undefined, language === undefined ? [] : [language], text);
        yield { kind: 'article', draft: draftFrom(text, { ...facts, ...writing }), decoding };
      }
      const files = attachedFiles(mail, formatFor);
      if (files.length === 0 && !hasWords(text))
        throw WarraqError.of('file.no-words', { file: fileName });
      for (const attached of files) {
        yield* innerReadings(attached, { inside: file.inside ?? [], format }, choices, formatFor);
        yield { kind: 'alive' };
      }
    },
  };
}
