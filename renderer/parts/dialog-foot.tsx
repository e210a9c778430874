import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n/words.ts';
import { closeDialog } from '../state/screen.ts';

/** The end of a dialog that asks for something: the way out, and beside it the act. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <footer>
      <span className="note" />
      <Button className="button" onPress={closeDialog}>
        {say('cancel')}
      </Button>
      {children}
    </footer>
  );
}
