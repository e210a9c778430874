import { z } from 'zod';
import { Query } from './queries.ts';
import { FactName } from './vocabulary.ts';

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

/** What a column of a table can hold: a fact, or the text itself. */
export const ColumnRole = z.enum(['text', ...FactName.options]);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** The header of the column that holds each of these; the text's is needed, all others may be missing. */
export const ColumnMapping = z.partialRecord(ColumnRole, z.string().max(1_000)).readonly();
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** Which column of tables with these headers holds what, as a person said. */
export const TableColumns = z
  .object({
    kind: z.literal('table-columns'),
    id: RecordId,
    headers: z.array(z.string().max(1_000)).max(1_000).readonly(),
    columns: ColumnMapping,
  })
  .readonly();
export type TableColumns = z.infer<typeof TableColumns>;

/** A folder whose new files are imported by themselves. */
export const WatchedFolder = z
  .object({
    kind: z.literal('watched-folder'),
    id: RecordId,
    /** Absolute. */
    path: z.string(),
  })
  .readonly();
export type WatchedFolder = z.infer<typeof WatchedFolder>;

/** In lower case and without `www.`. */
const host = z.string().min(1).max(300);
const sourceName = z.string().min(1).max(2_000);

/** From which articles a source is known: those of a site, or those that name it otherwise. */
export const SourceRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source-of-host'), host, name: sourceName }).readonly(),
  z
    .object({ kind: z.literal('source-renamed'), from: z.string().min(1), name: sourceName })
    .readonly(),
]);
export type SourceRule = z.infer<typeof SourceRule>;

/** What `03/04/2021` means in articles of a site, or of a source where they have no address. */
const order = z.enum(['day-first', 'month-first']);
export const DateRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date-order-of-host'), host, order }).readonly(),
  z.object({ kind: z.literal('date-order-of-source'), source: sourceName, order }).readonly(),
]);
export type DateRule = z.infer<typeof DateRule>;

export const Rule = z.discriminatedUnion('kind', [...SourceRule.options, ...DateRule.options]);
export type Rule = z.infer<typeof Rule>;

const learntSource = z
  .object({ kind: z.literal('source-rule'), id: RecordId, rule: SourceRule })
  .readonly();
const learntDate = z
  .object({ kind: z.literal('date-rule'), id: RecordId, rule: DateRule })
  .readonly();

/** A rule learnt from a correction, which later imports follow. */
export const LearntRule = z.discriminatedUnion('kind', [learntSource, learntDate]);
export type LearntRule = z.infer<typeof LearntRule>;

/** A small record that a library keeps beside its articles. */
export const LibraryRecord = z.discriminatedUnion('kind', [
  Collection,
  NameGroup,
  TableColumns,
  WatchedFolder,
  ...LearntRule.options,
]);
export type LibraryRecord = z.infer<typeof LibraryRecord>;
