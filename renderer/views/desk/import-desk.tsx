import { FolderOpen, Import, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { Choices } from '../../parts/choices.tsx';
import { Key } from '../../parts/key.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import {
  cancelImports,
  cancelledLast,
  chooseImport,
  runningOf,
  useImports,
} from '../../state/imports.ts';
import { DeskList } from './desk-list.tsx';
import { countsOf, rowsFor } from './desk-counts.ts';
import type { DeskCounts, DeskFilter } from './desk-counts.ts';

/** Where files come in: one row each, with what was understood or why it failed. */
export function ImportDesk() {
  const { say } = useWords();
  const rows = useImports((state) => state.rows);
  const [filter, setFilter] = useState<DeskFilter>('all');
  const counts = countsOf(rows);
  const shown = counts[filter] === 0 ? 'all' : filter;
  return (
    <main className="pane sheet" aria-label={say('desk.label')}>
      <DeskBar />
      {rows.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <Batch counts={counts} filter={shown} onFilter={setFilter} />
          <DeskList rows={rowsFor(rows, shown)} />
        </>
      )}
    </main>
  );
}

function DeskBar() {
  const { say } = useWords();
  const running = useImports((state) => runningOf(state.imports).ids.length > 0);
  return (
    <header className="bar">
      <h1>{say('desk.title')}</h1>
      <span className="aside hint-text">{say('desk.aside')}</span>
      <span className="push" />
      {running && (
        <>
          <Button className="button slim danger" onPress={() => void cancelImports()}>
            <X className="icon" aria-hidden="true" />
            {say('desk.cancel')}
          </Button>
          <span className="divide" />
        </>
      )}
      <Button className="button slim" onPress={() => void chooseImport('folder')}>
        {say('desk.choose-folder')}
      </Button>
      <Button className="button plain slim" onPress={() => void chooseImport('files')}>
        <FolderOpen className="icon" aria-hidden="true" />
        {say('desk.choose-files')}
        <Key>I</Key>
      </Button>
    </header>
  );
}

interface BatchProps {
  readonly counts: DeskCounts;
  readonly filter: DeskFilter;
  readonly onFilter: (filter: DeskFilter) => void;
}

function Batch({ counts, filter, onFilter }: BatchProps) {
  const { say, number } = useWords();
  const imports = useImports((state) => state.imports);
  const { ids, done, total } = runningOf(imports);
  const running = ids.length > 0;
  const cancelled = cancelledLast(imports);
  return (
    <div className="batch">
      <span role="status">
        {cancelled !== undefined && !running ? (
          say('desk.cancelled-summary', {
            articles: cancelled.articles,
            failed: cancelled.failed,
          })
        ) : (
          <FormattedMessage
            id={running ? 'desk.running' : 'desk.finished'}
            values={{
              done,
              total,
              files: counts.all,
              articles: counts.articles,
              b: (chunks) => <strong key="files">{chunks}</strong>,
            }}
          />
        )}
      </span>
      <Choices
        label={say('desk.filter')}
        value={filter}
        onChange={onFilter}
        choices={(['all', 'failed', 'duplicate'] as const).map((value) => ({
          value,
          label: say(`desk.filter.${value}`, { count: number(counts[value]) }),
          isDisabled: counts[value] === 0,
        }))}
      />
      <ProgressLine label={say('desk.progress')} part={running ? done / Math.max(total, 1) : 1} />
    </div>
  );
}

function NothingYet() {
  const { say } = useWords();
  return (
    <Centred
      emblem={<Import className="icon" aria-hidden="true" />}
      voice="reading"
      title={say('desk.empty.title')}
      text={say('desk.empty.text')}
      acts={
        <>
          <Button className="button main" onPress={() => void chooseImport('files')}>
            <FolderOpen className="icon" aria-hidden="true" />
            {say('desk.choose-files')}
          </Button>
          <Button className="button plain" onPress={() => void chooseImport('folder')}>
            {say('desk.choose-folder')}
          </Button>
        </>
      }
    />
  );
}
