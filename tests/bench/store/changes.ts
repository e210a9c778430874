import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../../../main/store/library-store.ts';
import type { CompactingStore } from '../../../main/store/store.ts';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { WatchedDisk } from '../../store/support/disk.ts';
import { turnByTurn } from './measure.ts';
import type { SqlitePeer } from './sqlite.ts';
import { ratioRow, type Row } from './table.ts';

const rounds = 400;
const bulk = 10_000;
const bulkRounds = 7;

export interface Changed {
  readonly folder: string;
  readonly store: CompactingStore;
  /** The disk below the store. */
  readonly disk: WatchedDisk;
  readonly small: CompactingStore;
  readonly sqlite: SqlitePeer | undefined;
}

function tagging(
  store: CompactingStore,
  ids: readonly ArticleId[],
  tag: string,
): readonly Change[] {
  const changedAt = new Date().toISOString();
  return ids.map((id) => {
    const tags = [...(store.articles.get(id)?.tags ?? []), tag];
    return { kind: 'patch', id, fields: { tags, changedAt } };
  });
}

/** One after another, far apart. */
function scattered(store: CompactingStore): (round: number) => readonly ArticleId[] {
  const ids = [...store.articles.keys()];
  return (round) => {
    const id = ids[(round * 97) % ids.length];
    return id === undefined ? [] : [id];
  };
}

/** What the journal grows by and how often it is synced over some acts. */
async function costOf(
  { store, disk }: Changed,
  act: () => Promise<unknown>,
): Promise<{ readonly syncs: number; readonly bytes: number }> {
  const journal = join(store.identity.path, 'catalogue/journal.jsonl');
  const before = (await stat(journal)).size;
  disk.operations.length = 0;
  await act();
  const syncs = disk.operations.filter(({ name }) => /sync/i.test(name)).length;
  return { syncs, bytes: (await stat(journal)).size - before };
}

/** One durable tag on one article: against the disk itself, against SQLite, and against a small library. */
export async function measureOneChange(changed: Changed): Promise<readonly Row[]> {
  const { folder, store, small, sqlite } = changed;
  const [one, oneOfFew] = [scattered(store), scattered(small)];
  const tagOf = (round: number): string => `موضوعات/مياه ${round}`;
  const ours = (round: number) => store.commit(tagging(store, one(round), tagOf(round)));
  const { bytes, syncs } = await costOf(changed, () => ours(rounds));

  const frame = Buffer.alloc(bytes, 'a');
  const file = await open(join(folder, 'bare-1'), 'a');
  const descriptor = openSync(join(folder, 'bare-2'), 'a');
  const times = await turnByTurn(rounds, {
    ours,
    bare: () => file.write(frame).then(() => file.datasync()),
    blocking: () => {
      writeSync(descriptor, frame);
      fdatasyncSync(descriptor);
    },
    few: (round) => small.commit(tagging(small, oneOfFew(round), tagOf(round))),
    sqlite: (round) => sqlite?.tag(one(round), tagOf(round), new Date().toISOString()),
  });
  await file.close();
  closeSync(descriptor);

  const what = 'one durable tag';
  return [
    ratioRow(`${what} / bare append + fdatasync`, times.ours, times.bare, 1.5),
    ratioRow(`${what} / the same in blocking calls`, times.ours, times.blocking, 1.5),
    ratioRow(`${what} / SQLite`, times.ours, sqlite && times.sqlite, 1.25),
    ratioRow(`${what} / in a library of ${small.articles.size}`, times.ours, times.few, 1.3),
    plainRow(`${what}: syncs`, syncs, 'syncs', 1),
    plainRow(`${what}: bytes`, bytes, 'bytes', 200),
  ];
}

export function plainRow(what: string, figure: number, unit: Row['unit'], target: number): Row {
  return { what, ours: `${Math.round(figure)} ${unit}`, peer: '', figure, unit, target };
}

/** One tag on ten thousand articles at once. */
export async function measureBulk(changed: Changed): Promise<readonly Row[]> {
  const { store, sqlite } = changed;
  const ids = [...store.articles.keys()].slice(0, bulk);
  const tagOf = (round: number): string => `للمراجعة ${round}`;
  const ours = (round: number) => store.commit(tagging(store, ids, tagOf(round)));
  const { syncs } = await costOf(changed, () => ours(-1));
  const times = await turnByTurn(
    bulkRounds,
    { ours, sqlite: (round) => sqlite?.tag(ids, tagOf(round), new Date().toISOString()) },
    1,
  );
  const what = `a tag on ${ids.length} articles`;
  return [
    ratioRow(`${what} / SQLite in one transaction`, times.ours, sqlite && times.sqlite, 1.5),
    plainRow(`${what}: syncs`, syncs, 'syncs', 1),
  ];
}
