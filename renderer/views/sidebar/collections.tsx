import { Ellipsis, ListFilter, TriangleAlert } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { CountedCollection } from '../../../preload/contract/collections.ts';
import type { Collection } from '../../../preload/contract/records.ts';
import { isSameQuery } from '../../../preload/contract/same-query.ts';
import { useWords } from '../../i18n/words.ts';
import {
  deleteCollection,
  isSearch,
  openCollection,
  renameCollection,
  updateCollection,
  useCollections,
} from '../../state/collections.ts';
import { useQuery } from '../../state/query.ts';
import { useScreen } from '../../state/screen.ts';
import { SidebarItem } from './sidebar-item.tsx';

/** The saved searches with what each finds at present. */
export function Collections() {
  const { say } = useWords();
  const collections = useCollections((state) => state.collections);
  if (collections === undefined) return null;
  return (
    <section className="folds">
      <h2>{say('sidebar.collections')}</h2>
      {collections.length === 0 ? (
        <p className="hint">{say('collections.none')}</p>
      ) : (
        <ul aria-label={say('sidebar.collections')}>
          {collections.map((one) => (
            <Line key={one.collection.id} {...one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ collection, count, problem }: CountedCollection) {
  const { say, number, error } = useWords();
  const query = useQuery();
  const onLibrary = useScreen((state) => state.screen === 'library');
  const { name } = collection;
  const isCurrent = isSameQuery(collection.query, query);
  const Sign = problem === undefined ? ListFilter : TriangleAlert;
  return (
    <SidebarItem
      icon={<Sign className="icon" aria-hidden="true" />}
      name={name}
      count={count === undefined ? '' : number(count)}
      isCurrent={onLibrary && isCurrent}
      onPress={() => openCollection(collection)}
      {...(problem === undefined ? {} : { description: error(problem) })}
      tools={
        <MenuTrigger>
          <Button className="tool slim" aria-label={say('collections.menu', { name })}>
            <Ellipsis className="icon" aria-hidden="true" />
          </Button>
          <Popover className="popover" offset={4} placement="bottom end">
            <Acts collection={collection} canUpdate={isSearch(query) && !isCurrent} />
          </Popover>
        </MenuTrigger>
      }
    />
  );
}

interface ActsProps {
  readonly collection: Collection;
  /** Whether there is another search on that it could be brought up to. */
  readonly canUpdate: boolean;
}

function Acts({ collection, canUpdate }: ActsProps) {
  const { say } = useWords();
  return (
    <Menu className="menu" disabledKeys={canUpdate ? [] : ['update']}>
      <MenuItem className="menu-item" onAction={() => renameCollection(collection)}>
        {say('collections.rename')}
      </MenuItem>
      <MenuItem
        id="update"
        className="menu-item"
        onAction={() => void updateCollection(collection)}
      >
        {say('collections.update')}
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => void deleteCollection(collection)}>
        {say('collections.delete')}
      </MenuItem>
    </Menu>
  );
}
