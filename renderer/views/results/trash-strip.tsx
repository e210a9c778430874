import { Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { askToEmptyTrash } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { useQuery } from '../../state/query.ts';

/** In the trash: the way to be rid of all of it. */
export function TrashStrip() {
  const { say } = useWords();
  const inTrash = useQuery((state) => state.place === 'trash');
  const isFilled = useLibrary((state) => (state.overview?.trash ?? 0) > 0);
  if (!inTrash || !isFilled) return null;
  return (
    <div className="trash-strip">
      <Button className="button plain slim danger" onPress={() => void askToEmptyTrash()}>
        <Trash2 className="icon" aria-hidden="true" />
        {say('act.empty-trash')}
      </Button>
    </div>
  );
}
