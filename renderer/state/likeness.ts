import { create } from 'zustand';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { Alike } from '../../preload/contract/likeness.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { useReading } from './reading.ts';

interface LikenessState {
  /** The article that the rest is about. */
  readonly id: ArticleId | undefined;
  /** What stands beside it; not complete while the library is being looked through. */
  readonly alike: Alike | undefined;
  readonly error: ErrorReport | undefined;
}

const nothing: LikenessState = { id: undefined, alike: undefined, error: undefined };

export const useLikeness = create<LikenessState>()(() => nothing);

/**
 * How long an article is read before it is asked what stands beside it, in milliseconds: leafing asks
 * nothing. One that is only read again waits until the library has stopped changing, as an import ends.
 */
const patience = { opened: 200, again: 500 } as const;

/** Counts questions, so that only the answer to the latest is shown. */
let asked = 0;

/** Asks until all is looked through; the library takes its time with each answer, so this waits for none. */
async function ask(id: ArticleId, own: number): Promise<void> {
  try {
    for (;;) {
      const alike = await call('articles.alike', { id });
      if (own !== asked) return;
      // What is shown of before a change stays until all of the new is there.
      if (alike.complete || useLikeness.getState().alike?.complete !== true) {
        useLikeness.setState({ alike, error: undefined });
      }
      if (alike.complete) return;
    }
  } catch (thrown) {
    if (own === asked) useLikeness.setState({ alike: undefined, error: reportOf(thrown) });
  }
}

/** Asks what stands beside the open article whenever that is another one, or was read again. */
export function followReading(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  useReading.subscribe(({ open }, { open: before }) => {
    if (open === before) return;
    clearTimeout(timer);
    asked += 1;
    const own = asked;
    const id = open?.article.id;
    const isOpened = useLikeness.getState().id !== id;
    if (isOpened) useLikeness.setState({ ...nothing, id });
    const pause = isOpened ? patience.opened : patience.again;
    if (id !== undefined) timer = setTimeout(() => void ask(id, own), pause);
  });
}
