import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n/words.ts';
import { closeDialog } from '../state/screen.ts';

interface DialogFrameProps {
  readonly title: string;
  /** A quiet line beside the title. */
  readonly aside?: string;
  readonly width: 'broad' | 'wide' | 'middle' | 'narrow';
  /** False where words are typed that a press beside the dialog must not lose. */
  readonly closesBeside?: boolean;
  /** What goes with closing it; without it, it is just put away. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A dialog over the window, with its title and a way out. */
export function DialogFrame(props: DialogFrameProps) {
  const { title, aside, width, closesBeside = true, onClose = closeDialog, children } = props;
  const { say } = useWords();
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={closesBeside}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`dialog ${width}`}>
        <Dialog className="dialog-inside">
          <header>
            <Heading slot="title" level={1}>
              {title}
            </Heading>
            {aside !== undefined && <span className="quiet">{aside}</span>}
            <Button className="tool" aria-label={say('close')} onPress={onClose}>
              <X className="icon" aria-hidden="true" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
