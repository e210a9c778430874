import { decodeText } from '../decode.ts';
import { statedCharset } from '../html/charset.ts';
import type { Decoding } from '../reader.ts';
import { bodyOf, isRaw, type PlacedPart, placedParts } from './leaves.ts';
import { charsetOf } from './page-part.ts';
import { checkParts } from './parse-mail.ts';

/** What mail programs write of any text: it is believed only where the bytes bear it out. */
const idle = /^(?:us-ascii|ascii|iso[-_]?8859-1|latin-?1|windows-1252|unknown-8bit|x-unknown)$/iu;

const isPlainAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

function readsAs(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether what a part says of its charset holds: its bytes are of it, and are no UTF-8 by another name. */
function isTrue(bytes: Uint8Array, charset: string | undefined): charset is string {
  if (charset === undefined || idle.test(charset) || !readsAs(bytes, charset)) return false;
  return /^utf|^unicode/iu.test(charset) || !readsAs(bytes, 'utf-8');
}

interface ToldPart {
  readonly part: PlacedPart;
  readonly decoding: Decoding;
}

/** The encoding of a part's text; undefined for what is no text of the mail, or is plain ASCII. */
function toldPart(
  part: PlacedPart,
  fileName: string,
  chosen: string | undefined,
): ToldPart | undefined {
  const isText = part.type === 'text/plain' || part.type === 'text/html';
  const isAttached = /^\s*attachment/iu.test(part.headers.get('content-disposition') ?? '');
  if (!isText || isAttached) return undefined;
  const bytes = bodyOf(part);
  if (isPlainAscii(bytes)) return undefined;
  const stated = charsetOf(part);
  const holds = isTrue(bytes, stated);
  if (holds && (chosen === undefined || !isRaw(part))) {
    return { part, decoding: { encoding: new TextDecoder(stated).encoding, confidence: 1 } };
  }
  const hint = stated ?? (part.type === 'text/html' ? statedCharset(bytes) : undefined);
  const { encoding, confidence } = decodeText(bytes, fileName, chosen, hint);
  return { part, decoding: { encoding, confidence } };
}

/** A part's headers in UTF-8, with how they were told; undefined where they are ASCII or UTF-8 already. */
function toldHead(
  head: Uint8Array,
  fileName: string,
  chosen: string | undefined,
  ofBody: Decoding | undefined,
): { readonly text: string; readonly decoding: Decoding } | undefined {
  if (isPlainAscii(head) || (chosen === undefined && readsAs(head, 'utf-8'))) return undefined;
  // A subject is too short to tell by where the body tells.
  const encoding =
    chosen ?? (ofBody && readsAs(head, ofBody.encoding) ? ofBody.encoding : undefined);
  const { text, ...decoding } = decodeText(head, fileName, encoding);
  const confidence = encoding === undefined ? decoding.confidence : (ofBody?.confidence ?? 1);
  return { text, decoding: { ...decoding, confidence } };
}

/** The first charset counts, so it goes before the one that is written there (RFC 2045 allows one alone). */
function relabelled(head: string, encoding: string): string {
  const field = /^content-type:(?:[^;\r\n]|\r?\n[ \t])*/imu;
  if (!field.test(head)) return `Content-Type: text/plain; charset=${encoding}\r\n${head}`;
  return head.replace(field, (written) => `${written}; charset=${encoding}`);
}

export interface ToldMail {
  readonly bytes: Uint8Array;
  readonly decoding: Decoding;
}

/**
 * A mail whose raw headers are UTF-8 and whose texts state the charset they are in, whatever they stated:
 * one that is missing or wrong is told by the bytes, or is what a person chose. The decoding is that of
 * its first words, as sure as its least sure part. Throws `file.too-many-entries`.
 */
export function withToldCharsets(mail: Uint8Array, fileName: string, chosen?: string): ToldMail {
  checkParts(mail, fileName);
  const parts = placedParts(mail);
  const told = parts.flatMap((part) => toldPart(part, fileName, chosen) ?? []);
  const decodings = told.map(({ decoding }) => decoding);
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const part of parts) {
    const end = part.start + part.bodyStart;
    const head = mail.subarray(part.start, end);
    const ofPart = told.find((each) => each.part === part)?.decoding;
    const ofHead = toldHead(head, fileName, chosen, ofPart ?? decodings[0]);
    if (ofHead === undefined && ofPart === undefined) continue;
    const text = ofHead?.text ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(head);
    const written = ofPart === undefined ? text : relabelled(text, ofPart.encoding);
    pieces.push(mail.subarray(done, part.start), new TextEncoder().encode(written));
    done = end;
    if (ofHead !== undefined) decodings.push(ofHead.decoding);
  }
  const confidence = Math.min(1, ...decodings.map((decoding) => decoding.confidence));
  const encoding = decodings[0]?.encoding ?? 'utf-8';
  return { bytes: joined([...pieces, mail.subarray(done)]), decoding: { encoding, confidence } };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0] !== undefined) return pieces[0];
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
