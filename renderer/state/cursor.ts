import { create } from 'zustand';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { call } from '../bridge/bridge.ts';
import { isInRows } from './focused-list.ts';
import { tell } from './notices.ts';
import { itemAt, rowOf } from './pages.ts';
import { read, useReading } from './reading.ts';
import { listed, useResults } from './results.ts';
import { isGathering, mark, useSelection, withMarked } from './selection.ts';
import type { Marked } from './selection.ts';

/** Where the keyboard stands in the list of results. */
interface Cursor {
  readonly row: number | undefined;
  /** The article of that row; undefined while it is fetched. */
  readonly id: ArticleId | undefined;
  /** Grows with every move by key: the list brings the row into view and gives it focus. */
  readonly moves: number;
}

export const useCursor = create<Cursor>()(() => ({ row: undefined, id: undefined, moves: 0 }));

/** Where a range of rows begins, and what was marked before it. */
let range: { readonly anchor: number; readonly base: Marked } | undefined;
/** Counts ranges, so that only the latest is marked. */
let ranges = 0;

const total = (): number => useResults.getState().found?.total ?? 0;
const idAt = (row: number): ArticleId | undefined => itemAt(useResults.getState().pages, row)?.id;

/** Puts the keyboard on a row without reading it. */
export function putCursor(row: number): void {
  useCursor.setState({ row, id: idAt(row) });
  range = undefined;
}

/** The row that one enters the list at: where one was, else the article being read, else the first. */
export function entrance(): number {
  const open = useReading.getState().id;
  const { row } = useCursor.getState();
  const opened = open === undefined ? undefined : rowOf(useResults.getState().pages, open);
  return row ?? opened ?? useResults.getState().shown.first;
}

/** Marks the rows from where the range began to `row`, beside what was marked before. */
async function markRange(from: number, row: number): Promise<void> {
  const { marked } = useSelection.getState();
  range ??= { anchor: from, base: marked };
  const { anchor, base } = range;
  const own = (ranges += 1);
  const first = Math.min(anchor, row);
  const rows = Array.from({ length: Math.abs(anchor - row) + 1 }, (_, at) => first + at);
  const known = rows.flatMap((at) => idAt(at) ?? []);
  try {
    const ids =
      known.length === rows.length
        ? known
        : await call('articles.stretch', { ...listed(), offset: first, limit: rows.length });
    if (own === ranges) mark(withMarked(base, ids));
  } catch (thrown) {
    tell(thrown);
  }
}

/**
 * Moves the keyboard to a row and reads the article there; while articles are gathered it only moves.
 * `extends` marks every row on the way from where the range began.
 */
export function moveCursor(to: number, { extend = false } = {}): void {
  if (total() === 0) return;
  const from = entrance();
  const row = Math.min(Math.max(to, 0), total() - 1);
  useCursor.setState(({ moves }) => ({ row, id: idAt(row), moves: moves + 1 }));
  if (extend) {
    void markRange(from, row);
    return;
  }
  range = undefined;
  readAtCursor();
}

/** Moves the keyboard by so many rows; enters the list where it is not in it. */
export function stepCursor(step: number, options?: { readonly extend?: boolean }): void {
  if (isInList()) moveCursor(entrance() + step, options);
  else enterList();
}

/** Brings the keyboard to the list, and reads nothing yet. */
export function enterList(): void {
  if (total() === 0) return;
  putCursor(entrance());
  useCursor.setState(({ moves }) => ({ moves: moves + 1 }));
}

/** Marks from where the keyboard stands to a row that was pressed. */
export function extendTo(row: number): void {
  const from = entrance();
  useCursor.setState({ row, id: idAt(row) });
  void markRange(from, row);
}

function readAtCursor(): void {
  const { id } = useCursor.getState();
  if (id !== undefined && !isGathering(useSelection.getState().marked)) read(id);
}

/** Whether the keyboard is in the list of results. */
export const isInList = (): boolean => isInRows('results');

/**
 * The row that stays where it is when the list is asked again: the keyboard's where it is in view,
 * else the uppermost. None while the list is looked at from its top: what comes in above is shown.
 */
export function heldRow(): { readonly id: ArticleId; readonly row: number } | undefined {
  const { first, last } = useResults.getState().shown;
  if (first === 0 && !isInList()) return undefined;
  const { row = -1, id } = useCursor.getState();
  if (id !== undefined && row >= first && row <= last) return { id, row };
  const uppermost = idAt(first);
  return uppermost && { id: uppermost, row: first };
}

/** After the list was asked again: the cursor goes with its article, or stays for the one in its place. */
function followList(shift: number): void {
  const { row: before, id: article } = useCursor.getState();
  if (before === undefined) return;
  const { pages } = useResults.getState();
  const found = article === undefined ? undefined : rowOf(pages, article);
  const row = Math.min(found ?? before + shift, total() - 1);
  if (row < 0) {
    useCursor.setState({ row: undefined, id: undefined });
    return;
  }
  const present = itemAt(pages, row)?.id;
  useCursor.setState({ row, id: present ?? article });
  const isNew = article === undefined || useReading.getState().id === article;
  // Whoever goes through the list by key and throws one away goes on with the one in its place.
  if (present !== undefined && present !== article && isNew && isInList()) readAtCursor();
}

/** Keeps the cursor on its article, or in its place, as the list changes under it. */
export function followResults(): void {
  useResults.subscribe((now, before) => {
    if (now.question !== before.question) {
      useCursor.setState({ row: undefined, id: undefined });
      range = undefined;
    } else if (now.pages !== before.pages) followList(now.shifted - before.shifted);
  });
}
