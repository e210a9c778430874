import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeLibrary } from '../../main/compose.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { everything } from '../../preload/contract/queries.ts';
import { timed } from './store/measure.ts';

/** One measurement of a library in a process of its own: `node … store-child.ts NAME LIBRARY`. */
const [name = '', library = ''] = process.argv.slice(2);

const openStore = (): Promise<CompactingStore> =>
  openLibraryStore(library, { create: false, now: () => new Date(), version: 'bench' });

/** As the window does: open, and the first hundred of everything by date. */
async function firstPage(): Promise<number> {
  const calls = composeLibrary({ broadcast: () => undefined, version: 'bench' });
  return timed(async () => {
    await calls['library.open']({ path: library, create: false });
    const page = { match: 'all', sort: 'date', offset: 0, limit: 100 } as const;
    await calls['articles.search']({ query: everything, ...page });
  });
}

async function lines(): Promise<number> {
  const values: unknown[] = [];
  return timed(async () => {
    const text = await readFile(join(library, 'catalogue/snapshot.jsonl'), 'utf8');
    for (const line of text.split('\n')) if (line !== '') values.push(JSON.parse(line));
  });
}

async function store(): Promise<number> {
  let opened: CompactingStore | undefined;
  const took = await timed(async () => (opened = await openStore()));
  await opened?.close();
  return took;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Bytes of the heap that an open store holds for each article. */
async function memory(): Promise<number> {
  const empty = heap();
  const opened = await openStore();
  const full = heap();
  const each = (full - empty) / opened.articles.size;
  await opened.close();
  return each;
}

const measurements: Readonly<Record<string, () => Promise<number>>> = {
  'first-page': firstPage,
  lines,
  store,
  memory,
};
const figure = await measurements[name]?.();
if (figure === undefined) throw new Error(`no measurement is called “${name}”`);
process.stdout.write(String(figure));
// Nothing was changed, so nothing is lost by not closing; that would wait for the search index.
process.exit();
