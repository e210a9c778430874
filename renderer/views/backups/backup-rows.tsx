import { FolderOpen, RotateCcw } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { BackupList, BackupSummary } from '../../../preload/contract/backups.ts';
import { useWords } from '../../i18n/words.ts';
import { ToolButton } from '../../parts/tool-button.tsx';
import { restoreFrom, showBackup, useBackups } from '../../state/backups.ts';

/** The backups there are, newest first, and when the next one is made. */
export function BackupRows({ list }: { readonly list: BackupList }) {
  const { say } = useWords();
  return (
    <section aria-label={say('backups.list')}>
      <div className="backup-head">
        <h2>{say('backups.list')}</h2>
        <Next next={list.next} />
      </div>
      {list.backups.length === 0 ? (
        <p className="quiet">{say('backups.none')}</p>
      ) : (
        <ul className="backup-rows">
          {list.backups.map((backup) => (
            <Row key={backup.name} backup={backup} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Next({ next }: Pick<BackupList, 'next'>) {
  const { say, since } = useWords();
  if (next.kind === 'never') return null;
  const words =
    next.kind === 'at'
      ? say('backups.next.at', { when: since(next.at) })
      : say(`backups.next.${next.kind}`);
  return <span className="quiet">{words}</span>;
}

function Row({ backup }: { readonly backup: BackupSummary }) {
  const { say, since, moment, size } = useWords();
  const isBusy = useBackups((state) => state.running !== undefined);
  const { name, at, holds } = backup;
  const state = holds === undefined ? 'unreadable' : holds.whole ? 'whole' : 'partial';
  return (
    <li>
      <div className="what">
        <span className="sentence">
          {since(at)}
          <span className="state" data-state={state}>
            {say(`backups.state.${state}`)}
          </span>
        </span>
        <span className="when">
          <time dateTime={at}>{moment(at)}</time>
          {holds && <span>{say('history.articles', { count: holds.articles })}</span>}
          {holds && <span>{size(holds.bytes)}</span>}
        </span>
      </div>
      <Button
        className="button plain slim"
        isDisabled={isBusy}
        aria-label={say('backups.restore.label', { when: moment(at) })}
        onPress={() => void restoreFrom(name)}
      >
        <RotateCcw className="icon" aria-hidden="true" />
        {say('backups.restore')}
      </Button>
      <ToolButton label={say('export.reveal')} onPress={() => void showBackup(name)}>
        <FolderOpen className="icon" aria-hidden="true" />
      </ToolButton>
    </li>
  );
}
