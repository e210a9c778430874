import { z } from 'zod';
import { WarraqError } from '../../preload/contract/errors.ts';
import { damaged, type LibraryFolder } from './folder.ts';

/** The version of everything in a library's folder; a change of any file's form is a new one. */
export const formatVersion = 1;

const count = z.number().int().nonnegative();

export const LibraryHeader = z.object({
  format: z.literal('warraq-library'),
  version: z.literal(formatVersion),
  id: z.string().min(1),
  name: z.string().min(1),
  createdAt: z.string(),
  /** CRC-32 of the fields above; libraries made before there was one have none. */
  check: z.string().optional(),
});
export type LibraryHeader = z.infer<typeof LibraryHeader>;

export const SnapshotHeader = z.object({
  format: z.literal('warraq-snapshot'),
  version: z.literal(formatVersion),
  library: z.string(),
  /** The last group of changes it holds. */
  sequence: count,
  articles: count,
  /** How many lines of articles follow. */
  lines: count,
});

export const JournalHeader = z.object({
  format: z.literal('warraq-journal'),
  version: z.literal(formatVersion),
  library: z.string(),
  /** The group of changes that came before its first. */
  after: count,
});

/** What a library says when it is closed in order: the last group of changes it was given. */
export const ClosingHeader = z.object({
  format: z.literal('warraq-closing'),
  version: z.literal(formatVersion),
  library: z.string(),
  sequence: count,
  /** The last number a group may have had, were it lost since. */
  reached: count,
});
export type ClosingHeader = z.infer<typeof ClosingHeader>;

/** What a backup says of itself: how much of the files it shares with other backups is its own. */
export const BackupHeader = z.object({
  format: z.literal('warraq-backup'),
  version: z.literal(formatVersion),
  library: z.string(),
  /** The last group of changes it holds. */
  sequence: count,
  madeAt: z.string(),
  articles: count,
  /** Of all that it holds, most of which it shares with other backups. */
  bytes: count,
  /** False where a text or an original was damaged or missing in the library already. */
  whole: z.boolean(),
  /** The bytes of each file of texts, by its number. */
  bodies: z.record(z.string(), count),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const NewerVersion = z.number().int().gt(formatVersion);

const Newer = z.object({ format: z.string().startsWith('warraq-'), version: NewerVersion });

/**
 * The header that `value` should be.
 * @throws `library.newer-format`, or `library.damaged` where it is anything else, or another library's.
 */
export function headerOf<Header extends { readonly library?: string }>(
  schema: z.ZodType<Header>,
  value: unknown,
  found: { readonly folder: LibraryFolder; readonly file: string; readonly library?: string },
): Header {
  const { folder, file, library } = found;
  const parsed = schema.safeParse(value);
  if (parsed.success && parsed.data.library === library) return parsed.data;
  const newer = Newer.safeParse(value);
  if (!parsed.success && newer.success) {
    const { version } = newer.data;
    throw WarraqError.of('library.newer-format', { path: folder.path, version });
  }
  throw damaged(folder, file, 'line 1');
}
