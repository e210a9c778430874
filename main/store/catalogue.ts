import { WarraqError } from '../../preload/contract/errors.ts';
import type { LibraryRecord, RecordId } from '../../preload/contract/records.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import type { ArticlePatch, Change } from './library-store.ts';

/** What changes are made on. */
export interface Holdings {
  readonly articles: Map<ArticleId, Article>;
  readonly records: Map<RecordId, LibraryRecord>;
}

/** The state that lowdb holds. */
export interface Catalogue extends Holdings {
  /** The number of the last group of changes that is on the disk. */
  sequence: number;
  /** The version of the format that its articles are in, where that may be an earlier one. */
  version?: number;
}

/** The catalogue of a library with nothing in it. */
export const emptyCatalogue = (): Catalogue => ({
  articles: new Map(),
  records: new Map(),
  sequence: 0,
});

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

/** Whether a change can be made: what it speaks of must be there, unless it brings it. */
export function isPossible({ articles, records }: Holdings, change: Change): boolean {
  if (change.kind === 'put' || change.kind === 'keep') return true;
  return change.kind === 'discard' ? records.has(change.id) : articles.has(change.id);
}

function discarded(records: Map<RecordId, LibraryRecord>, id: RecordId): Change {
  const record = records.get(id);
  if (record === undefined) throw WarraqError.of('record.not-found', {});
  records.delete(id);
  return { kind: 'keep', record };
}

/**
 * Makes one change and answers the change that takes it back.
 * @throws `article.not-found`, `record.not-found`, with nothing changed.
 */
export function applyChange({ articles, records }: Holdings, change: Change): Change {
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
    case 'keep': {
      const { id } = change.record;
      const record = records.get(id);
      records.set(id, change.record);
      return record === undefined ? { kind: 'discard', id } : { kind: 'keep', record };
    }
    case 'discard':
      return discarded(records, change.id);
  }
}
