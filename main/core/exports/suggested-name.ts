import type { Selection } from '../../../preload/contract/queries.ts';

/**
 * What an export is about, in the words of the person who asked for it: its tag, its words, its
 * source, author or date; the title where it is a single article; else the library.
 */
export function subjectOf(
  selection: Selection,
  known: { readonly onlyTitle: string | undefined; readonly library: string },
): string {
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
