import { Eye, FolderX } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { WatchState } from '../../../preload/contract/imports.ts';
import { useWords } from '../../i18n/words.ts';
import { stopWatching, useWatching, watchFolder } from '../../state/watching.ts';

/** The folders whose new files come in by themselves. */
export function Watched() {
  const { say } = useWords();
  const folders = useWatching((state) => state.folders);
  return (
    <section className="watched" aria-label={say('watching.label')}>
      {folders.length === 0 ? (
        <p className="quiet clip">{say('watching.none')}</p>
      ) : (
        <ul aria-label={say('watching.label')}>
          {folders.map((folder) => (
            <Folder key={folder.id} folder={folder} />
          ))}
        </ul>
      )}
      <Button className="button slim" onPress={() => void watchFolder()}>
        <Eye className="icon" aria-hidden="true" />
        {say('watching.choose')}
      </Button>
    </section>
  );
}

function Folder({ folder }: { readonly folder: WatchState }) {
  const { say } = useWords();
  const { id, name, path, state, waiting, articles } = folder;
  const isMissing = state === 'missing';
  const Sign = isMissing ? FolderX : Eye;
  const facts = [
    say(`watching.${state}`),
    ...(waiting > 0 ? [say('watching.waiting', { count: waiting })] : []),
    say('watching.articles', { count: articles }),
  ];
  return (
    <li data-missing={isMissing ? '' : undefined}>
      <Sign className="icon" aria-hidden="true" />
      <bdi className="path clip" dir="ltr" title={path}>
        {path}
      </bdi>
      <span className="facts">{facts.join(' · ')}</span>
      <Button
        className="button slim"
        aria-label={say('watching.stop-name', { name })}
        onPress={() => void stopWatching(id)}
      >
        {say('watching.stop')}
      </Button>
    </li>
  );
}
