import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { CallInput } from '../../preload/contract/calls.ts';
import type { CollectionList, CountedCollection } from '../../preload/contract/collections.ts';
import { reportOf, WarraqError } from '../../preload/contract/errors.ts';
import type { Query } from '../../preload/contract/queries.ts';
import { CollectionName, type Collection, type RecordId } from '../../preload/contract/records.ts';
import type { Receipt } from '../../preload/contract/vocabulary.ts';
import { collectionKey } from '../core/search/collections.ts';
import { treeOf } from '../core/search/parse-query.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Changes } from './changes.ts';
import { collectionNamed, collectionsIn, collectionsOf } from './collections.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { Listings } from './listing.ts';
import { settledWithin } from './slices.ts';

/** Searches that a person keeps under a name; what one holds is asked anew each time. */
export interface CollectionService {
  list(): Promise<CollectionList>;
  save(request: CallInput<'collections.save'>): Promise<Receipt>;
  rename(request: { readonly id: RecordId; readonly name: string }): Promise<Receipt>;
  update(request: { readonly id: RecordId; readonly query: Query }): Promise<Receipt>;
  discard(request: { readonly id: RecordId }): Promise<Receipt>;
}

export interface CollectionPorts {
  readonly store: LibraryStore;
  readonly index: Pick<IndexKeeper, 'changes'>;
  readonly listings: Pick<Listings, 'find'>;
  readonly changes: Pick<Changes, 'make'>;
  readonly newRecordId: () => RecordId;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/** How long an answer waits for the counts, in milliseconds: too short to be taken for standing still. */
const patience = 100;

/**
 * How long, in milliseconds, the library must have stayed as it is before its collections are counted
 * again: an import changes it many times a second, and is followed by one count at its end.
 */
const quiet = 150;

type Count = Pick<CountedCollection, 'count' | 'problem'>;

/** One counting of all collections as the library was at one moment. */
interface Counting {
  readonly state: string;
  readonly counts: Map<RecordId, Count>;
  readonly ended: Promise<void>;
}

export function createCollectionService(ports: CollectionPorts): CollectionService {
  const { store, index, listings, changes, newRecordId, now } = ports;
  let latest: Counting | undefined;
  /** False until they are counted for the first time, which nobody has to wait for. */
  let counted = false;
  const stateNow = () => `${store.revision}:${index.changes()}`;

  async function countOf(query: Query): Promise<Count> {
    try {
      const { found, relaxed } = await listings.find(query, 'all');
      // Articles that only come near what was asked for are not in it.
      return { count: relaxed ? 0 : found.length };
    } catch (thrown) {
      return { problem: reportOf(thrown) };
    }
  }

  /** One after the other, in the slices of a search; given up once the library has changed. */
  async function countAll(state: string, counts: Map<RecordId, Count>): Promise<void> {
    if (counted) await wait(quiet);
    counted = true;
    for (const { id, query } of collectionsOf(store)) {
      if (stateNow() !== state) return;
      counts.set(id, await countOf(query));
      await nextTurn();
    }
  }

  function counting(): Counting {
    const state = stateNow();
    if (latest?.state === state) return latest;
    const counts = new Map<RecordId, Count>();
    latest = { state, counts, ended: countAll(state, counts) };
    return latest;
  }

  function collectionOf(id: RecordId): Collection {
    const record = store.records.get(id);
    if (record?.kind !== 'collection') throw WarraqError.of('record.not-found', {});
    return record;
  }

  /** Refuses a name that another collection has. */
  function freeName(name: string, own?: RecordId): string {
    const trimmed = CollectionName.parse(name);
    const other = collectionNamed(store, trimmed);
    if (other !== undefined && other.id !== own) {
      throw WarraqError.of('collection.name-taken', { name: other.name });
    }
    return trimmed;
  }

  /** Refuses what cannot be asked, and what would contain itself under that name. */
  function askable(name: string, query: Query): Query {
    const known = collectionsIn(store);
    const own = collectionKey(name);
    const collections = (asked: string) => (collectionKey(asked) === own ? query : known(asked));
    // A collection of that name in it would lead back to it, and is refused where it stands.
    treeOf(query, collections);
    return query;
  }

  return {
    async list() {
      const present = counting();
      await settledWithin(present.ended, patience);
      const { counts, state } = present;
      const collections = collectionsOf(store).map((collection) => ({
        collection,
        ...counts.get(collection.id),
      }));
      const isCounted = collections.every(({ collection }) => counts.has(collection.id));
      return { collections, complete: isCounted && state === stateNow() };
    },

    async save({ name, query }) {
      const free = freeName(name);
      return changes.make({ act: 'collection', done: 'saved', name: free }, () => {
        const record = {
          kind: 'collection',
          id: newRecordId(),
          name: freeName(free),
          query: askable(free, query),
          savedAt: now(),
        } as const;
        return [{ kind: 'keep', record }];
      });
    },

    async rename({ id, name }) {
      const before = collectionOf(id);
      const free = freeName(name, id);
      const description = {
        act: 'collection',
        done: 'renamed',
        name: free,
        before: before.name,
      } as const;
      return changes.make(description, () => {
        const collection = collectionOf(id);
        if (collection.name === free) return [];
        return [{ kind: 'keep', record: { ...collection, name: freeName(free, id) } }];
      });
    },

    async update({ id, query }) {
      const { name } = collectionOf(id);
      return changes.make({ act: 'collection', done: 'updated', name }, () => {
        const collection = collectionOf(id);
        const record = { ...collection, query: askable(collection.name, query), savedAt: now() };
        return [{ kind: 'keep', record }];
      });
    },

    async discard({ id }) {
      const { name } = collectionOf(id);
      return changes.make({ act: 'collection', done: 'deleted', name }, () => {
        collectionOf(id);
        return [{ kind: 'discard', id }];
      });
    },
  };
}
