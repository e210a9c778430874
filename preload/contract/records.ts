import { z } from 'zod';
import { Query } from './queries.ts';

/** Names one of the small things that a library keeps beside its articles. */
export const RecordId = z.string().min(1).max(64).brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;

const Name = z.string().trim().min(1).max(200);

/** A saved search: run anew whenever it is opened. */
export const Collection = z
  .object({
    kind: z.literal('collection'),
    id: RecordId,
    name: Name,
    query: Query,
    /** ISO 8601 instant. */
    savedAt: z.string(),
  })
  .readonly();
export type Collection = z.infer<typeof Collection>;

/** Spellings of one name that a person approved: a query can use them as one. */
export const NameGroup = z
  .object({
    kind: z.literal('names'),
    id: RecordId,
    /** As they are written; the first is the one that the group is shown by. */
    forms: z.array(Name).min(2).max(50).readonly(),
  })
  .readonly();
export type NameGroup = z.infer<typeof NameGroup>;

export const LibraryRecord = z.union([Collection, NameGroup]);
export type LibraryRecord = z.infer<typeof LibraryRecord>;

/** What a record is called by. */
export function nameOfRecord(record: LibraryRecord): string {
  return record.kind === 'collection' ? record.name : (record.forms[0] ?? '');
}
