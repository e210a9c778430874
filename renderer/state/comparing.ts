import { create } from 'zustand';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { Comparison } from '../../preload/contract/likeness.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { useLikeness } from './likeness.ts';
import { useReading } from './reading.ts';
import { openDialog } from './screen.ts';

interface ComparingState {
  readonly comparison: Comparison | undefined;
  readonly error: ErrorReport | undefined;
  /** Which difference the person stands at, from 0; -1 before they have gone to one. */
  readonly difference: number;
  readonly onlyDifferences: boolean;
}

const nothing: ComparingState = {
  comparison: undefined,
  error: undefined,
  difference: -1,
  onlyDifferences: false,
};

export const useComparing = create<ComparingState>()(() => nothing);

/** Counts questions, so that only the answer to the latest is shown. */
let asked = 0;

/** Lays the article one reads and another side by side. */
export async function compareWith(right: ArticleId): Promise<void> {
  const left = useReading.getState().open?.article.id;
  if (left !== undefined) await compare(left, right);
}

/** Lays two articles side by side. */
export async function compare(left: ArticleId, right: ArticleId): Promise<void> {
  const own = (asked += 1);
  useComparing.setState(nothing);
  openDialog('compare');
  try {
    const comparison = await call('articles.compare', { left, right });
    if (own === asked) useComparing.setState({ comparison });
  } catch (thrown) {
    if (own === asked) useComparing.setState({ error: reportOf(thrown) });
  }
}

/** Compares with the one of the same story that has the keyboard, else with the first. */
export function compareStory(): void {
  const focused = document.activeElement?.closest('[data-story]')?.getAttribute('data-story');
  const story = useLikeness.getState().alike?.sameStory ?? [];
  const chosen = story.find(({ id }) => id === focused) ?? story[0];
  if (chosen !== undefined) void compareWith(chosen.id);
}

/** How many stretches of two texts differ. */
export function countDifferences({ rows }: Comparison): number {
  return rows.flat().filter(({ kind }) => kind !== 'same').length;
}

/** Goes to the next or the previous difference, round from the last to the first. */
export function stepDifference(step: 1 | -1): void {
  useComparing.setState(({ comparison, difference }) => {
    const count = comparison === undefined ? 0 : countDifferences(comparison);
    if (count === 0) return {};
    if (difference < 0) return { difference: step === 1 ? 0 : count - 1 };
    return { difference: (difference + step + count) % count };
  });
}

export const showOnlyDifferences = (onlyDifferences: boolean): void =>
  useComparing.setState({ onlyDifferences });
