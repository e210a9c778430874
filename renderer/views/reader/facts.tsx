import { SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ArticleDocument, FactName } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { openLink } from '../../state/acts.ts';
import { openFacts } from '../../state/editing.ts';

/** What is known about an article, and quietly what said so. */
export function FactsOf({ article }: { readonly article: ArticleDocument }) {
  const words = useWords();
  const { say } = words;
  const facts = shownFacts(article, words);
  return (
    <section className="after">
      <h2>
        {say('facts.title')}
        <Button className="button plain slim push" onPress={() => void openFacts(article.id)}>
          <SquarePen className="icon" aria-hidden="true" />
          {say('facts.edit')}
        </Button>
      </h2>
      <dl className="origin">
        {facts.map(([name, shown]) => (
          <Fact key={name} article={article} name={name}>
            {shown}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

interface FactProps {
  readonly article: ArticleDocument;
  readonly name: FactName;
  readonly children: ReactNode;
}

function Fact({ article, name, children }: FactProps) {
  const { say } = useWords();
  const origin = article.provenance?.[name];
  return (
    <>
      <dt>{say(`fact.${name}`)}</dt>
      <dd className="keywords" data-fact={name}>
        {children}
        {origin !== undefined && <span className="from">{say(`fact.from.${origin}`)}</span>}
      </dd>
    </>
  );
}

const names = (values: readonly string[]): ReactNode =>
  values.map((value) => <bdi key={value}>{value}</bdi>);

/** The facts that an article has, but for its title, which stands above its text. */
function shownFacts(
  article: ArticleDocument,
  words: Words,
): readonly (readonly [FactName, ReactNode])[] {
  const { subtitle, source, authors, published, section, keywords, language, url } = article;
  const line = (value: string | undefined): ReactNode =>
    value === undefined ? undefined : <bdi>{value}</bdi>;
  const all: readonly (readonly [FactName, ReactNode])[] = [
    ['subtitle', line(subtitle)],
    ['source', line(source)],
    ['authors', authors.length === 0 ? undefined : names(authors)],
    ['published', published && <DateOf published={published} words={words} />],
    ['section', line(section)],
    ['keywords', keywords.length === 0 ? undefined : names(keywords)],
    ['language', <bdi>{words.language(language)}</bdi>],
    [
      'url',
      url && (
        <Button className="link" onPress={() => void openLink(url)}>
          <bdi className="mono">{url}</bdi>
        </Button>
      ),
    ],
  ];
  return all.filter(([, shown]) => shown !== undefined);
}

interface DateOfProps {
  readonly published: NonNullable<ArticleDocument['published']>;
  readonly words: Words;
}

function DateOf({ published, words }: DateOfProps) {
  return (
    <>
      <time dateTime={published.iso}>
        <bdi>{words.date(published)}</bdi>
      </time>
      <span className="quiet">
        <bdi>{words.say('facts.written', { written: published.written })}</bdi>
      </span>
    </>
  );
}
