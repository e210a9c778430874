import { useState } from 'react';
import {
  Collection,
  GridList,
  GridListLoadMoreItem,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components';
import type { Selection as Keys } from 'react-aria-components';
import type { SearchResult } from '../../../preload/contract/queries.ts';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import { articlesType, beginDrag } from '../../state/drag.ts';
import { useQuery } from '../../state/query.ts';
import { read, useReading } from '../../state/reading.ts';
import { showMore, useResults } from '../../state/results.ts';
import { isGathering, mark, useSelection } from '../../state/selection.ts';
import { ResultRow } from './result-row.tsx';

/** A row of one headline line, two of snippet and one of facts. */
const layout = { estimatedRowSize: 104, loaderSize: 40 };

function useRowDrag() {
  return useDragAndDrop({
    getItems: (keys) => {
      beginDrag([...keys] as ArticleId[]);
      return [...keys].map((key) => ({ [articlesType]: String(key) }));
    },
    getAllowedDropOperations: () => ['copy'],
  }).dragAndDropHooks;
}

/**
 * The open article as the list's selection. What the list itself gave is handed back where it says
 * the same, because it remembers where a range of rows begins.
 */
function openedKeys(
  open: ArticleId | undefined,
  last: ReadonlySet<ArticleId>,
): ReadonlySet<ArticleId> {
  if (open === undefined) return new Set();
  return last.size === 1 && last.has(open) ? last : new Set([open]);
}

/**
 * The articles found. Moving in the list reads what it comes to; once several are gathered,
 * moving only moves, and a press adds or takes out.
 */
export function ResultList({ result }: { readonly result: SearchResult }) {
  const { say } = useWords();
  const marked = useSelection((state) => state.marked);
  const open = useReading((state) => state.id);
  const place = useQuery((state) => state.place);
  const searching = useResults((state) => state.searching);
  const dragAndDropHooks = useRowDrag();
  const gathering = isGathering(marked);
  const [last, setLast] = useState<ReadonlySet<ArticleId>>(new Set());

  function take(keys: Keys): void {
    if (keys === 'all') {
      mark('all');
      return;
    }
    const ids = keys as Set<ArticleId>;
    const [first] = ids;
    setLast(ids);
    if (gathering || ids.size > 1) mark(ids);
    else if (first !== undefined) read(first);
  }

  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <GridList
        className="rows scroll"
        data-list="results"
        aria-label={say('results.articles')}
        disallowTypeAhead
        selectionMode="multiple"
        selectionBehavior={gathering ? 'toggle' : 'replace'}
        selectedKeys={gathering ? marked : openedKeys(open, last)}
        onSelectionChange={take}
        dragAndDropHooks={dragAndDropHooks}
      >
        <Collection items={result.hits} dependencies={[gathering, place]}>
          {(hit) => <ResultRow hit={hit} picking={gathering} fresh={place !== 'inbox'} />}
        </Collection>
        <GridListLoadMoreItem
          className="more-rows"
          isLoading={searching && result.hits.length < result.total}
          onLoadMore={() => void showMore()}
        >
          {say('results.more')}
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  );
}
