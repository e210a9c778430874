import type { ImportRow } from '../../../preload/contract/imports.ts';
import { useWords } from '../../i18n/words.ts';
import { MeasuredList } from '../../parts/measured-list.tsx';
import { DeskRow } from './desk-row.tsx';
import { openFirst } from './open-article.ts';

const keyOf = ({ key }: ImportRow): string => key;
const nameOf = ({ fileName }: ImportRow): string => fileName;

/** The files of the desk under their headings. An article that came in is opened from its row. */
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
      <MeasuredList
        className="desk-rows"
        rowClassName="desk-row"
        label={say('desk.files')}
        items={rows}
        usualHeight={61}
        keyOf={keyOf}
        nameOf={nameOf}
        open={openFirst}
      >
        {(row) => <DeskRow row={row} />}
      </MeasuredList>
    </div>
  );
}
