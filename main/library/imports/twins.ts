import { type ImportRow, mostNamedInRow, type Twin } from '../../../preload/contract/imports.ts';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../../store/library-store.ts';

/** The articles that tell the story of one, most alike first. */
export type RelativesOf = (id: ArticleId) => Promise<readonly { readonly id: ArticleId }[]>;

/** Looks for the likes of what came in; answers the rows of which there is more to tell. */
export type FindTwins = (
  rows: readonly ImportRow[],
  isStopping: () => boolean,
) => Promise<readonly ImportRow[]>;

export interface TwinPorts {
  readonly store: LibraryStore;
  readonly relativesOf: RelativesOf;
}

/** An article that was there first: before the import, or before it in the same import. */
const isEarlier = (id: ArticleId, of: ArticleId, order: ReadonlyMap<ArticleId, number>) =>
  (order.get(of) ?? -1) < (order.get(id) ?? 0);

async function twinsOf(
  row: ImportRow,
  order: ReadonlyMap<ArticleId, number>,
  { store, relativesOf }: TwinPorts,
): Promise<readonly Twin[]> {
  const twins: Twin[] = [];
  const told = new Set(row.twins.map(({ id }) => id));
  for (const id of row.ids) {
    if (told.has(id) || !store.articles.has(id)) continue;
    const relatives = await relativesOf(id);
    const first = relatives.find((one) => isEarlier(id, one.id, order));
    const article = first && store.articles.get(first.id);
    if (article === undefined) continue;
    const { title, origin } = article;
    twins.push({ id, of: article.id, title, file: origin.fileName, kind: 'near' });
  }
  return twins;
}

export function createTwinFinder(ports: TwinPorts): FindTwins {
  return async (rows, isStopping) => {
    const ids = rows.flatMap((row) => (row.status === 'imported' ? row.ids : []));
    const order = new Map(ids.map((id, at): [ArticleId, number] => [id, at]));
    const amended: ImportRow[] = [];
    for (const row of rows) {
      if (isStopping()) return amended;
      if (row.status !== 'imported') continue;
      const twins = await twinsOf(row, order, ports);
      if (twins.length === 0) continue;
      const doubts = row.doubts.includes('twin') ? row.doubts : [...row.doubts, 'twin' as const];
      amended.push({ ...row, doubts, twins: [...row.twins, ...twins].slice(0, mostNamedInRow) });
    }
    return amended;
  };
}
