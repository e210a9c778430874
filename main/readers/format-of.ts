import { WarraqError } from '../../preload/contract/errors.ts';
import type { FileFormat, FormatFor } from './reader.ts';

/** How many bytes of a file are enough to tell its format by. */
export const tellingBytes = 4_096;

/** Bytes that a format begins with, and the ending of its files. */
interface Mark {
  readonly bytes: readonly number[];
  readonly extension: string;
}

/** Formats that are told by their first bytes; those that have no reader are named all the same. */
const marks: readonly Mark[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], extension: 'pdf' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], extension: 'rtf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], extension: 'png' },
  { bytes: [0xff, 0xd8, 0xff], extension: 'jpg' },
  { bytes: [0x47, 0x49, 0x46, 0x38], extension: 'gif' },
  { bytes: [0x1f, 0x8b], extension: 'gz' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], extension: '7z' },
  { bytes: [0x52, 0x61, 0x72, 0x21], extension: 'rar' },
];

/** Endings whose files are archives of parts. */
const packed: ReadonlySet<string> = new Set(['zip', 'docx', 'epub']);

const beginsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  bytes.length >= mark.length && mark.every((byte, at) => bytes[at] === byte);

/** Which kind of archive: the first entry of an EPUB is its media type, and those of DOCX name its parts. */
function packedKind(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes);
  if (head.includes('mimetypeapplication/epub+zip')) return 'epub';
  return head.includes('[Content_Types].xml') && /word\/|_rels\//u.test(head) ? 'docx' : 'zip';
}

/** The ending that files like this should have; undefined where the first bytes say nothing. */
function endingToldBy(bytes: Uint8Array, ending: string): string | undefined {
  const mark = marks.find((one) => beginsWith(bytes, one.bytes));
  if (mark !== undefined) return mark.extension;
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return packed.has(ending) && ending !== 'zip' ? ending : packedKind(bytes);
  const isPlain = ending === 'txt' || ending === 'text' || ending === '';
  if (!isPlain) return undefined;
  const head = new TextDecoder().decode(bytes.subarray(0, 1_024));
  if (/^[\uFEFF\s]*(?:<!doctype html|<html[\s>])/iu.test(head)) return 'html';
  return /^[\uFEFF\s]*<\?xml\s/u.test(head) ? 'xml' : undefined;
}

/**
 * The format of a file: what its first bytes are where those are telling, else what its name says. Where
 * nothing reads such files, throws `file.unsupported-format`, or `file.other-format` where its name hides that.
 */
export function formatOf(fileName: string, bytes: Uint8Array, formatFor: FormatFor): FileFormat {
  const dot = fileName.lastIndexOf('.');
  const ending = dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
  const told = endingToldBy(bytes, ending);
  const format = formatFor(told ?? ending);
  if (format !== undefined) return format;
  if (told !== undefined && (ending === '' || formatFor(ending) !== undefined))
    throw WarraqError.of('file.other-format', { file: fileName, format: told.toUpperCase() });
  const extension = fileName.slice(Math.max(dot, 0));
  throw WarraqError.of('file.unsupported-format', { file: fileName, extension });
}
