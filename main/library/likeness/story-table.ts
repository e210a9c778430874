import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';
import { relationOf, type Relation } from '../../core/likeness/same-story.ts';
import { createSampleTable, type SampleTable } from '../../core/likeness/sample-table.ts';
import { likenessOf, sampleOf, shinglesOf, type Likeness } from '../../core/likeness/shingles.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import type { IndexKeeper } from '../index-keeper.ts';
import { createSlices } from '../slices.ts';

export interface StoryTablePorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** An article that tells the same story as the one that is asked about. */
export interface Relative {
  readonly id: ArticleId;
  readonly relation: Relation;
  /** What both have of both together; where one is within the other, the part of it that is. From 0 to 1. */
  readonly shared: number;
}

export interface StoryProgress {
  readonly done: number;
  readonly found: number;
  readonly complete: boolean;
}

/** Which articles of the library tell the same story. */
export interface StoryTable {
  /** Resolves once every article is in the table as it is now; rejects where the index could not be built. */
  upToDate(): Promise<void>;
  progress(): StoryProgress;
  /** The articles that tell the story of one, in no order. */
  relativesOf(id: ArticleId): Promise<readonly Relative[]>;
  /** The pairs that tell the same story: all of them once `pairsUpToDate` has resolved. */
  pairs(): Iterable<readonly [ArticleId, ArticleId]>;
  pairsUpToDate(): Promise<void>;
  pairsProgress(): StoryProgress;
  /** Ends whatever is going on. */
  stop(): void;
}

/** An article as it was put in the table; its number there is its place in the list. */
interface Row {
  readonly id: ArticleId;
  readonly body: Article['body']['ref'];
  /** How many shingles of it were sampled. */
  readonly sampled: number;
  gone: boolean;
}

/** A table of which more than this part is of articles that are gone is made anew. */
const mostGone = 0.25;

/**
 * Likely relatives share this part of the smaller one's sample, or more. A version shares 0.57 of the
 * smaller one's shingles, and what contains it 0.7; on 26,000 made-up pairs of versions and parts this
 * left out none that had a sampled shingle in common.
 */
const leastShare = 0.15;

/** Of very many likely relatives, as many as these that share most are looked at. */
const mostCandidates = 300;

/** The table and what goes with it; all of it is made anew together. */
interface Generation {
  readonly table: SampleTable;
  readonly rows: Row[];
  readonly rowOf: Map<ArticleId, number>;
  readonly pairs: (readonly [Row, Row])[];
  /** How many rows can be asked for, and how many were paired with those before them. */
  sealed: number;
  paired: number;
}

const newGeneration = (): Generation => ({
  table: createSampleTable(),
  rows: [],
  rowOf: new Map(),
  pairs: [],
  sealed: 0,
  paired: 0,
});

function sharedIn(relation: Relation, { shared, firstInSecond, secondInFirst }: Likeness): number {
  if (relation === 'contains') return firstInSecond;
  return relation === 'within' ? secondInFirst : shared;
}

/** The rows that share enough of a sample to be looked at, those that share most first. */
function candidatesOf(
  { table, rows }: Generation,
  sample: Uint32Array,
  isWanted: (row: number) => boolean,
): readonly Row[] {
  const likely: { readonly row: Row; readonly share: number }[] = [];
  for (const [at, count] of table.sharing(sample)) {
    const row = rows[at];
    if (row === undefined || row.gone || !isWanted(at)) continue;
    const smaller = Math.min(sample.length, row.sampled);
    if (count < Math.floor(smaller * leastShare)) continue;
    likely.push({ row, share: count / smaller });
  }
  likely.sort((one, other) => other.share - one.share);
  return likely.slice(0, mostCandidates).map(({ row }) => row);
}

/**
 * A table of sampled shingles of the whole library, made when it is first asked for and brought up to
 * date when it is asked again: articles that came in are added, those that left are passed over.
 */
export function createStoryTable({ store, index, clock }: StoryTablePorts): StoryTable {
  let now = newGeneration();
  /** The state of the index that the table tells of. */
  let told: string | undefined;
  let [going, pairing]: (Promise<void> | undefined)[] = [];
  let stopped = false;
  let progress = { done: 0, found: 0 };

  const state = (): string => `${index.changes()}:${store.articles.size}`;
  /** Of the text alone: each outlet gives a story a headline of its own. */
  const shinglesIn = (id: ArticleId) => {
    const words = index.wordsOf(id) ?? new Uint32Array();
    return shinglesOf(words.subarray(words.indexOf(0) + 1));
  };

  /** Marks the rows of articles that are gone or have another text now; answers how many there are. */
  async function markGone(rest: () => Promise<void>): Promise<number> {
    let gone = 0;
    for (const row of now.rows) {
      const isGone = row.gone || store.articles.get(row.id)?.body.ref !== row.body;
      if (isGone && !row.gone) now.rowOf.delete(row.id);
      row.gone = isGone;
      if (isGone) gone += 1;
      await rest();
    }
    return gone;
  }

  function add({ id, body }: Article): void {
    // Its text was changed a moment ago: it comes in once the index has the new words.
    if (index.wordsOf(id) === undefined) return;
    const sample = sampleOf(shinglesIn(id));
    now.rowOf.set(id, now.rows.length);
    now.rows.push({ id, body: body.ref, sampled: sample.length, gone: false });
    now.table.add(sample);
  }

  async function bringUpToDate(): Promise<void> {
    await index.ready();
    const rest = createSlices(clock);
    const present = state();
    if ((await markGone(rest)) > now.rows.length * mostGone) now = newGeneration();
    const coming = [...store.articles.values()].filter(({ id }) => !now.rowOf.has(id));
    progress = { done: now.rows.length, found: now.rows.length + coming.length };
    for (const article of coming) {
      if (stopped) return;
      // It may have left while others ran.
      if (store.articles.has(article.id)) add(article);
      progress = { ...progress, done: progress.done + 1 };
      await rest();
    }
    if (coming.length > 0) await now.table.seal(rest);
    now.sealed = now.rows.length;
    told = present;
  }

  /** One at a time; whoever asks meanwhile waits for the same. */
  function upToDate(): Promise<void> {
    if (told === state()) return Promise.resolve();
    going ??= bringUpToDate().finally(() => {
      going = undefined;
    });
    return going;
  }

  async function relativesAmong(
    id: ArticleId,
    isWanted: (row: number) => boolean,
    rest: () => Promise<void>,
  ): Promise<readonly Relative[]> {
    const shingles = shinglesIn(id);
    const relatives: Relative[] = [];
    for (const { id: other } of candidatesOf(now, sampleOf(shingles), isWanted)) {
      const others = shinglesIn(other);
      const likeness = likenessOf(shingles, others);
      const relation = relationOf(likeness, shingles.size, others.size);
      if (relation !== undefined) {
        relatives.push({ id: other, relation, shared: sharedIn(relation, likeness) });
      }
      await rest();
    }
    return relatives;
  }

  async function pairAll(): Promise<void> {
    await upToDate();
    const rest = createSlices(clock);
    const own = now;
    while (own.paired < own.sealed) {
      const at = own.paired;
      const row = own.rows[at];
      const relatives =
        row === undefined || row.gone
          ? []
          : await relativesAmong(row.id, (other) => other < at, rest);
      // The table may have been made anew while others ran: then all begins again, when asked for.
      if (stopped || own !== now) return;
      for (const { id } of relatives) {
        const other = own.rows[own.rowOf.get(id) ?? -1];
        if (row !== undefined && other !== undefined) own.pairs.push([other, row]);
      }
      own.paired += 1;
      await rest();
    }
  }

  return {
    upToDate,
    progress: () => ({ ...progress, complete: told !== undefined && going === undefined }),
    relativesOf: (id) => {
      const own = now.rowOf.get(id);
      return relativesAmong(id, (row) => row !== own, createSlices(clock));
    },
    pairsUpToDate() {
      if (told === state() && now.paired === now.sealed) return Promise.resolve();
      pairing ??= pairAll().finally(() => {
        pairing = undefined;
      });
      return pairing;
    },
    pairs: function* () {
      for (const [one, other] of now.pairs) {
        if (!one.gone && !other.gone) yield [one.id, other.id] as const;
      }
    },
    pairsProgress: () => ({
      done: now.paired,
      found: progress.found,
      complete: told !== undefined && pairing === undefined,
    }),
    stop() {
      stopped = true;
    },
  };
}
