import { Button } from 'react-aria-components';
import type { ImportRow, Twin } from '../../../preload/contract/imports.ts';
import { useWords } from '../../i18n/words.ts';
import { compare } from '../../state/comparing.ts';
import { forgetTwin, mergeTwin } from '../../state/imports.ts';
import { openArticle } from './open-article.ts';

/** More than these would push every other file off the desk. */
const mostShown = 2;

/** Articles of a file beside what the library has that is like them. */
export function Twins({ row }: { readonly row: ImportRow }) {
  const { say } = useWords();
  const more = row.twins.length - mostShown;
  return (
    <div className="box twins">
      {row.twins.slice(0, mostShown).map((twin) => (
        <Pair key={twin.id} row={row} twin={twin} />
      ))}
      {more > 0 && <p className="quiet">{say('desk.twin.more', { count: more })}</p>}
    </div>
  );
}

function Pair({ row, twin }: { readonly row: ImportRow; readonly twin: Twin }) {
  const { say } = useWords();
  const { id, of, title, file, kind } = twin;
  const isFirst = row.ids[0] === id;
  return (
    <div className="twin">
      <div className="pair">
        <div>
          <small>{say('desk.twin.this')}</small>
          <b className="clip label" dir="auto">
            {isFirst ? (row.title ?? say('article.untitled')) : row.fileName}
          </b>
          <small>{say(`desk.twin.${kind}`)}</small>
        </div>
        <div>
          <small>{say('desk.twin.there')}</small>
          <b className="clip label" dir="auto">
            {title === '' ? say('article.untitled') : title}
          </b>
          <small>
            <bdi dir="auto">{file}</bdi>
          </small>
        </div>
      </div>
      <div className="acts">
        <Button className="button plain slim" onPress={() => forgetTwin(row.key, id)}>
          {say('desk.twin.keep')}
        </Button>
        <Button className="button slim" onPress={() => void compare(id, of)}>
          {say('desk.twin.compare')}
        </Button>
        <Button className="button slim" onPress={() => void mergeTwin(row.key, twin)}>
          {say('desk.twin.merge')}
        </Button>
        <span className="push" />
        <Button className="button slim" onPress={() => openArticle(id)}>
          {say('desk.twin.open-this')}
        </Button>
        <Button className="button slim" onPress={() => openArticle(of)}>
          {say('desk.twin.open-there')}
        </Button>
      </div>
    </div>
  );
}
