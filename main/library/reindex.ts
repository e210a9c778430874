import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import type { Change, LibraryStore } from '../store/library-store.ts';
import { indexedArticle } from './documents.ts';
import type { IndexKeeper } from './index-keeper.ts';

/** How many texts are in memory at once. */
const atOnce = 100;

/** The articles that changes bring into the library or take out of it. */
function comingAndGoing(changes: readonly Change[]): readonly ArticleId[] {
  const ids = changes.flatMap((change) => {
    if (change.kind === 'put') return [change.article.id];
    return change.kind === 'remove' ? [change.id] : [];
  });
  return [...new Set(ids)];
}

/** Brings the index up to changes that were made: what left is not found, what came back is. */
export async function reindex(
  changes: readonly Change[],
  { store, index }: { readonly store: LibraryStore; readonly index: IndexKeeper },
): Promise<void> {
  const ids = comingAndGoing(changes);
  if (ids.length === 0) return;
  await index.remove(ids);
  for (let start = 0; start < ids.length; start += atOnce) {
    const articles = ids.slice(start, start + atOnce).flatMap((id) => store.articles.get(id) ?? []);
    const texts = await Promise.all(
      // A text that cannot be read leaves the article findable by its title and facts.
      articles.map(({ body }) => store.readBody(body.ref).catch(() => '')),
    );
    await index.add(articles.map((article, at) => indexedArticle(article, texts[at] ?? '')));
  }
}
