import { useWords } from '../../i18n/words.ts';
import { LongList, type ListSource } from '../../parts/long-list.tsx';
import { entrance, moveCursor, stepCursor, useCursor } from '../../state/cursor.ts';
import { itemAt } from '../../state/pages.ts';
import { useQuery } from '../../state/query.ts';
import { useReading } from '../../state/reading.ts';
import { showRows, useResults } from '../../state/results.ts';
import { isGathering, isMarked, toggleMark, useSelection } from '../../state/selection.ts';
import { ResultRow } from './result-row.tsx';

const source: ListSource = {
  name: 'results',
  // Two lines of headline and one of snippet, or one and two.
  rowHeight: 106,
  shown: () => useResults.getState().shown,
  total: () => useResults.getState().found?.total ?? 0,
  show: showRows,
  step: stepCursor,
  move: moveCursor,
  space: () => {
    const { id } = useCursor.getState();
    if (id !== undefined && isGathering(useSelection.getState().marked)) toggleMark(id);
  },
};

/**
 * The articles found. Moving in the list reads what it comes to; once several are gathered, moving
 * only moves, and a press adds or takes out.
 */
export function ResultList({ total }: { readonly total: number }) {
  const { say } = useWords();
  const { pages, shown, question, shifted } = useResults();
  const { row: cursor, moves } = useCursor();
  const marked = useSelection((state) => state.marked);
  const open = useReading((state) => state.id);
  const place = useQuery((state) => state.place);
  const gathering = isGathering(marked);
  const reachable = cursor ?? entrance();

  return (
    <LongList
      source={source}
      label={say('results.articles')}
      total={total}
      shown={shown}
      cursor={cursor}
      moves={moves}
      question={question}
      shifted={shifted}
      isMultiselectable
    >
      {(row) => {
        const hit = itemAt(pages, row);
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
      }}
    </LongList>
  );
}
