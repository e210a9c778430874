import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { article, articleId } from '../store/support/articles.ts';
import { watchedDisk } from '../store/support/disk.ts';

/**
 * Durable changes and opening at 50,000 articles (or the number given), each against a bare
 * counterpart that is measured turn by turn with it in the same run.
 */
const articles = Number(process.argv[2] ?? 50_000);
const rounds = 400;

const middle = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;

async function timed(act: () => Promise<unknown> | undefined): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(58)}${figure}\n`);
}

function compare(what: string, ours: number, bare: number): void {
  say(what, `${ours.toFixed(3)} ms / ${bare.toFixed(3)} ms = ${(ours / bare).toFixed(2)}`);
}

const folder = await mkdtemp(join(tmpdir(), 'warraq-bench-'));
const path = join(folder, 'Bench.warraq');
const journal = join(path, 'catalogue/journal.jsonl');
const snapshot = join(path, 'catalogue/snapshot.jsonl');
const disk = watchedDisk();
const openIt = (): Promise<CompactingStore> =>
  openLibraryStore(path, { create: true, now: () => new Date(), version: 'bench' });

async function fill(): Promise<void> {
  const store = await openIt();
  await store.appendBodies(['']);
  for (let from = 0; from < articles; from += 5_000) {
    const count = Math.min(5_000, articles - from);
    const numbers = Array.from({ length: count }, (_, at) => from + at);
    await store.commit(numbers.map((number) => ({ kind: 'put', article: article(number) })));
  }
  await store.compact();
  await store.close();
}

async function measureOpening(): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 5; round++) {
    let store: CompactingStore | undefined;
    ours.push(await timed(async () => (store = await openIt())));
    await store?.close();
    const lines: unknown[] = [];
    bare.push(
      await timed(async () => {
        for (const line of (await readFile(snapshot, 'utf8')).split('\n')) {
          if (line !== '') lines.push(JSON.parse(line));
        }
      }),
    );
  }
  compare('open / parse the lines of the snapshot', middle(ours), middle(bare));
}

function bareSync(fd: number, bytes: Uint8Array): undefined {
  writeSync(fd, bytes);
  fdatasyncSync(fd);
}

async function measureChanges(store: CompactingStore): Promise<void> {
  const frame = Buffer.alloc(150, 'a');
  const file = await open(join(folder, 'bare-1'), 'a');
  const fd = openSync(join(folder, 'bare-2'), 'a');
  const [ours, bare, blocking]: [number[], number[], number[]] = [[], [], []];
  const before = (await stat(journal)).size;
  for (let round = 0; round < rounds; round++) {
    const id = articleId((round * 97) % articles);
    const tags = [...(store.articles.get(id)?.tags ?? []), `موضوعات/مياه ${round}`];
    const fields = { tags, changedAt: new Date().toISOString() };
    ours.push(await timed(() => store.commit([{ kind: 'patch', id, fields }])));
    bare.push(await timed(() => file.write(frame).then(() => file.datasync())));
    blocking.push(await timed(() => bareSync(fd, frame)));
  }
  await file.close();
  closeSync(fd);
  compare('one tag change / bare append + fdatasync', middle(ours), middle(bare));
  compare('one tag change / the same, blocking', middle(ours), middle(blocking));
  say('bytes a tag change', String(Math.round(((await stat(journal)).size - before) / rounds)));
}

async function measureBulk(store: CompactingStore): Promise<void> {
  const changedAt = new Date().toISOString();
  const some = [...store.articles.values()].slice(0, 10_000);
  const changes = some.map(({ id, tags }) => ({
    kind: 'patch' as const,
    id,
    fields: { tags: [...tags, 'للمراجعة'], changedAt },
  }));
  disk.operations.length = 0;
  const before = (await stat(journal)).size;
  const took = await timed(() => store.commit(changes));
  const syncs = disk.operations.filter(({ name }) => name === 'datasync').length;
  const size = (await stat(journal)).size - before;
  say('a tag on 10,000 articles', `${took.toFixed(1)} ms, ${syncs} sync, ${size} bytes`);
}

try {
  await fill();
  const size = (await stat(snapshot)).size / articles;
  say('articles', `${articles}, ${size.toFixed(0)} bytes each in the snapshot`);
  await measureOpening();
  const store = await openLibraryStore(path, {
    create: false,
    now: () => new Date(),
    version: 'bench',
    fileSystem: disk.fileSystem,
  });
  await measureChanges(store);
  await measureBulk(store);
  await store.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
