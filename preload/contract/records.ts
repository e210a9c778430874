import { z } from 'zod';
import { Query } from './queries.ts';

/** Of what a library keeps beside its articles: any short name that nothing else there has. */
export const RecordId = z
  .string()
  .regex(/^[0-9a-z-]{1,64}$/)
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;

/** What a person may call a collection: any text in any script, trimmed, on one line. */
export const CollectionName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}"]*$/u);

/** A saved search: what it holds is whatever its query finds when it is asked. */
export const Collection = z
  .object({
    kind: z.literal('collection'),
    id: RecordId,
    name: CollectionName,
    query: Query,
    /** ISO 8601: when it was saved, or last brought up to another search. */
    savedAt: z.string(),
  })
  .readonly();
export type Collection = z.infer<typeof Collection>;

/** Spellings of one name, which a person said are of one name. */
export const NameGroup = z
  .object({
    kind: z.literal('names'),
    id: RecordId,
    forms: z.array(z.string().trim().min(1).max(500)).min(2).max(50).readonly(),
  })
  .readonly();
export type NameGroup = z.infer<typeof NameGroup>;

/** A small record that a library keeps beside its articles. */
export const LibraryRecord = z.discriminatedUnion('kind', [Collection, NameGroup]);
export type LibraryRecord = z.infer<typeof LibraryRecord>;
