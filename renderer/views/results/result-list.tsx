import { useEffect, useLayoutEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { useWords } from '../../i18n/words.ts';
import { entrance, isInList, moveCursor, stepCursor, useCursor } from '../../state/cursor.ts';
import { hitAt } from '../../state/pages.ts';
import { useQuery } from '../../state/query.ts';
import { useReading } from '../../state/reading.ts';
import { showRows, useResults } from '../../state/results.ts';
import { isGathering, isMarked, toggleMark, useSelection } from '../../state/selection.ts';
import { ResultRow } from './result-row.tsx';
import { rowHeight, rowsDrawn, rowsInView, topShowing } from './row-window.ts';

function look({ scrollTop, clientHeight }: Element): void {
  showRows(rowsInView(scrollTop, clientHeight, useResults.getState().found?.total ?? 0));
}

/** Scrolls where a new question, a change of the library or a key goes, and tells which rows are in view. */
function useScrolling(total: number) {
  const list = useRef<HTMLDivElement>(null);
  const question = useResults((state) => state.question);
  const shifted = useResults((state) => state.shifted);
  const row = useCursor((state) => state.row);
  const moves = useCursor((state) => state.moves);
  const movesSeen = useRef(moves);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const { first } = useResults.getState().shown;
    const rest = first === 0 ? 0 : element.scrollTop % rowHeight;
    element.scrollTop = first * rowHeight + rest;
  }, [question, shifted]);

  useLayoutEffect(() => {
    if (list.current !== null) look(list.current);
  }, [total]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || row === undefined) return;
    const isMoved = movesSeen.current !== moves;
    movesSeen.current = moves;
    if (isMoved) element.scrollTop = topShowing(row, element.scrollTop, element.clientHeight);
    if (!isMoved && !isInList()) return;
    const drawn = element.querySelector<HTMLElement>(`[aria-rowindex="${row + 1}"]`);
    drawn?.focus({ preventScroll: true });
  }, [row, moves]);

  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => look(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return list;
}

/** What the keys of a list do; the others are those of the window. */
function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { shown, found } = useResults.getState();
  const { id } = useCursor.getState();
  const page = Math.max(shown.last - shown.first - 1, 1);
  const extend = event.shiftKey;
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => stepCursor(1, { extend }),
    ArrowUp: () => stepCursor(-1, { extend }),
    PageDown: () => stepCursor(page, { extend }),
    PageUp: () => stepCursor(-page, { extend }),
    Home: () => moveCursor(0, { extend }),
    End: () => moveCursor((found?.total ?? 0) - 1, { extend }),
    ' ': () => {
      if (id !== undefined && isGathering(useSelection.getState().marked)) toggleMark(id);
    },
  };
  const move = moves[event.key];
  if (move === undefined) return;
  event.preventDefault();
  move();
}

/**
 * The articles found. Only the rows in view are drawn, at their places in a list as long as all that
 * was found. Moving in the list reads what it comes to; once several are gathered, moving only moves,
 * and a press adds or takes out.
 */
export function ResultList({ total }: { readonly total: number }) {
  const { say } = useWords();
  const list = useScrolling(total);
  const pages = useResults((state) => state.pages);
  const shown = useResults((state) => state.shown);
  const cursor = useCursor((state) => state.row);
  const marked = useSelection((state) => state.marked);
  const open = useReading((state) => state.id);
  const place = useQuery((state) => state.place);
  const gathering = isGathering(marked);
  const reachable = cursor ?? entrance();
  const extent = { '--rows': total, '--row-height': `${rowHeight}px` } as CSSProperties;

  return (
    <div
      ref={list}
      className="rows scroll"
      data-list="results"
      role="grid"
      aria-label={say('results.articles')}
      aria-rowcount={total}
      aria-multiselectable="true"
      onScroll={({ currentTarget }) => look(currentTarget)}
      onKeyDown={press}
    >
      <div className="rows-extent" role="rowgroup" style={extent}>
        {rowsDrawn(shown, total, cursor).map((row) => {
          const hit = hitAt(pages, row);
          return (
            <ResultRow
              key={row}
              row={row}
              hit={hit}
              isReachable={row === reachable}
              isSelected={
                hit !== undefined && (gathering ? isMarked(marked, hit.id) : hit.id === open)
              }
              isPicking={gathering}
              isFresh={place !== 'inbox' && hit?.state === 'inbox'}
            />
          );
        })}
      </div>
    </div>
  );
}
