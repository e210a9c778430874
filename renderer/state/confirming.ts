import { create } from 'zustand';
import type { Selection } from '../../preload/contract/queries.ts';
import { call } from '../bridge/bridge.ts';
import { tell } from './notices.ts';
import { openDialog } from './screen.ts';

/** An act on articles in the trash, with what it will change, before it is done. */
export interface Question {
  readonly act: 'erase' | 'restore';
  readonly selection: Selection;
  readonly count: number;
  /** Of the first of the articles. */
  readonly titles: readonly string[];
}

export const useConfirming = create<{ readonly question: Question | undefined }>()(() => ({
  question: undefined,
}));

/** Shows what an act will change and asks whether to go on. */
export async function askAbout(act: Question['act'], selection: Selection): Promise<void> {
  try {
    const { count, titles } = await call('articles.summary', { selection });
    if (count === 0) return;
    useConfirming.setState({ question: { act, selection, count, titles } });
    openDialog('confirm');
  } catch (thrown) {
    tell(thrown);
  }
}
