import type { Selection } from '../../../preload/contract/queries.ts';

/**
 * What an export is about, in the words of the person who asked for it: the name of the collection
 * that it is, its tag, its words, its
 * source, author or date; the title where it is a single article; else the library.
 */
export function subjectOf(
  selection: Selection,
  known: {
    readonly onlyTitle: string | undefined;
    /** Of a search that was saved. */
    readonly collection: string | undefined;
    readonly library: string;
  },
): string {
  if (selection.kind === 'query' && known.collection !== undefined) return known.collection;
  if (known.onlyTitle !== undefined) return known.onlyTitle;
  if (selection.kind === 'articles') return known.library;
  const { filters, words } = selection.query;
  const valueOf = (field: string) => filters.findLast((filter) => filter.field === field)?.value;
  const tag = valueOf('tag')?.replaceAll('/', ' - ');
  return (
    tag ??
    (words.trim() || (valueOf('source') ?? valueOf('author') ?? valueOf('date') ?? known.library))
  );
}
