import { z } from 'zod';
import { ErrorReport } from './errors.ts';
import { ColumnMapping, RecordId } from './records.ts';
import { ArticleId, ImportId, Language, PublishedDate } from './vocabulary.ts';

const count = z.number().int().nonnegative();

/** Below this an encoding is a guess that a person should look at. */
export const doubtfulConfidence = 0.8;

/** The WHATWG name of an encoding, as a person chooses it. */
export const EncodingName = z.string().regex(/^[A-Za-z0-9_:.-]{1,40}$/);

/** A table as it was understood, with its first rows. */
export const TableReading = z
  .object({
    headers: z.array(z.string()).readonly(),
    columns: ColumnMapping,
    samples: z.array(z.array(z.string()).readonly()).readonly(),
  })
  .readonly();
export type TableReading = z.infer<typeof TableReading>;

/** Something a person should look at before trusting a row. */
export const Doubt = z.enum(['encoding', 'date', 'source', 'some-failed', 'twin']);
export type Doubt = z.infer<typeof Doubt>;

/** An article that came in although the library has its like. */
export const Twin = z
  .object({
    id: ArticleId,
    of: ArticleId,
    /** Of the one that was there. */
    title: z.string(),
    file: z.string(),
    /** The same words, or most of them. */
    kind: z.enum(['same-text', 'near']),
  })
  .readonly();
export type Twin = z.infer<typeof Twin>;

/** The most articles, failures and twins that a row names; it counts all of them. */
export const mostNamedInRow = 1_000;

/** What became of one file. */
export const ImportRow = z
  .object({
    /** Tells the row on the desk; the row of a file that is tried again has the key of the first try. */
    key: z.string(),
    /** The path as the person gave it or as it was found below a folder they gave; empty for pasted text. */
    path: z.string(),
    fileName: z.string(),
    /** Of a file of several articles: imported where one of them was. */
    status: z.enum(['imported', 'duplicate', 'failed']),
    /** The articles it became, or for a duplicate the articles already there. */
    ids: z.array(ArticleId).readonly(),
    /** How many articles came in, are in the library already, and could not be read. */
    articles: count,
    known: count,
    failed: count,
    /** Of the first of those articles. */
    title: z.string().optional(),
    source: z.string().optional(),
    published: PublishedDate.optional(),
    language: Language.optional(),
    encoding: z.string().optional(),
    confidence: z.number().optional(),
    doubts: z.array(Doubt).readonly(),
    twins: z.array(Twin).readonly(),
    /** Which of its articles could not be read, and why. */
    failures: z.array(z.object({ place: z.string(), reason: ErrorReport }).readonly()).readonly(),
    table: TableReading.optional(),
    reason: ErrorReport.optional(),
  })
  .readonly();
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportSummary = z
  .object({
    importId: ImportId,
    files: count,
    imported: count,
    duplicate: count,
    failed: count,
    articles: count,
    cancelled: z.boolean(),
    milliseconds: z.number().nonnegative(),
  })
  .readonly();
export type ImportSummary = z.infer<typeof ImportSummary>;

/** News of a running import: the files finished since the last news. */
export const ImportProgress = z
  .object({
    importId: ImportId,
    done: count,
    /** How many files there are; grows while folders are still being read. */
    total: count,
    /** How many articles came in so far. */
    articles: count,
    /** Milliseconds of work so far, without pauses: what a rate is worked out from. */
    milliseconds: z.number().nonnegative(),
    isPaused: z.boolean(),
    /** A file of many articles that is being read, and how many of them came in so far. */
    working: z.object({ fileName: z.string(), articles: count }).readonly().optional(),
    rows: z.array(ImportRow).readonly(),
    /** Present in the last news of an import. */
    summary: ImportSummary.optional(),
  })
  .readonly();
export type ImportProgress = z.infer<typeof ImportProgress>;

/** What a person decided about files that are tried again. */
export const AgainChoices = z
  .object({
    encoding: EncodingName.optional(),
    columns: ColumnMapping.optional(),
    /** Take the file although the library has it. */
    anyway: z.boolean().optional(),
  })
  .strict()
  .readonly();
export type AgainChoices = z.infer<typeof AgainChoices>;

/** Rows of the desk to try again, at most as many as an import is likely to leave behind. */
export const AgainRequest = z
  .object({
    keys: z.array(z.string().max(100)).min(1).max(200_000).readonly(),
    choices: AgainChoices,
  })
  .strict()
  .readonly();
export type AgainRequest = z.infer<typeof AgainRequest>;

/** A watched folder as it is now. */
export const WatchState = z
  .object({
    id: RecordId,
    path: z.string(),
    name: z.string(),
    /** `missing` while the folder is not in its place; it is looked for again. */
    state: z.enum(['watching', 'missing']),
    /** Files that are still being written, so wait. */
    waiting: count,
    /** Articles that came in from it in this sitting. */
    articles: count,
  })
  .readonly();
export type WatchState = z.infer<typeof WatchState>;
