export type { ColumnMapping, ColumnRole } from '../../../preload/contract/records.ts';
