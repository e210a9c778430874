import { Check, CopyCheck, FileText, TriangleAlert } from 'lucide-react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import { useWords } from '../../i18n/words.ts';
import type { DeskRow } from '../../state/imports.ts';
import { goTo } from '../../state/query.ts';
import { bringReaderForward, read } from '../../state/reading.ts';
import { showScreen } from '../../state/screen.ts';

const layout = { estimatedRowSize: 51 };

/** The files of the desk under their headings. An article that came in is opened from its row. */
export function DeskList({ rows }: { readonly rows: readonly DeskRow[] }) {
  const { say } = useWords();
  return (
    <div className="desk">
      <div className="desk-head" aria-hidden="true">
        <span>{say('desk.file')}</span>
        <span>{say('desk.state')}</span>
        <span>{say('desk.name')}</span>
        <span>{say('desk.source')}</span>
        <span>{say('desk.date')}</span>
        <span>{say('desk.language')}</span>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <GridList
          className="desk-rows scroll"
          aria-label={say('desk.files')}
          items={rows}
          selectionMode="none"
        >
          {({ id, row }) => <FileRow id={id} row={row} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function openArticle({ ids }: ImportRow): void {
  const [id] = ids;
  if (id === undefined) return;
  goTo('all');
  read(id);
  bringReaderForward(true);
  showScreen('library');
}

function FileRow({ id, row }: DeskRow) {
  const words = useWords();
  const { say, error, date, language } = words;
  const lang = row.language === 'und' ? undefined : row.language;
  return (
    <GridListItem
      id={id}
      className="desk-row"
      textValue={row.fileName}
      onAction={() => openArticle(row)}
    >
      <span className="file">
        <FileText className="icon" aria-hidden="true" />
        <bdi className="clip label" dir="auto" title={row.path}>
          {row.fileName}
        </bdi>
      </span>
      <State row={row} />
      {row.reason === undefined ? (
        <>
          <span className="title label" lang={lang} dir="auto">
            {row.title ?? say('article.untitled')}
          </span>
          <bdi className="clip label">{row.source ?? say('desk.unknown')}</bdi>
          <span>{row.published === undefined ? say('desk.unknown') : date(row.published)}</span>
          <span className="clip">{language(row.language ?? 'und')}</span>
        </>
      ) : (
        <span className="reason">{error(row.reason)}</span>
      )}
    </GridListItem>
  );
}

function State({ row }: { readonly row: ImportRow }) {
  const { say } = useWords();
  switch (row.status) {
    case 'imported':
      return (
        <span className="state done">
          <Check className="icon" aria-hidden="true" />
          {say('desk.imported', { count: row.ids.length })}
        </span>
      );
    case 'duplicate':
      return (
        <span className="state doubt">
          <CopyCheck className="icon" aria-hidden="true" />
          {say('desk.duplicate')}
        </span>
      );
    case 'failed':
      return (
        <span className="state failed">
          <TriangleAlert className="icon" aria-hidden="true" />
          {say('desk.failed')}
        </span>
      );
  }
}
