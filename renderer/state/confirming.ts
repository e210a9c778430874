import { create } from 'zustand';
import type { Hit, Query, Selection } from '../../preload/contract/queries.ts';
import { call } from '../bridge/bridge.ts';
import { tell } from './notices.ts';
import { useReading } from './reading.ts';
import { useResults } from './results.ts';
import { openDialog } from './screen.ts';
import { hitsOf } from './selection.ts';

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

/** Enough to know a selection again by. */
const mostTitles = 5;

const titleOf = (hit: Hit): string => hit.title.map(({ text }) => text).join('');

async function whatFinds(query: Query): Promise<Pick<Question, 'count' | 'titles'>> {
  const request = { query, match: 'all', sort: 'date', offset: 0, limit: mostTitles } as const;
  const { total, hits } = await call('articles.search', request);
  return { count: total, titles: hits.map(titleOf) };
}

function whatIsNamed(selection: Extract<Selection, { kind: 'articles' }>) {
  const hits = useResults.getState().result?.hits ?? [];
  const titles = hitsOf(selection, hits).slice(0, mostTitles).map(titleOf);
  const open = useReading.getState().open?.article;
  const isOpenAlone = titles.length === 0 && open !== undefined && selection.ids.includes(open.id);
  return { count: selection.ids.length, titles: isOpenAlone ? [open.title] : titles };
}

/** Shows what an act will change and asks whether to go on. */
export async function askAbout(act: Question['act'], selection: Selection): Promise<void> {
  try {
    const what =
      selection.kind === 'query' ? await whatFinds(selection.query) : whatIsNamed(selection);
    if (what.count === 0) return;
    useConfirming.setState({ question: { act, selection, ...what } });
    openDialog('confirm');
  } catch (thrown) {
    tell(thrown);
  }
}
