import { create } from 'zustand';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { Stories } from '../../preload/contract/likeness.ts';
import type { Query } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { currentQuery } from './query.ts';
import { bringReaderForward, readBeside } from './reading.ts';
import { closeDialog, openDialog, showScreen } from './screen.ts';

interface StoriesState {
  /** What the stories are of. */
  readonly query: Query | undefined;
  /** The first of them, as many as were asked for; not complete while articles are gone through. */
  readonly found: Stories | undefined;
  readonly error: ErrorReport | undefined;
}

const nothing: StoriesState = { query: undefined, found: undefined, error: undefined };

export const useStories = create<StoriesState>()(() => nothing);

/** As many as are shown at first, and again each time more are asked for. */
const atOnce = 50;

/** Counts questions, so that only the answer to the latest is shown. */
let asked = 0;

/** Asks until all articles are gone through; the library takes its time with each answer. */
async function ask(query: Query, offset: number): Promise<void> {
  const own = (asked += 1);
  const before = useStories.getState().found?.stories ?? [];
  try {
    for (;;) {
      const found = await call('stories.list', { query, offset, limit: atOnce });
      if (own !== asked) return;
      const stories = [...before.slice(0, offset), ...found.stories];
      useStories.setState({ found: { ...found, stories }, error: undefined });
      if (found.complete) return;
    }
  } catch (thrown) {
    if (own === asked) useStories.setState({ found: undefined, error: reportOf(thrown) });
  }
}

/** Shows the stories that several of the articles found tell. */
export function showStories(): void {
  const query = currentQuery();
  useStories.setState({ ...nothing, query });
  openDialog('stories');
  void ask(query, 0);
}

export function showMoreStories(): void {
  const { query, found } = useStories.getState();
  if (query !== undefined && found !== undefined) void ask(query, found.stories.length);
}

/** Opens one of the articles of a story; nothing more is asked. */
export function openFromStory(id: ArticleId): void {
  leaveStories();
  showScreen('library');
  readBeside(id);
  bringReaderForward(true);
}

export function leaveStories(): void {
  asked += 1;
  closeDialog();
}
