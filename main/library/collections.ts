import type { Query, Selection } from '../../preload/contract/queries.ts';
import type { Collection } from '../../preload/contract/records.ts';
import { isSameQuery } from '../../preload/contract/same-query.ts';
import { collectionKey, type Collections } from '../core/search/collections.ts';
import { inOrder } from '../core/search/in-order.ts';
import type { LibraryStore } from '../store/library-store.ts';

type Kept = Pick<LibraryStore, 'records'>;

/** The saved searches, by name. */
export function collectionsOf({ records }: Kept): readonly Collection[] {
  const collections = [...records.values()].filter((record) => record.kind === 'collection');
  return collections.sort((one, other) => inOrder(one.name, other.name));
}

/** The saved search that has a name, however it is spelled. */
export function collectionNamed(store: Kept, name: string): Collection | undefined {
  const key = collectionKey(name);
  return collectionsOf(store).find((one) => collectionKey(one.name) === key);
}

/** What queries look their collections up in. */
export const collectionsIn =
  (store: Kept): Collections =>
  (name): Query | undefined =>
    collectionNamed(store, name)?.query;

/** The name of the collection that all of a selection is; none where it is no saved search. */
export function nameOfQuery(store: Kept, selection: Selection): string | undefined {
  if (selection.kind !== 'query' || (selection.except ?? []).length > 0) return undefined;
  return collectionsOf(store).find(({ query }) => isSameQuery(query, selection.query))?.name;
}
