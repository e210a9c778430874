import type { ImportProgress, ImportRow, ImportSummary } from '../../preload/contract/imports.ts';
import type { ImportId } from '../../preload/contract/vocabulary.ts';
import { paceOf, timeLeft, withSample, type Pace, type PaceSample } from './import-pace.ts';

/** One import, as far as it is known. */
export interface KnownImport {
  readonly done: number;
  readonly total: number;
  readonly articles: number;
  readonly isPaused: boolean;
  readonly working: ImportProgress['working'];
  readonly samples: readonly PaceSample[];
  /** Of the rows that came with it, in the order in which they were finished. */
  readonly keys: readonly string[];
  readonly summary: ImportSummary | undefined;
}

/** What lies on the desk. */
export interface Desk {
  /** By key; a file that is tried again replaces its row. */
  readonly rows: ReadonlyMap<string, ImportRow>;
  /** By their ids, the newest last. */
  readonly imports: Readonly<Record<string, KnownImport>>;
  /** All rows as they are shown: the newest import first, its files as they were finished. */
  readonly list: readonly ImportRow[];
  /** Keys of rows that are being tried again. */
  readonly trying: ReadonlySet<string>;
}

export const emptyDesk: Desk = { rows: new Map(), imports: {}, list: [], trying: new Set() };

function listed(rows: Desk['rows'], imports: Desk['imports']): readonly ImportRow[] {
  const keys = Object.values(imports).reverse();
  return keys.flatMap((one) =>
    one.keys.flatMap((key) => {
      const row = rows.get(key);
      return row === undefined ? [] : [row];
    }),
  );
}

const begun: readonly PaceSample[] = [{ milliseconds: 0, done: 0, articles: 0 }];

/** What lies on the desk after one more piece of news. */
export function withNews(desk: Desk, news: ImportProgress): Desk {
  const { importId, done, total, articles, milliseconds, isPaused, working, summary } = news;
  const known = desk.imports[importId];
  const fresh = news.rows.filter(({ key }) => !desk.rows.has(key)).map(({ key }) => key);
  const one: KnownImport = {
    done,
    total,
    articles,
    isPaused,
    working,
    samples: withSample(known?.samples ?? begun, { milliseconds, done, articles }),
    keys: [...(known?.keys ?? []), ...new Set(fresh)],
    summary,
  };
  const imports = { ...desk.imports, [importId]: one };
  if (news.rows.length === 0) return { ...desk, imports };
  const rows = new Map(desk.rows);
  for (const row of news.rows) rows.set(row.key, row);
  const trying = without(
    desk.trying,
    news.rows.map(({ key }) => key),
  );
  return { rows, imports, list: listed(rows, imports), trying };
}

/** The desk with another row in the place of one that lies there. */
export function withRow(desk: Desk, row: ImportRow): Desk {
  if (!desk.rows.has(row.key)) return desk;
  const rows = new Map(desk.rows).set(row.key, row);
  return { ...desk, rows, list: listed(rows, desk.imports) };
}

/** The desk while files of rows are tried again. */
export const withTrying = (desk: Desk, keys: readonly string[]): Desk => ({
  ...desk,
  trying: new Set([...desk.trying, ...keys]),
});

export const withoutTrying = (desk: Desk, keys: readonly string[]): Desk => ({
  ...desk,
  trying: without(desk.trying, keys),
});

function without(all: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> {
  if (all.size === 0) return all;
  const left = new Set(all);
  for (const one of some) left.delete(one);
  return left;
}

/** A row that a person looked at and took as it is. */
export function settled(row: ImportRow): ImportRow {
  return { ...row, doubts: [], twins: [] };
}

/** A row without one of its twins, as after the two were made one. */
export function withoutTwin(row: ImportRow, id: string): ImportRow {
  const twins = row.twins.filter((twin) => twin.id !== id);
  return twins.length === 0
    ? { ...row, twins, doubts: row.doubts.filter((doubt) => doubt !== 'twin') }
    : { ...row, twins };
}

export const deskFilters = ['all', 'failed', 'doubtful', 'duplicate'] as const;
export type DeskFilter = (typeof deskFilters)[number];
export type DeskCounts = Readonly<Record<DeskFilter | 'articles', number>>;

const belongs: Readonly<Record<DeskFilter, (row: ImportRow) => boolean>> = {
  all: () => true,
  failed: ({ status }) => status === 'failed',
  doubtful: ({ status, doubts }) => status === 'imported' && doubts.length > 0,
  duplicate: ({ status }) => status === 'duplicate',
};

/** How many files are on the desk, of each kind, and how many articles came of them. */
export function countsOf(list: readonly ImportRow[]): DeskCounts {
  const counts = { all: 0, failed: 0, doubtful: 0, duplicate: 0, articles: 0 };
  for (const row of list) {
    for (const filter of deskFilters) if (belongs[filter](row)) counts[filter] += 1;
    counts.articles += row.articles;
  }
  return counts;
}

export function rowsFor(list: readonly ImportRow[], filter: DeskFilter): readonly ImportRow[] {
  return filter === 'all' ? list : list.filter(belongs[filter]);
}

/** The imports that are not over, taken together. */
export interface Running {
  readonly ids: readonly ImportId[];
  readonly done: number;
  readonly total: number;
  /** How many came in so far. */
  readonly articles: number;
  /** Nothing goes on until a person says so. */
  readonly isPaused: boolean;
  readonly working: ImportProgress['working'];
  readonly pace: Pace | undefined;
  /** Milliseconds. */
  readonly left: number | undefined;
}

/** The files still to be done, over every running import. */
export function runningOf(imports: Desk['imports']): Running {
  const running = Object.entries(imports).filter(([, one]) => one.summary === undefined);
  const going = running.flatMap(([, one]) => (one.isPaused ? [] : [one]));
  const paces = going.map(({ samples }) => paceOf(samples));
  const known = paces.filter((pace) => pace !== undefined);
  const lefts = going.map((one, at) => timeLeft(one.total - one.done, paces[at]));
  const knownLefts = lefts.filter((left) => left !== undefined);
  return {
    ids: running.map(([id]) => id as ImportId),
    done: running.reduce((sum, [, one]) => sum + one.done, 0),
    total: running.reduce((sum, [, one]) => sum + one.total, 0),
    articles: running.reduce((sum, [, one]) => sum + one.articles, 0),
    isPaused: running.length > 0 && going.length === 0,
    working: going.find(({ working }) => working !== undefined)?.working,
    pace:
      known.length === 0
        ? undefined
        : known.reduce((sum, { files, articles }) => ({
            files: sum.files + files,
            articles: sum.articles + articles,
          })),
    left:
      knownLefts.length === 0 || knownLefts.length < lefts.length
        ? undefined
        : Math.max(...knownLefts),
  };
}

/** The newest import that was cancelled, unless another followed it. */
export function cancelledLast(imports: Desk['imports']): ImportSummary | undefined {
  const summary = Object.values(imports).at(-1)?.summary;
  return summary?.cancelled === true ? summary : undefined;
}
