import { WarraqError } from '../../preload/contract/errors.ts';
import { contentOf } from './file-content.ts';
import { formatOf, tellingBytes } from './format-of.ts';
import type { FileContent, FormatFor, ReadChoices, Reading } from './reader.ts';

/** An archive in an archive in an archive is no way to keep articles, and mails are passed on a few times. */
const deepest: Readonly<Record<string, number>> = { ZIP: 2, EML: 6 };
const megabyte = 1024 * 1024;

/** A file that lies in another: an entry of an archive, or what is attached to a mail. */
export interface InnerFile {
  /** Its last part names it and tells its format where its bytes do not. */
  readonly fileName: string;
  /** What it is called in the file around it. */
  readonly place: string;
  /** Throws a `WarraqError` where it cannot be taken out. */
  readonly read: () => Uint8Array;
}

export const lastPartOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The ending of a path's last part, in lower case and without the dot; empty where it has none. */
export function endingOf(path: string): string {
  const name = lastPartOf(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** What a place within an inner file is called in the file around it. */
const placeWithin = (inner: string, place: string | undefined): string =>
  place === undefined || place === '' ? inner : `${inner} › ${place}`;

function placed(reading: Reading, inner: string): Reading {
  if (reading.kind === 'article' || reading.kind === 'failed')
    return { ...reading, place: placeWithin(inner, reading.place) };
  return reading;
}

/** The format of an inner file: it is small enough for it, and no file of that format lies too deep. */
function formatWithin(
  fileName: string,
  bytes: Uint8Array,
  around: readonly string[],
  of: FormatFor,
) {
  const { reader, maximumBytes } = formatOf(fileName, bytes.subarray(0, tellingBytes), of);
  if (bytes.length > maximumBytes) {
    const limit = Math.floor(maximumBytes / megabyte);
    const megabytes = Math.ceil(bytes.length / megabyte);
    throw WarraqError.of('file.too-large', { file: fileName, megabytes, limit });
  }
  const limit = deepest[reader.format] ?? Infinity;
  if (around.filter((format) => format === reader.format).length >= limit)
    throw WarraqError.of('file.too-deep', { file: fileName, limit });
  return reader;
}

/**
 * What the reader of its format finds in a file that lies in another, each under a place that names it.
 * Whatever is wrong with it becomes one failed record, so that no file beside it is lost.
 */
export async function* innerReadings(
  { fileName, place, read }: InnerFile,
  around: Pick<FileContent, 'inside'> & { readonly format: string },
  choices: ReadChoices,
  formatFor: FormatFor,
): AsyncGenerator<Reading> {
  try {
    const bytes = read();
    const inside = [...(around.inside ?? []), around.format];
    const reader = formatWithin(fileName, bytes, inside, formatFor);
    for await (const reading of reader.read(contentOf(fileName, bytes, inside), choices))
      if (reading.kind !== 'table') yield placed(reading, place);
  } catch (error) {
    const known = error instanceof WarraqError ? error : undefined;
    const told = known ?? WarraqError.of('file.bad-record', { file: fileName, place }, error);
    yield { kind: 'failed', place, reason: told.report };
  }
}
