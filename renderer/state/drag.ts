import type { Selection } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { isGathering, isMarked, markedSelection, useSelection } from './selection.ts';

/** What dragged articles call themselves, so that only what takes articles takes them. */
export const articlesType = 'application/x-warraq-articles';

let dragged: Selection | undefined;

/** Remembers what is dragged by one row: all that is marked, where the row is one of them. */
export function beginDrag(id: ArticleId): Selection {
  const { marked } = useSelection.getState();
  const isOneOfMany = isGathering(marked) && isMarked(marked, id);
  dragged = isOneOfMany ? markedSelection(marked) : { kind: 'articles', ids: [id] };
  return dragged;
}

/** What the person let go of. */
export const draggedSelection = (): Selection | undefined => dragged;
