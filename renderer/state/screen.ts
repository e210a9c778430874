import { create } from 'zustand';

export type DialogName =
  | 'tag'
  | 'collection'
  | 'export'
  | 'settings'
  | 'keys'
  | 'explain'
  | 'confirm'
  | 'history'
  | 'names'
  | 'facts'
  | 'libraries'
  | 'backups'
  | 'undoing'
  | 'compare'
  | 'stories'
  | 'decode'
  | 'columns'
  | 'failures'
  | 'paste'
  | 'rules';

interface ScreenState {
  readonly screen: 'library' | 'desk';
  readonly dialog: DialogName | undefined;
  /** Grows each time the person asks to write the note of the open article. */
  readonly noteAsked: number;
}

export const useScreen = create<ScreenState>()(() => ({
  screen: 'library',
  dialog: undefined,
  noteAsked: 0,
}));

export const showScreen = (screen: ScreenState['screen']): void => useScreen.setState({ screen });
export const openDialog = (dialog: DialogName): void => useScreen.setState({ dialog });
export const closeDialog = (): void => useScreen.setState({ dialog: undefined });
export const askForNote = (): void =>
  useScreen.setState(({ noteAsked }) => ({ noteAsked: noteAsked + 1 }));
