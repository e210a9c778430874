import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
} from 'react-aria-components';
import type { Key } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Filter } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { hueOf } from '../../parts/hue.ts';
import { changeTags } from '../../state/acts.ts';
import { articlesType, draggedSelection } from '../../state/drag.ts';
import { useLibrary } from '../../state/library.ts';
import { hasFilter, toggleFilter, useQuery } from '../../state/query.ts';
import { showScreen } from '../../state/screen.ts';
import { tagBranches } from './tag-branches.ts';
import type { TagBranch } from './tag-branches.ts';

const filterOf = (tag: Key): Filter => ({ field: 'tag', value: String(tag) });

/** Takes articles that are let go on a tag, and tags them. */
function useTagDrop() {
  return useDragAndDrop({
    acceptedDragTypes: [articlesType],
    getDropOperation: (target) => (target.type === 'item' ? 'copy' : 'cancel'),
    onItemDrop: ({ target }) => {
      const selection = draggedSelection();
      if (selection !== undefined) void changeTags(selection, [String(target.key)], []);
    },
  }).dragAndDropHooks;
}

/** The tags as a tree of filters: a press sets one, a second press takes it away. */
export function TagTree() {
  const { say } = useWords();
  const { locale } = useIntl();
  const tags = useLibrary((state) => state.overview?.tags) ?? [];
  const filters = useQuery((state) => state.filters);
  const [folded, setFolded] = useState<ReadonlySet<Key>>(new Set());
  const dragAndDropHooks = useTagDrop();
  if (tags.length === 0) return null;
  const open = tags.map((tag) => tag.value).filter((tag) => !folded.has(tag));
  const chosen = tags.map((tag) => tag.value).filter((tag) => hasFilter(filters, filterOf(tag)));
  return (
    <section className="folds">
      <h2>{say('sidebar.tags')}</h2>
      <Tree
        className="tag-tree"
        aria-label={say('sidebar.tags')}
        items={tagBranches(tags, locale)}
        dependencies={[locale]}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const before = new Set<Key>(chosen);
          const changed = [...keys, ...chosen].find((key) => keys.has(key) !== before.has(key));
          if (changed !== undefined) toggleFilter(filterOf(changed));
          showScreen('library');
        }}
        expandedKeys={open}
        onExpandedChange={(keys) =>
          setFolded(new Set(tags.map((tag) => tag.value).filter((tag) => !keys.has(tag))))
        }
        dragAndDropHooks={dragAndDropHooks}
      >
        {(branch) => <Branch branch={branch} />}
      </Tree>
    </section>
  );
}

function Branch({ branch }: { readonly branch: TagBranch }) {
  const { say, number } = useWords();
  return (
    <TreeItem id={branch.id} className="item tag-item" textValue={branch.name}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded, level }) => (
          <>
            <span className="indent" style={{ inlineSize: (level - 1) * 22 }} />
            {hasChildItems ? (
              <Button
                slot="chevron"
                className="twist"
                aria-label={say(isExpanded ? 'sidebar.fold' : 'sidebar.unfold')}
              >
                <ChevronRight className="icon points" aria-hidden="true" />
              </Button>
            ) : (
              <span className="twist" />
            )}
            <span className="dot" data-hue={hueOf(branch.id)} />
            <bdi className="name">{branch.name}</bdi>
            <span className="count">{number(branch.count)}</span>
          </>
        )}
      </TreeItemContent>
      <Collection items={branch.children}>{(child) => <Branch branch={child} />}</Collection>
    </TreeItem>
  );
}
