import { WarraqError } from '../../preload/contract/errors.ts';
import type { LibraryRecord, RecordId } from '../../preload/contract/records.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import type { ArticlePatch, Change } from './library-store.ts';

/** What changes are made on. */
export interface CatalogueContents {
  readonly articles: Map<ArticleId, Article>;
  readonly records: Map<RecordId, LibraryRecord>;
}

/** The state that lowdb holds. */
export interface Catalogue extends CatalogueContents {
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

/** A catalogue with nothing in it, as it is before the first group of changes. */
export function emptyCatalogue(): Catalogue {
  return { articles: new Map(), records: new Map(), sequence: 0 };
}

/** Whether a change can be made: what it changes or takes away is there. */
export function canApply({ articles, records }: CatalogueContents, change: Change): boolean {
  switch (change.kind) {
    case 'put':
    case 'keep':
      return true;
    case 'patch':
    case 'remove':
      return articles.has(change.id);
    case 'discard':
      return records.has(change.id);
  }
}

/**
 * Makes one change and answers the change that takes it back.
 * @throws `article.not-found`, `record.not-found`, with nothing changed.
 */
export function applyChange({ articles, records }: CatalogueContents, change: Change): Change {
  switch (change.kind) {
    case 'keep': {
      const { record } = change;
      const before = records.get(record.id);
      records.set(record.id, record);
      return before === undefined
        ? { kind: 'discard', id: record.id }
        : { kind: 'keep', record: before };
    }
    case 'discard': {
      const before = records.get(change.id);
      if (before === undefined) throw WarraqError.of('record.not-found', { id: change.id });
      records.delete(change.id);
      return { kind: 'keep', record: before };
    }
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
