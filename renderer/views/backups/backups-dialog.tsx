import { Check, DatabaseBackup, LifeBuoy, ShieldCheck } from 'lucide-react';
import { useEffect } from 'react';
import { Button, CheckboxButton, CheckboxField } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import {
  backUpNow,
  chooseWithBackups,
  refreshBackups,
  restoreFrom,
  useBackups,
  verifyNow,
} from '../../state/backups.ts';
import { useLibrary } from '../../state/library.ts';
import { BackupRows } from './backup-rows.tsx';
import { CareResult } from './care-result.tsx';
import { Working } from './working.tsx';

/** The backups of the library and what can be done for its safety, of a broken one as well. */
export function BackupsDialog() {
  const { say } = useWords();
  const list = useBackups((state) => state.list);
  const running = useBackups((state) => state.running);
  const outcome = useBackups((state) => state.outcome);
  useEffect(() => {
    void refreshBackups();
  }, []);
  return (
    <DialogFrame width="middle" title={say('backups.title')}>
      <div className="backups">
        <Acts />
        {running !== undefined && <Working act={running} />}
        {outcome !== undefined && running === undefined && <CareResult outcome={outcome} />}
        {list !== undefined && <BackupRows list={list} />}
      </div>
      <p className="dialog-hint">{say('backups.hint')}</p>
    </DialogFrame>
  );
}

function Acts() {
  const { say } = useWords();
  const isBusy = useBackups((state) => state.running !== undefined);
  const isOpen = useLibrary((state) => state.status.status === 'ready');
  return (
    <div className="backup-acts">
      <div className="acts">
        <Button
          className="button main"
          isDisabled={isBusy || !isOpen}
          onPress={() => void backUpNow()}
        >
          <DatabaseBackup className="icon" aria-hidden="true" />
          {say('backups.make')}
        </Button>
        <Button className="button plain" isDisabled={isBusy} onPress={() => void verifyNow()}>
          <ShieldCheck className="icon" aria-hidden="true" />
          {say('backups.verify')}
        </Button>
        <Button className="button plain" isDisabled={isBusy} onPress={() => void restoreFrom()}>
          <LifeBuoy className="icon" aria-hidden="true" />
          {say('backups.restore-whole')}
        </Button>
      </div>
      <VerifyBackups />
    </div>
  );
}

function VerifyBackups() {
  const { say } = useWords();
  const isChosen = useBackups((state) => state.withBackups);
  return (
    <CheckboxField isSelected={isChosen} onChange={chooseWithBackups}>
      <CheckboxButton className="option">
        <span className="check">
          <Check className="icon" aria-hidden="true" />
        </span>
        {say('backups.verify.backups')}
      </CheckboxButton>
    </CheckboxField>
  );
}
