import { TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { certainEncoding } from '../../../preload/contract/editing.ts';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import { OrphanList } from '../../parts/orphan-list.tsx';
import { openFacts } from '../../state/editing.ts';
import { encodingName } from './encoding-name.ts';

/** Says quietly that the letters of an article may not be the right ones, with the way out. */
export function UncertainEncoding({ article }: { readonly article: ArticleDocument }) {
  const { say } = useWords();
  const { encoding, confidence } = article.origin;
  if (confidence >= certainEncoding) return null;
  return (
    <div className="doubt" role="note">
      <TriangleAlert className="icon" aria-hidden="true" />
      <span>{say('decode.uncertain', { encoding: encodingName(encoding) })}</span>
      <Button className="button plain slim" onPress={() => void openFacts(article.id, 'decoding')}>
        {say('decode.open')}
      </Button>
    </div>
  );
}

/** The marked passages whose words are not in the text any more. */
export function OrphansOf({ article }: { readonly article: ArticleDocument }) {
  const { say, number } = useWords();
  const orphans = article.passages.filter(({ orphan }) => orphan === true);
  if (orphans.length === 0) return null;
  return (
    <section className="after">
      <h2>
        {say('decode.unplaced.title')}
        <span className="quiet">{number(orphans.length)}</span>
      </h2>
      <OrphanList passages={orphans} />
    </section>
  );
}
