import { WarraqError } from '../../../preload/contract/errors.ts';
import type { Query } from '../../../preload/contract/queries.ts';
import { fold } from '../text/fold.ts';

/** The query that was saved under a name; undefined where none was. */
export type Collections = (name: string) => Query | undefined;

/** What two names of collections are compared by: they differ where a reader would see it. */
export const collectionKey = (name: string): string => fold(name).trim();

/** As many collections are opened for one query, so that a few that refer to each other cannot grow without end. */
const mostOpened = 100;

/** Opens saved queries inside one query, and refuses those that contain themselves. */
export interface CollectionOpener {
  /**
   * The query of a collection that is named at a position (1-based characters of what was typed), and
   * the opener for the names in it, which are told at the same position.
   * @throws `query.unknown-collection`, `query.collection-cycle`, `query.too-many-collections`.
   */
  open(
    name: string,
    position: number,
  ): { readonly query: Query; readonly within: CollectionOpener };
}

export function createCollectionOpener(collections: Collections): CollectionOpener {
  let opened = 0;
  const openerWithin = (path: readonly string[], outer: number | undefined): CollectionOpener => ({
    open(name, here) {
      const position = outer ?? here;
      const query = collections(name);
      if (query === undefined) {
        throw WarraqError.of('query.unknown-collection', { position, text: name });
      }
      const key = collectionKey(name);
      if (path.includes(key)) {
        throw WarraqError.of('query.collection-cycle', { position, text: name });
      }
      opened += 1;
      if (opened > mostOpened) {
        throw WarraqError.of('query.too-many-collections', { position, limit: mostOpened });
      }
      return { query, within: openerWithin([...path, key], position) };
    },
  });
  return openerWithin([], undefined);
}
