import { WarraqError } from '../../preload/contract/errors.ts';
import type { Article, ArticleDocument, ArticleId } from '../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** The article of that identity; refuses with `article.not-found`. */
export function articleIn(store: LibraryStore, id: ArticleId): Article {
  const article = store.articles.get(id);
  if (article === undefined) throw WarraqError.of('article.not-found', { id });
  return article;
}

/** An article with all its words, read from the disk. */
export async function documentOf(store: LibraryStore, article: Article): Promise<ArticleDocument> {
  const { body, related, ...facts } = article;
  const [text, ...relatedTexts] = await Promise.all(
    [body, ...related.map((block) => block.body)].map(({ ref }) => store.readBody(ref)),
  );
  return {
    ...facts,
    body: { text: text ?? '', characters: body.characters, words: body.words },
    related: related.map(({ heading, title }, position) => ({
      heading,
      title,
      text: relatedTexts[position] ?? '',
    })),
  };
}

/** What the search index reads of an article. */
export function indexedArticle(facts: Omit<Article, 'body' | 'related'>, text: string) {
  const { id, title, source = '', authors, keywords } = facts;
  return { id, title, text, source, authors, keywords };
}
