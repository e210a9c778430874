import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { composeLibrary } from '../../main/compose.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { everything } from '../../preload/contract/queries.ts';
import { watchedDisk } from '../store/support/disk.ts';
import { generateLibrary } from '../support/generate-library.ts';
import { measureBulk, measureOneChange } from './store/changes.ts';
import { measureMemory, measureOpening } from './store/children.ts';
import { measureCompaction } from './store/compaction.ts';
import { openSqlitePeer } from './store/sqlite.ts';
import { tableOf, type Row } from './store/table.ts';

/**
 * The store at 50,000 generated articles (or the number given), each figure beside a peer that is
 * measured turn by turn with it in the same run. `--markdown` prints the table for a README, and
 * `--library DIR` measures a copy of a library that was generated before.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { markdown: { type: 'boolean', default: false }, library: { type: 'string' } },
});
const articles = Number(positionals[0] ?? 50_000);
const few = 1_000;

const say = (what: string): unknown => process.stderr.write(`${what}\n`);

function openIt(path: string, fileSystem: FileSystem): Promise<CompactingStore> {
  const now = (): Date => new Date();
  return openLibraryStore(path, { create: false, now, version: 'bench', fileSystem });
}

/** A new library as a sitting leaves it, with its search index on the disk. */
async function generate(path: string): Promise<void> {
  say(`Making a library of ${articles} articles and its index…`);
  await generateLibrary({ path, articles });
  const calls = composeLibrary({ broadcast: () => undefined, version: 'bench' });
  await calls['library.open']({ path, create: false });
  const query = { ...everything, words: 'كتاب' };
  await calls['articles.search']({ query, match: 'all', sort: 'date', offset: 0, limit: 0 });
  await calls['library.close']({});
}

/** A copy of all that is measured here: no original is read. */
async function copy(library: string, path: string): Promise<void> {
  const left = new Set(['originals', 'backups', 'lock']);
  const filter = (from: string): boolean => !left.has(relative(library, from));
  await cp(library, path, { recursive: true, filter });
}

async function measureChanges(folder: string, path: string): Promise<readonly Row[]> {
  const disk = watchedDisk();
  const store = await openIt(path, disk.fileSystem);
  const small = await openIt(join(folder, 'Small.warraq'), watchedDisk().fileSystem);
  const sqlite = await openSqlitePeer(join(folder, 'peer.sqlite'), store.articles.values());
  try {
    const changed = { folder, store, disk, small, sqlite };
    const one = await measureOneChange(changed);
    const bulk = await measureBulk(changed);
    return [...one, ...bulk, ...(await measureCompaction(store))];
  } finally {
    sqlite?.close();
    await small.close();
    await store.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'warraq-bench-'));
try {
  const path = join(folder, 'Bench.warraq');
  const { library, markdown } = values;
  await (library === undefined ? generate(path) : copy(resolve(library), path));
  await generateLibrary({ path: join(folder, 'Small.warraq'), articles: few });
  say('Opening…');
  const opening = [...measureOpening(path), ...measureMemory(path)];
  say('Changing…');
  const rows = [...(await measureChanges(folder, path)), ...opening];
  process.stdout.write(`${tableOf(rows, markdown)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
