import { FileSpreadsheet, RotateCw } from 'lucide-react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { Choices } from '../../parts/choices.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { cancelledLast, deskFilters } from '../../state/desk-rows.ts';
import type { DeskCounts, DeskFilter, Running } from '../../state/desk-rows.ts';
import { roundedRate, roundedTime } from '../../state/import-pace.ts';
import { saveReport, tryFailedAgain, useImports } from '../../state/imports.ts';

interface BatchProps {
  readonly counts: DeskCounts;
  readonly running: Running;
  readonly filter: DeskFilter;
  readonly onFilter: (filter: DeskFilter) => void;
}

/** How the imports go as a whole, and which of their files are shown. */
export function Batch({ counts, running, filter, onFilter }: BatchProps) {
  const words = useWords();
  const { say, number } = words;
  const isBusy = running.ids.length > 0;
  const part = isBusy ? running.done / Math.max(running.total, 1) : 1;
  return (
    <div className="batch">
      <Tally counts={counts} running={running} />
      <span className="pace clip">{isBusy && paceOf(running, words)}</span>
      <ProgressLine label={say('desk.progress')} part={part} />
      <Choices
        label={say('desk.filter')}
        value={filter}
        onChange={onFilter}
        choices={deskFilters.map((value) => ({
          value,
          label: say(`desk.filter.${value}`, { count: number(counts[value]) }),
          isDisabled: counts[value] === 0,
        }))}
      />
      <span className="batch-acts">
        {counts.failed > 0 && !isBusy && (
          <Button className="button slim" onPress={tryFailedAgain}>
            <RotateCw className="icon" aria-hidden="true" />
            {say('desk.retry-all')}
          </Button>
        )}
        <Button
          className="button slim"
          isDisabled={counts.all === 0}
          onPress={() => void saveReport()}
        >
          <FileSpreadsheet className="icon" aria-hidden="true" />
          {say('desk.report')}
        </Button>
      </span>
    </div>
  );
}

function Tally({ counts, running }: Pick<BatchProps, 'counts' | 'running'>) {
  const { say } = useWords();
  const cancelled = useImports(({ imports }) => cancelledLast(imports));
  const isBusy = running.ids.length > 0;
  return (
    <span role="status">
      {cancelled !== undefined && !isBusy ? (
        say('desk.cancelled-summary', { articles: cancelled.articles, failed: cancelled.failed })
      ) : (
        <FormattedMessage
          id={isBusy ? 'desk.running' : 'desk.finished'}
          values={{
            done: running.done,
            total: running.total,
            files: counts.all,
            articles: isBusy ? running.articles : counts.articles,
            b: (chunks) => <strong key="files">{chunks}</strong>,
          }}
        />
      )}
    </span>
  );
}

/** What is being read, how fast it goes and how long it takes, as far as that means something. */
function paceOf({ isPaused, working, pace, left }: Running, { say }: Words): string {
  if (isPaused) return say('desk.paused');
  const rate = roundedRate(pace);
  const time = left === undefined ? undefined : roundedTime(left);
  return [
    working && say('desk.working', { file: working.fileName, articles: working.articles }),
    rate && say(`desk.rate.${rate.unit}`, { count: rate.count }),
    time && say(`desk.left.${time.unit}`, { count: time.count }),
  ]
    .filter((words) => words !== undefined)
    .join(' · ');
}
