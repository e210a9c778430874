import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { tryAgain } from '../../state/imports.ts';
import { useRowDialogs, type Decoding } from '../../state/row-dialogs.ts';
import { closeDialog } from '../../state/screen.ts';
import { encodingName } from '../reader/encoding-name.ts';

/** What a file would say in other encodings: a person sees at once which is right. */
export function DecodeDialog() {
  const { say, error: wordError } = useWords();
  const { row, decodings, error } = useRowDialogs();
  if (row === undefined) return null;
  return (
    <DialogFrame width="middle" title={say('desk.decode.title')} aside={row.fileName}>
      {error !== undefined ? (
        <Centred
          failed
          emblem={<TriangleAlert className="icon" aria-hidden="true" />}
          title={say('desk.decode.failed')}
          text={wordError(error)}
        />
      ) : decodings === undefined ? (
        <Centred
          title={say('desk.decode.busy')}
          fine={<ProgressLine label={say('desk.decode.busy')} />}
        />
      ) : decodings.length === 0 ? (
        <Centred title={say('desk.decode.none')} />
      ) : (
        <Readings row={row} decodings={decodings} />
      )}
    </DialogFrame>
  );
}

interface ReadingsProps {
  readonly row: ImportRow;
  readonly decodings: readonly Decoding[];
}

function Readings({ row, decodings }: ReadingsProps) {
  const { say, percent } = useWords();
  const present = decodings.find(({ encoding }) => encoding === row.encoding) ?? decodings[0];
  const [chosen, setChosen] = useState(present?.encoding ?? '');
  return (
    <>
      <div className="decode-readings scroll">
        <p className="quiet">{say('desk.decode.text')}</p>
        <RadioGroup
          className="decode"
          aria-label={say('desk.decode.readings')}
          value={chosen}
          onChange={setChosen}
        >
          {decodings.map(({ encoding, confidence, sample }) => (
            <RadioField key={encoding} value={encoding}>
              <RadioButton className="reading">
                <span className="radio" />
                <bdi dir="ltr">{encodingName(encoding)}</bdi>
                <span className="quiet">{percent(confidence)}</span>
                <span className="sample" dir="auto">
                  {sample}
                </span>
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
      </div>
      <DialogFoot>
        <Button
          className="button main"
          onPress={() => {
            closeDialog();
            void tryAgain([row.key], { encoding: chosen });
          }}
        >
          {say('desk.decode.act')}
        </Button>
      </DialogFoot>
    </>
  );
}
