import { type ImportRow, mostNamedInRow, type Twin } from '../../../preload/contract/imports.ts';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { createSlices } from '../slices.ts';

/** The articles that tell the story of one, most alike first. */
export type RelativesOf = (id: ArticleId) => Promise<readonly { readonly id: ArticleId }[]>;

/**
 * Looks for the likes of all that came in, letting others run between one article and the next. Answers,
 * after every piece of the work, the rows of which there is more to tell by then.
 */
export type FindTwins = (
  rows: readonly ImportRow[],
  isStopping: () => boolean,
) => AsyncIterable<readonly ImportRow[]>;

export interface TwinPorts {
  readonly store: LibraryStore;
  readonly relativesOf: RelativesOf;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** A piece of an import: so many articles are looked at before what was found is told. */
const piece = 500;

/** An article to look at, and the row of its file. */
interface Arrival {
  readonly id: ArticleId;
  readonly row: number;
}

/** An article that was there first: before the import, or before it in the same import. */
const isEarlier = (id: ArticleId, of: ArticleId, order: ReadonlyMap<ArticleId, number>) =>
  (order.get(of) ?? -1) < (order.get(id) ?? 0);

/** Every article that came of a file: a row names only the first of many. */
function articlesOf({ ids, articles }: ImportRow, store: LibraryStore): readonly ArticleId[] {
  const [first] = ids;
  const origin = first && store.articles.get(first)?.origin;
  if (articles <= ids.length || origin === undefined) return ids;
  const { importId, sha256 } = origin;
  return [...store.articles.values()].flatMap((one) =>
    one.origin.importId === importId && one.origin.sha256 === sha256 ? [one.id] : [],
  );
}

function arrivalsOf(rows: readonly ImportRow[], store: LibraryStore): readonly Arrival[] {
  return rows.flatMap((row, at) =>
    row.status === 'imported' ? articlesOf(row, store).map((id) => ({ id, row: at })) : [],
  );
}

async function twinOf(
  id: ArticleId,
  order: ReadonlyMap<ArticleId, number>,
  { store, relativesOf }: TwinPorts,
): Promise<Twin | undefined> {
  const relatives = await relativesOf(id);
  const first = relatives.find((one) => isEarlier(id, one.id, order));
  const article = first && store.articles.get(first.id);
  if (article === undefined) return undefined;
  const { title, origin } = article;
  return { id, of: article.id, title, file: origin.fileName, kind: 'near' };
}

function withTwin(row: ImportRow, twin: Twin): ImportRow {
  const doubts = row.doubts.includes('twin') ? row.doubts : [...row.doubts, 'twin' as const];
  return { ...row, doubts, twins: [...row.twins, twin] };
}

export function createTwinFinder(ports: TwinPorts): FindTwins {
  return async function* (rows, isStopping) {
    const rest = createSlices(ports.clock);
    const arrivals = arrivalsOf(rows, ports.store);
    const order = new Map(arrivals.map(({ id }, at): [ArticleId, number] => [id, at]));
    const told = new Set(rows.flatMap(({ twins }) => twins.map(({ id }) => id)));
    const known = [...rows];
    let amended = new Set<number>();
    const news = () => [...amended].flatMap((at) => known[at] ?? []);
    for (const [at, { id, row }] of arrivals.entries()) {
      if (isStopping()) return;
      if (at > 0 && at % piece === 0 && amended.size > 0) {
        yield news();
        amended = new Set();
      }
      await rest();
      const one = known[row];
      // A row names no more twins than it has room for.
      if (one === undefined || one.twins.length >= mostNamedInRow) continue;
      if (told.has(id) || !ports.store.articles.has(id)) continue;
      const twin = await twinOf(id, order, ports);
      if (twin === undefined) continue;
      known[row] = withTwin(one, twin);
      amended.add(row);
    }
    if (amended.size > 0) yield news();
  };
}
