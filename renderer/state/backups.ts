import { create } from 'zustand';
import type {
  BackupList,
  BackupName,
  BackupReceipt,
  CareProgress,
  RestoreReport,
  VerifyReport,
} from '../../preload/contract/backups.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import { call, listen, reportOf } from '../bridge/bridge.ts';
import { openLibrary } from './library.ts';
import { tell } from './notices.ts';
import { closeDialog, openDialog } from './screen.ts';

/** How long work on the library ended. */
export type CareOutcome =
  | { readonly kind: 'backup'; readonly receipt: BackupReceipt }
  | { readonly kind: 'verify'; readonly report: VerifyReport }
  | { readonly kind: 'restore'; readonly report: RestoreReport }
  | { readonly kind: 'failed'; readonly report: ErrorReport };

interface BackupsState {
  readonly list: BackupList | undefined;
  /** What is going on; its progress is absent until there is news of it. */
  readonly running: CareProgress['act'] | undefined;
  readonly progress: CareProgress | undefined;
  readonly outcome: CareOutcome | undefined;
  readonly withBackups: boolean;
}

export const useBackups = create<BackupsState>()(() => ({
  list: undefined,
  running: undefined,
  progress: undefined,
  outcome: undefined,
  withBackups: false,
}));

export async function refreshBackups(): Promise<void> {
  try {
    useBackups.setState({ list: await call('backups.list', {}) });
  } catch (thrown) {
    tell(thrown);
  }
}

/** Runs one piece of work at a time, and keeps how it ended; undefined where nothing was done. */
async function carry(
  act: CareProgress['act'],
  work: () => Promise<CareOutcome | undefined>,
): Promise<void> {
  if (useBackups.getState().running !== undefined) return;
  useBackups.setState({ running: act, progress: undefined, outcome: undefined });
  try {
    useBackups.setState({ outcome: await work() });
  } catch (thrown) {
    useBackups.setState({ outcome: { kind: 'failed', report: reportOf(thrown) } });
  } finally {
    useBackups.setState({ running: undefined, progress: undefined });
    await refreshBackups();
  }
}

export const backUpNow = (): Promise<void> =>
  carry('backup', async () => ({ kind: 'backup', receipt: await call('backups.make', {}) }));

export const verifyNow = (): Promise<void> =>
  carry('verify', async () => {
    const { withBackups: backups } = useBackups.getState();
    return { kind: 'verify', report: await call('backups.verify', { backups }) };
  });

/** Restores a backup into a new folder, or whatever is whole; the shell asks for the folder. */
export const restoreFrom = (from?: BackupName): Promise<void> =>
  carry('restore', async () => {
    const { report } = await call('backups.restore', from === undefined ? {} : { from });
    return report && { kind: 'restore', report };
  });

export async function cancelCare(): Promise<void> {
  try {
    await call('care.cancel', {});
  } catch (thrown) {
    tell(thrown);
  }
}

export const chooseWithBackups = (withBackups: boolean): void =>
  useBackups.setState({ withBackups });

/** Opens what was restored last, and leaves the dialog for it. */
export async function openRestored(): Promise<void> {
  closeDialog();
  useBackups.setState({ outcome: undefined });
  await openLibrary('backups.openRestored');
}

export async function showBackup(name: BackupName): Promise<void> {
  try {
    await call('backups.reveal', { name });
  } catch (thrown) {
    tell(thrown);
  }
}

/**
 * From a library that cannot be opened: restores what is whole and opens it. The report stays to be
 * read where something was lost.
 */
export async function restoreAndOpen(): Promise<void> {
  openDialog('backups');
  await restoreFrom();
  const { outcome } = useBackups.getState();
  if (outcome?.kind !== 'restore') {
    if (outcome === undefined) closeDialog();
    return;
  }
  await openLibrary('backups.openRestored');
}

export function verifyBroken(): void {
  openDialog('backups');
  void verifyNow();
}

/** Follows the work that is going on. */
export function followBackups(): void {
  listen('care.progress', (progress) => {
    if (progress.act === useBackups.getState().running) useBackups.setState({ progress });
  });
}
