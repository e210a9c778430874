import { cp, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { composeLibrary } from '../../main/compose.ts';
import { isInPlace } from '../../main/core/articles/places.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import { everything, type Query, type SortOrder } from '../../preload/contract/queries.ts';
import type { Article } from '../../preload/contract/vocabulary.ts';
import { generateLibrary } from '../support/generate-library.ts';
import { middle, timed, watched } from './store/measure.ts';
import { inColumns, milliseconds } from './store/table.ts';

/**
 * The list of 50,000 generated articles (or the number given) as the window asks for it: how long each
 * call takes, beside a floor that is measured turn by turn with it, and the longest time for which
 * nothing else could run in the library process. `--library DIR` measures a copy of a library.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { library: { type: 'string' }, markdown: { type: 'boolean', default: false } },
});
const articles = Number(positionals[0] ?? 50_000);
const rounds = 12;
const page = 100;

const inOrder = (one = '', two = ''): number => (one === two ? 0 : one < two ? -1 : 1);
const byDate = (one: Article, two: Article): number =>
  inOrder(two.published?.iso, one.published?.iso);

interface Act {
  readonly what: string;
  /** What the floor does, in one go and with nothing else to do. */
  readonly floorIs: string;
  readonly ours: (round: number) => Promise<unknown>;
  readonly floor: (round: number) => unknown;
  /** Done before ours and not measured. */
  readonly before?: (round: number) => Promise<unknown>;
}

interface Measured {
  readonly ours: number;
  readonly floor: number;
  /** Milliseconds. */
  readonly blocked: number;
}

async function measure({ ours, floor, before }: Act): Promise<Measured> {
  const [times, floors, blocks] = [[] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < rounds + 2; round++) {
    await before?.(round);
    const { took, blocked } = await watched(() => ours(round));
    const floorTook = await timed(() => floor(round));
    // The first rounds compile the code.
    if (round < 2) continue;
    times.push(took);
    floors.push(floorTook);
    blocks.push(blocked);
  }
  return { ours: middle(times), floor: middle(floors), blocked: Math.max(...blocks) };
}

async function placeLibrary(path: string): Promise<void> {
  if (values.library === undefined) {
    process.stderr.write(`Making a library of ${articles} articles…\n`);
    await generateLibrary({ path, articles });
    return;
  }
  const library = resolve(values.library);
  const left = new Set(['originals', 'backups', 'lock']);
  await cp(library, path, {
    recursive: true,
    filter: (from) => !left.has(relative(library, from)),
  });
}

/** The catalogue as the floors have it: in memory, with nothing else about it. */
async function catalogueOf(path: string): Promise<readonly Article[]> {
  const store = await openLibraryStore(path, {
    create: false,
    now: () => new Date(),
    version: 'bench',
  });
  const all = [...store.articles.values()];
  await store.close();
  return all;
}

const folder = await mkdtemp(join(tmpdir(), 'warraq-bench-'));
try {
  const path = join(folder, 'Bench.warraq');
  await placeLibrary(path);
  const all = await catalogueOf(path);
  const library = composeLibrary({ broadcast: () => undefined, version: 'bench' });
  await library['library.open']({ path, create: false });

  const search = (sort: SortOrder, offset = 0, query: Query = everything) =>
    library['articles.search']({ query, match: 'all', sort, offset, limit: page });
  process.stderr.write('Waiting for the search index…\n');
  await search('date', 0, { ...everything, words: 'كتاب' });
  const { hits, total } = await search('date');
  const tagged: Query = { ...everything, filters: [{ field: 'tag', value: 'بلدان/العراق' }] };
  const idAt = (round: number) => {
    const id = hits[round % hits.length]?.id;
    if (id === undefined) throw new Error('the library is empty');
    return id;
  };
  /** Any change: what was listed before it is listed anew. */
  const change = (round: number) =>
    library['articles.annotate']({ id: idAt(round), note: `${round} ${Math.random()}` });
  const kept = () => all.filter((article) => isInPlace(article, 'all'));
  const offsetOf = (round: number) => (round * 7_919 * page) % Math.max(total - page, 1);

  const texts = await open(join(path, 'bodies/0001.log'), 'r');
  const length = (await stat(join(path, 'bodies/0001.log'))).size;
  const readHundred = async (round: number) => {
    for (let at = 0; at < page; at++) {
      const position = ((round * page + at) * 7_919_001) % length;
      await texts.read(Buffer.alloc(1_500), 0, 1_500, position);
    }
  };
  const listed = { query: everything, match: 'all', sort: 'date' } as const;
  const acts: readonly Act[] = [
    {
      what: 'the first page by date, after a change',
      floorIs: 'filter and sort in one go',
      before: change,
      ours: () => search('date'),
      floor: () => kept().sort(byDate),
    },
    {
      what: 'the first page by source, after a change',
      floorIs: 'filter and sort in one go',
      before: change,
      ours: () => search('source'),
      floor: () => kept().sort((one, two) => inOrder(one.source, two.source) || byDate(one, two)),
    },
    {
      what: 'the first page of a tag, after a change',
      floorIs: 'filter and sort in one go',
      before: change,
      ours: () => search('date', 0, tagged),
      floor: () =>
        kept()
          .filter(({ tags }) => tags.some((tag) => tag.startsWith('بلدان/العراق')))
          .sort(byDate),
    },
    {
      what: 'a page anywhere in the list',
      floorIs: 'read a hundred texts',
      ours: (round) => search('date', offsetOf(round)),
      floor: readHundred,
    },
    {
      what: 'the counts of the sidebar',
      floorIs: 'count tags in one go',
      before: change,
      ours: () => library['library.overview']({}),
      floor: () => {
        const counts = new Map<string, number>();
        for (const { tags } of kept())
          for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
        return counts;
      },
    },
    {
      what: 'the names of a range as long as the list',
      floorIs: 'copy them in one go',
      ours: () => library['articles.stretch']({ ...listed, offset: 0, limit: 100_000 }),
      floor: () => kept().map(({ id }) => id),
    },
    {
      what: 'a tag on one article',
      floorIs: 'append and sync 150 bytes',
      ours: (round) =>
        library['articles.tag']({
          selection: { kind: 'articles', ids: [idAt(round)] },
          add: [`قياس ${round}`],
          remove: [],
        }),
      floor: async () => {
        const file = await open(join(folder, 'bare'), 'a');
        await file.write(Buffer.alloc(150, 'a'));
        await file.datasync();
        await file.close();
      },
    },
    {
      what: 'a tag on everything',
      floorIs: 'put it on copies in one go',
      ours: (round) =>
        library['articles.tag']({
          selection: { kind: 'query', query: everything },
          add: [`الكل ${round}`],
          remove: [],
        }),
      floor: () => kept().map((article) => ({ ...article, tags: [...article.tags, 'الكل'] })),
    },
  ];

  const rows = [['what', 'ours', 'floor', '', 'ratio', 'longest block']];
  for (const act of acts) {
    const { ours, floor, blocked } = await measure(act);
    const times = [milliseconds(ours), milliseconds(floor), act.floorIs];
    rows.push([act.what, ...times, `${(ours / floor).toFixed(2)} ×`, `${blocked.toFixed(0)} ms`]);
  }
  process.stdout.write(`${total} articles are listed.\n${inColumns(rows, values.markdown)}\n`);
  await texts.close();
  await library['library.close']({});
} finally {
  await rm(folder, { recursive: true, force: true });
}
