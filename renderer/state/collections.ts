import { create } from 'zustand';
import type { CallInput } from '../../preload/contract/calls.ts';
import type { CountedCollection } from '../../preload/contract/collections.ts';
import type { Query } from '../../preload/contract/queries.ts';
import type { Collection } from '../../preload/contract/records.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import { isSameQuery } from '../../preload/contract/same-query.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { tellReceipt } from './acts.ts';
import { notify, tell } from './notices.ts';
import { currentQuery, useQuery } from './query.ts';
import { closeDialog, openDialog, showScreen } from './screen.ts';

/** What a name is asked for: a search that is to be kept, or a collection that is to be called otherwise. */
type Naming =
  | { readonly kind: 'save'; readonly query: Query; readonly name: string }
  | { readonly kind: 'rename'; readonly id: Collection['id']; readonly name: string };

interface CollectionsState {
  /** Absent until they were asked for. */
  readonly collections?: readonly CountedCollection[];
  readonly naming: Naming | undefined;
  /** Why the name was refused. */
  readonly refused: ErrorReport | undefined;
}

export const useCollections = create<CollectionsState>()(() => ({
  naming: undefined,
  refused: undefined,
}));

/** Counts that are not known yet stay what they were. */
function withCountsBefore(
  collections: readonly CountedCollection[],
  before: readonly CountedCollection[] = [],
): readonly CountedCollection[] {
  const known = new Map(before.map((one) => [one.collection.id, one.count]));
  return collections.map((one) => {
    const count = one.count ?? known.get(one.collection.id);
    return count === undefined || one.problem !== undefined ? one : { ...one, count };
  });
}

let asked = 0;

/** Asks until everything is counted, or until it is asked anew. */
export async function refreshCollections(): Promise<void> {
  const own = (asked += 1);
  try {
    for (let complete = false; !complete;) {
      const list = await call('collections.list', {});
      if (own !== asked) return;
      useCollections.setState(({ collections: before }) => ({
        collections: withCountsBefore(list.collections, before),
      }));
      complete = list.complete;
    }
  } catch (thrown) {
    if (own === asked && reportOf(thrown).code !== 'library.not-open') tell(thrown);
  }
}

/** Whether there is anything to save: words or filters. */
export const isSearch = ({ words, filters }: Query): boolean =>
  words.trim() !== '' || filters.length > 0;

/** The collection that a query is. */
export function collectionOf(
  query: Query,
  collections: readonly CountedCollection[] | undefined,
): Collection | undefined {
  return collections?.find(({ collection }) => isSameQuery(collection.query, query))?.collection;
}

/** Asks the search anew that a collection was saved with. */
export function openCollection({ query: { words, filters, place } }: Collection): void {
  useQuery.setState({ words, filters, place });
  showScreen('library');
}

function askName(naming: Naming): void {
  useCollections.setState({ naming, refused: undefined });
  openDialog('collection');
}

/** Asks what to call the present search; where it has a name, what to call it instead. */
export function saveSearch(): void {
  const query = currentQuery();
  if (!isSearch(query)) return;
  const saved = collectionOf(query, useCollections.getState().collections);
  if (saved !== undefined) {
    renameCollection(saved);
    return;
  }
  const name = query.words.trim() || (query.filters.at(-1)?.value ?? '');
  askName({ kind: 'save', query, name });
}

export const renameCollection = ({ id, name }: Collection): void =>
  askName({ kind: 'rename', id, name });

/** Keeps what was asked about under a name; a refusal is told where the name is asked for. */
export async function giveName(naming: Naming, name: string): Promise<void> {
  try {
    const receipt =
      naming.kind === 'save'
        ? await call('collections.save', { name, query: sent(naming.query) })
        : await call('collections.rename', { id: naming.id, name });
    closeDialog();
    if (receipt.undo !== undefined) notify({ kind: 'changed', receipt });
  } catch (thrown) {
    useCollections.setState({ refused: reportOf(thrown) });
  }
}

const sent = ({ words, filters, place }: Query): CallInput<'collections.save'>['query'] => ({
  words,
  filters: [...filters],
  place,
});

/** Brings a collection up to the present search. */
export const updateCollection = ({ id }: Collection): Promise<void> =>
  tellReceipt(call('collections.update', { id, query: sent(currentQuery()) }));

export const deleteCollection = ({ id }: Collection): Promise<void> =>
  tellReceipt(call('collections.delete', { id }));
