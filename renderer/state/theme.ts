import { useSyncExternalStore } from 'react';
import { changeSettings, useSettings } from './settings.ts';

const darkSystem = '(prefers-color-scheme: dark)';

function followSystem(changed: () => void): () => void {
  const media = matchMedia(darkSystem);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** The theme to show: the chosen one, or the system's. */
export function useTheme(): 'light' | 'dark' {
  const { theme } = useSettings();
  const systemIsDark = useSyncExternalStore(followSystem, () => matchMedia(darkSystem).matches);
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

export function switchTheme(shown: 'light' | 'dark'): void {
  void changeSettings({ theme: shown === 'dark' ? 'light' : 'dark' });
}
