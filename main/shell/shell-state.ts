import { join } from 'node:path';
import { defaultSettings, Settings } from '../../preload/contract/settings.ts';
import { firstLanguage } from './first-language.ts';
import { SessionState } from './session-state.ts';
import { openStateFile, type StateFile } from './state-file.ts';

export interface ShellState {
  readonly settings: StateFile<Settings>;
  readonly remembered: StateFile<SessionState>;
}

/** Reads what the shell keeps below `folder`: the settings, and what the last run left behind. */
export async function openShellState(
  folder: string,
  systemLanguages: readonly string[],
  now: Date,
): Promise<ShellState> {
  const defaults = { ...defaultSettings, language: firstLanguage(systemLanguages) };
  return {
    settings: await openStateFile(join(folder, 'settings.json'), Settings, defaults, now),
    remembered: await openStateFile(join(folder, 'session.json'), SessionState, {}, now),
  };
}
