import { useEffect } from 'react';
import type { Command } from '../../../preload/contract/events.ts';
import { listen } from '../../bridge/bridge.ts';
import { chooseImport } from '../../state/imports.ts';

import { openDialog, showScreen } from '../../state/screen.ts';
import { showStories } from '../../state/stories.ts';
import { askToRedo, askToUndo } from '../../state/undoing.ts';
import { focusSearch, isTyping } from './hands.ts';

/** What each act of the native menu does in the window. */
const acts: Readonly<Record<Command, () => void>> = {
  search: focusSearch,
  'import-files': () => void chooseImport('files'),
  'import-folder': () => void chooseImport('folder'),
  export: () => openDialog('export'),
  undo: () => {
    // In a field, undo is about the words being typed there, and the field does it itself.
    if (!isTyping(document.activeElement)) void askToUndo();
  },
  redo: () => {
    if (!isTyping(document.activeElement)) void askToRedo();
  },
  history: () => openDialog('history'),
  libraries: () => openDialog('libraries'),
  backups: () => openDialog('backups'),
  settings: () => openDialog('settings'),
  keys: () => openDialog('keys'),
  'import-desk': () => showScreen('desk'),
  stories: showStories,
  library: () => showScreen('library'),
};

/** Follows the acts the native menu asks for. */
export function useCommands(): void {
  useEffect(() => listen('command', ({ command }) => acts[command]()), []);
}
