import { WarraqError } from '../../../preload/contract/errors.ts';

/** A part of a MIME file. */
export interface MimePart {
  /** Unfolded values under names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** With its headers, as it is written. */
  readonly bytes: Uint8Array;
}

const deepestParts = 10;

/** One letter a byte, so that places in the text are places in the bytes. */
const lettersOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The headers of a part, and where they end; all of it where they never do. */
export function partOf(bytes: Uint8Array): MimePart & { readonly bodyStart: number } {
  const head = lettersOf(bytes.subarray(0, 64 * 1024));
  const end = /\r?\n[ \t]*\r?\n/u.exec(head) ?? { index: head.length, 0: '' };
  const lines = head
    .slice(0, end.index)
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, bytes, bodyStart: end.index + end[0].length };
}

const parameter = (part: MimePart, name: string): string | undefined => {
  const value = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(
    part.headers.get('content-type') ?? '',
  );
  return value?.[1] ?? value?.[2];
};

/** What a part says its charset is. */
export const charsetOf = (part: MimePart): string | undefined => parameter(part, 'charset');

/** A part's media type in lower case; empty where it states none. */
export const typeOf = (part: MimePart): string =>
  (part.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** What the lines between the parts of a part begin with. */
export const boundaryOf = (part: MimePart): string | undefined => parameter(part, 'boundary');

const isPage = (part: MimePart): boolean =>
  ['text/html', 'application/xhtml+xml'].includes(typeOf(part));

/** The parts between a boundary's lines; the last ends with the file where that was cut off. */
export function partsBetween(bytes: Uint8Array, boundary: string): readonly Uint8Array[] {
  const letters = lettersOf(bytes);
  const line = `--${boundary}`;
  const starts: number[] = [];
  for (let at = letters.indexOf(line); at !== -1; at = letters.indexOf(line, at + line.length)) {
    const after = letters.slice(at + line.length, at + line.length + 4);
    const isWhole = /^(?:--)?(?:\s|$)/u.test(after);
    if (isWhole && (at === 0 || letters[at - 1] === '\n')) starts.push(at);
  }
  return starts.flatMap((start, index) => {
    const from = letters.indexOf('\n', start) + 1;
    const isEnd = letters.startsWith('--', start + line.length);
    return from === 0 || isEnd ? [] : [bytes.subarray(from, starts[index + 1] ?? bytes.length)];
  });
}

/**
 * The page that a MIME file was saved for (RFC 2557): the part that `start` names, or else the first
 * that is a page; frames come after it. Throws `file.too-deep`; undefined where there is no page.
 */
export function pagePart(bytes: Uint8Array, fileName: string, depth = 0): MimePart | undefined {
  if (depth > deepestParts) {
    throw WarraqError.of('file.too-deep', { file: fileName, limit: deepestParts });
  }
  const part = partOf(bytes);
  if (isPage(part)) return part;
  const boundary = boundaryOf(part);
  if (!typeOf(part).startsWith('multipart/') || boundary === undefined || boundary === '') return;
  const parts = partsBetween(bytes.subarray(part.bodyStart), boundary);
  const start = parameter(part, 'start');
  const named = parts.find(
    (each) => start !== undefined && partOf(each).headers.get('content-id') === start,
  );
  for (const each of named === undefined ? parts : [named, ...parts]) {
    const page = pagePart(each, fileName, depth + 1);
    if (page !== undefined) return page;
  }
  return undefined;
}
