import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ExportRequest } from '../../../preload/contract/exports.ts';
import { call } from '../../bridge/bridge.ts';
import { useWords } from '../../i18n/words.ts';
import { Choices } from '../../parts/choices.tsx';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { notify, tell } from '../../state/notices.ts';
import { closeDialog } from '../../state/screen.ts';
import { ExportFormats } from './export-formats.tsx';
import { ExportOptionBoxes } from './export-option-boxes.tsx';
import { ExportPreviewPane } from './export-preview.tsx';
import { useExportPart } from './export-scopes.ts';
import { useExportPreview } from './use-export-preview.ts';

/** Writes, says where, and closes; an export that was not wanted leaves the dialog open. */
async function save(request: ExportRequest): Promise<void> {
  try {
    const { receipt } = await call('exports.save', request);
    if (receipt === undefined) return;
    notify({ kind: 'exported', receipt });
    closeDialog();
  } catch (thrown) {
    tell(thrown);
  }
}

/** What to export, as what, with what in it; and how its first article will look. */
export function ExportDialog() {
  const { say } = useWords();
  const { scope, setScope, scopes, selection, sentence } = useExportPart();
  const [format, setFormat] = useState<ExportRequest['format']>('json');
  const [order, setOrder] = useState<ExportRequest['order']>('newest-first');
  const [options, setOptions] = useState({ notes: true, tags: true, origin: true, related: false });
  const [saving, setSaving] = useState(false);
  const request: ExportRequest = { selection, format, options, order };
  const { preview, error, part } = useExportPreview(request);

  function start(): void {
    setSaving(true);
    void save(request).finally(() => setSaving(false));
  }

  return (
    <DialogFrame width="wide" title={say('export.title')} aside={sentence}>
      <div className="two">
        <div className="ask-for scroll">
          <fieldset>
            <legend>{say('export.what')}</legend>
            <Choices
              label={say('export.what')}
              value={scope}
              choices={scopes}
              onChange={setScope}
            />
          </fieldset>
          <ExportFormats value={format} onChange={setFormat} />
          <ExportOptionBoxes format={format} options={options} onChange={setOptions} />
          <fieldset>
            <legend>{say('export.order')}</legend>
            <Choices
              label={say('export.order')}
              value={order}
              onChange={setOrder}
              choices={[
                { value: 'newest-first', label: say('export.order.newest-first') },
                { value: 'oldest-first', label: say('export.order.oldest-first') },
                { value: 'source', label: say('export.order.source') },
              ]}
            />
          </fieldset>
        </div>
        <ExportPreviewPane format={format} preview={preview} error={error} />
      </div>
      <footer>
        <span className="note">
          {saving ? (
            <ProgressLine
              label={say('export.progress')}
              {...(part === undefined ? {} : { part })}
            />
          ) : (
            <bdi>{preview?.suggestedName}</bdi>
          )}
        </span>
        <Button className="button" onPress={closeDialog}>
          {say('cancel')}
        </Button>
        <Button
          className="button main"
          isDisabled={saving || preview === undefined || preview.articles === 0}
          onPress={start}
        >
          <FileDown className="icon" aria-hidden="true" />
          {say('export.save')}
        </Button>
      </footer>
    </DialogFrame>
  );
}
