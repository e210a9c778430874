import { useScreen } from '../../state/screen.ts';
import { BackupsDialog } from '../backups/backups-dialog.tsx';
import { CollectionDialog } from '../collections/collection-dialog.tsx';
import { CompareDialog } from '../compare/compare-dialog.tsx';
import { ConfirmDialog } from '../confirm/confirm-dialog.tsx';
import { ColumnsDialog } from '../desk-dialogs/columns-dialog.tsx';
import { DecodeDialog } from '../desk-dialogs/decode-dialog.tsx';
import { FailuresDialog } from '../desk-dialogs/failures-dialog.tsx';
import { PasteDialog } from '../desk-dialogs/paste-dialog.tsx';
import { ExplainDialog } from '../explain/explain-dialog.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { FactsDialog } from '../facts/facts-dialog.tsx';
import { HistoryDialog } from '../history/history-dialog.tsx';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { LibrariesDialog } from '../libraries/libraries-dialog.tsx';
import { NamesDialog } from '../names/names-dialog.tsx';
import { RulesDialog } from '../rules/rules-dialog.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { StoriesDialog } from '../stories/stories-dialog.tsx';
import { TagDialog } from '../tagging/tag-dialog.tsx';
import { UndoingDialog } from '../undoing/undoing-dialog.tsx';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useScreen((state) => state.dialog);
  switch (dialog) {
    case undefined:
      return null;
    case 'collection':
      return <CollectionDialog />;
    case 'tag':
      return <TagDialog />;
    case 'export':
      return <ExportDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'explain':
      return <ExplainDialog />;
    case 'confirm':
      return <ConfirmDialog />;
    case 'history':
      return <HistoryDialog />;
    case 'facts':
      return <FactsDialog />;
    case 'names':
      return <NamesDialog />;
    case 'libraries':
      return <LibrariesDialog />;
    case 'backups':
      return <BackupsDialog />;
    case 'compare':
      return <CompareDialog />;
    case 'stories':
      return <StoriesDialog />;
    case 'undoing':
      return <UndoingDialog />;
    case 'decode':
      return <DecodeDialog />;
    case 'columns':
      return <ColumnsDialog />;
    case 'failures':
      return <FailuresDialog />;
    case 'paste':
      return <PasteDialog />;
    case 'rules':
      return <RulesDialog />;
  }
}
