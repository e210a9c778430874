import type { LibraryOverview } from '../../preload/contract/library.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import { isInPlace } from '../core/articles/places.ts';
import { createFacetCounts } from '../core/search/facets.ts';
import { createTagCounts } from '../core/articles/tags.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { articleIn } from './documents.ts';
import { createSlices } from './slices.ts';

/** How many articles are counted between two looks at the clock. */
const stride = 256;

/** The counts of a library; tags, sources and languages are those outside the trash. */
export async function overviewOf(
  store: LibraryStore,
  clock: () => number,
): Promise<LibraryOverview> {
  const rest = createSlices(clock);
  const [facets, tags] = [createFacetCounts(), createTagCounts()];
  let [inbox, all, trash] = [0, 0, 0];
  for (const article of [...store.articles.values()]) {
    if (isInPlace(article, 'all')) {
      all++;
      if (isInPlace(article, 'inbox')) inbox++;
      facets.add(article);
      tags.add(article);
    } else trash++;
    if ((all + trash) % stride === 0) await rest();
  }
  const { source, language } = facets.facets();
  return {
    ...store.identity,
    inbox,
    all,
    trash,
    tags: tags.counts(),
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
