import type { ChangePreview } from '../../preload/contract/history.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import type { Change } from '../store/library-store.ts';
import type { UndoableChange } from './undo.ts';

/** Enough to know the articles again by. */
const mostTitles = 5;

type Articles = ReadonlyMap<ArticleId, Article>;

/** The article that a change is about, with its title; one that is to come back brings its own. */
function titled(change: Change, articles: Articles): readonly [ArticleId, string] | undefined {
  if (change.kind === 'keep' || change.kind === 'discard') return undefined;
  if (change.kind === 'put') return [change.article.id, change.article.title];
  return [change.id, articles.get(change.id)?.title ?? ''];
}

/** The titles of the first articles that changes would lead to their other state. */
function titlesOf(changes: readonly UndoableChange[], articles: Articles): readonly string[] {
  const titles = new Map<ArticleId, string>();
  for (const { reverse } of changes) {
    for (const change of reverse) {
      if (titles.size === mostTitles) return [...titles.values()];
      const [id, title] = titled(change, articles) ?? [];
      if (id !== undefined && !titles.has(id)) titles.set(id, title ?? '');
    }
  }
  return [...titles.values()];
}

/** What would change if these changes were led to their other state, in this order. */
export function previewOf(changes: readonly UndoableChange[], articles: Articles): ChangePreview {
  return {
    changes: changes.map(({ token, description, ids }) => ({
      token,
      description,
      articles: ids.size,
    })),
    articles: new Set(changes.flatMap(({ ids }) => [...ids])).size,
    titles: titlesOf(changes, articles),
  };
}
