import { z } from 'zod';
import type { Broadcast } from '../../preload/contract/events.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import type {
  IndexedArticle,
  Matches,
  SearchIndex,
  SearchOptions,
} from '../core/search/search-index.ts';
import type { SimilarArticle, SimilarOptions } from '../core/search/similar.ts';
import { hasWords, type QueryTree } from '../core/search/query-tree.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { noWords, type Vocabulary } from '../core/search/vocabulary.ts';
import { indexedArticle } from './documents.ts';
import { createSlices } from './slices.ts';

/** Keeps the search index in step with the store, and on the disk between sittings. */
export interface IndexKeeper {
  /** A query with words waits until every article is in the index. */
  search(tree: QueryTree, options: Omit<SearchOptions, 'rest'>): Promise<Matches>;
  add(articles: readonly IndexedArticle[]): Promise<void>;
  remove(ids: readonly ArticleId[]): Promise<void>;
  /** The words of all articles; none while the index is being built. */
  vocabulary(): Promise<Vocabulary>;
  /** The words of an article as numbers; undefined until it is in the index. */
  wordsOf(id: ArticleId): Uint32Array | undefined;
  /** The articles that share most of what is telling in one; waits until every article is in the index. */
  similarTo(
    id: ArticleId,
    options: Omit<SimilarOptions, 'rest'>,
  ): Promise<readonly SimilarArticle[]>;
  /** Grows whenever what can be found changes. */
  changes(): number;
  /** Resolves once every article is in the index. */
  ready(): Promise<void>;
  /** Stops building; saves the index where it is whole. */
  close(): Promise<void>;
}

export interface IndexKeeperPorts {
  readonly store: LibraryStore;
  readonly createIndex: () => SearchIndex;
  /** Of the analyzer: terms of another version are of no use. */
  readonly analyzerVersion: string;
  readonly broadcast: Broadcast;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
  /** A name that no earlier state of the index had. */
  readonly newMark: () => string;
}

/** The words are rewritten only when they changed; the stamp says which state of the store they tell. */
const wordsFile = 'words.json';
const stampFile = 'stamp.json';
const Stamp = z.object({ analyzer: z.string(), revision: z.number(), words: z.string() });
type Stamp = z.infer<typeof Stamp>;

/** The fewest milliseconds between two pieces of news about building. */
const newsInterval = 100;

async function savedStamp(store: LibraryStore): Promise<Stamp | undefined> {
  const text = await store.readIndex(stampFile);
  if (text === undefined) return undefined;
  try {
    return Stamp.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The saved index where it tells the store as it is; undefined where it must be built again. */
async function loadSaved({
  store,
  createIndex,
  analyzerVersion,
}: IndexKeeperPorts): Promise<{ readonly index: SearchIndex; readonly words: string } | undefined> {
  const stamp = await savedStamp(store);
  if (stamp?.analyzer !== analyzerVersion || stamp.revision !== store.revision) return undefined;
  const text = (await store.readIndex(wordsFile)) ?? '';
  const lineEnd = text.indexOf('\n');
  if (text.slice(0, lineEnd) !== stamp.words) return undefined;
  const index = createIndex();
  if (!index.load(text.slice(lineEnd + 1))) return undefined;
  return index.size === store.articles.size ? { index, words: stamp.words } : undefined;
}

export function createIndexKeeper(ports: IndexKeeperPorts): IndexKeeper {
  const { store, broadcast, clock } = ports;
  let index = ports.createIndex();
  /** Which saved words the index in memory equals; undefined where it was changed since. */
  let savedWords: string | undefined;
  let closing = false;
  let isBuilt = false;
  let changes = 0;
  let vocabulary: { readonly state: string; readonly made: Promise<Vocabulary> } | undefined;

  async function load(): Promise<void> {
    const saved = await loadSaved(ports);
    if (saved === undefined) return;
    index = saved.index;
    savedWords = saved.words;
  }

  async function build(): Promise<void> {
    const missing = [...store.articles.keys()].filter((id) => !index.has(id));
    if (missing.length === 0) return;
    savedWords = undefined;
    const rest = createSlices(clock);
    let told = clock();
    for (const [done, id] of missing.entries()) {
      const article = store.articles.get(id);
      // A text that cannot be read leaves the article findable by its title and facts.
      const text = article && (await store.readBody(article.body.ref).catch(() => ''));
      if (closing) return;
      // Reading took a while: the article may be gone by now, or in the index already.
      const isWanted = store.articles.has(id) && !index.has(id);
      if (article && text !== undefined && isWanted) index.add(indexedArticle(article, text));
      if (clock() - told > newsInterval) {
        broadcast('index.progress', { done, total: missing.length });
        told = clock();
      }
      await rest();
    }
    broadcast('index.progress', { done: missing.length, total: missing.length });
  }

  const loaded = load();
  const built = loaded.then(build).then(() => {
    isBuilt = true;
  });
  // A failure is met by whoever waits for the index, not by the process.
  built.catch(() => undefined);

  async function save(): Promise<void> {
    if (savedWords === undefined) {
      const words = ports.newMark();
      await store.writeIndex(wordsFile, `${words}\n${index.save()}`);
      savedWords = words;
    }
    const stamp: Stamp = {
      analyzer: ports.analyzerVersion,
      revision: store.revision,
      words: savedWords,
    };
    await store.writeIndex(stampFile, JSON.stringify(stamp));
  }

  return {
    async search(tree, options) {
      if (hasWords(tree)) await built;
      return index.search(tree, { ...options, rest: createSlices(clock) });
    },
    async add(articles) {
      await loaded;
      const rest = createSlices(clock);
      savedWords = undefined;
      for (const article of articles) {
        if (!index.has(article.id)) index.add(article);
        changes++;
        await rest();
      }
    },
    async remove(ids) {
      await loaded;
      savedWords = undefined;
      const rest = createSlices(clock);
      for (const id of ids) {
        if (index.has(id)) index.remove(id);
        changes++;
        await rest();
      }
    },
    vocabulary() {
      if (!isBuilt) return Promise.resolve(noWords);
      const state = `${changes}:${index.size}`;
      if (vocabulary?.state !== state)
        vocabulary = { state, made: index.vocabulary(createSlices(clock)) };
      return vocabulary.made;
    },
    wordsOf: (id) => index.wordsOf(id),
    async similarTo(id, options) {
      await built;
      return index.similarTo(id, { ...options, rest: createSlices(clock) });
    },
    changes: () => changes,
    ready: () => built,
    async close() {
      closing = true;
      await built.catch(() => undefined);
      // An index that cannot be saved is built again next time: no reason to keep a library open.
      if (index.size === store.articles.size) await save().catch(() => undefined);
    },
  };
}
