import { useState } from 'react';
import { Button, TextArea, TextField } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { pasteText } from '../../state/imports.ts';
import { closeDialog } from '../../state/screen.ts';

/** As long as the contract lets a pasted text be, in UTF-16 code units. */
const longestText = 5_000_000;

/** A text that is in no file. */
export function PasteDialog() {
  const { say } = useWords();
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  const take = async (): Promise<void> => {
    if (!isEmpty && (await pasteText(text))) closeDialog();
  };
  return (
    <DialogFrame width="middle" title={say('paste.title')}>
      <div className="paste">
        <p className="quiet">{say('paste.text')}</p>
        <TextField
          className="paste-field"
          aria-label={say('paste.field')}
          value={text}
          onChange={setText}
          maxLength={longestText}
          autoFocus
        >
          <TextArea
            className="scroll"
            dir="auto"
            rows={12}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void take();
            }}
          />
        </TextField>
      </div>
      <DialogFoot>
        <Button className="button main" isDisabled={isEmpty} onPress={() => void take()}>
          {say('paste.act')}
        </Button>
      </DialogFoot>
    </DialogFrame>
  );
}
