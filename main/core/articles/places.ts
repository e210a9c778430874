import type { Place } from '../../../preload/contract/queries.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';

/** Whether an article is to be found in a place; `all` is everything that is not in the trash. */
export function isInPlace(article: Article, place: Place): boolean {
  if (place === 'all') return article.state !== 'trashed';
  return article.state === (place === 'trash' ? 'trashed' : 'inbox');
}
