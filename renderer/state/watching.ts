import { create } from 'zustand';
import type { WatchState } from '../../preload/contract/imports.ts';
import { call, listen, reportOf } from '../bridge/bridge.ts';
import { tell } from './notices.ts';

/** The folders whose new files come in by themselves. */
export const useWatching = create<{ readonly folders: readonly WatchState[] }>()(() => ({
  folders: [],
}));

/** Asks anew which folders are watched; where no library is open there are none. */
export async function refreshWatching(): Promise<void> {
  try {
    useWatching.setState({ folders: await call('watching.list', {}) });
  } catch (thrown) {
    if (reportOf(thrown).code.startsWith('library.')) useWatching.setState({ folders: [] });
    else tell(thrown);
  }
}

export function followWatching(): void {
  listen('watching.changed', () => void refreshWatching());
}

/** Asks for a folder to watch. */
export async function watchFolder(): Promise<void> {
  try {
    if (await call('watching.choose', {})) await refreshWatching();
  } catch (thrown) {
    tell(thrown);
  }
}

export async function stopWatching(id: WatchState['id']): Promise<void> {
  try {
    await call('watching.stop', { id });
    await refreshWatching();
  } catch (thrown) {
    tell(thrown);
  }
}
