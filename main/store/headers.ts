import { z } from 'zod';
import { WarraqError } from '../../preload/contract/errors.ts';
import { damaged, type LibraryFolder } from './folder.ts';
import { presentVersion, upgradedHeader } from './migrations/upgrade.ts';

const count = z.number().int().nonnegative();
/** Each file says by itself in which version of the format it is written. */
const version = z.number().int().positive();

export const LibraryHeader = z.object({
  format: z.literal('warraq-library'),
  version,
  id: z.string().min(1),
  name: z.string().min(1),
  createdAt: z.string(),
  /** CRC-32 of the fields above. */
  check: z.string(),
});
export type LibraryHeader = z.infer<typeof LibraryHeader>;

export const SnapshotHeader = z.object({
  format: z.literal('warraq-snapshot'),
  version,
  library: z.string(),
  /** The last group of changes it holds. */
  sequence: count,
  articles: count,
  /** How many lines of articles follow. */
  lines: count,
  /** What the library keeps beside its articles, and how many lines of that follow theirs; nothing before version 3. */
  records: count.default(0),
  recordLines: count.default(0),
});

export const JournalHeader = z.object({
  format: z.literal('warraq-journal'),
  version,
  library: z.string(),
  /** The group of changes that came before its first. */
  after: count,
});

/** What a library says when it is closed in order: the last group of changes it was given. */
export const ClosingHeader = z.object({
  format: z.literal('warraq-closing'),
  version,
  library: z.string(),
  sequence: count,
  /** The last number a group may have had, were it lost since. */
  reached: count,
});
export type ClosingHeader = z.infer<typeof ClosingHeader>;

/** The first line of what was changed and when. */
export const HistoryHeader = z.object({
  format: z.literal('warraq-history'),
  version,
  library: z.string(),
});

/** What a backup says of itself: how much of the files it shares with other backups is its own. */
export const BackupHeader = z.object({
  format: z.literal('warraq-backup'),
  version,
  library: z.string(),
  /** The last group of changes it holds. */
  sequence: count,
  madeAt: z.string(),
  articles: count,
  /** Of all that it holds, most of which it shares with other backups. */
  bytes: count,
  /** False where a text or an original was damaged or missing in the library already. */
  whole: z.boolean(),
  /** The version of the format that the library in it is in. */
  holds: version,
  /** The bytes of each file of texts, by its number. */
  bodies: z.record(z.string(), count),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

const Versioned = z.object({ format: z.string(), version });

/**
 * A header of any version up to the present one in its present form, with the version that its file
 * is written in; `newer` where the file is of a version that is not known yet, undefined where the
 * value is no such header.
 */
export function readHeader<Header extends { readonly version: number }>(
  schema: z.ZodType<Header>,
  value: unknown,
  folder: LibraryFolder,
): { readonly header: Header } | { readonly newer: number } | undefined {
  const versioned = Versioned.loose().safeParse(value);
  if (!versioned.success) return undefined;
  const { data } = versioned;
  if (data.version > presentVersion(folder)) {
    return data.format.startsWith('warraq-') ? { newer: data.version } : undefined;
  }
  const parsed = schema.safeParse(upgradedHeader(folder, data, data.version));
  return parsed.success ? { header: parsed.data } : undefined;
}

/**
 * The header that `value` should be, in its present form.
 * @throws `library.newer-format`, or `library.damaged` where it is anything else, or another library's.
 */
export function headerOf<Header extends { readonly version: number; readonly library: string }>(
  schema: z.ZodType<Header>,
  value: unknown,
  found: { readonly folder: LibraryFolder; readonly file: string; readonly library: string },
): Header {
  const { folder, file, library } = found;
  const read = readHeader(schema, value, folder);
  if (read && 'newer' in read) {
    throw WarraqError.of('library.newer-format', { path: folder.path, version: read.newer });
  }
  if (read?.header.library !== library) throw damaged(folder, file, 'line 1');
  return read.header;
}
