import type { Selection } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { currentQuery } from './query.ts';
import { useSelection } from './selection.ts';

/** What dragged articles call themselves, so that only what takes articles takes them. */
export const articlesType = 'application/x-warraq-articles';

let dragged: readonly ArticleId[] = [];

/** Remembers which rows are being dragged. */
export function beginDrag(ids: readonly ArticleId[]): void {
  dragged = ids;
}

/** What the person let go of: everything found where all of it is marked, else the rows. */
export function draggedSelection(): Selection | undefined {
  if (dragged.length === 0) return undefined;
  if (useSelection.getState().marked === 'all') return { kind: 'query', query: currentQuery() };
  return { kind: 'articles', ids: dragged };
}
