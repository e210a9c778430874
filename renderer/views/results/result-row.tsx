import { Check, GripVertical } from 'lucide-react';
import { Button, CheckboxButton, CheckboxField, GridListItem } from 'react-aria-components';
import type { Hit } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { hueOf, leafOf } from '../../parts/hue.ts';
import { Segments } from '../../parts/segments.tsx';
import { bringReaderForward } from '../../state/reading.ts';

interface ResultRowProps {
  readonly hit: Hit;
  /** True while articles are gathered: each row then has a box to tick. */
  readonly picking: boolean;
  /** Whether articles that wait in the inbox carry a dot. */
  readonly fresh: boolean;
}

/** More tags than these are only counted. */
const tagsShown = 2;

/** One article found: its headline, the words around the match, and its facts. */
export function ResultRow({ hit, picking, fresh }: ResultRowProps) {
  const { say } = useWords();
  const title = hit.title.map((segment) => segment.text).join('');
  const lang = hit.language === 'und' ? undefined : hit.language;
  return (
    <GridListItem
      id={hit.id}
      className={picking ? 'row picking' : 'row'}
      textValue={title === '' ? hit.file : title}
      data-fresh={fresh && hit.state === 'inbox' ? '' : undefined}
      onPress={(event) => {
        if (!picking && !event.ctrlKey && !event.metaKey && !event.shiftKey)
          bringReaderForward(true);
      }}
    >
      {picking && (
        <CheckboxField slot="selection">
          <CheckboxButton className="check">
            <Check className="icon" aria-hidden="true" />
          </CheckboxButton>
        </CheckboxField>
      )}
      <p className="headline" lang={lang} dir={hit.direction}>
        {title === '' ? say('article.untitled') : <Segments segments={hit.title} />}
      </p>
      <p className="snippet" lang={lang} dir={hit.direction}>
        <Segments segments={hit.snippet} />
      </p>
      <Facts hit={hit} />
      <Button slot="drag" className="grip" aria-label={say('results.drag')}>
        <GripVertical className="icon" aria-hidden="true" />
      </Button>
    </GridListItem>
  );
}

function Facts({ hit }: { readonly hit: Hit }) {
  const { say, date, number } = useWords();
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
      {hit.matches > 0 && (
        <span className="hits">{say('results.matches', { count: hit.matches })}</span>
      )}
    </p>
  );
}
