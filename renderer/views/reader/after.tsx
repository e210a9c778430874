import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import { AlikeOf } from './alike.tsx';
import { OrphansOf } from './doubts.tsx';
import { encodingName } from './encoding-name.ts';
import { FactsOf } from './facts.tsx';

/** What follows the text: what was cut from its tail, and where all of it came from. */
export function After({ article }: { readonly article: ArticleDocument }) {
  return (
    <div className="afters">
      <AlikeOf article={article} />
      {article.related.length > 0 && <ReadAlso related={article.related} />}
      <OrphansOf article={article} />
      <FactsOf article={article} />
      <OriginOf article={article} />
    </div>
  );
}

function ReadAlso({ related }: { readonly related: ArticleDocument['related'] }) {
  const { say } = useWords();
  return (
    <Disclosure className="after">
      <Heading level={2}>
        <Button slot="trigger" className="unfold">
          <ChevronRight className="icon points" aria-hidden="true" />
          {say('related.title')}
          <span className="quiet">{say('related.aside', { count: related.length })}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {related.map((block, index) => (
          <div key={index} className="kin" dir="auto">
            <b>{block.title === '' ? block.heading : block.title}</b>
            {block.text !== block.title && <p>{block.text}</p>}
          </div>
        ))}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** How many characters of a digest are enough to know it again. */
const digestShown = 12;

function OriginOf({ article }: { readonly article: ArticleDocument }) {
  const { say, day, size } = useWords();
  const { origin } = article;
  return (
    <section className="after">
      <h2>{say('origin.title')}</h2>
      <dl className="origin">
        <dt>{say('origin.file')}</dt>
        <dd className="keywords">
          <bdi className="mono">{origin.fileName}</bdi>
          <bdi className="quiet">{size(origin.bytes)}</bdi>
        </dd>
        <dt>{say('origin.encoding')}</dt>
        <dd>
          <bdi>{encodingName(origin.encoding)}</bdi>
        </dd>
        <dt>{say('origin.imported')}</dt>
        <dd>{day(article.importedAt)}</dd>
        <dt>{say('origin.digest')}</dt>
        <dd>
          <bdi className="mono" title={origin.sha256}>
            {`sha256 ${origin.sha256.slice(0, digestShown)}…`}
          </bdi>
        </dd>
      </dl>
    </section>
  );
}
