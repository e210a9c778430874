import { z } from 'zod';
import { Selection } from './queries.ts';
import { ExportId } from './vocabulary.ts';

export const ExportFormat = z.enum(['json', 'csv', 'markdown']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportOptions = z
  .object({
    notes: z.boolean(),
    tags: z.boolean(),
    origin: z.boolean(),
    related: z.boolean(),
  })
  .readonly();
export type ExportOptions = z.infer<typeof ExportOptions>;

export const ExportRequest = z
  .object({
    selection: Selection,
    format: ExportFormat,
    /** Ignored by JSON, which always carries everything. */
    options: ExportOptions,
    order: z.enum(['oldest-first', 'newest-first', 'source']),
  })
  .strict()
  .readonly();
export type ExportRequest = z.infer<typeof ExportRequest>;

/** The first article of an export as the file will hold it. */
export const ExportPreview = z
  .object({
    articles: z.number().int().nonnegative(),
    suggestedName: z.string(),
    text: z.string(),
  })
  .readonly();
export type ExportPreview = z.infer<typeof ExportPreview>;

export const ExportReceipt = z
  .object({
    exportId: ExportId,
    articles: z.number().int().nonnegative(),
    bytes: z.number().int().nonnegative(),
    files: z.array(z.string()).readonly(),
  })
  .readonly();
export type ExportReceipt = z.infer<typeof ExportReceipt>;
