import { Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Receipt } from '../../preload/contract/vocabulary.ts';
import { useWords } from '../i18n/words.ts';
import { undo } from '../state/notices.ts';
import { changeSentence } from './change-sentence.ts';

interface DoneLineProps {
  readonly receipt: Receipt | undefined;
  readonly putAway: () => void;
}

/** What was done last in a dialog, with a way to take it back there: notices lie behind it. */
export function DoneLine({ receipt, putAway }: DoneLineProps) {
  return (
    <div role="status">{receipt !== undefined && <Done receipt={receipt} putAway={putAway} />}</div>
  );
}

function Done(props: { readonly receipt: Receipt; readonly putAway: () => void }) {
  const words = useWords();
  const { undo: token, description, articlesChanged } = props.receipt;
  return (
    <p className="done-line">
      <span>{changeSentence(description, articlesChanged, words)}</span>
      {token !== undefined && (
        <Button
          className="button plain slim"
          onPress={() => {
            props.putAway();
            void undo(token);
          }}
        >
          <Undo2 className="icon points" aria-hidden="true" />
          {words.say('undo')}
        </Button>
      )}
    </p>
  );
}
