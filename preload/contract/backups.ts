import { z } from 'zod';

const count = z.number().int().nonnegative();

/** The name of a backup, its instant; it can name nothing outside the folder of backups. */
export const BackupName = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.warraq$/)
  .brand('BackupName');
export type BackupName = z.infer<typeof BackupName>;

/** A backup as a person chooses one. */
export const BackupSummary = z
  .object({
    name: BackupName,
    /** ISO 8601 instant. */
    at: z.string(),
    /** What it says of itself; absent where that is missing or damaged. */
    holds: z
      .object({
        articles: count,
        /** Of all that it holds, most of which it shares with other backups. */
        bytes: count,
        /** False where a text or an original was damaged or missing in the library already. */
        whole: z.boolean(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type BackupSummary = z.infer<typeof BackupSummary>;

/** When the next backup is made by itself. */
export const NextBackup = z.discriminatedUnion('kind', [
  /** At this instant, ISO 8601, or within minutes of it. */
  z.object({ kind: z.literal('at'), at: z.string() }),
  /** It is due, and made within minutes. */
  z.object({ kind: z.literal('soon') }),
  /** Within an hour of the next change: the newest backup has everything. */
  z.object({ kind: z.literal('after-change') }),
  /** The library is not open, or is a backup itself. */
  z.object({ kind: z.literal('never') }),
]);
export type NextBackup = z.infer<typeof NextBackup>;

/** The backups of a library, newest first. */
export const BackupList = z
  .object({ backups: z.array(BackupSummary).readonly(), next: NextBackup })
  .readonly();
export type BackupList = z.infer<typeof BackupList>;

/** How far the work is that a library is cared for with. Bytes; the total is an estimate. */
export const CareProgress = z
  .object({ act: z.enum(['backup', 'verify', 'restore']), done: count, total: count })
  .readonly();
export type CareProgress = z.infer<typeof CareProgress>;

/** What a backup that was just made is. */
export const BackupReceipt = z
  .object({
    /** Absolute path of the backup, a library folder. */
    path: z.string(),
    articles: count,
    /** False where a text or an original was damaged or missing in the library already. */
    whole: z.boolean(),
    /** Names of older backups that were removed. */
    removed: z.array(z.string()).readonly(),
  })
  .readonly();
export type BackupReceipt = z.infer<typeof BackupReceipt>;

/** What a verification can find. */
export const findingKinds = [
  /** A file is not as Warraq wrote it, at `place`. */
  'damaged',
  'newer-format',
  /** The last write to the journal was cut off. */
  'torn',
  /** Changes that were confirmed are not in the journal any more: `count`. */
  'changes-missing',
  'text-damaged',
  'original-missing',
  'original-changed',
  /** The last closing in order is not on record, so a journal cut after it cannot be told. */
  'not-closed',
  'index-damaged',
  /** Bytes of a file of texts that no article needs: `count`. */
  'spare-bytes',
  'spare-original',
  /** Bytes that were set aside when damage was met. */
  'set-aside',
] as const;

/** Something that a verification found, in data: the edge words it. */
export const Finding = z
  .object({
    kind: z.enum(findingKinds),
    /** False for what only ought to be known. */
    isDamage: z.boolean(),
    /** Relative to the library's folder. */
    file: z.string(),
    place: z.string().optional(),
    /** Of the article that is touched. */
    id: z.string().optional(),
    title: z.string().optional(),
    count: count.optional(),
  })
  .readonly();
export type Finding = z.infer<typeof Finding>;

export const VerifyReport = z
  .object({
    findings: z.array(Finding).readonly(),
    /** What was read. */
    files: count,
    bytes: count,
    articles: count,
    backups: count,
    /** The version of the format that the library is in; absent where it cannot be told. */
    version: count.optional(),
  })
  .readonly();
export type VerifyReport = z.infer<typeof VerifyReport>;

export const RestoreReport = z
  .object({
    /** Absolute path of the new library. */
    path: z.string(),
    /** The backup whose catalogue was taken; absent where it was the library's own. */
    backup: z.string().optional(),
    articles: count,
    /** Groups of changes that the journal proved beyond that catalogue. */
    changes: count,
    /** Groups of changes that were confirmed once and are nowhere any more, as far as can be told. */
    changesLost: count,
    /** Articles whose text could not be found whole anywhere. */
    textsLost: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
    originalsLost: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
  })
  .readonly();
export type RestoreReport = z.infer<typeof RestoreReport>;
