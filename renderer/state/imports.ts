import { create } from 'zustand';
import type {
  AgainChoices,
  ImportProgress,
  ImportRow,
  Twin,
} from '../../preload/contract/imports.ts';
import type { ColumnMapping } from '../../preload/contract/records.ts';
import { call, listen } from '../bridge/bridge.ts';
import {
  emptyDesk,
  runningOf,
  settled,
  withNews,
  withoutTrying,
  withoutTwin,
  withRow,
  withTrying,
  type Desk,
} from './desk-rows.ts';
import { createPacedNews, restAfter } from './news-pace.ts';
import { notify, tell } from './notices.ts';
import { showScreen, useScreen } from './screen.ts';

export const useImports = create<Desk>()(() => emptyDesk);

/**
 * Follows imports from wherever they begin. The desk is shown by whatever a person begins one with; one
 * that a watched folder begins disturbs nobody.
 */
export function followImports(): void {
  const rest = (): number => restAfter(useImports.getState().rows.size);
  listen('imports.progress', createPacedNews(takeNews, rest));
}

function takeNews(all: readonly ImportProgress[]): void {
  const before = useImports.getState().imports;
  useImports.setState((desk) => all.reduce(withNews, desk));
  if (useScreen.getState().screen === 'desk') return;
  for (const { summary } of all) {
    // More may be known of its rows once an import is over; that is told with the same summary.
    if (summary === undefined || before[summary.importId]?.summary !== undefined) continue;
    if (summary.articles + summary.failed > 0) notify({ kind: 'imported', summary });
  }
}

/** Clears the desk: what lies on it belongs to a library that was left. */
export const clearDesk = (): void => useImports.setState(emptyDesk, true);

/** Asks for files or a folder; news of the import comes as events. */
export async function chooseImport(kind: 'files' | 'folder'): Promise<void> {
  try {
    const { importId } = await call('imports.choose', { kind });
    if (importId !== undefined) showScreen('desk');
  } catch (thrown) {
    tell(thrown);
  }
}

/** Imports text as a file of its own; true where it was taken. */
export async function pasteText(text: string): Promise<boolean> {
  try {
    await call('imports.paste', { text });
    showScreen('desk');
    return true;
  } catch (thrown) {
    tell(thrown);
    return false;
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

/** Lets every running import rest, or go on. */
export async function pauseImports(isPaused: boolean): Promise<void> {
  try {
    for (const importId of runningOf(useImports.getState().imports).ids)
      await call('imports.pause', { importId, isPaused });
  } catch (thrown) {
    tell(thrown);
  }
}

/** Tries the files of rows once more, as a person decided; each row stays in its place. */
export async function tryAgain(keys: readonly string[], choices: AgainChoices = {}): Promise<void> {
  if (keys.length === 0) return;
  useImports.setState((desk) => withTrying(desk, keys));
  try {
    await call('imports.again', { keys: [...keys], choices });
  } catch (thrown) {
    useImports.setState((desk) => withoutTrying(desk, keys));
    tell(thrown);
  }
}

/**
 * Reads a table with other columns. Articles that came of it before go to the trash: they were read from
 * the wrong ones.
 */
export async function tryWithColumns(row: ImportRow, columns: ColumnMapping): Promise<void> {
  const isIn = row.status === 'imported';
  try {
    const selection = { kind: 'articles', ids: [...row.ids] } as const;
    if (isIn) await call('articles.move', { selection, state: 'trashed' });
  } catch (thrown) {
    tell(thrown);
    return;
  }
  await tryAgain([row.key], isIn ? { columns, anyway: true } : { columns });
}

export function tryFailedAgain(): void {
  const failed = useImports.getState().list.filter(({ status }) => status === 'failed');
  void tryAgain(failed.map(({ key }) => key));
}

/** Takes a row as it is: nothing in it is doubted any more. */
export const settle = (row: ImportRow): void =>
  useImports.setState((desk) => withRow(desk, settled(row)));

/** Forgets one of the twins of a row. */
export function forgetTwin(key: string, id: string): void {
  useImports.setState((desk) => {
    const row = desk.rows.get(key);
    return row === undefined ? desk : withRow(desk, withoutTwin(row, id));
  });
}

/**
 * Makes one article of two that are alike: the one that was there stays, with whatever only the new one
 * has.
 */
export async function mergeTwin(key: string, { id, of }: Twin): Promise<void> {
  try {
    const receipt = await call('articles.merge', { keep: of, drop: id });
    forgetTwin(key, id);
    notify({ kind: 'changed', receipt });
  } catch (thrown) {
    tell(thrown);
  }
}

/** Asks where to save what became of each file, and saves it there. */
export async function saveReport(): Promise<void> {
  try {
    const { receipt } = await call('imports.saveReport', {});
    if (receipt !== undefined) notify({ kind: 'reported', rows: receipt.rows, file: receipt.file });
  } catch (thrown) {
    tell(thrown);
  }
}
