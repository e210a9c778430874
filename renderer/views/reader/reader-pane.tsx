import { BookOpen, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { Key } from '../../parts/key.tsx';
import { useReading } from '../../state/reading.ts';
import type { OpenArticle } from '../../state/reading.ts';
import { ArticlePage } from './article-page.tsx';
import { Colophon } from './colophon.tsx';
import { UncertainEncoding } from './doubts.tsx';
import { ReaderBar } from './reader-bar.tsx';

/** The page one reads. */
export function ReaderPane() {
  const words = useWords();
  const { say } = words;
  const open = useReading((state) => state.open);
  const error = useReading((state) => state.error);
  return (
    <main className="pane reader" aria-label={say('reader.label')}>
      {error !== undefined ? (
        <Centred
          failed
          emblem={<TriangleAlert className="icon" aria-hidden="true" />}
          title={say('reader.failed')}
          text={words.error(error)}
        />
      ) : open === undefined ? (
        <Centred
          emblem={<BookOpen className="icon" aria-hidden="true" />}
          title={say('reader.nothing.title')}
          text={say('reader.nothing.text')}
          fine={
            <span className="key-hints">
              <Key>J</Key>
              <Key>K</Key>
              {say('keys.move')}
              <Key>/</Key>
              {say('keys.search')}
              <Key>?</Key>
              {say('keys.title')}
            </span>
          }
        />
      ) : (
        <OpenPage open={open} />
      )}
    </main>
  );
}

function OpenPage({ open }: { readonly open: OpenArticle }) {
  const { say } = useWords();
  const match = useReading((state) => state.match);
  const page = useRef<HTMLDivElement>(null);
  const { id } = open.article;
  useEffect(() => {
    page.current?.scrollTo({ top: 0 });
  }, [id]);
  useEffect(() => {
    if (match >= 0) page.current?.querySelector('mark.now')?.scrollIntoView({ block: 'center' });
  }, [match]);
  return (
    <>
      <ReaderBar open={open} />
      <div
        className="page-scroll scroll"
        data-scroll="reader"
        ref={page}
        tabIndex={0}
        role="region"
        aria-label={say('reader.text')}
      >
        <UncertainEncoding article={open.article} />
        <ArticlePage open={open} />
      </div>
      <Colophon article={open.article} />
    </>
  );
}
