import { create } from 'zustand';
import type { ChangePreview, PreviewRequest } from '../../preload/contract/history.ts';
import type { UndoToken } from '../../preload/contract/vocabulary.ts';
import { call } from '../bridge/bridge.ts';
import { redo, tell, undo, undoThrough } from './notices.ts';
import { closeDialog, openDialog, useScreen, type DialogName } from './screen.ts';

type Act = PreviewRequest['act'];

/** What is about to be undone or redone, shown before it is. */
interface Undoing {
  readonly act: Act;
  readonly preview: ChangePreview;
  /** The change that was named, or the one that no name meant. */
  readonly token: UndoToken;
  /** Where to go back to afterwards. */
  readonly from: DialogName | undefined;
}

export const useUndoing = create<{ readonly undoing: Undoing | undefined }>()(() => ({
  undoing: undefined,
}));

const acts: Readonly<Record<Act, (token: UndoToken) => Promise<void>>> = {
  undo,
  'undo-through': undoThrough,
  redo,
};

/**
 * Undoes or redoes a change, or the last one that can be. What touches more than one article is
 * shown first and done only when the person agrees.
 */
async function turn(act: Act, token?: UndoToken): Promise<void> {
  const { dialog: from } = useScreen.getState();
  try {
    const preview = await call('changes.preview', token === undefined ? { act } : { act, token });
    const meant = token ?? preview.changes[0]?.token;
    if (meant === undefined) return;
    if (preview.changes.length === 1 && preview.articles <= 1) {
      await acts[act](meant);
      return;
    }
    useUndoing.setState({ undoing: { act, preview, token: meant, from } });
    openDialog('undoing');
  } catch (thrown) {
    tell(thrown);
  }
}

export const askToUndo = (token?: UndoToken): Promise<void> => turn('undo', token);
export const askToUndoThrough = (token: UndoToken): Promise<void> => turn('undo-through', token);
export const askToRedo = (token?: UndoToken): Promise<void> => turn('redo', token);

/** Goes back to where the question was asked from. */
export function leaveUndoing(): void {
  const from = useUndoing.getState().undoing?.from;
  if (from === undefined || from === 'undoing') closeDialog();
  else openDialog(from);
}

/** Does what was shown and agreed to. */
export async function turnAgreed({ act, token }: Undoing): Promise<void> {
  leaveUndoing();
  await acts[act](token);
}
