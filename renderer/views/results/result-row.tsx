import { Check, Files } from 'lucide-react';
import type { CSSProperties, DragEvent, MouseEvent } from 'react';
import type { Hit } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { hueOf, leafOf } from '../../parts/hue.ts';
import { Segments } from '../../parts/segments.tsx';
import { extendTo, putCursor } from '../../state/cursor.ts';
import { articlesType, beginDrag } from '../../state/drag.ts';
import { bringReaderForward, read } from '../../state/reading.ts';
import { addToRead, toggleMark } from '../../state/selection.ts';
import { formSentence, WhyLine } from './why-matched.tsx';

interface ResultRowProps {
  /** Its place in the list, from 0. */
  readonly row: number;
  /** Undefined while it is fetched. */
  readonly hit: Hit | undefined;
  /** Whether Tab comes to this row. */
  readonly isReachable: boolean;
  /** Whether it is read, or marked while articles are gathered. */
  readonly isSelected: boolean;
  /** True while articles are gathered: each row then has a box to tick. */
  readonly isPicking: boolean;
  /** Whether the row carries the dot of articles that wait in the inbox. */
  readonly isFresh: boolean;
}

/** More tags than these are only counted. */
const tagsShown = 2;

function press(event: MouseEvent, row: number, hit: Hit | undefined, isPicking: boolean): void {
  if (event.shiftKey) {
    extendTo(row);
    return;
  }
  putCursor(row);
  if (hit === undefined) return;
  if (event.ctrlKey || event.metaKey) addToRead(hit.id);
  else if (isPicking) toggleMark(hit.id);
  else {
    read(hit.id);
    bringReaderForward(true);
  }
}

/** One article found: its headline, the words around the match, and its facts. */
export function ResultRow(props: ResultRowProps) {
  const { row, hit, isReachable, isSelected, isPicking, isFresh } = props;

  function drag({ dataTransfer }: DragEvent): void {
    if (hit === undefined) return;
    const selection = beginDrag(hit.id);
    dataTransfer.setData(articlesType, hit.id);
    dataTransfer.effectAllowed = 'copy';
    const isOne = selection.kind === 'articles' && selection.ids.length === 1;
    // The words that tell how many are marked hang on the pointer for all of them.
    const count = document.querySelector('.bulk [role="status"]');
    if (!isOne && count !== null) dataTransfer.setDragImage(count, 0, 0);
  }

  return (
    <div
      role="row"
      className={isPicking ? 'row picking' : 'row'}
      style={{ '--row': row } as CSSProperties}
      aria-rowindex={row + 1}
      aria-selected={isSelected}
      aria-busy={hit === undefined}
      tabIndex={isReachable ? 0 : -1}
      draggable={hit !== undefined}
      data-fresh={isFresh ? '' : undefined}
      onClick={(event) => press(event, row, hit, isPicking)}
      onDragStart={drag}
    >
      <div role="gridcell">
        {isPicking && (
          <span className="check" data-checked={isSelected ? '' : undefined}>
            <Check className="icon" aria-hidden="true" />
          </span>
        )}
        {hit === undefined ? <Awaited /> : <Article hit={hit} />}
      </div>
    </div>
  );
}

/** The place of an article that is on its way. */
function Awaited() {
  const { say } = useWords();
  return (
    <div className="awaited">
      <span className="sr">{say('results.awaited')}</span>
    </div>
  );
}

function Article({ hit }: { readonly hit: Hit }) {
  const words = useWords();
  const { say } = words;
  const { title, snippet, direction, why } = hit;
  const lang = hit.language === 'und' ? undefined : hit.language;
  const titleOf = (marked: string): string | undefined => {
    const form = why.find(({ found }) => found === marked);
    return form && formSentence(form, words);
  };
  const isTitled = title.some(({ text }) => text !== '');
  return (
    <>
      <div className="lines" lang={lang} dir={direction}>
        <p className="headline">
          {isTitled ? <Segments segments={title} titleOf={titleOf} /> : say('article.untitled')}
        </p>
        <p className="snippet">
          <Segments segments={snippet} titleOf={titleOf} />
        </p>
      </div>
      <Facts hit={hit} />
    </>
  );
}

function Facts({ hit }: { readonly hit: Hit }) {
  const words = useWords();
  const { say, date, number } = words;
  const more = hit.tags.length - tagsShown;
  return (
    <p className="facts">
      <bdi className="origin-name">{hit.source ?? hit.file}</bdi>
      {hit.published !== undefined && (
        <time dateTime={hit.published.iso}>{date(hit.published)}</time>
      )}
      {hit.tags.length > 0 && (
        <span className="tags">
          {hit.tags.slice(0, tagsShown).map((tag) => (
            <span key={tag} className="tag" data-hue={hueOf(tag)}>
              <bdi>{leafOf(tag)}</bdi>
            </span>
          ))}
          {more > 0 && <span>{say('results.more-tags', { count: number(more) })}</span>}
        </span>
      )}
      {hit.sameStory !== undefined && <SameStory count={hit.sameStory} />}
      <WhyLine why={hit.why} />
      {hit.matches > 0 && (
        <span className="hits" title={hit.why.map((form) => formSentence(form, words)).join('\n')}>
          {say('results.matches', { count: hit.matches })}
        </span>
      )}
    </p>
  );
}

/** That other articles tell the same story, and how many. */
function SameStory({ count }: { readonly count: number }) {
  const { say, number } = useWords();
  const sentence = say('results.same-story', { count });
  return (
    <span className="same-story" title={sentence}>
      <Files className="icon" aria-hidden="true" />
      <span aria-hidden="true">{number(count)}</span>
      <span className="sr">{sentence}</span>
    </span>
  );
}
