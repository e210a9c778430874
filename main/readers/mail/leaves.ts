import { boundaryOf, partsBetween, type MimePart, partOf, typeOf } from './page-part.ts';

/** A part with where it lies in the mail, in bytes. */
export interface PlacedPart extends MimePart {
  readonly start: number;
  /** Where its headers end, counted from its own beginning. */
  readonly bodyStart: number;
  readonly type: string;
  /** Whether it holds further parts and no words of its own. */
  readonly isMultiple: boolean;
}

/** Parts deeper than this are left as they are: looking through them costs time for each level. */
const deepestParts = 10;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Where the first empty line of a part ends; its length where there is none. */
function headEnd(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(lineFeed, at);
    if (end === -1) return bytes.length;
    if (end === at || (end === at + 1 && bytes[at] === carriageReturn)) return end + 1;
    at = end + 1;
  }
  return bytes.length;
}

/** A mail and the parts in it, outer ones first; mails that are attached to it are parts without parts. */
export function placedParts(mail: Uint8Array): readonly PlacedPart[] {
  const found: PlacedPart[] = [];
  const add = (bytes: Uint8Array, ofDigest: boolean, depth: number): void => {
    const bodyStart = headEnd(bytes);
    const { headers } = partOf(bytes.subarray(0, bodyStart));
    const stated = typeOf({ headers, bytes });
    const type = stated === '' ? (ofDigest ? 'message/rfc822' : 'text/plain') : stated;
    const boundary = boundaryOf({ headers, bytes });
    const isMultiple = type.startsWith('multipart/');
    found.push({
      headers,
      bytes,
      bodyStart,
      type,
      isMultiple,
      start: bytes.byteOffset - mail.byteOffset,
    });
    if (!isMultiple || boundary === undefined || boundary === '' || depth >= deepestParts) return;
    for (const part of partsBetween(bytes.subarray(bodyStart), boundary))
      add(part, type === 'multipart/digest', depth + 1);
  };
  add(mail, false, 0);
  return found;
}

/** The bytes of a part's body as they were before they were made fit for mail (RFC 2045, 6.7 and 6.8). */
export function bodyOf({ headers, bytes, bodyStart }: PlacedPart): Uint8Array {
  const body = bytes.subarray(bodyStart);
  const transfer = headers.get('content-transfer-encoding') ?? '';
  const letters = () => new TextDecoder('latin1').decode(body);
  if (/base64/iu.test(transfer)) return fromBase64(letters());
  return /quoted-printable/iu.test(transfer) ? fromQuotedPrintable(letters()) : body;
}

/** Whether a part's bytes stand in the mail as they are. */
export const isRaw = ({ headers }: PlacedPart): boolean =>
  !/base64|quoted-printable/iu.test(headers.get('content-transfer-encoding') ?? '');

const bytesOf = (letters: string): Uint8Array =>
  Uint8Array.from(letters, (letter) => letter.charCodeAt(0) & 0xff);

function fromBase64(letters: string): Uint8Array {
  const signs = letters.replace(/[^A-Za-z0-9+/]/gu, '');
  return bytesOf(atob(signs.slice(0, signs.length - (signs.length % 4))));
}

function fromQuotedPrintable(letters: string): Uint8Array {
  const joined = letters.replace(/=[ \t]*\r?\n/gu, '');
  return bytesOf(
    joined.replace(/=([0-9A-Fa-f]{2})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}
