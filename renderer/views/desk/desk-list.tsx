import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import { useWords } from '../../i18n/words.ts';
import { DeskRow } from './desk-row.tsx';
import { openFirst } from './open-article.ts';

const layout = { estimatedRowSize: 57 };

/**
 * The files of the desk under their headings. An article that came in is opened from its row. What is
 * in a row is drawn only where it is in view, so that ten thousand of them stay light.
 */
export function DeskList({ rows }: { readonly rows: readonly ImportRow[] }) {
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
        <span />
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <GridList
          className="desk-rows scroll"
          aria-label={say('desk.files')}
          items={rows}
          selectionMode="none"
        >
          {(row) => (
            <GridListItem
              id={row.key}
              className="desk-row"
              textValue={row.fileName}
              onAction={() => openFirst(row)}
            >
              <DeskRow row={row} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
