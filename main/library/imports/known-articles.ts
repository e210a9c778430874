import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../../store/library-store.ts';

/** What tells an article from others of the same words. */
export type ToldFacts = Pick<Article, 'title' | 'source' | 'published'>;

/** An article of the same words as another. */
export interface LikeArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly file: string;
  /** Whether it says the same of itself. */
  readonly isSame: boolean;
}

/** An article that is about to be kept. */
export interface ExpectedArticle extends ToldFacts {
  readonly id: ArticleId;
  readonly file: string;
  readonly sha256: string;
  readonly digest: string | undefined;
}

/** Which articles came from which bytes and have which words: those in the library, and those about to be. */
export interface KnownArticles {
  /** Every digest of bytes that articles of the library came from. */
  digests(): Iterable<string>;
  idsFrom(sha256: string): readonly ArticleId[];
  /** Those of the library that came from these bytes, by their place in them. */
  placesIn(sha256: string): ReadonlyMap<string | undefined, ArticleId>;
  /** The first article of the same words, one that says the same of itself before others. */
  likeness(digest: string, facts: ToldFacts): LikeArticle | undefined;
  expect(article: ExpectedArticle): void;
  forget(ids: readonly ArticleId[]): void;
}

const saysTheSame = (one: ToldFacts, other: ToldFacts) =>
  one.title === other.title &&
  one.source === other.source &&
  one.published?.iso === other.published?.iso;

function addTo(lists: Map<string, ArticleId[]>, key: string | undefined, id: ArticleId): void {
  if (key === undefined) return;
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}

export function createKnownArticles({ articles }: LibraryStore): KnownArticles {
  const byBytes = new Map<string, ArticleId[]>();
  const byWords = new Map<string, ArticleId[]>();
  const expected = new Map<ArticleId, ToldFacts & { readonly file: string }>();
  for (const { id, origin, body } of articles.values()) {
    addTo(byBytes, origin.sha256, id);
    addTo(byWords, body.digest, id);
  }
  // Asked of the library every time: an import can be undone while another one runs.
  const isThere = (id: ArticleId) => articles.has(id) || expected.has(id);
  const idsFrom = (sha256: string) => (byBytes.get(sha256) ?? []).filter(isThere);
  return {
    digests: () => byBytes.keys(),
    idsFrom,
    placesIn: (sha256) =>
      new Map(
        idsFrom(sha256).flatMap((id): (readonly [string | undefined, ArticleId])[] => {
          const article = articles.get(id);
          return article === undefined ? [] : [[article.origin.place, id]];
        }),
      ),
    likeness(digest, facts) {
      const ids = (byWords.get(digest) ?? []).filter(isThere);
      const alike = ids.flatMap((id): LikeArticle[] => {
        const there = articles.get(id);
        const known = expected.get(id) ?? there;
        if (known === undefined) return [];
        const file = expected.get(id)?.file ?? there?.origin.fileName ?? '';
        return [{ id, title: known.title, file, isSame: saysTheSame(known, facts) }];
      });
      return alike.find(({ isSame }) => isSame) ?? alike[0];
    },
    expect({ id, sha256, digest, title, source, published, file }) {
      addTo(byBytes, sha256, id);
      addTo(byWords, digest, id);
      expected.set(id, { title, source, published, file });
    },
    forget(done) {
      for (const id of done) expected.delete(id);
    },
  };
}
