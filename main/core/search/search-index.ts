import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { QueryTree } from './query-tree.ts';
import type { SimilarArticle, SimilarOptions } from './similar.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the index reads of an article: its facts and the words of its text. */
export interface IndexedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
}

export interface SearchOptions {
  /** `any` ranks every article that has at least one word. */
  readonly match: 'all' | 'any';
  /** The articles to look among, with the facts that fields are asked of. */
  readonly among: ReadonlyMap<ArticleId, Article>;
  /** Called between pieces of work, so that others can run; nothing is let in where it is absent. */
  readonly rest?: () => Promise<void>;
}

export interface Match {
  readonly id: ArticleId;
  /** Comparable within one search only; 0 where the query has no words. */
  readonly score: number;
}

export interface Matches {
  /** Best first. */
  readonly matches: readonly Match[];
  readonly relaxed: boolean;
}

export interface IndexLoading {
  /** False where a line is of another version; nothing more is to be taken then, and the index is of no use. */
  take(line: unknown): boolean;
}

/** Finds articles by words and facts. Free of any library's types, so that its engine can change. */
export interface SearchIndex {
  readonly size: number;
  has(id: ArticleId): boolean;
  ids(): Iterable<ArticleId>;
  /** The state in which an article was added, 0 where that was not told; undefined where it is not here. */
  stampOf(id: ArticleId): number | undefined;
  /** `stamp` tells which state of the article it was; it comes back by `stampOf`. */
  add(article: IndexedArticle, stamp?: number): void;
  remove(id: ArticleId): void;
  search(tree: QueryTree, options: SearchOptions): Promise<Matches>;
  /**
   * The words of an article's title and text as numbers, the same number for words that are spelled
   * alike once they are folded; 0 stands after each of the two.
   */
  wordsOf(id: ArticleId): Uint32Array | undefined;
  /** The articles that share most of what is telling in one, the most alike first. */
  similarTo(id: ArticleId, options: SimilarOptions): Promise<readonly SimilarArticle[]>;
  /** The words of all articles as they are now, letting others run by `rest` meanwhile. */
  vocabulary(rest: () => Promise<void>): Promise<Vocabulary>;
  /** The index as lines of JSON. Lines that were taken before and after a change do not fit together. */
  save(): Iterable<string>;
  /** Takes the saved lines, one after another, into an index with nothing in it. */
  loading(): IndexLoading;
}
