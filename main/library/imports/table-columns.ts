import { createHash } from 'node:crypto';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import {
  type ColumnMapping,
  RecordId,
  type TableColumns,
} from '../../../preload/contract/records.ts';
import type { LibraryStore } from '../../store/library-store.ts';

/** What a person said of tables, by their headers. */
export const tablesIn = ({ records }: Pick<LibraryStore, 'records'>): readonly TableColumns[] =>
  [...records.values()].filter((record) => record.kind === 'table-columns');

/** Remembers, for every table among the rows that has such columns, which of them hold what. */
export async function rememberColumns(
  rows: readonly ImportRow[],
  columns: ColumnMapping,
  store: LibraryStore,
): Promise<void> {
  const records = rows.flatMap(({ table }): TableColumns[] => {
    if (table === undefined) return [];
    const { headers } = table;
    if (!Object.values(columns).every((column) => headers.includes(column))) return [];
    const digest = createHash('sha256').update(headers.join('\n')).digest('hex').slice(0, 32);
    return [{ kind: 'table-columns', id: RecordId.parse(`table-${digest}`), headers, columns }];
  });
  const distinct = new Map(records.map((record) => [record.id, record]));
  if (distinct.size > 0)
    await store.commit([...distinct.values()].map((record) => ({ kind: 'keep', record })));
}
