import type { FactName } from '../../../preload/contract/vocabulary.ts';

/** What a column of a table can hold: a fact, or the text itself. */
export type ColumnRole = FactName | 'text';

/** The header of the column that holds each of these; the text's is needed, all others may be missing. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, string>>>;
