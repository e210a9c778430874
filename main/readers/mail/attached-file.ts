import type { Attachment, Email } from 'postal-mime';
import { endingOf, type InnerFile, lastPartOf } from '../inner-file.ts';
import type { FormatFor } from '../reader.ts';

/** Endings of files by their media type (IANA), for attachments whose name tells nothing. */
const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'multipart/related': 'mhtml',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'text/tab-separated-values': 'tsv',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/xhtml+xml': 'xhtml',
  'application/rss+xml': 'rss',
  'application/atom+xml': 'atom',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/epub+zip': 'epub',
  'application/zip': 'zip',
  'application/x-zip-compressed': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/x-research-info-systems': 'ris',
  'application/x-bibtex': 'bib',
};

/** Signatures, certificates and what mail programs tell each other (RFC 3156, 8551, 3464, 8098). */
const ofMachines =
  /^(?:application\/(?:pgp-(?:signature|keys|encrypted)|(?:x-)?pkcs7-signature)|message\/(?:delivery-status|disposition-notification|feedback-report|external-body|partial)|text\/rfc822-headers)$/u;

/** Pictures that the page shows, other writings of the mail's own words, signatures: no article is lost with them. */
function isOfMail({ mimeType, disposition, related, filename }: Attachment): boolean {
  if (ofMachines.test(mimeType)) return true;
  const isAttached = disposition === 'attachment';
  if (/^(?:image|audio|video|font)\//u.test(mimeType) || mimeType === 'text/css')
    return related === true || !isAttached;
  return mimeType.startsWith('text/') && !(mimeType in endings) && filename === null && !isAttached;
}

function nameOf({ filename, mimeType }: Attachment, number: number, formatFor: FormatFor): string {
  const name = lastPartOf((filename ?? '').replaceAll('\\', '/')).trim();
  const ending = endings[mimeType];
  if (name === '') return ending === undefined ? String(number) : `${number}.${ending}`;
  const isTold = formatFor(endingOf(name)) !== undefined;
  return isTold || ending === undefined ? name : `${name}.${ending}`;
}

/** A name that several attachments share becomes a place for each: `a.pdf`, `a.pdf (2)`. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

/**
 * The files that are attached to a mail, in their order and under names that tell their formats. What is
 * a part of the mail itself is none: pictures in its page, signatures, reports between programs.
 */
export function attachedFiles({ attachments }: Email, formatFor: FormatFor): readonly InnerFile[] {
  const files = attachments.flatMap((attachment, index) =>
    isOfMail(attachment) ? [] : [{ attachment, number: index + 1 }],
  );
  const places = distinct(
    files.map(({ attachment, number }) => {
      const name = attachment.filename?.trim() ?? '';
      return name === '' ? String(number) : name;
    }),
  );
  return files.map(({ attachment, number }, index) => ({
    fileName: nameOf(attachment, number, formatFor),
    place: places[index] ?? String(number),
    read: () => bytesOf(attachment),
  }));
}
