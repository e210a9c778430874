import { Redo2, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { changeSentence } from '../../parts/change-sentence.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { TitleList } from '../../parts/title-list.tsx';
import { leaveUndoing, turnAgreed, useUndoing } from '../../state/undoing.ts';

/** As many changes as are told one by one. */
const mostChanges = 6;

/** What undoing or redoing will change, before it does. It can be turned again, so it has the focus. */
export function UndoingDialog() {
  const words = useWords();
  const { say } = words;
  const undoing = useUndoing((state) => state.undoing);
  if (undoing === undefined) return null;
  const { preview, act } = undoing;
  const changes = preview.changes.length;
  const count = preview.articles;
  const way = act === 'redo' ? 'redo' : 'undo';
  const Sign = way === 'redo' ? Redo2 : Undo2;
  const left = changes - mostChanges;
  const takesImportBack =
    way === 'undo' && preview.changes.some(({ description }) => description.act === 'import');
  return (
    <DialogFrame
      width="narrow"
      title={say(`undoing.${way}.title`, { changes, count })}
      onClose={leaveUndoing}
    >
      <div className="question">
        <p>{say(`undoing.${way}.text`, { changes })}</p>
        <ul className="undo-changes" aria-label={say('undoing.changes')}>
          {preview.changes.slice(0, mostChanges).map(({ token, description, articles }) => (
            <li key={token}>{changeSentence(description, articles, words)}</li>
          ))}
          {left > 0 && <li className="quiet">{say('confirm.more', { count: left })}</li>}
        </ul>
        {takesImportBack && <p>{say('undoing.undo.import')}</p>}
        <TitleList titles={preview.titles} count={count} />
      </div>
      <footer>
        <span className="note" />
        <Button className="button" onPress={leaveUndoing}>
          {say('cancel')}
        </Button>
        <Button className="button main" autoFocus onPress={() => void turnAgreed(undoing)}>
          <Sign className="icon points" aria-hidden="true" />
          {say(`undoing.${way}.act`, { changes })}
        </Button>
      </footer>
    </DialogFrame>
  );
}
