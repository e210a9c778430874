import { create } from 'zustand';
import type { RecentLibrary } from '../../preload/contract/library.ts';
import { call, listen } from '../bridge/bridge.ts';
import { tryOpening } from './library.ts';
import { notify, tell } from './notices.ts';

interface LibrariesState {
  readonly recent: readonly RecentLibrary[];
  /** Present while the open library moves; the bytes of a copy once there is one. */
  readonly moving: { readonly done: number; readonly total: number } | undefined;
}

export const useLibraries = create<LibrariesState>()(() => ({ recent: [], moving: undefined }));

async function refreshRecent(): Promise<void> {
  try {
    useLibraries.setState({ recent: await call('libraries.recent', {}) });
  } catch (thrown) {
    tell(thrown);
  }
}

/** Keeps the list right until the returned function is called. */
export function followRecent(): () => void {
  void refreshRecent();
  return listen('libraries.changed', () => void refreshRecent());
}

export const openRecent = (id: string): Promise<void> =>
  tryOpening(() => call('libraries.open', { id }));

export async function forgetRecent(id: string): Promise<void> {
  await call('libraries.forget', { id }).catch(tell);
}

export async function renameLibrary(name: string): Promise<void> {
  await call('libraries.rename', { name }).catch(tell);
}

/** Asks where to and moves the open library there. */
export async function moveLibrary(): Promise<void> {
  const stop = listen('libraries.moving', (moving) => useLibraries.setState({ moving }));
  try {
    const { notice } = await call('libraries.move', {});
    if (notice !== undefined) notify({ kind: 'failed', report: notice });
  } catch (thrown) {
    tell(thrown);
  } finally {
    stop();
    useLibraries.setState({ moving: undefined });
  }
}

export async function cancelMove(): Promise<void> {
  await call('libraries.cancelMove', {}).catch(tell);
}
