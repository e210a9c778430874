import { z } from 'zod';
import { ErrorReport } from './errors.ts';
import { ChangeDescription, UndoToken } from './vocabulary.ts';

/** One change of the library, as a person reads of it. */
export const HistoryEntry = z
  .object({
    /** Counts the changes of a library over all its sittings. */
    number: z.number().int().positive(),
    /** ISO 8601 instant. */
    at: z.string(),
    articles: z.number().int().nonnegative(),
    description: ChangeDescription,
    undone: z.boolean(),
    /**
     * What can be done about it while the library stays open: take it back, take it back with
     * every later change, or make it again.
     */
    offer: z
      .object({ act: z.enum(['undo', 'undo-through', 'redo']), token: UndoToken })
      .readonly()
      .optional(),
  })
  .readonly();
export type HistoryEntry = z.infer<typeof HistoryEntry>;
export type HistoryOffer = NonNullable<HistoryEntry['offer']>;

/** What would be undone or redone; without a token, the last change that can be. */
export const PreviewRequest = z
  .object({ act: z.enum(['undo', 'undo-through', 'redo']), token: UndoToken.optional() })
  .strict();
export type PreviewRequest = z.infer<typeof PreviewRequest>;

/** What an act would change, before it does. */
export const ChangePreview = z
  .object({
    /** In the order they would be undone or redone. */
    changes: z
      .array(
        z
          .object({
            token: UndoToken,
            description: ChangeDescription,
            articles: z.number().int().nonnegative(),
          })
          .readonly(),
      )
      .readonly(),
    /** How many articles in all. */
    articles: z.number().int().nonnegative(),
    /** Of the first of those. */
    titles: z.array(z.string()).readonly(),
  })
  .readonly();
export type ChangePreview = z.infer<typeof ChangePreview>;

export const ChangeHistory = z
  .object({
    /** Newest first. */
    entries: z.array(HistoryEntry).readonly(),
    /** What is wrong with the log itself: it was damaged, or it cannot be written. */
    notice: ErrorReport.optional(),
  })
  .readonly();
export type ChangeHistory = z.infer<typeof ChangeHistory>;
