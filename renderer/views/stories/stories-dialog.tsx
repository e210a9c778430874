import { Files, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { NamedArticle, Stories } from '../../../preload/contract/likeness.ts';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { leaveStories, openFromStory, showMoreStories, useStories } from '../../state/stories.ts';

/** The stories that several articles tell, those with most articles first. */
export function StoriesDialog() {
  const words = useWords();
  const { say } = words;
  const { query, found, error } = useStories();
  const isNarrowed = query !== undefined && (query.words.trim() !== '' || query.filters.length > 0);
  return (
    <DialogFrame
      width="wide"
      title={say('stories.title')}
      aside={say(isNarrowed ? 'stories.aside.found' : 'stories.aside.all')}
      onClose={leaveStories}
    >
      {error !== undefined ? (
        <Centred
          failed
          emblem={<TriangleAlert className="icon" aria-hidden="true" />}
          title={say('stories.failed')}
          text={words.error(error)}
        />
      ) : (
        found !== undefined && <Found found={found} />
      )}
    </DialogFrame>
  );
}

function Found({ found }: { readonly found: Stories }) {
  const { say } = useWords();
  const { total, stories, complete } = found;
  return (
    <>
      {!complete && <Busy found={found} />}
      {complete && total === 0 && (
        <Centred
          emblem={<Files className="icon" aria-hidden="true" />}
          title={say('stories.none.title')}
          text={say('stories.none.text')}
        />
      )}
      {stories.length > 0 && (
        <div className="stories scroll" role="region" aria-label={say('stories.list')} tabIndex={0}>
          <ol>
            {stories.map(({ count, articles }) => (
              <Story key={articles[0]?.id} count={count} articles={articles} />
            ))}
          </ol>
          {complete && stories.length < total && (
            <Button className="button" onPress={showMoreStories}>
              {say('stories.more', { count: total - stories.length })}
            </Button>
          )}
        </div>
      )}
      <p className="dialog-hint" role="status">
        {complete ? say('stories.total', { count: total }) : ''}
      </p>
    </>
  );
}

function Busy({ found: { done, found } }: { readonly found: Stories }) {
  const { say } = useWords();
  return (
    <div className="stories-busy">
      <p>{say('alike.busy.part', { done, found })}</p>
      <ProgressLine label={say('alike.busy')} {...(found === 0 ? {} : { part: done / found })} />
    </div>
  );
}

/** As many articles of a story as are named before it is opened. */
const mostNamed = 5;

function Story({ count, articles }: Stories['stories'][number]) {
  const { say } = useWords();
  const [first] = articles;
  if (first === undefined) return null;
  const named = articles.slice(0, mostNamed);
  return (
    <li>
      <h2>
        <bdi>{first.title === '' ? say('article.untitled') : first.title}</bdi>
        <span className="quiet">{say('stories.articles', { count })}</span>
      </h2>
      <ul>
        {named.map((article) => (
          <Teller key={article.id} article={article} />
        ))}
      </ul>
      {count > named.length && (
        <p className="quiet">{say('confirm.more', { count: count - named.length })}</p>
      )}
    </li>
  );
}

/** One of the articles of a story, by where and when it appeared. */
function Teller({ article }: { readonly article: NamedArticle }) {
  const { say, date } = useWords();
  const { id, title, source, published, file } = article;
  return (
    <li>
      <Button className="teller" onPress={() => openFromStory(id)}>
        <span className="outlet">
          <bdi>{source ?? file}</bdi>
        </span>
        <span className="when">
          {published === undefined ? say('stories.undated') : date(published)}
        </span>
        <span className="name">
          <bdi>{title === '' ? say('article.untitled') : title}</bdi>
        </span>
      </Button>
    </li>
  );
}
