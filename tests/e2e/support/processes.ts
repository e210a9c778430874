import type { ElectronApplication } from '@playwright/test';
import { nodeFileSystem } from '../../../main/store/file-system.ts';
import { processIsAlive } from '../../../main/store/process-life.ts';

/** The system's number of the library process; undefined while there is none. */
export function libraryProcess(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electron }) =>
      electron
        .getAppMetrics()
        .find(({ type, name }) => type === 'Utility' && name === 'Warraq library')?.pid,
  );
}

/**
 * Sends a signal to the library process and answers its number.
 * @throws Error where there is no such process.
 */
export async function signalLibrary(
  app: ElectronApplication,
  signal: NodeJS.Signals,
): Promise<number> {
  const pid = await libraryProcess(app);
  if (pid === undefined) throw new Error('there is no library process');
  process.kill(pid, signal);
  return pid;
}

/** The system's numbers of every process of the app. */
export function processesOf(app: ElectronApplication): Promise<readonly number[]> {
  return app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
}

/** Those of `pids` that still run. */
export async function alive(pids: readonly number[]): Promise<readonly number[]> {
  const lives = pids.map((pid) => processIsAlive(nodeFileSystem, { pid }));
  const answers = await Promise.all(lives);
  return pids.filter((_pid, at) => answers[at]);
}
