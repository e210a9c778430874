import type { ErrorCode } from '../../../preload/contract/errors.ts';
import type { ImportRow } from '../../../preload/contract/imports.ts';

/** Faults that another encoding may mend. */
const textFaults: readonly ErrorCode[] = [
  'file.invalid-utf8',
  'file.not-text',
  'file.no-words',
  'file.unknown-encoding',
];

/** True where a file failed because of how its bytes were read. */
export const isTextFault = ({ reason }: ImportRow): boolean =>
  reason !== undefined && textFaults.includes(reason.code);

/** True where a file is text that could be read in another encoding. */
export const canBeDecoded = (row: ImportRow): boolean =>
  row.encoding !== undefined || isTextFault(row);

/** True where trying a file again could change anything. */
export const canBeRetried = ({ status, failed }: ImportRow): boolean =>
  status === 'failed' || failed > 0;
