import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { OrphanList } from '../../parts/orphan-list.tsx';
import { useEditing } from '../../state/editing.ts';
import { closeDialog } from '../../state/screen.ts';
import { Decodings } from './decodings.tsx';
import { FactsForm } from './facts-form.tsx';

const headings = {
  facts: ['facts.edit', 'facts.aside'],
  decoding: ['decode.title', 'decode.aside'],
  unplaced: ['decode.unplaced.title', undefined],
} as const;

/** The facts of an article, and the encodings it could be read in. */
export function FactsDialog() {
  const { say } = useWords();
  const { article, view } = useEditing();
  if (article === undefined) return null;
  const [title, aside] = headings[view];
  return (
    <DialogFrame
      width="middle"
      title={say(title)}
      {...(aside === undefined ? {} : { aside: say(aside) })}
      closesBeside={view !== 'facts'}
    >
      {view === 'facts' && <FactsForm article={article} />}
      {view === 'decoding' && <Decodings article={article} />}
      {view === 'unplaced' && <Unplaced />}
    </DialogFrame>
  );
}

/** The passages that a decoding left without a place. */
function Unplaced() {
  const { say } = useWords();
  const unplaced = useEditing((state) => state.unplaced);
  return (
    <>
      <div className="question scroll">
        <p>{say('decode.unplaced.text', { count: unplaced.length })}</p>
        <OrphanList passages={unplaced} />
      </div>
      <footer>
        <span className="note" />
        <Button className="button main" onPress={closeDialog} autoFocus>
          {say('close')}
        </Button>
      </footer>
    </>
  );
}
