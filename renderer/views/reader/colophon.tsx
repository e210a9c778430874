import { FileText } from 'lucide-react';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import { encodingName } from './encoding-name.ts';

/** The line under the page that says where it came from. */
export function Colophon({ article }: { readonly article: ArticleDocument }) {
  const { say, day } = useWords();
  return (
    <footer className="colophon">
      <FileText className="icon" aria-hidden="true" />
      <bdi className="mono clip">{article.origin.fileName}</bdi>
      <span className="wide-only">
        <bdi>{encodingName(article.origin.encoding)}</bdi>
      </span>
      <span>{say('colophon.imported', { day: day(article.importedAt) })}</span>
      <span className="push sound">{say('colophon.kept')}</span>
    </footer>
  );
}
