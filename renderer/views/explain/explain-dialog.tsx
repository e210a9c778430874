import { SpellCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import type { CallOutput } from '../../../preload/contract/calls.ts';
import { call } from '../../bridge/bridge.ts';
import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { openNamesFor } from '../../state/names.ts';
import { tell } from '../../state/notices.ts';
import { longestWords, useQuery } from '../../state/query.ts';
import { formsOf } from './forms.ts';

type Explained = CallOutput<'text.explain'>;

/** How Warraq reads words: the forms under which each of them is found. */
export function ExplainDialog() {
  const { say } = useWords();
  const [text, setText] = useState(() => useQuery.getState().words);
  const explained = useExplained(text);
  return (
    <DialogFrame width="narrow" title={say('explain.title')}>
      <TextField
        className="explain-field"
        aria-label={say('explain.text')}
        value={text}
        onChange={setText}
        autoFocus
      >
        <Input
          dir="auto"
          maxLength={longestWords}
          spellCheck="false"
          placeholder={say('explain.placeholder')}
        />
      </TextField>
      <div className="explained scroll">{explained.length > 0 && <Table words={explained} />}</div>
      {text.trim() !== '' && (
        <footer>
          <Button className="button plain slim" onPress={() => openNamesFor(text)}>
            <SpellCheck className="icon" aria-hidden="true" />
            {say('names.of')}
          </Button>
        </footer>
      )}
      <p className="dialog-hint">{say('explain.hint')}</p>
    </DialogFrame>
  );
}

/** The words of the text; those of the text before, until it is read. */
function useExplained(text: string): Explained {
  const [explained, setExplained] = useState<Explained>([]);
  useEffect(() => {
    let isCurrent = true;
    call('text.explain', { text }).then((answer) => {
      if (isCurrent) setExplained(answer);
    }, tell);
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return explained;
}

function Table({ words }: { readonly words: Explained }) {
  const { say } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('explain.word')}</th>
          <th scope="col">{say('explain.surface')}</th>
          <th scope="col">{say('explain.stem')}</th>
          <th scope="col">{say('explain.skeleton')}</th>
        </tr>
      </thead>
      <tbody>
        {words.map((word) => (
          <Row key={word.start} word={word} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ word }: { readonly word: Explained[number] }) {
  const { say } = useWords();
  const { surface, stem, skeleton } = formsOf(word.terms);
  return (
    <tr>
      <th scope="row">
        <bdi>{word.token}</bdi>
      </th>
      {word.terms.length === 0 ? (
        <td className="quiet" colSpan={3}>
          {say('explain.common')}
        </td>
      ) : (
        <>
          <td>
            <bdi>{surface}</bdi>
          </td>
          <td>
            <bdi>{stem}</bdi>
          </td>
          <td className={skeleton === '' ? 'quiet' : undefined}>
            {skeleton === '' ? say('explain.as-stem') : <bdi>{skeleton}</bdi>}
          </td>
        </>
      )}
    </tr>
  );
}
