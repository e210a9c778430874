import type { SearchIndex } from '../../../main/core/search/search-index.ts';
import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';
import { articleId, articleOf } from '../../unit/search/articles.ts';

interface Indexed {
  readonly among: ReadonlyMap<ArticleId, Article>;
  /** The place among the texts, from 0. */
  readonly placeOf: (id: ArticleId) => number;
}

/** Puts texts into an empty index. */
export function indexOf(
  index: SearchIndex,
  texts: readonly { readonly title?: string; readonly text: string }[],
): Indexed {
  const articles = texts.map(({ title = '', text }, at) => {
    const article = articleOf({ id: articleId(at), title });
    index.add({ id: article.id, title, text, source: '', authors: [], keywords: [] });
    return article;
  });
  const places = new Map(articles.map(({ id }, at) => [id, at]));
  const among = new Map(articles.map((article) => [article.id, article]));
  return { among, placeOf: (id) => places.get(id) ?? -1 };
}
