import { Files, Import, Inbox, LibraryBig, LoaderCircle, SpellCheck, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Place } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { runningOf } from '../../state/desk-rows.ts';
import { useImports } from '../../state/imports.ts';
import { useLibrary } from '../../state/library.ts';
import { openNames } from '../../state/names.ts';
import { goTo, useQuery } from '../../state/query.ts';
import { showScreen, useScreen } from '../../state/screen.ts';
import { showStories } from '../../state/stories.ts';
import { Collections } from './collections.tsx';
import { FootTools } from './foot-tools.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { SidebarItem } from './sidebar-item.tsx';
import { Sources } from './sources.tsx';
import { TagTree } from './tag-tree.tsx';

/** Where one is in the library and where one can go. */
export function Sidebar({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <nav className="pane sidebar" aria-label={say('sidebar.label')}>
      <div className="bar">
        <LibraryMenu />
      </div>
      <div className="places scroll">
        <Places />
        <Work />
        <Collections />
        <TagTree />
        <Sources />
      </div>
      <FootTools />
      {children}
    </nav>
  );
}

function Places() {
  const { say, number } = useWords();
  const overview = useLibrary((state) => state.overview);
  const place = useQuery((state) => state.place);
  const onLibrary = useScreen((state) => state.screen === 'library');
  const item = (name: Place, icon: ReactNode, count: number | undefined) => (
    <SidebarItem
      icon={icon}
      name={say(`place.${name}`)}
      count={count === undefined ? '' : number(count)}
      isCurrent={onLibrary && place === name}
      onPress={() => {
        goTo(name);
        showScreen('library');
      }}
    />
  );
  return (
    <ul aria-label={say('sidebar.places')}>
      {item('inbox', <Inbox className="icon" aria-hidden="true" />, overview?.inbox)}
      {item('all', <LibraryBig className="icon" aria-hidden="true" />, overview?.all)}
      {item('trash', <Trash2 className="icon" aria-hidden="true" />, overview?.trash)}
    </ul>
  );
}

/** What is done with the library as a whole. */
function Work() {
  const { say } = useWords();
  const { ids, done, total } = runningOf(useImports((state) => state.imports));
  const onDesk = useScreen((state) => state.screen === 'desk');
  const dialog = useScreen((state) => state.dialog);
  const busy = ids.length > 0;
  return (
    <section>
      <h2>{say('sidebar.work')}</h2>
      <ul>
        <SidebarItem
          icon={
            busy ? (
              <LoaderCircle className="icon spin" aria-hidden="true" />
            ) : (
              <Import className="icon" aria-hidden="true" />
            )
          }
          name={say('desk.title')}
          count={busy ? say('desk.of', { done, total }) : ''}
          isCurrent={onDesk}
          onPress={() => showScreen('desk')}
        />
        <SidebarItem
          icon={<Files className="icon" aria-hidden="true" />}
          name={say('stories.title')}
          count=""
          isCurrent={dialog === 'stories'}
          onPress={showStories}
        />
        <SidebarItem
          icon={<SpellCheck className="icon" aria-hidden="true" />}
          name={say('names.title')}
          count=""
          isCurrent={dialog === 'names'}
          onPress={() => openNames()}
        />
      </ul>
    </section>
  );
}
