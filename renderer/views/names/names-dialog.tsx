import { useEffect } from 'react';
import { listen } from '../../bridge/bridge.ts';
import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { refreshNames, suggestAgain, useNames } from '../../state/names.ts';
import { NameEditor } from './name-editor.tsx';
import { NameList } from './name-list.tsx';

/** The names whose spellings were gathered, and the gathering itself. */
export function NamesDialog() {
  const { say } = useWords();
  const draft = useNames((state) => state.draft);
  useEffect(() => {
    void refreshNames();
    const leave = [
      listen('library.changed', () => void refreshNames()),
      listen('index.progress', ({ done, total }) => {
        if (done === total) suggestAgain();
      }),
    ];
    return () => leave.forEach((stop) => stop());
  }, []);
  return (
    <DialogFrame width="middle" title={say('names.title')} aside={say('names.aside')}>
      {draft === undefined ? <NameList /> : <NameEditor draft={draft} />}
    </DialogFrame>
  );
}
