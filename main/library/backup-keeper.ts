import { WarraqError, reportOf, type ErrorReport } from '../../preload/contract/errors.ts';
import type { BackupReceipt, NextBackup } from '../../preload/contract/backups.ts';
import type { CompactingStore } from '../store/store.ts';
import type { CareWork, CareWorks } from './care-work.ts';
import { createSlices } from './slices.ts';
import { createTurns } from './turns.ts';

/** Milliseconds. */
export interface BackupSchedule {
  /** From opening to the first look: the list comes first. */
  readonly firstAfter: number;
  readonly every: number;
}

interface BackupKeeperParts {
  readonly store: Pick<CompactingStore, 'backup' | 'backupState' | 'identity' | 'revision'>;
  readonly now: () => string;
  readonly clock: () => number;
  readonly schedule: BackupSchedule | undefined;
  readonly works: CareWorks;
}

const hour = 3_600_000;

/** Makes backups of an open library: when asked to, and by itself where a schedule is given. */
export function createBackupKeeper({ store, now, clock, schedule, works }: BackupKeeperParts) {
  const inTurn = createTurns();
  const ending = new AbortController();
  let failure: ErrorReport | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** With `work`, one that a person asked for and may cancel. */
  async function make(work?: CareWork): Promise<BackupReceipt> {
    const slice = work?.pause ?? createSlices(clock);
    const pause = async () => {
      ending.signal.throwIfAborted();
      await slice();
    };
    const options = { now: new Date(now()), pause, progress: work };
    const { path, articles, whole, removed } = await store.backup(options);
    failure = undefined;
    return { path, articles, whole, removed };
  }

  /** Whether something changed since the newest backup, and that is an hour old. */
  async function isDue(): Promise<boolean> {
    const { isBackup, newest } = await store.backupState();
    if (isBackup || store.revision === (newest?.revision ?? 0)) return false;
    return newest === undefined || Date.parse(now()) - newest.at.getTime() >= hour;
  }

  async function next(): Promise<NextBackup> {
    const { isBackup, newest } = await store.backupState();
    if (isBackup || schedule === undefined) return { kind: 'never' };
    if (store.revision === (newest?.revision ?? 0)) return { kind: 'after-change' };
    if (newest === undefined || (await isDue())) return { kind: 'soon' };
    return { kind: 'at', at: new Date(newest.at.getTime() + hour).toISOString() };
  }

  async function look(): Promise<void> {
    try {
      await inTurn(async () => {
        if (await isDue()) await make();
      });
    } catch (thrown) {
      const { code, params } = reportOf(thrown);
      const cause = typeof params['cause'] === 'string' ? params['cause'] : code;
      const { path } = store.identity;
      failure = WarraqError.of('library.backup-failed', { path, cause }, thrown).report;
    }
    lookAfter(schedule?.every);
  }

  function lookAfter(delay: number | undefined): void {
    if (delay === undefined || ending.signal.aborted) return;
    timer = setTimeout(() => void look(), delay);
    timer.unref();
  }

  lookAfter(schedule?.firstAfter);
  return {
    make: () => works.run('backup', (work) => inTurn(() => make(work))),
    next,
    /** What to tell a person: that the last backup could not be made. */
    notices: (): readonly ErrorReport[] => (failure ? [failure] : []),
    /** Ends a backup that is being made; its draft is removed. */
    async stop(): Promise<void> {
      ending.abort();
      clearTimeout(timer);
      await inTurn(() => Promise.resolve());
    },
  };
}
