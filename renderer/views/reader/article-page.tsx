import type { CSSProperties } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useReading } from '../../state/reading.ts';
import type { OpenArticle } from '../../state/reading.ts';
import { useSettings } from '../../state/settings.ts';
import { After } from './after.tsx';
import { Labels } from './labels.tsx';
import { Note } from './note.tsx';
import { paragraphsOf, runsOf } from './paragraphs.ts';
import { Runs } from './runs.tsx';

/** Words a minute that a person reads with attention. */
const pace = 200;

/** An article set as a page: in its own language and direction, whatever the interface's are. */
export function ArticlePage({ open }: { readonly open: OpenArticle }) {
  const { textScale, readingFace } = useSettings();
  const { article, marks } = open;
  return (
    <article
      className="article"
      dir={article.direction}
      lang={article.language === 'und' ? undefined : article.language}
      data-face={readingFace}
      style={{ '--scale': textScale } as CSSProperties}
    >
      <Byline open={open} />
      <Title open={open} />
      <Labels article={article} />
      <Note key={article.id} id={article.id} kept={article.note} />
      <Body text={article.body.text} marks={marks.body} first={marks.title.length} />
      <After article={article} />
    </article>
  );
}

function Byline({ open: { article } }: { readonly open: OpenArticle }) {
  const { say, date } = useWords();
  const { source, published, authors, body } = article;
  return (
    <p className="byline">
      {source !== undefined && <b>{source}</b>}
      {published !== undefined && (
        <time dateTime={published.iso}>
          <bdi>{date(published, 'long')}</bdi>
        </time>
      )}
      {authors.map((author) => (
        <span key={author}>
          <bdi>{author}</bdi>
        </span>
      ))}
      <span>
        <bdi>{say('reader.minutes', { count: Math.max(1, Math.round(body.words / pace)) })}</bdi>
      </span>
    </p>
  );
}

function Title({ open: { article, marks } }: { readonly open: OpenArticle }) {
  const { say } = useWords();
  const now = useReading((state) => state.match);
  const { title } = article;
  if (title === '') return <h1 className="untitled">{say('article.untitled')}</h1>;
  return (
    <h1>
      <Runs runs={runsOf(title, { start: 0, end: title.length }, marks.title)} now={now} />
    </h1>
  );
}

interface BodyProps {
  readonly text: string;
  readonly marks: OpenArticle['marks']['body'];
  readonly first: number;
}

function Body({ text, marks, first }: BodyProps) {
  const now = useReading((state) => state.match);
  return (
    <div className="body">
      {paragraphsOf(text).map((paragraph) => {
        const runs = <Runs runs={runsOf(text, paragraph, marks, first)} now={now} />;
        return paragraph.kind === 'heading' ? (
          <h2 key={paragraph.start} className="text" dir="auto">
            {runs}
          </h2>
        ) : (
          <p key={paragraph.start} className="text" dir="auto">
            {runs}
          </p>
        );
      })}
    </div>
  );
}
