import { create } from 'zustand';
import type { Settings } from '../../preload/contract/settings.ts';
import { call, listen } from '../bridge/bridge.ts';
import { tell } from './notices.ts';

const store = create<{ readonly settings?: Settings }>()(() => ({}));

/** The person's settings; they are loaded before the first render. */
export function useSettings(): Settings {
  const settings = store((state) => state.settings);
  if (settings === undefined) throw new Error('The settings are loaded before anything is drawn.');
  return settings;
}

/** Fetches the settings and follows their changes. */
export async function loadSettings(): Promise<void> {
  listen('settings.changed', (settings) => store.setState({ settings }));
  store.setState({ settings: await call('settings.get', {}) });
}

/** Changes some settings at once on the page, then for good. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = store.getState().settings;
  if (before === undefined) return;
  store.setState({ settings: { ...before, ...change } });
  try {
    store.setState({ settings: await call('settings.change', change) });
  } catch (thrown) {
    store.setState({ settings: before });
    tell(thrown);
  }
}
