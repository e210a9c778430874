import type { Broadcast } from '../../preload/contract/events.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import type {
  IndexedArticle,
  Matches,
  SearchIndex,
  SearchOptions,
} from '../core/search/search-index.ts';
import type { SimilarArticle, SimilarOptions } from '../core/search/similar.ts';
import { hasWords, type QueryTree } from '../core/search/query-tree.ts';
import { crc32 } from '../store/crc32.ts';
import type { ArticlePatch, LibraryStore } from '../store/library-store.ts';
import { noWords, type Vocabulary } from '../core/search/vocabulary.ts';
import { indexedArticle } from './documents.ts';
import { createSlices } from './slices.ts';

/** Keeps the search index in step with the store, and on the disk between sittings. */
export interface IndexKeeper {
  /** A query with words waits until every article is in the index. */
  search(tree: QueryTree, options: Omit<SearchOptions, 'rest'>): Promise<Matches>;
  /** Adds those of the articles that are in the library by now. */
  add(articles: readonly IndexedArticle[]): Promise<void>;
  /** Of those articles the ones that the index does not tell of, or tells of as they were before. */
  outdated(ids: readonly ArticleId[]): Promise<readonly Article[]>;
  /** Puts articles into the index as they are by now, in the place of what it told of them. */
  update(articles: readonly { readonly article: Article; readonly text: string }[]): Promise<void>;
  remove(ids: readonly ArticleId[]): Promise<void>;
  /** The words of all articles; none while the index is being built. */
  vocabulary(): Promise<Vocabulary>;
  /** The words of an article as numbers; undefined until the index tells of it as it is by now. */
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
  readonly broadcast: Broadcast;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

const file = 'words.jsonl';

/** The fewest milliseconds between two pieces of news about building. */
const newsInterval = 100;

/** An index of fewer articles is written in a moment. */
const smallIndex = 2_000;

/**
 * A larger one is written anew once such a share of it has changed since: less is put right on the next
 * opening sooner than everything is written.
 */
const fewChanges = 0.05;

/** The fields of an article that `stampOf` and `indexedArticle` go by. */
const indexedFields: readonly (keyof ArticlePatch)[] = [
  'title',
  'source',
  'authors',
  'keywords',
  'body',
];

/** Whether a change of these fields changes what the index tells. */
export const isIndexed = (fields: ArticlePatch): boolean =>
  indexedFields.some((field) => field in fields);

/** Tells one state of what is indexed of an article from another; 0 stands for none. */
function stampOf({ title, source, authors, keywords, body }: Article): number {
  const facts = JSON.stringify([title, source, authors, keywords, body.ref]);
  return crc32(Buffer.from(facts)) || 1;
}

export function createIndexKeeper(ports: IndexKeeperPorts): IndexKeeper {
  const { store, broadcast, clock } = ports;
  let index = ports.createIndex();
  /** How many articles the saved index tells otherwise; it tells none of them where there is none. */
  let unsaved = Infinity;
  let closing = false;
  let isBuilt = false;
  let changes = 0;
  let vocabulary: { readonly state: string; readonly made: Promise<Vocabulary> } | undefined;

  function changed(): void {
    changes++;
    unsaved++;
  }

  /**
   * The stamp is of the facts that were read, which need not be those of by now. An index that tells a
   * text that could not be read is made to ask for it again.
   */
  function put(article: IndexedArticle, facts: Article): void {
    index.add(article, article.text === '' ? 0 : stampOf(facts));
    changed();
  }

  /** Whether the index tells of an article as it is by now. */
  function isCurrent(id: ArticleId): boolean {
    const article = store.articles.get(id);
    return article !== undefined && index.stampOf(id) === stampOf(article);
  }

  /** Takes the saved index, and out of it whatever the library says otherwise by now. */
  async function load(): Promise<void> {
    const rest = createSlices(clock);
    const saved = ports.createIndex();
    const loading = saved.loading();
    const isWhole = await store.readIndex(file, async (line) => {
      await rest();
      return !closing && loading.take(line);
    });
    if (!isWhole) return;
    index = saved;
    unsaved = 0;
    for (const id of [...index.ids()]) {
      const article = store.articles.get(id);
      if (article === undefined || stampOf(article) !== index.stampOf(id)) {
        index.remove(id);
        unsaved++;
      }
      await rest();
    }
  }

  async function build(): Promise<void> {
    const missing = [...store.articles.keys()].filter((id) => !index.has(id));
    if (missing.length === 0) return;
    const rest = createSlices(clock);
    let told = clock();
    for (const [done, id] of missing.entries()) {
      const article = store.articles.get(id);
      // A text that cannot be read leaves the article findable by its title and facts.
      const text = article && (await store.readBody(article.body.ref).catch(() => ''));
      if (closing) return;
      // Reading took a while: the article may be gone by now, or in the index already.
      const isWanted = store.articles.has(id) && !index.has(id);
      if (article && text !== undefined && isWanted) put(indexedArticle(article, text), article);
      if (clock() - told > newsInterval) {
        broadcast('index.progress', { done, total: missing.length });
        told = clock();
      }
      await rest();
    }
    broadcast('index.progress', { done: missing.length, total: missing.length });
  }

  /** A change while the lines are written spoils them; what was saved before stays then. */
  async function save(): Promise<void> {
    const few = index.size < smallIndex ? 0 : fewChanges * index.size;
    if (unsaved <= few || index.size !== store.articles.size) return;
    const before = changes;
    const rest = createSlices(clock);
    await store.writeIndex(file, index.save(), async () => {
      await rest();
      if (changes !== before) throw new Error('the index was changed while it was saved');
    });
    unsaved = 0;
  }
  const loaded = load();
  const built = loaded.then(build).then(() => {
    isBuilt = true;
  });
  // A failure is met by whoever waits for the index, not by the process.
  built.catch(() => undefined);

  /** An index that cannot be saved is built again next time: no reason to keep anyone waiting. */
  const trySaving = () => save().catch(() => undefined);
  /** A long work is not left to the closing, which a process that is killed never comes to. */
  const savedOnce = built.then(() => (changes < smallIndex ? undefined : trySaving()));

  return {
    async search(tree, options) {
      if (hasWords(tree)) await built;
      return index.search(tree, { ...options, rest: createSlices(clock) });
    },
    async add(articles) {
      await loaded;
      const rest = createSlices(clock);
      for (const article of articles) {
        const facts = store.articles.get(article.id);
        if (facts !== undefined && !index.has(article.id)) put(article, facts);
        await rest();
      }
    },
    async outdated(ids) {
      await loaded;
      return ids.flatMap((id) => (isCurrent(id) ? [] : (store.articles.get(id) ?? [])));
    },
    async update(articles) {
      await loaded;
      const rest = createSlices(clock);
      for (const { article, text } of articles) {
        put(indexedArticle(article, text), article);
        await rest();
      }
    },
    async remove(ids) {
      await loaded;
      const rest = createSlices(clock);
      for (const id of ids) {
        if (index.has(id)) index.remove(id);
        changed();
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
    wordsOf: (id) => (isCurrent(id) ? index.wordsOf(id) : undefined),
    async similarTo(id, options) {
      await built;
      return index.similarTo(id, { ...options, rest: createSlices(clock) });
    },
    changes: () => changes,
    ready: () => built,
    async close() {
      closing = true;
      await savedOnce.catch(() => undefined);
      await trySaving();
    },
  };
}
