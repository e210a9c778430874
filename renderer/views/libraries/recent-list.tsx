import { LibraryBig, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { RecentLibrary } from '../../../preload/contract/library.ts';
import { useWords } from '../../i18n/words.ts';
import { followRecent, forgetRecent, openRecent, useLibraries } from '../../state/libraries.ts';

interface RecentListProps {
  /** Called when a library was chosen. */
  readonly onOpen?: () => void;
}

/** The libraries opened before, but for the one that is open; nothing where there are none. */
export function RecentList({ onOpen }: RecentListProps) {
  const { say } = useWords();
  const others = useLibraries((state) => state.recent).filter(({ isOpen }) => !isOpen);
  useEffect(followRecent, []);
  if (others.length === 0) return null;
  return (
    <section className="recent" aria-label={say('libraries.recent')}>
      <h2>{say('libraries.recent')}</h2>
      <ul>
        {others.map((library) => (
          <Entry key={library.id} library={library} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly library: RecentLibrary;
  readonly onOpen: (() => void) | undefined;
}

function Entry({ library, onOpen }: EntryProps) {
  const { say, moment } = useWords();
  const { id, name, path, openedAt, isMissing } = library;
  return (
    <li data-missing={isMissing ? '' : undefined}>
      <Button
        className="recent-library"
        aria-label={say('libraries.open', { name })}
        isDisabled={isMissing}
        onPress={() => {
          onOpen?.();
          void openRecent(id);
        }}
      >
        <LibraryBig className="icon" aria-hidden="true" />
        <span className="what">
          <bdi className="clip">{name}</bdi>
          <bdi className="mono clip" dir="ltr">
            {path}
          </bdi>
          <span className="when">
            {isMissing
              ? say('libraries.missing')
              : say('libraries.opened', { when: moment(openedAt) })}
          </span>
        </span>
      </Button>
      <Button
        className="tool"
        aria-label={say('libraries.forget', { name })}
        onPress={() => void forgetRecent(id)}
      >
        <X className="icon" aria-hidden="true" />
      </Button>
    </li>
  );
}
