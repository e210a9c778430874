import { ArchiveRestore, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { TitleList } from '../../parts/title-list.tsx';
import { carryOut } from '../../state/acts.ts';
import { useConfirming } from '../../state/confirming.ts';
import { closeDialog } from '../../state/screen.ts';

/** What an act in the trash will change, before it does. The way back has the focus. */
export function ConfirmDialog() {
  const { say } = useWords();
  const question = useConfirming((state) => state.question);
  if (question === undefined) return null;
  const { act, count, titles } = question;
  const Sign = act === 'erase' ? Trash2 : ArchiveRestore;
  return (
    <DialogFrame width="narrow" title={say(`confirm.${act}.title`, { count })}>
      <div className="question">
        <p>{say(`confirm.${act}.text`, { count })}</p>
        <TitleList titles={titles} count={count} />
      </div>
      <footer>
        <span className="note" />
        <Button className="button" autoFocus onPress={closeDialog}>
          {say('cancel')}
        </Button>
        <Button
          className={act === 'erase' ? 'button plain danger' : 'button main'}
          onPress={() => void carryOut(question)}
        >
          <Sign className="icon" aria-hidden="true" />
          {say(`confirm.${act}.act`, { count })}
        </Button>
      </footer>
    </DialogFrame>
  );
}
