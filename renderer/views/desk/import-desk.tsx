import { ClipboardPaste, FolderOpen, Import, Pause, Play, X } from 'lucide-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { Key } from '../../parts/key.tsx';
import { countsOf, rowsFor, runningOf, type DeskFilter } from '../../state/desk-rows.ts';
import { cancelImports, chooseImport, pauseImports, useImports } from '../../state/imports.ts';
import { openDialog } from '../../state/screen.ts';
import { Batch } from './batch.tsx';
import { DeskList } from './desk-list.tsx';
import { Watched } from './watched.tsx';

/** Where files come in: one row each, with what was understood or why it failed. */
export function ImportDesk() {
  const { say } = useWords();
  // A screenful of rows takes a while to draw: meanwhile the page stays alive.
  const list = useDeferredValue(useImports((state) => state.list));
  const imports = useImports((state) => state.imports);
  const [filter, setFilter] = useState<DeskFilter>('all');
  const counts = useMemo(() => countsOf(list), [list]);
  const shown = counts[filter] === 0 ? 'all' : filter;
  const rows = useMemo(() => rowsFor(list, shown), [list, shown]);
  const running = useMemo(() => runningOf(imports), [imports]);
  const isBusy = running.ids.length > 0;
  return (
    <main className="pane sheet" aria-label={say('desk.label')}>
      <DeskBar isBusy={isBusy} isPaused={running.isPaused} />
      {list.length === 0 && !isBusy ? (
        <NothingYet />
      ) : (
        <>
          <Batch counts={counts} running={running} filter={shown} onFilter={setFilter} />
          <DeskList rows={rows} />
        </>
      )}
      <Watched />
    </main>
  );
}

interface DeskBarProps {
  readonly isBusy: boolean;
  readonly isPaused: boolean;
}

const DeskBar = memo(function DeskBar({ isBusy, isPaused }: DeskBarProps) {
  const { say } = useWords();
  const Sign = isPaused ? Play : Pause;
  return (
    <header className="bar">
      <h1>{say('desk.title')}</h1>
      <span className="aside hint-text">{say('desk.aside')}</span>
      <span className="push" />
      {isBusy && (
        <>
          <Button className="button slim" onPress={() => void pauseImports(!isPaused)}>
            <Sign className="icon" aria-hidden="true" />
            {say(isPaused ? 'desk.resume' : 'desk.pause')}
          </Button>
          <Button className="button slim danger" onPress={() => void cancelImports()}>
            <X className="icon" aria-hidden="true" />
            {say('desk.cancel')}
          </Button>
          <span className="divide" />
        </>
      )}
      <Button className="button slim" onPress={() => openDialog('paste')}>
        <ClipboardPaste className="icon" aria-hidden="true" />
        {say('paste.button')}
      </Button>
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
});

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
