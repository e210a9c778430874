import type { Passage } from '../../preload/contract/vocabulary.ts';
import { useWords } from '../i18n/words.ts';

/** Marked passages whose words are not in their article's text, with what was noted on them. */
export function OrphanList({ passages }: { readonly passages: readonly Passage[] }) {
  const { say } = useWords();
  return (
    <ul className="orphans" aria-label={say('decode.unplaced.list')}>
      {passages.map(({ id, quote, note, tags }) => (
        <li key={id}>
          <q>
            <bdi>{quote}</bdi>
          </q>
          {note !== '' && (
            <p>
              <bdi>{note}</bdi>
            </p>
          )}
          {tags.map((tag) => (
            <bdi key={tag} className="quiet">
              {tag}
            </bdi>
          ))}
        </li>
      ))}
    </ul>
  );
}
