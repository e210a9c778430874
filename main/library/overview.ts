import type { LibraryOverview } from '../../preload/contract/library.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import { isInPlace } from '../core/articles/places.ts';
import { facetsOf } from '../core/search/facets.ts';
import { tagCounts } from '../core/articles/tags.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { articleIn } from './documents.ts';

/** The counts of a library; tags, sources and languages are those outside the trash. */
export function overviewOf(store: LibraryStore): LibraryOverview {
  const articles = [...store.articles.values()];
  const living = articles.filter((article) => isInPlace(article, 'all'));
  const { source, language } = facetsOf(living);
  return {
    ...store.identity,
    inbox: living.filter((article) => isInPlace(article, 'inbox')).length,
    all: living.length,
    trash: articles.length - living.length,
    tags: tagCounts(living),
    sources: source,
    languages: language,
    notices: store.notices,
  };
}

/** Answers the file that holds an article's original; refuses with `file.not-found` where none was kept. */
export async function locateOriginal(
  store: LibraryStore,
  id: ArticleId,
): Promise<{ readonly path: string }> {
  const { origin } = articleIn(store, id);
  const path = await store.originalPath(origin.sha256);
  if (path === undefined) throw WarraqError.of('file.not-found', { file: origin.fileName });
  return { path };
}
