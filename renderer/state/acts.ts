import type { Selection } from '../../preload/contract/queries.ts';
import type { ArticleId, ArticleState, Receipt } from '../../preload/contract/vocabulary.ts';
import { call } from '../bridge/bridge.ts';
import { notify, tell } from './notices.ts';
import { actedOn, clearSelection } from './selection.ts';
import { openDialog } from './screen.ts';

async function tellReceipt(change: Promise<Receipt>): Promise<void> {
  try {
    notify({ kind: 'changed', receipt: await change });
  } catch (thrown) {
    tell(thrown);
  }
}

/** Adds and removes tags; the notice that follows offers to take it back. */
export async function changeTags(
  selection: Selection,
  add: readonly string[],
  remove: readonly string[],
): Promise<void> {
  await tellReceipt(call('articles.tag', { selection, add: [...add], remove: [...remove] }));
}

/** Moves what is marked, or else what is being read. */
export async function moveActedOn(state: ArticleState): Promise<void> {
  const selection = actedOn();
  if (selection === undefined) return;
  await tellReceipt(call('articles.move', { selection, state }));
  clearSelection();
}

/** Keeps a note; true where it is safe. A kept note needs no notice of its own. */
export async function keepNote(id: ArticleId, note: string): Promise<boolean> {
  try {
    await call('articles.annotate', { id, note });
    return true;
  } catch (thrown) {
    tell(thrown);
    return false;
  }
}

export function beginTagging(): void {
  if (actedOn() !== undefined) openDialog('tag');
}

export async function showOriginal(id: ArticleId): Promise<void> {
  try {
    await call('originals.reveal', { id });
  } catch (thrown) {
    tell(thrown);
  }
}

export async function openLink(url: string): Promise<void> {
  try {
    await call('links.open', { url });
  } catch (thrown) {
    tell(thrown);
  }
}
