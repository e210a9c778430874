import type { Query } from '../../preload/contract/queries.ts';
import type { NameGroup } from '../../preload/contract/records.ts';
import { withNames } from '../core/names/with-names.ts';
import { treeOf } from '../core/search/parse-query.ts';
import type { QueryTree } from '../core/search/query-tree.ts';
import type { Analyzer } from '../core/text/analysis.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { collectionsIn } from './collections.ts';

/** The names of a library whose spellings a person has gathered, in the order they were kept. */
export function nameGroupsIn({ records }: LibraryStore): readonly NameGroup[] {
  return [...records.values()].filter((record) => record.kind === 'names');
}

/** Reads a query, with what its collections hold and its names in every spelling that was gathered. */
export type ReadQuery = (query: Query) => QueryTree;

export function createQueryReader(store: LibraryStore, analyzer: Analyzer): ReadQuery {
  return (query) => withNames(treeOf(query, collectionsIn(store)), nameGroupsIn(store), analyzer);
}
