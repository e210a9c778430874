import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useId } from 'react';
import { Button } from 'react-aria-components';
import type { HistoryEntry, HistoryOffer } from '../../../preload/contract/history.ts';
import { listen } from '../../bridge/bridge.ts';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { changeSentence } from '../../parts/change-sentence.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { refreshHistory, useHistory } from '../../state/history.ts';
import { askToRedo, askToUndo, askToUndoThrough } from '../../state/undoing.ts';

/** What was changed, when and in how many articles, and the way back where there is one. */
export function HistoryDialog() {
  const words = useWords();
  const { say } = words;
  const history = useHistory((state) => state.history);
  const entries = history?.entries ?? [];
  useEffect(() => {
    void refreshHistory();
    return listen('library.changed', () => void refreshHistory());
  }, []);
  return (
    <DialogFrame width="narrow" title={say('history.title')} aside={say('history.aside')}>
      {history?.notice !== undefined && (
        <p className="relaxed history-notice" role="status">
          {words.error(history.notice)}
        </p>
      )}
      {history?.entries.length === 0 && (
        <Centred title={say('history.empty.title')} text={say('history.empty.text')} />
      )}
      {entries.length > 0 && (
        <div className="history scroll" role="region" aria-label={say('history.list')} tabIndex={0}>
          <ol>
            {entries.map((entry) => (
              <Line key={entry.number} entry={entry} />
            ))}
          </ol>
        </div>
      )}
      <p className="dialog-hint">{say('history.hint')}</p>
    </DialogFrame>
  );
}

function Line({ entry }: { readonly entry: HistoryEntry }) {
  const words = useWords();
  const { say, moment } = words;
  const id = useId();
  const { at, articles, description, undone, offer } = entry;
  return (
    <li data-undone={undone ? '' : undefined}>
      <div className="what">
        <span id={id} className="sentence">
          {changeSentence(description, articles, words)}
        </span>
        <span className="when">
          <time dateTime={at}>{moment(at)}</time>
          {description.act === 'note' && (
            <span>{say('history.articles', { count: articles })}</span>
          )}
        </span>
      </div>
      {undone && <span className="undone">{say('history.undone')}</span>}
      {offer !== undefined && <Offer offer={offer} about={id} />}
    </li>
  );
}

const acts = { undo: askToUndo, 'undo-through': askToUndoThrough, redo: askToRedo } as const;
const names = { undo: 'undo', 'undo-through': 'history.undo-through', redo: 'redo' } as const;

function Offer({ offer, about }: { readonly offer: HistoryOffer; readonly about: string }) {
  const { say } = useWords();
  const { act, token } = offer;
  const Sign = act === 'redo' ? Redo2 : Undo2;
  return (
    <Button
      className="button plain slim"
      aria-describedby={about}
      onPress={() => void acts[act](token)}
    >
      <Sign className="icon points" aria-hidden="true" />
      {say(names[act])}
    </Button>
  );
}
