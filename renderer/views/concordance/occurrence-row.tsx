import type { CSSProperties } from 'react';
import type { ConcordanceRow } from '../../../preload/contract/concordance.ts';
import { useWords } from '../../i18n/words.ts';
import { openOccurrence } from '../../state/concordance-cursor.ts';

interface OccurrenceRowProps {
  /** Its place in the concordance, from 0. */
  readonly row: number;
  /** Undefined while it is fetched. */
  readonly occurrence: ConcordanceRow | undefined;
  /** Whether Tab comes to this row. */
  readonly isReachable: boolean;
  readonly isSelected: boolean;
}

/**
 * One occurrence on a line. What is read before the match stands where reading begins in the
 * article's own direction; both contexts run up to the match and are cut at their far ends.
 */
export function OccurrenceRow({ row, occurrence, isReachable, isSelected }: OccurrenceRowProps) {
  const { say } = useWords();
  return (
    <div
      role="row"
      className="row occurrence"
      style={{ '--row': row } as CSSProperties}
      aria-rowindex={row + 1}
      aria-selected={isSelected}
      aria-busy={occurrence === undefined}
      tabIndex={isReachable ? 0 : -1}
      onClick={() => openOccurrence(row)}
    >
      {occurrence === undefined ? (
        <div role="gridcell" className="awaited">
          <span className="sr">{say('results.awaited')}</span>
        </div>
      ) : (
        <>
          <Keyword occurrence={occurrence} />
          <Facts occurrence={occurrence} />
        </>
      )}
    </div>
  );
}

function Keyword({ occurrence }: { readonly occurrence: ConcordanceRow }) {
  const { before, match, after, direction, language } = occurrence;
  return (
    <div
      className="kwic"
      role="none"
      dir={direction}
      lang={language === 'und' ? undefined : language}
    >
      <div role="gridcell" className="preceding">
        <span>{before}</span>
      </div>
      <div role="gridcell" className="keyword">
        <mark>{match}</mark>
      </div>
      <div role="gridcell" className="following">
        <span>{after}</span>
      </div>
    </div>
  );
}

function Facts({ occurrence }: { readonly occurrence: ConcordanceRow }) {
  const { say, date } = useWords();
  const { source, file, published, where } = occurrence;
  return (
    <div role="gridcell" className="facts">
      <bdi className="origin-name">{source ?? file}</bdi>
      {where === 'title' ? (
        <span>{say('concordance.title')}</span>
      ) : (
        published !== undefined && <time dateTime={published.iso}>{date(published)}</time>
      )}
    </div>
  );
}
