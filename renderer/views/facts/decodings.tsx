import { useState } from 'react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import type { PossibleDecoding } from '../../../preload/contract/editing.ts';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { decodeAgain, showFacts, useEditing } from '../../state/editing.ts';
import { encodingName } from '../reader/encoding-name.ts';

/** How likely an encoding has to be to be called so. */
const likely = 0.8;
const possible = 0.3;

function likelihood({ confidence }: PossibleDecoding): 'likely' | 'possible' | 'unlikely' {
  if (confidence >= likely) return 'likely';
  return confidence >= possible ? 'possible' : 'unlikely';
}

/** The encodings that an article could be read in, and the choice of one. */
export function Decodings({ article }: { readonly article: ArticleDocument }) {
  const { say } = useWords();
  const decodings = useEditing((state) => state.decodings);
  const isBusy = useEditing((state) => state.isBusy);
  const present = article.origin.encoding;
  const [chosen, setChosen] = useState<string>();
  const offered = decodings?.find(({ encoding }) => encoding !== present)?.encoding;
  const selected = chosen ?? offered ?? present;
  return (
    <>
      <div className="decodings scroll">
        {decodings === undefined && (
          <Centred title={say('decode.busy')} fine={<ProgressLine label={say('decode.busy')} />} />
        )}
        {decodings?.length === 0 && <p className="none">{say('decode.none')}</p>}
        {decodings !== undefined && decodings.length > 0 && (
          <ListBox
            className="decoding-list"
            aria-label={say('decode.list')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[selected]}
            onSelectionChange={(keys) => {
              const key = decodings.find(({ encoding }) => keys === 'all' || keys.has(encoding));
              if (key !== undefined) setChosen(key.encoding);
            }}
            autoFocus
          >
            {decodings.map((one) => (
              <Decoding key={one.encoding} decoding={one} isPresent={one.encoding === present} />
            ))}
          </ListBox>
        )}
      </div>
      <p className="dialog-hint">{say('decode.hint')}</p>
      <footer>
        <Button className="button plain" onPress={showFacts}>
          {say('decode.back')}
        </Button>
        <span className="note" />
        <Button
          className="button main"
          isDisabled={isBusy || decodings === undefined || decodings.length === 0}
          onPress={() => void decodeAgain(article.id, selected)}
        >
          {say('decode.act')}
        </Button>
      </footer>
    </>
  );
}

interface DecodingProps {
  readonly decoding: PossibleDecoding;
  /** Whether the article is read in it now. */
  readonly isPresent: boolean;
}

function Decoding({ decoding, isPresent }: DecodingProps) {
  const { say } = useWords();
  const { encoding, sample } = decoding;
  const name = encodingName(encoding);
  return (
    <ListBoxItem id={encoding} className="decoding" textValue={name}>
      <span className="dot" aria-hidden="true" />
      <span className="what">
        <bdi className="mono">{name}</bdi>
        <span className="quiet">{say(`decode.${likelihood(decoding)}`)}</span>
        {isPresent && <span className="quiet">{say('decode.present')}</span>}
      </span>
      <span className="sample" dir="auto">
        {sample}
      </span>
    </ListBoxItem>
  );
}
