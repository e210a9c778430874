import type { ErrorCode } from '../../../preload/contract/errors.ts';
import type { ImportRow } from '../../../preload/contract/imports.ts';

/** Faults that another encoding may mend. */
const textFaults: readonly ErrorCode[] = [
  'file.not-text',
  'file.no-words',
  'file.unknown-encoding',
];

/** True where a file failed because of how its bytes were read. */
export const isTextFault = ({ reason }: ImportRow): boolean =>
  reason !== undefined && textFaults.includes(reason.code);

/** True where one text could be read in another encoding. */
export const canBeDecoded = (row: ImportRow): boolean =>
  isTextFault(row) || (row.status === 'imported' && row.articles === 1);

/** True where a table could be read with other columns, all articles that came of it being known. */
export const canChooseColumns = ({ table, status, articles, ids }: ImportRow): boolean =>
  table !== undefined && status !== 'duplicate' && articles <= ids.length;

/** True where trying a file again could change anything. */
export const canBeRetried = ({ status, failed }: ImportRow): boolean =>
  status === 'failed' || failed > 0;
