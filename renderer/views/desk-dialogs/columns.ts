import type { TableReading } from '../../../preload/contract/imports.ts';
import type { ColumnMapping, ColumnRole } from '../../../preload/contract/records.ts';

/** In the order a person thinks of them: the text first, which every table needs. */
export const columnRoles: readonly ColumnRole[] = [
  'text',
  'title',
  'source',
  'published',
  'authors',
  'url',
  'language',
  'subtitle',
  'keywords',
  'section',
];

/** The columns with another one for a role, or none; a column that had another role keeps it. */
export function withColumn(
  columns: ColumnMapping,
  role: ColumnRole,
  header: string | undefined,
): ColumnMapping {
  const others = Object.fromEntries(Object.entries(columns).filter(([name]) => name !== role));
  return header === undefined ? others : { ...others, [role]: header };
}

/** What the first row that has anything in a column has there; empty where none does. */
export function sampleOf({ headers, samples }: TableReading, header: string | undefined): string {
  if (header === undefined) return '';
  const column = headers.indexOf(header);
  return samples.map((cells) => cells[column] ?? '').find((cell) => cell.trim() !== '') ?? '';
}
