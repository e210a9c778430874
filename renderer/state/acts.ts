import type { Selection } from '../../preload/contract/queries.ts';
import type { ArticleId, ArticleState, Receipt } from '../../preload/contract/vocabulary.ts';
import { call } from '../bridge/bridge.ts';
import { askAbout, type Question } from './confirming.ts';
import { notify, tell } from './notices.ts';
import { useQuery } from './query.ts';
import { useReading } from './reading.ts';
import { closeDialog, openDialog } from './screen.ts';
import { actedOn, clearSelection } from './selection.ts';

/** Tells what a change did, or why it was refused. */
export async function tellReceipt(change: Promise<Receipt>): Promise<void> {
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

const isInTrash = (): boolean => useQuery.getState().place === 'trash';
const isBulk = (selection: Selection): boolean =>
  selection.kind === 'query' || selection.ids.length > 1;

/** Moves what is marked, or else what is being read; asks first about several from the trash. */
export async function moveActedOn(state: ArticleState): Promise<void> {
  const selection = actedOn();
  if (selection === undefined) return;
  if (isInTrash() && state === 'kept' && isBulk(selection)) {
    await askAbout('restore', selection);
    return;
  }
  await tellReceipt(call('articles.move', { selection, state }));
  clearSelection();
}

/** Asks whether to delete for good what is marked in the trash, or else the article being read. */
export async function askToErase(): Promise<void> {
  const selection = actedOn();
  if (selection !== undefined) await askAbout('erase', selection);
}

/** Asks whether to delete for good all there is in the trash, whatever is shown of it. */
export async function askToEmptyTrash(): Promise<void> {
  const query = { words: '', filters: [], place: 'trash' } as const;
  await askAbout('erase', { kind: 'query', query });
}

/** What the Delete key does: to the trash, and from there out of the library. */
export async function throwAway(): Promise<void> {
  const { id, open } = useReading.getState();
  const selection = actedOn();
  const isOpenAlone = selection?.kind === 'articles' && selection.ids.join() === id;
  const isTrashed = isOpenAlone ? open?.article.state === 'trashed' : isInTrash();
  await (isTrashed ? askToErase() : moveActedOn('trashed'));
}

/** Does what was asked about and agreed to. */
export async function carryOut({ act, selection, count }: Question): Promise<void> {
  closeDialog();
  await tellReceipt(
    act === 'erase'
      ? call('articles.erase', { selection, confirmed: count })
      : call('articles.move', { selection, state: 'kept' }),
  );
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
