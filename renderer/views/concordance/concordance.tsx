import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { LongList, type ListSource } from '../../parts/long-list.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import {
  concordanceEntrance,
  moveToOccurrence,
  stepOccurrence,
  useConcordanceCursor,
} from '../../state/concordance-cursor.ts';
import { showOccurrences, useConcordance } from '../../state/concordance.ts';
import { itemAt } from '../../state/pages.ts';
import { OccurrenceRow } from './occurrence-row.tsx';

const source: ListSource = {
  name: 'concordance',
  rowHeight: 34,
  shown: () => useConcordance.getState().shown,
  total: () => useConcordance.getState().counts?.total ?? 0,
  show: showOccurrences,
  step: stepOccurrence,
  move: moveToOccurrence,
};

/** Every occurrence of the query's words between what is read before and after it. */
export function Concordance() {
  const { say, error: wordError } = useWords();
  const { counts, error } = useConcordance();
  if (error?.code === 'concordance.no-words')
    return <Centred title={say('concordance.needs.title')} text={say('concordance.needs.text')} />;
  if (error !== undefined)
    return <Centred failed title={say('concordance.failed')} text={wordError(error)} />;
  if (counts === undefined) return <Gathering />;
  const { total, done, found, complete } = counts;
  if (complete && total === 0)
    return <Centred title={say('concordance.none.title')} text={say('concordance.none.text')} />;
  return (
    <>
      {!complete && <Gathering done={done} found={found} />}
      {total > 0 && <Occurrences />}
    </>
  );
}

function Occurrences() {
  const { say } = useWords();
  const { counts, pages, shown, question } = useConcordance();
  const { row: cursor, moves } = useConcordanceCursor();
  const reachable = concordanceEntrance();
  return (
    <LongList
      source={source}
      label={say('concordance.label')}
      total={counts?.total ?? 0}
      shown={shown}
      cursor={cursor}
      moves={moves}
      question={question}
      dir={counts?.direction}
    >
      {(row) => (
        <OccurrenceRow
          key={row}
          row={row}
          occurrence={itemAt(pages, row)}
          isReachable={row === reachable}
          isSelected={row === cursor}
        />
      )}
    </LongList>
  );
}

/** How far the gathering is; its numbers are known from the first answer on. */
function Gathering({ done, found }: { readonly done?: number; readonly found?: number }) {
  const { say } = useWords();
  const isKnown = done !== undefined && found !== undefined && found > 0;
  return (
    <div className="strip gathering" role="status">
      <span>{isKnown ? say('concordance.gathered', { done, found }) : say('results.awaited')}</span>
      <ProgressLine
        label={say('concordance.gathering')}
        {...(isKnown ? { part: done / found } : {})}
      />
    </div>
  );
}
