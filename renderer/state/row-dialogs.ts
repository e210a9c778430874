import { create } from 'zustand';
import type { CallOutput } from '../../preload/contract/calls.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { ImportRow } from '../../preload/contract/imports.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { openDialog } from './screen.ts';

/** What a file would say in an encoding. */
export type Decoding = CallOutput<'imports.decodings'>[number];

interface RowDialogs {
  /** The row that the open dialog is about. */
  readonly row: ImportRow | undefined;
  /** Absent while they are worked out. */
  readonly decodings: readonly Decoding[] | undefined;
  readonly error: ErrorReport | undefined;
}

const nothing: RowDialogs = { row: undefined, decodings: undefined, error: undefined };

export const useRowDialogs = create<RowDialogs>()(() => nothing);

/** Shows what a file would say in each encoding that it could be in. */
export async function askForEncoding(row: ImportRow): Promise<void> {
  useRowDialogs.setState({ ...nothing, row });
  openDialog('decode');
  const isStill = (): boolean => useRowDialogs.getState().row === row;
  try {
    const decodings = await call('imports.decodings', { key: row.key });
    if (isStill()) useRowDialogs.setState({ decodings });
  } catch (thrown) {
    if (isStill()) useRowDialogs.setState({ error: reportOf(thrown) });
  }
}

/** Asks which column of a table holds what. */
export function askForColumns(row: ImportRow): void {
  useRowDialogs.setState({ ...nothing, row });
  openDialog('columns');
}

/** Shows which articles of a file could not be read, and why. */
export function showFailures(row: ImportRow): void {
  useRowDialogs.setState({ ...nothing, row });
  openDialog('failures');
}
