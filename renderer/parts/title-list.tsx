import { useWords } from '../i18n/words.ts';

interface TitleListProps {
  /** Of the first of the articles. */
  readonly titles: readonly string[];
  /** How many articles there are in all. */
  readonly count: number;
}

/** The articles that an act is about: the first by their titles, the rest by their number. */
export function TitleList({ titles, count }: TitleListProps) {
  const { say } = useWords();
  const left = count - titles.length;
  if (titles.length === 0) return null;
  return (
    <ul aria-label={say('confirm.articles')}>
      {titles.map((title, at) => (
        <li key={at} className="clip" dir="auto">
          {title === '' ? say('article.untitled') : title}
        </li>
      ))}
      {left > 0 && <li className="quiet">{say('confirm.more', { count: left })}</li>}
    </ul>
  );
}
