import { create } from 'zustand';
import type { Hit, Selection } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { currentQuery } from './query.ts';
import { useReading } from './reading.ts';
import { useResults } from './results.ts';

/** The articles being gathered for an act, or everything the query finds. */
export type Marked = 'all' | ReadonlySet<ArticleId>;

export const useSelection = create<{ readonly marked: Marked }>()(() => ({ marked: new Set() }));

export const mark = (marked: Marked): void => useSelection.setState({ marked });
export const clearSelection = (): void => mark(new Set());

/** True while articles are being gathered: moving in the list then no longer opens them. */
export const isGathering = (marked: Marked): boolean => marked === 'all' || marked.size > 0;

/** Adds one article to those being gathered, or takes it out. */
export function toggleMark(id: ArticleId): void {
  const { marked } = useSelection.getState();
  const before = marked === 'all' ? shownIds() : [...marked];
  mark(new Set(before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
}

const shownIds = (): readonly ArticleId[] =>
  useResults.getState().result?.hits.map((hit) => hit.id) ?? [];

/** How many articles are marked; `total` is how many the query finds. */
export function countMarked(marked: Marked, total: number): number {
  return marked === 'all' ? total : marked.size;
}

/** What an act such as tagging is about: the gathered articles, else the one being read. */
export function actedOn(): Selection | undefined {
  const { marked } = useSelection.getState();
  if (marked === 'all') return { kind: 'query', query: currentQuery() };
  if (marked.size > 0) return { kind: 'articles', ids: [...marked] };
  const open = useReading.getState().id;
  return open === undefined ? undefined : { kind: 'articles', ids: [open] };
}

/** The hits among those shown that an act is about. */
export function hitsOf(selection: Selection, hits: readonly Hit[]): readonly Hit[] {
  if (selection.kind === 'query') return hits;
  const ids = new Set(selection.ids);
  return hits.filter((hit) => ids.has(hit.id));
}
