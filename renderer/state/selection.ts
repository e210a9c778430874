import { create } from 'zustand';
import type { Selection } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { rowOf } from './pages.ts';
import { currentQuery } from './query.ts';
import { useReading } from './reading.ts';
import { useResults } from './results.ts';

/** The articles being gathered for an act: these, or everything the query finds but these. */
export interface Marked {
  readonly kind: 'these' | 'all-but';
  readonly ids: ReadonlySet<ArticleId>;
}

const nothing: Marked = { kind: 'these', ids: new Set() };

export const useSelection = create<{ readonly marked: Marked }>()(() => ({ marked: nothing }));

export const mark = (marked: Marked): void => useSelection.setState({ marked });
export const markAll = (): void => mark({ kind: 'all-but', ids: new Set() });
export const clearSelection = (): void => mark(nothing);

/** True while articles are being gathered: moving in the list then no longer opens them. */
export const isGathering = ({ kind, ids }: Marked): boolean => kind === 'all-but' || ids.size > 0;

export const isMarked = ({ kind, ids }: Marked, id: ArticleId): boolean =>
  (kind === 'these') === ids.has(id);

/** The marks with some articles among them. */
export function withMarked({ kind, ids }: Marked, added: readonly ArticleId[]): Marked {
  const gone = new Set(added);
  if (kind === 'these') return { kind, ids: new Set([...ids, ...added]) };
  return { kind, ids: new Set([...ids].filter((id) => !gone.has(id))) };
}

/** Adds one article to those being gathered, or takes it out. */
export function toggleMark(id: ArticleId): void {
  const { kind, ids } = useSelection.getState().marked;
  mark({ kind, ids: new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]) });
}

/** Adds one article to those being gathered; the first one joins the article that is read in the list. */
export function addToRead(id: ArticleId): void {
  const { marked } = useSelection.getState();
  const open = useReading.getState().id;
  const isListed = open !== undefined && rowOf(useResults.getState().pages, open) !== undefined;
  if (isGathering(marked) || !isListed || open === id) toggleMark(id);
  else mark({ kind: 'these', ids: new Set([open, id]) });
}

/** How many articles are marked; `total` is how many the query finds. */
export function countMarked({ kind, ids }: Marked, total: number): number {
  return kind === 'all-but' ? Math.max(total - ids.size, 0) : ids.size;
}

/** What is marked, as an act takes it. */
export function markedSelection({ kind, ids }: Marked): Selection {
  if (kind === 'these') return { kind: 'articles', ids: [...ids] };
  return { kind: 'query', query: currentQuery(), except: [...ids] };
}

/** What an act such as tagging is about: the gathered articles, else the one being read. */
export function actedOn(): Selection | undefined {
  const { marked } = useSelection.getState();
  if (isGathering(marked)) return markedSelection(marked);
  const open = useReading.getState().id;
  return open === undefined ? undefined : { kind: 'articles', ids: [open] };
}
