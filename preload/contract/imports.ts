import { z } from 'zod';
import { ErrorReport } from './errors.ts';
import { ArticleId, ImportId, Language, PublishedDate } from './vocabulary.ts';

/** What became of one file. */
export const ImportRow = z
  .object({
    /** The path as the person gave it or as it was found below a folder they gave. */
    path: z.string(),
    fileName: z.string(),
    status: z.enum(['imported', 'duplicate', 'failed']),
    /** The articles it became, or for a duplicate the articles already there. */
    ids: z.array(ArticleId).readonly(),
    /** Of the first of those articles. */
    title: z.string().optional(),
    source: z.string().optional(),
    published: PublishedDate.optional(),
    language: Language.optional(),
    reason: ErrorReport.optional(),
  })
  .readonly();
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportSummary = z
  .object({
    importId: ImportId,
    files: z.number().int().nonnegative(),
    imported: z.number().int().nonnegative(),
    duplicate: z.number().int().nonnegative(),
    failed: z.number().int().nonnegative(),
    articles: z.number().int().nonnegative(),
    cancelled: z.boolean(),
    milliseconds: z.number().nonnegative(),
  })
  .readonly();
export type ImportSummary = z.infer<typeof ImportSummary>;

/** News of a running import: the files finished since the last news. */
export const ImportProgress = z
  .object({
    importId: ImportId,
    done: z.number().int().nonnegative(),
    /** How many files there are; grows while folders are still being read. */
    total: z.number().int().nonnegative(),
    rows: z.array(ImportRow).readonly(),
    /** Present in the last news of an import. */
    summary: ImportSummary.optional(),
  })
  .readonly();
export type ImportProgress = z.infer<typeof ImportProgress>;
