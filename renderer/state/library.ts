import { create } from 'zustand';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import type { LibraryOverview, LibraryStatus } from '../../preload/contract/library.ts';
import { call, listen, reportOf } from '../bridge/bridge.ts';
import { notify, tell } from './notices.ts';

interface LibraryState {
  readonly status: LibraryStatus;
  readonly overview?: LibraryOverview;
  /** Present while the index is being built. */
  readonly indexing: { readonly done: number; readonly total: number } | undefined;
  /** True until the person has put the notice of a restart away. */
  readonly restarted: boolean;
}

export const useLibrary = create<LibraryState>()(() => ({
  status: { status: 'opening' },
  indexing: undefined,
  restarted: false,
}));

const keyOf = (report: ErrorReport): string => JSON.stringify(report);

/** Tells what was found about a library, such as a write that was cut off, the first time it is heard. */
function tellFound(before: LibraryOverview | undefined, { id, notices }: LibraryOverview): void {
  const known = new Set(before?.id === id ? before.notices.map(keyOf) : []);
  for (const report of notices) {
    if (!known.has(keyOf(report))) notify({ kind: 'found', report });
  }
}

export async function refreshOverview(): Promise<void> {
  if (useLibrary.getState().status.status !== 'ready') return;
  try {
    const overview = await call('library.overview', {});
    const before = useLibrary.getState().overview;
    useLibrary.setState({ overview });
    tellFound(before, overview);
  } catch (thrown) {
    tell(thrown);
  }
}

function takeStatus(status: LibraryStatus): void {
  const restarted = status.status === 'ready' && status.restarted;
  useLibrary.setState(({ restarted: before }) => ({
    status,
    restarted: restarted || (before && status.status !== 'failed'),
  }));
}

/** Follows how the library stands; `whenReady` is called each time one is open. */
export async function followLibrary(whenReady: () => void): Promise<void> {
  listen('library.status', (status) => {
    takeStatus(status);
    if (status.status === 'ready') whenReady();
  });
  listen('index.progress', (progress) =>
    useLibrary.setState({ indexing: progress.done < progress.total ? progress : undefined }),
  );
  const status = await call('library.status', {});
  takeStatus(status);
  if (status.status === 'ready') whenReady();
}

export const putRestartAway = (): void => useLibrary.setState({ restarted: false });

type Opening =
  | 'library.choose'
  | 'library.create'
  | 'library.openSample'
  | 'library.retry'
  | 'backups.openRestored';

/** Opens a library; a failure that the screen itself tells of is not told a second time. */
export async function tryOpening(open: () => Promise<unknown>): Promise<void> {
  try {
    await open();
  } catch (thrown) {
    const { status } = useLibrary.getState();
    const isShown = status.status === 'failed' && status.error.code === reportOf(thrown).code;
    if (!isShown) tell(thrown);
  }
}

/** Opens another library. */
export const openLibrary = (how: Opening): Promise<void> => tryOpening(() => call(how, {}));
