import { Columns2 } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Alike, NamedArticle } from '../../../preload/contract/likeness.ts';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { compareWith } from '../../state/comparing.ts';
import { useLikeness } from '../../state/likeness.ts';
import { readBeside } from '../../state/reading.ts';
import { focusReader } from '../window/hands.ts';

/** The same story in other articles, and others about the same things. */
export function AlikeOf({ article }: { readonly article: ArticleDocument }) {
  const words = useWords();
  const { say } = words;
  const { id, alike, error } = useLikeness();
  if (id !== article.id) return null;
  if (error !== undefined) {
    return (
      <Beside title={say('alike.same.title')}>
        <p className="none">{words.error(error)}</p>
      </Beside>
    );
  }
  if (alike === undefined) return null;
  if (!alike.complete) return <Busy alike={alike} />;
  const { sameStory, similar } = alike;
  return (
    <>
      <Beside title={say('alike.same.title')} count={sameStory.length}>
        {sameStory.length === 0 && <p className="none">{say('alike.same.none')}</p>}
        {sameStory.map((one) => (
          <Story key={one.id} article={one} told={relationOf(one, words)} />
        ))}
      </Beside>
      <Beside title={say('alike.similar.title')} count={similar.length}>
        {similar.length === 0 && <p className="none">{say('alike.similar.none')}</p>}
        {similar.map((one) => (
          <Kin key={one.id} article={one}>
            <SharedWords words={one.words} />
          </Kin>
        ))}
      </Beside>
    </>
  );
}

function relationOf(article: Alike['sameStory'][number], { say }: Words): string {
  const { relation, shared } = article;
  if (relation !== 'copy') return say(`alike.${relation}`, { shared });
  // What is nearly all must not be rounded to all.
  return shared === 1
    ? say('alike.copy')
    : say('alike.near-copy', { shared: Math.min(shared, 0.99) });
}

interface BesideProps {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}

function Beside({ title, count = 0, children }: BesideProps) {
  const { number } = useWords();
  const heading = useId();
  return (
    <section className="after beside" aria-labelledby={heading}>
      <h2 id={heading}>
        {title}
        {count > 0 && <span className="quiet">{number(count)}</span>}
      </h2>
      {children}
    </section>
  );
}

function Busy({ alike: { done, found } }: { readonly alike: Alike }) {
  const { say } = useWords();
  return (
    <Beside title={say('alike.same.title')}>
      <p className="none">{say('alike.busy.part', { done, found })}</p>
      <ProgressLine label={say('alike.busy')} {...(found === 0 ? {} : { part: done / found })} />
    </Beside>
  );
}

interface StoryProps {
  readonly article: NamedArticle;
  /** How it stands to the one that is read. */
  readonly told: string;
}

function Story({ article, told }: StoryProps) {
  const { say } = useWords();
  const { id, title } = article;
  return (
    <Kin article={article}>
      <Told text={told} />
      <Button
        className="button slim plain"
        aria-label={say('alike.compare-with', { title })}
        onPress={() => void compareWith(id)}
      >
        <Columns2 className="icon" aria-hidden="true" />
        {say('alike.compare')}
      </Button>
    </Kin>
  );
}

/** In the interface's language, whatever the article's is. */
function Told({ text }: { readonly text: string }) {
  return (
    <span>
      <bdi>{text}</bdi>
    </span>
  );
}

/** Words as the article spells them: a list of the language would glue an “and” to them in Arabic. */
function SharedWords({ words }: { readonly words: readonly string[] }) {
  const { say } = useWords();
  return (
    <span className="shared-words">
      <bdi>{say('alike.words')}</bdi>
      {words.map((word) => (
        <bdi key={word} className="shared-word">
          {word}
        </bdi>
      ))}
    </span>
  );
}

interface KinProps {
  readonly article: NamedArticle;
  readonly children: ReactNode;
}

/** An article by its name and where it appeared; pressing the name opens it. */
function Kin({ article, children }: KinProps) {
  const { say, date } = useWords();
  const { id, title, source, published, language } = article;
  return (
    <div className="kin named" data-story={id}>
      <Button
        className="kin-title"
        onPress={() => {
          readBeside(id);
          focusReader();
        }}
      >
        <bdi lang={language === 'und' ? undefined : language}>
          {title === '' ? say('article.untitled') : title}
        </bdi>
      </Button>
      <div className="facts">
        {source !== undefined && <bdi className="origin-name">{source}</bdi>}
        {published !== undefined && (
          <time dateTime={published.iso}>
            <bdi>{date(published)}</bdi>
          </time>
        )}
        {children}
      </div>
    </div>
  );
}
