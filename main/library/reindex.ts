import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import type { Change, LibraryStore } from '../store/library-store.ts';
import { type IndexKeeper, isIndexed } from './index-keeper.ts';

/** How many texts are in memory at once. */
const atOnce = 100;

/** The articles of which changes may have changed what the index tells. */
function touched(changes: readonly Change[]): readonly ArticleId[] {
  const ids = changes.flatMap((change) => {
    if (change.kind === 'put') return [change.article.id];
    if (change.kind === 'patch') return isIndexed(change.fields) ? [change.id] : [];
    return change.kind === 'remove' ? [change.id] : [];
  });
  return [...new Set(ids)];
}

/**
 * Brings the index up to changes that were made: what left is not found, what came back is, and what
 * became another is found by its new words and not by the old. Every change goes through here, whether
 * it was made, undone or redone; only imports add what they read themselves.
 */
export async function reindex(
  changes: readonly Change[],
  { store, index }: { readonly store: LibraryStore; readonly index: IndexKeeper },
): Promise<void> {
  const ids = touched(changes);
  if (ids.length === 0) return;
  const gone = ids.filter((id) => !store.articles.has(id));
  if (gone.length > 0) await index.remove(gone);
  const outdated = await index.outdated(ids);
  for (let start = 0; start < outdated.length; start += atOnce) {
    const articles = outdated.slice(start, start + atOnce);
    const texts = await Promise.all(
      // A text that cannot be read leaves the article findable by its title and facts.
      articles.map(({ body }) => store.readBody(body.ref).catch(() => '')),
    );
    await index.update(articles.map((article, at) => ({ article, text: texts[at] ?? '' })));
  }
}
