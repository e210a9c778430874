import { ALargeSmall } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { FaceChoices, TextSize } from '../settings/type-settings.tsx';

/** The size and the face of the reading text, beside the text itself. */
export function TypePopover() {
  const { say } = useWords();
  return (
    <DialogTrigger>
      <Button className="tool" aria-label={say('type.label')}>
        <ALargeSmall className="icon" aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={6} placement="bottom end">
        <Dialog className="type-dialog" aria-label={say('type.label')}>
          <TextSize />
          <FaceChoices />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
