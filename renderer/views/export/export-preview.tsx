import type { ErrorReport } from '../../../preload/contract/errors.ts';
import type { ExportFormat, ExportPreview } from '../../../preload/contract/exports.ts';
import { useWords } from '../../i18n/words.ts';

interface ExportPreviewPaneProps {
  readonly format: ExportFormat;
  readonly preview: ExportPreview | undefined;
  readonly error: ErrorReport | undefined;
}

/** A sheet with the first article, word for word as the file will have it. */
export function ExportPreviewPane({ format, preview, error }: ExportPreviewPaneProps) {
  const { say, number, error: word } = useWords();
  return (
    <section className="preview" aria-label={say('export.preview')} aria-live="polite">
      <p>
        <span>{say('export.preview')}</span>
        {preview !== undefined && (
          <span>{say('export.of', { count: number(preview.articles) })}</span>
        )}
      </p>
      {error === undefined ? (
        <pre
          className="sheet-of-paper scroll"
          tabIndex={0}
          data-format={format}
          dir={format === 'markdown' ? 'auto' : 'ltr'}
        >
          {preview?.text}
        </pre>
      ) : (
        <p className="reason-line" role="alert">
          {word(error)}
        </p>
      )}
    </section>
  );
}
