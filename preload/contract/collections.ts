import { z } from 'zod';
import { ErrorReport } from './errors.ts';
import { Collection } from './records.ts';

/** A saved search with what it finds at present. */
export const CountedCollection = z
  .object({
    collection: Collection,
    /** How many articles; absent while it is being counted, and where it cannot be. */
    count: z.number().int().nonnegative().optional(),
    /** Why it cannot be counted: it asks for a collection that is gone, for example. */
    problem: ErrorReport.optional(),
  })
  .readonly();
export type CountedCollection = z.infer<typeof CountedCollection>;

export const CollectionList = z
  .object({
    /** By name. */
    collections: z.array(CountedCollection).readonly(),
    /** False while some are still being counted: ask again. */
    complete: z.boolean(),
  })
  .readonly();
export type CollectionList = z.infer<typeof CollectionList>;
