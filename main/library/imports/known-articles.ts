import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../../store/library-store.ts';

/** What tells an article from others of the same words. */
export type ToldFacts = Pick<Article, 'title' | 'source' | 'published'>;

/** An article that is about to be kept. */
export interface ExpectedArticle extends ToldFacts {
  readonly id: ArticleId;
  readonly sha256: string;
  readonly digest: string | undefined;
}

/** Which articles came from which bytes and have which words: those in the library, and those about to be. */
export interface KnownArticles {
  /** Every digest of bytes that articles of the library came from. */
  digests(): Iterable<string>;
  idsFrom(sha256: string): readonly ArticleId[];
  /** The first article of the same words, and whether it says the same of itself. */
  likeness(
    digest: string,
    facts: ToldFacts,
  ): { readonly id: ArticleId; readonly isSame: boolean } | undefined;
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
  const expected = new Map<ArticleId, ToldFacts>();
  for (const { id, origin, body } of articles.values()) {
    addTo(byBytes, origin.sha256, id);
    addTo(byWords, body.digest, id);
  }
  // Asked of the library every time: an import can be undone while another one runs.
  const isThere = (id: ArticleId) => articles.has(id) || expected.has(id);
  return {
    digests: () => byBytes.keys(),
    idsFrom: (sha256) => (byBytes.get(sha256) ?? []).filter(isThere),
    likeness(digest, facts) {
      const ids = (byWords.get(digest) ?? []).filter(isThere);
      const factsOf = (id: ArticleId) => expected.get(id) ?? articles.get(id);
      const same = ids.find((id) => {
        const known = factsOf(id);
        return known !== undefined && saysTheSame(known, facts);
      });
      const [first] = same === undefined ? ids : [same];
      return first === undefined ? undefined : { id: first, isSame: same !== undefined };
    },
    expect({ id, sha256, digest, title, source, published }) {
      addTo(byBytes, sha256, id);
      addTo(byWords, digest, id);
      expected.set(id, { title, source, published });
    },
    forget(done) {
      for (const id of done) expected.delete(id);
    },
  };
}
