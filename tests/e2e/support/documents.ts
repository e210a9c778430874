import type { Page } from '@playwright/test';
import type { ArticleDocument } from '../../../preload/contract/vocabulary.ts';

/** Every article of the open library with all its words, by identifier, as the page itself can ask for them. */
export function documentsOf(page: Page): Promise<readonly ArticleDocument[]> {
  return page.evaluate(async () => {
    const query = { words: '', filters: [], place: 'all' as const };
    const found = await window.warraq.call('articles.search', {
      query,
      match: 'all',
      sort: 'date',
      offset: 0,
      limit: 500,
    });
    if (!found.ok) throw new Error(found.error.code);
    const documents: ArticleDocument[] = [];
    for (const { id } of found.value.hits) {
      const read = await window.warraq.call('articles.read', { id, query });
      if (!read.ok) throw new Error(read.error.code);
      documents.push(read.value.article);
    }
    return documents.sort((one, two) => (one.id < two.id ? -1 : 1));
  });
}
