import { WarraqError } from '../../preload/contract/errors.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import type { ArticlePatch, Change } from './library-store.ts';

/** The state that lowdb holds. */
export interface Catalogue {
  readonly articles: Map<ArticleId, Article>;
  /** The number of the last group of changes that is on the disk. */
  sequence: number;
  /** The version of the format that its articles are in, where that may be an earlier one. */
  version?: number;
}

function articleOf(articles: ReadonlyMap<ArticleId, Article>, id: ArticleId): Article {
  const article = articles.get(id);
  if (article === undefined) throw WarraqError.of('article.not-found', { id });
  return article;
}

/** The article with some fields changed; a `null` removes its field. */
export function patched(article: Article, fields: ArticlePatch): Article {
  const next = { ...article, ...fields };
  if (!Object.values(fields).includes(null)) return next as Article;
  return Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== null),
  ) as unknown as Article;
}

/** The patch that gives the fields of another patch their present values back. */
function fieldsBefore(article: Article, fields: ArticlePatch): ArticlePatch {
  const names = Object.keys(fields) as (keyof ArticlePatch)[];
  return Object.fromEntries(names.map((name) => [name, article[name] ?? null]));
}

/**
 * Makes one change and answers the change that takes it back.
 * @throws `article.not-found`, with nothing changed.
 */
export function applyChange(articles: Map<ArticleId, Article>, change: Change): Change {
  switch (change.kind) {
    case 'put': {
      const { article } = change;
      const before = articles.get(article.id);
      articles.set(article.id, article);
      return before === undefined
        ? { kind: 'remove', id: article.id }
        : { kind: 'put', article: before };
    }
    case 'patch': {
      const before = articleOf(articles, change.id);
      articles.set(change.id, patched(before, change.fields));
      return { kind: 'patch', id: change.id, fields: fieldsBefore(before, change.fields) };
    }
    case 'remove': {
      const before = articleOf(articles, change.id);
      articles.delete(change.id);
      return { kind: 'put', article: before };
    }
  }
}
