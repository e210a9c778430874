import { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';

/** A valid id from a number, for tests. */
export function articleId(number: number): ArticleId {
  return ArticleId.parse(String(number).padStart(16, '0'));
}

/** An article with nothing remarkable about it, but for what a test says. */
export function articleOf(facts: Partial<Article> & { readonly id: ArticleId }): Article {
  return {
    title: '',
    language: 'ar',
    direction: 'rtl',
    authors: [],
    keywords: [],
    tags: [],
    note: '',
    passages: [],
    state: 'kept',
    importedAt: '2024-01-01T00:00:00.000Z',
    changedAt: '2024-01-01T00:00:00.000Z',
    origin: {
      fileName: 'article.txt',
      mediaType: 'text/plain',
      bytes: 1,
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      confidence: 1,
      importId: Article.unwrap().shape.origin.unwrap().shape.importId.parse('import'),
    },
    body: Article.unwrap().shape.body.parse({ ref: '0001:0:1', characters: 1, words: 1 }),
    related: [],
    ...facts,
  };
}

/** Articles to look among. */
export function articlesById(articles: readonly Article[]): ReadonlyMap<ArticleId, Article> {
  return new Map(articles.map((article) => [article.id, article]));
}
