import type { Broadcast } from '../../preload/contract/events.ts';
import type {
  Alike,
  Comparison,
  NamedArticle,
  Stories,
  StoriesRequest,
} from '../../preload/contract/likeness.ts';
import { mostNamedOfStory } from '../../preload/contract/likeness.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import { oldestFirst } from '../core/articles/ordering.ts';
import { isInPlace } from '../core/articles/places.ts';
import { clustersOf } from '../core/likeness/clusters.ts';
import { compareTexts } from '../core/likeness/compare-texts.ts';
import type { Analyzer } from '../core/text/analysis.ts';
import { articleIn } from './documents.ts';
import { createStoryTable, type StoryTablePorts } from './likeness/story-table.ts';
import type { Listings } from './listing.ts';
import { createSlices, settledWithin, sortInSlices } from './slices.ts';

/** What stands beside an article: the same story elsewhere, and others about the same things. */
export interface LikenessService {
  /** Waits a moment for all of the library to be gone through; until then the answer is not complete. */
  alike(request: { readonly id: ArticleId }): Promise<Alike>;
  /** Refuses with `article.not-found`, and with `article.body-damaged` where a text cannot be read. */
  compare(request: { readonly left: ArticleId; readonly right: ArticleId }): Promise<Comparison>;
  /** Waits as `alike` does. */
  stories(request: StoriesRequest): Promise<Stories>;
  /** The articles that tell the story of one, most alike first; waits for all of the library to be gone through. */
  relativesOf(id: ArticleId): Promise<readonly { readonly id: ArticleId }[]>;
  /** How many other articles outside the trash tell the story of one, as far as that was found out; else 0. */
  othersTelling(id: ArticleId): number;
  /** Ends whatever is going on. */
  stop(): void;
}

export interface LikenessPorts extends StoryTablePorts {
  readonly listings: Listings;
  readonly analyzer: Analyzer;
  readonly broadcast: Broadcast;
}

/** How long an answer waits for the whole, in milliseconds: too short to be taken for standing still. */
const patience = 200;

/** As many similar articles as a person looks through. */
const mostSimilar = 10;

function named({
  id,
  title,
  source,
  published,
  language,
  direction,
  origin,
}: Article): NamedArticle {
  return { id, title, source, published, language, direction, file: origin.fileName };
}

export function createLikenessService(ports: LikenessPorts): LikenessService {
  const { store, index, clock, listings, analyzer, broadcast } = ports;
  const table = createStoryTable(ports);
  /** The articles that tell the story of each, as they were last found out. */
  let tellers: ReadonlyMap<ArticleId, readonly ArticleId[]> = new Map();
  /** The state of the index that they tell of. */
  let tellersOf = '';

  /** Finds out, beside everything else, which stories are told more than once. */
  async function findStories(): Promise<void> {
    await table.pairsUpToDate();
    const pairs = [...table.pairs()];
    const state = `${index.changes()}:${pairs.length}`;
    if (state === tellersOf || (pairs.length === 0 && tellers.size === 0)) return;
    tellersOf = state;
    tellers = new Map(
      clustersOf(pairs).flatMap((ids) => ids.map((id): [ArticleId, typeof ids] => [id, ids])),
    );
    broadcast('stories.known', {});
  }

  const inOrder = (articles: readonly Article[]): Promise<readonly Article[]> =>
    sortInSlices(articles, oldestFirst, (article) => article, createSlices(clock));

  /** The articles of those that are outside the trash. */
  const present = (ids: readonly ArticleId[]): readonly Article[] =>
    ids.flatMap((id) => {
      const article = store.articles.get(id);
      return article !== undefined && isInPlace(article, 'all') ? [article] : [];
    });

  async function sameStory(id: ArticleId): Promise<Alike['sameStory']> {
    const relatives = new Map((await table.relativesOf(id)).map((one) => [one.id, one]));
    const articles = await inOrder(present([...relatives.keys()]));
    return articles.flatMap((article) => {
      const relative = relatives.get(article.id);
      if (relative === undefined) return [];
      const { relation, shared } = relative;
      return [{ ...named(article), relation, shared }];
    });
  }

  async function similar(id: ArticleId, except: ReadonlySet<ArticleId>): Promise<Alike['similar']> {
    const isWanted = (other: ArticleId) => !except.has(other) && present([other]).length > 0;
    const found = await index.similarTo(id, { most: mostSimilar, isWanted });
    return found.flatMap(({ id: other, score, words }) =>
      present([other]).map((article) => ({ ...named(article), score, words })),
    );
  }

  /** The stories of a query's articles, those with most articles first. */
  async function storiesOf(
    query: StoriesRequest['query'],
  ): Promise<readonly (readonly Article[])[]> {
    const { found } = await listings.listingOf({ query, match: 'all', sort: 'date' });
    const among = new Map(found.map(({ article }) => [article.id, article]));
    const pairs: (readonly [Article, Article])[] = [];
    for (const [one, other] of table.pairs()) {
      const [left, right] = [among.get(one), among.get(other)];
      if (left !== undefined && right !== undefined) pairs.push([left, right]);
    }
    return [...clustersOf(pairs)].sort((one, other) => other.length - one.length);
  }

  return {
    async alike({ id }) {
      articleIn(store, id);
      await settledWithin(table.upToDate(), patience);
      const progress = table.progress();
      if (!progress.complete) return { ...progress, sameStory: [], similar: [] };
      // Whoever is told what stands beside one article wants to see it of others; a failure is met by whoever asks.
      findStories().catch(() => undefined);
      const same = await sameStory(id);
      const except = new Set(same.map((article) => article.id));
      return { ...progress, sameStory: same, similar: await similar(id, except) };
    },

    async compare({ left, right }) {
      const [one, other] = [articleIn(store, left), articleIn(store, right)];
      // One after the other: where both are damaged, it is the first that is told of.
      const text = await store.readBody(one.body.ref);
      const otherText = await store.readBody(other.body.ref);
      const compared = await compareTexts(text, otherText, analyzer, createSlices(clock));
      return { left: named(one), right: named(other), ...compared };
    },

    async stories({ query, offset, limit }) {
      await settledWithin(table.pairsUpToDate(), patience);
      const progress = table.pairsProgress();
      const stories = await storiesOf(query);
      const page: Stories['stories'][number][] = [];
      for (const story of stories.slice(offset, offset + limit)) {
        const articles = (await inOrder(story)).slice(0, mostNamedOfStory).map(named);
        page.push({ count: story.length, articles });
      }
      return { ...progress, total: stories.length, stories: page };
    },

    async relativesOf(id) {
      await table.upToDate();
      const relatives = await table.relativesOf(id);
      return [...relatives].sort((one, other) => other.shared - one.shared);
    },

    othersTelling: (id) => present(tellers.get(id) ?? []).filter((one) => one.id !== id).length,

    stop: () => table.stop(),
  };
}
