import { z } from 'zod';
import { Query } from './queries.ts';
import { ArticleId, Direction, ExportId, Language, PublishedDate } from './vocabulary.ts';

/** By the words after the match, by the words before it, the nearest first; or as articles go, the newest first. */
export const ConcordanceOrder = z.enum(['next', 'previous', 'article']);
export type ConcordanceOrder = z.infer<typeof ConcordanceOrder>;

/** The most words that can stand on either side of a match. */
export const mostContext = 50;

/** Every occurrence of a query's words in the articles it finds. */
export const ConcordanceRequest = z
  .object({
    query: Query,
    order: ConcordanceOrder,
    /** Words on either side of a match. */
    context: z.number().int().min(0).max(mostContext),
  })
  .strict()
  .readonly();
export type ConcordanceRequest = z.infer<typeof ConcordanceRequest>;

/** `limit` rows of a concordance from the one that stands at `offset`, counted from 0. */
export const ConcordanceStretchRequest = ConcordanceRequest.unwrap()
  .extend({
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(0).max(500),
  })
  .readonly();
export type ConcordanceStretchRequest = z.infer<typeof ConcordanceStretchRequest>;

/** One occurrence between what is read before and after it. */
export const ConcordanceRow = z
  .object({
    id: ArticleId,
    title: z.string(),
    source: z.string().optional(),
    published: PublishedDate.optional(),
    /** The name of the file it came from. */
    file: z.string(),
    language: Language,
    direction: Direction,
    where: z.enum(['title', 'text']),
    /** Where the match begins in the title or the text, in UTF-16 code units. */
    start: z.number().int().nonnegative(),
    before: z.string(),
    match: z.string(),
    after: z.string(),
  })
  .readonly();
export type ConcordanceRow = z.infer<typeof ConcordanceRow>;

/**
 * A stretch of a concordance. Where it is not `complete` it is still being gathered: the rows stand
 * in the order of articles, whatever order was asked for, and whoever asks again sees more of them.
 */
export const ConcordanceStretch = z
  .object({
    /** Occurrences gathered so far, and in how many articles they stand. */
    total: z.number().int().nonnegative(),
    articles: z.number().int().nonnegative(),
    /** How many of the articles found have been gone through. */
    done: z.number().int().nonnegative(),
    found: z.number().int().nonnegative(),
    complete: z.boolean(),
    /** Of most of the rows. */
    direction: Direction,
    rows: z.array(ConcordanceRow).readonly(),
  })
  .readonly();
export type ConcordanceStretch = z.infer<typeof ConcordanceStretch>;

export const ConcordanceReceipt = z
  .object({
    exportId: ExportId,
    occurrences: z.number().int().nonnegative(),
    bytes: z.number().int().nonnegative(),
    file: z.string(),
  })
  .readonly();
export type ConcordanceReceipt = z.infer<typeof ConcordanceReceipt>;
