import { Archive, ArchiveRestore, FileDown, Tag, Trash2, X } from 'lucide-react';
import { Button, Toolbar } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { ToolButton } from '../../parts/tool-button.tsx';
import { askToErase, beginTagging, moveActedOn } from '../../state/acts.ts';
import { useQuery } from '../../state/query.ts';
import { openDialog } from '../../state/screen.ts';
import { clearSelection, countMarked, useSelection } from '../../state/selection.ts';

/** What can be done with the articles that are marked. */
export function BulkBar({ total }: { readonly total: number }) {
  const { say } = useWords();
  const count = countMarked(
    useSelection((state) => state.marked),
    total,
  );
  const place = useQuery((state) => state.place);
  return (
    <Toolbar className="bulk" aria-label={say('bulk.label')}>
      <strong role="status">{say('bulk.count', { count })}</strong>
      <span className="divide" />
      <Button className="button slim" onPress={beginTagging}>
        <Tag className="icon" aria-hidden="true" />
        {say('act.tag')}
      </Button>
      <Button className="button slim" onPress={() => openDialog('export')}>
        <FileDown className="icon" aria-hidden="true" />
        {say('act.export')}
      </Button>
      {place === 'trash' ? (
        <>
          <ToolButton label={say('act.restore')} onPress={() => void moveActedOn('kept')}>
            <ArchiveRestore className="icon" aria-hidden="true" />
          </ToolButton>
          <ToolButton label={say('act.erase')} hint="Delete" onPress={() => void askToErase()}>
            <Trash2 className="icon" aria-hidden="true" />
          </ToolButton>
        </>
      ) : (
        <>
          <ToolButton label={say('act.keep')} onPress={() => void moveActedOn('kept')}>
            <Archive className="icon" aria-hidden="true" />
          </ToolButton>
          <ToolButton
            label={say('act.trash')}
            hint="Delete"
            onPress={() => void moveActedOn('trashed')}
          >
            <Trash2 className="icon" aria-hidden="true" />
          </ToolButton>
        </>
      )}
      <ToolButton label={say('bulk.close')} hint="Esc" onPress={clearSelection}>
        <X className="icon" aria-hidden="true" />
      </ToolButton>
    </Toolbar>
  );
}
