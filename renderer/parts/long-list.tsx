import { useEffect, useLayoutEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { isInRows, type ListName } from '../state/focused-list.ts';
import type { RowRange } from '../state/pages.ts';
import { rowsDrawn, rowsInView, topShowing } from './row-window.ts';

/** A list of rows in a store; every function answers for the moment it is called. */
export interface ListSource {
  /** Of the element, by which the keys of the window tell the list that has the keyboard. */
  readonly name: ListName;
  /** Of every row, in CSS pixels. */
  readonly rowHeight: number;
  readonly shown: () => RowRange;
  readonly total: () => number;
  /** Told which rows are in view. */
  readonly show: (rows: RowRange) => void;
  readonly step: (by: number, options: { readonly extend: boolean }) => void;
  readonly move: (to: number, options: { readonly extend: boolean }) => void;
  readonly space?: () => void;
}

interface LongListProps {
  readonly source: ListSource;
  readonly label: string;
  readonly total: number;
  readonly shown: RowRange;
  /** The row with the keyboard; `moves` grows each time it is to be brought into view. */
  readonly cursor: number | undefined;
  readonly moves: number;
  /** Grows with every new question: its answer is shown from the top. */
  readonly question: number;
  /** By how many rows the list moved when it was asked again, in all. */
  readonly shifted?: number;
  readonly isMultiselectable?: boolean;
  readonly dir?: 'rtl' | 'ltr' | undefined;
  readonly children: (row: number) => ReactNode;
}

function look({ scrollTop, clientHeight }: Element, source: ListSource): void {
  const { rowHeight, total } = source;
  source.show(rowsInView({ top: scrollTop, height: clientHeight, rowHeight }, total()));
}

/** Scrolls where a new question, a change of the library or a key goes, and tells which rows are in view. */
function useScrolling({ source, total, cursor: row, moves, question, shifted = 0 }: LongListProps) {
  const list = useRef<HTMLDivElement>(null);
  const movesSeen = useRef(moves);
  const { rowHeight } = source;

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const { first } = source.shown();
    const rest = first === 0 ? 0 : element.scrollTop % rowHeight;
    element.scrollTop = first * rowHeight + rest;
  }, [source, rowHeight, question, shifted]);

  useLayoutEffect(() => {
    if (list.current !== null) look(list.current, source);
  }, [source, total]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || row === undefined) return;
    const isMoved = movesSeen.current !== moves;
    movesSeen.current = moves;
    const { scrollTop: top, clientHeight: height } = element;
    if (isMoved) element.scrollTop = topShowing(row, { top, height, rowHeight });
    if (!isMoved && !isInRows(source.name)) return;
    const drawn = element.querySelector<HTMLElement>(`[aria-rowindex="${row + 1}"]`);
    drawn?.focus({ preventScroll: true });
  }, [source, rowHeight, row, moves]);

  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => look(element, source));
    observer.observe(element);
    return () => observer.disconnect();
  }, [source]);
  return list;
}

/** What the keys of a list do; the others are those of the window. */
function press(event: KeyboardEvent, source: ListSource): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { first, last } = source.shown();
  const page = Math.max(last - first - 1, 1);
  const extend = { extend: event.shiftKey };
  const moves: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => source.step(1, extend),
    ArrowUp: () => source.step(-1, extend),
    PageDown: () => source.step(page, extend),
    PageUp: () => source.step(-page, extend),
    Home: () => source.move(0, extend),
    End: () => source.move(source.total() - 1, extend),
    ' ': source.space,
  };
  const move = moves[event.key];
  if (move === undefined) return;
  event.preventDefault();
  move();
}

/**
 * A list of any length. Only the rows in view are drawn, each at its place in a list as long as all
 * of them.
 */
export function LongList(props: LongListProps) {
  const { source, label, total, shown, cursor, isMultiselectable = false, dir, children } = props;
  const list = useScrolling(props);
  const extent = { '--rows': total, '--row-height': `${source.rowHeight}px` } as CSSProperties;
  return (
    <div
      ref={list}
      className="rows scroll"
      data-list={source.name}
      role="grid"
      dir={dir}
      aria-label={label}
      aria-rowcount={total}
      aria-multiselectable={isMultiselectable || undefined}
      onScroll={({ currentTarget }) => look(currentTarget, source)}
      onKeyDown={(event) => press(event, source)}
    >
      <div className="rows-extent" role="rowgroup" style={extent}>
        {rowsDrawn(shown, total, cursor).map((row) => children(row))}
      </div>
    </div>
  );
}
