import { create } from 'zustand';
import type { ImportProgress, ImportRow, ImportSummary } from '../../preload/contract/imports.ts';
import type { ImportId } from '../../preload/contract/vocabulary.ts';
import { call, listen } from '../bridge/bridge.ts';
import { notify, tell } from './notices.ts';
import { useScreen } from './screen.ts';

/** A file on the desk; the id tells rows of the same path apart. */
export interface DeskRow {
  readonly id: string;
  readonly row: ImportRow;
}

interface Running {
  readonly done: number;
  readonly total: number;
  readonly summary: ImportSummary | undefined;
}

interface ImportsState {
  /** Newest import first, its files in the order they were finished. */
  readonly rows: readonly DeskRow[];
  readonly imports: Readonly<Record<string, Running>>;
}

export const useImports = create<ImportsState>()(() => ({ rows: [], imports: {} }));

/** What the desk knows after one more piece of news. */
export function withNews(state: ImportsState, news: ImportProgress): ImportsState {
  const { importId, done, total, summary } = news;
  const belongs = (row: DeskRow): boolean => row.id.startsWith(`${importId} `);
  const earlier = state.rows.filter(belongs);
  const fresh = news.rows.map((row, position) => ({
    id: `${importId} ${earlier.length + position}`,
    row,
  }));
  return {
    rows: [...earlier, ...fresh, ...state.rows.filter((row) => !belongs(row))],
    imports: { ...state.imports, [importId]: { done, total, summary } },
  };
}

/** The files still to be done, over every running import. */
export function runningOf(imports: ImportsState['imports']): {
  readonly ids: readonly ImportId[];
  readonly done: number;
  readonly total: number;
} {
  const running = Object.entries(imports).filter(([, one]) => one.summary === undefined);
  return {
    ids: running.map(([id]) => id as ImportId),
    done: running.reduce((sum, [, one]) => sum + one.done, 0),
    total: running.reduce((sum, [, one]) => sum + one.total, 0),
  };
}

/** The newest import that was cancelled, unless another followed it. */
export function cancelledLast(imports: ImportsState['imports']): ImportSummary | undefined {
  const summary = Object.values(imports).at(-1)?.summary;
  return summary?.cancelled === true ? summary : undefined;
}

/** Follows imports from wherever they begin, and goes to the desk for a new one. */
export function followImports(): void {
  listen('imports.progress', (news) => {
    const known = news.importId in useImports.getState().imports;
    useImports.setState((state) => withNews(state, news));
    if (!known) useScreen.setState({ screen: 'desk' });
    else if (news.summary !== undefined && useScreen.getState().screen !== 'desk')
      notify({ kind: 'imported', summary: news.summary });
  });
}

/** Asks for files or a folder; news of the import comes as events. */
export async function chooseImport(kind: 'files' | 'folder'): Promise<void> {
  try {
    await call('imports.choose', { kind });
  } catch (thrown) {
    tell(thrown);
  }
}

export async function cancelImports(): Promise<void> {
  try {
    for (const importId of runningOf(useImports.getState().imports).ids)
      await call('imports.cancel', { importId });
  } catch (thrown) {
    tell(thrown);
  }
}
