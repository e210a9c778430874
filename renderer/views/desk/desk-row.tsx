import { FileText } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import { askForColumns, askForEncoding } from '../../state/row-dialogs.ts';
import { encodingName } from '../reader/encoding-name.ts';
import { isTextFault } from './remedies.ts';
import { RowActs } from './row-acts.tsx';
import { RowState } from './row-state.tsx';
import { Twins } from './twins.tsx';

/** What became of one file, and what can be done about it. Drawn anew only when that changes. */
export const DeskRow = memo(function DeskRow({ row }: { readonly row: ImportRow }) {
  return (
    <>
      <FileName row={row} />
      <RowState row={row} />
      {row.status === 'failed' ? <Reason row={row} /> : <Facts row={row} />}
      <RowActs row={row} />
      {row.twins.length > 0 && <Twins row={row} />}
    </>
  );
});

function FileName({ row }: { readonly row: ImportRow }) {
  const { say } = useWords();
  const { fileName, path, encoding, doubts } = row;
  const name = encoding === undefined ? undefined : encodingName(encoding);
  return (
    <span className="file">
      <FileText className="icon" aria-hidden="true" />
      <span className="file-words">
        <bdi className="clip label" dir="auto" title={path}>
          {fileName}
        </bdi>
        {name !== undefined && (
          <small className={doubts.includes('encoding') ? 'clip doubted' : 'clip'}>
            {doubts.includes('encoding') ? say('desk.uncertain', { encoding: name }) : name}
          </small>
        )}
      </span>
    </span>
  );
}

/** A fact that was not found; in a row that came in it is worth looking for. */
function Missing({ isDoubted }: { readonly isDoubted: boolean }) {
  const { say } = useWords();
  return <span className={isDoubted ? 'doubted' : 'quiet'}>{say('desk.unknown')}</span>;
}

/** How much of a file the library has. */
function duplicateWords({ known, failed }: ImportRow, say: Words['say']): string {
  if (failed > 0) return say('desk.duplicate-some', { count: known });
  return known > 1 ? say('desk.duplicate-all', { count: known }) : say('desk.duplicate-one');
}

function Facts({ row }: { readonly row: ImportRow }) {
  const { say, date, language } = useWords();
  const { title, source, published, doubts } = row;
  const lang = row.language === 'und' ? undefined : row.language;
  return (
    <>
      <span className="row-title">
        <span className="title label" lang={lang} dir="auto">
          {title ?? say('article.untitled')}
        </span>
        {row.status === 'duplicate' && <small>{duplicateWords(row, say)}</small>}
      </span>
      <span className="clip">
        {source === undefined ? (
          <Missing isDoubted={doubts.includes('source')} />
        ) : (
          <bdi className="label">{source}</bdi>
        )}
      </span>
      <span className="clip">
        {published === undefined ? (
          <Missing isDoubted={doubts.includes('date')} />
        ) : (
          <span className={doubts.includes('date') ? 'doubted' : undefined}>{date(published)}</span>
        )}
      </span>
      <span className="clip">{language(row.language ?? 'und')}</span>
    </>
  );
}

/** Why a file stayed out, with what most likely brings it in. */
function Reason({ row }: { readonly row: ImportRow }) {
  const { say, error } = useWords();
  const { reason, table } = row;
  return (
    <span className="reason">
      {reason !== undefined && error(reason)}
      {table !== undefined && (
        <Button className="button slim offered" onPress={() => askForColumns(row)}>
          {say('desk.columns')}
        </Button>
      )}
      {table === undefined && isTextFault(row) && (
        <Button className="button slim offered" onPress={() => void askForEncoding(row)}>
          {say('desk.decode')}
        </Button>
      )}
    </span>
  );
}
