import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { moveLibrary } from '../../main/store/moving/move-library.ts';
import { restoreLibrary } from '../../main/store/restore/restore-library.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { verifyLibrary } from '../../main/store/verify/verify-library.ts';
import { type LibraryRecord, RecordId } from '../../preload/contract/records.ts';
import { article } from './support/articles.ts';
import {
  crashCopy,
  instant,
  newStore,
  openStore,
  refusalCode,
  temporaryFolder,
} from './support/library.ts';

const pause = () => Promise.resolve();
const at = (path: string) => ({ path, fileSystem: nodeFileSystem });
const idOf = (number: number) => RecordId.parse(`record-${number}`);

const collection = (number: number, name = `سدود ${number}`): LibraryRecord => ({
  kind: 'collection',
  id: idOf(number),
  name,
  query: {
    words: 'سد OR خزان',
    filters: [{ field: 'source', value: 'جريدة الساحل' }],
    place: 'all',
  },
  savedAt: '2026-03-01T10:00:00.000Z',
});

const names: LibraryRecord = {
  kind: 'names',
  id: idOf(100),
  forms: ['ليلى الحداد', 'Layla Haddad'],
};

const keep = (record: LibraryRecord) => ({ kind: 'keep', record }) as const;
const discard = (number: number) => ({ kind: 'discard', id: idOf(number) }) as const;
const held = ({ records }: Pick<CompactingStore, 'records'>) => [...records.values()];

/** A library with an article, a saved search that was renamed, another that went, and a group of names. */
async function fullStore(): Promise<CompactingStore> {
  const store = await newStore();
  await store.appendBodies(['']);
  await store.commit([{ kind: 'put', article: article(1) }, keep(collection(1)), keep(names)]);
  await store.commit([keep(collection(2)), keep(collection(3))]);
  await store.commit([discard(2), discard(3), keep(collection(1, 'مياه'))]);
  return store;
}
const expected = [collection(1, 'مياه'), names];

describe('what a library keeps beside its articles', { timeout: 60_000 }, () => {
  it('is read back from the journal as it was, also after a crash', async () => {
    const store = await fullStore();
    expect(held(store)).toEqual(expected);
    expect(held(await openStore(await crashCopy(store.identity.path)))).toEqual(expected);
    await store.close();
    const again = await openStore(store.identity.path);
    expect(held(again)).toEqual(expected);
    expect(again.notices).toEqual([]);
    expect(again.articles.size).toBe(1);
  });

  it('is read back from the snapshot, with what came during and after compaction', async () => {
    const store = await fullStore();
    const compacting = store.compact();
    await store.commit([keep(collection(4))]);
    await compacting;
    await store.commit([keep(collection(5)), discard(100)]);
    const left = [collection(1, 'مياه'), collection(4), collection(5)];
    expect(held(store)).toEqual(left);
    expect(held(await openStore(await crashCopy(store.identity.path)))).toEqual(left);
  });

  it('fills as many lines of a snapshot as it needs', async () => {
    const store = await newStore();
    const many = Array.from({ length: 2_345 }, (_, number) => collection(number));
    await store.commit(many.map(keep));
    await store.compact();
    const crashed = await openStore(await crashCopy(store.identity.path));
    expect(held(crashed)).toEqual(many);
    const report = await verifyLibrary(at(store.identity.path), { backups: false, pause });
    expect(report.findings.filter(({ isDamage }) => isDamage)).toEqual([]);
  });

  it('is one group and one number a change, like a change of an article', async () => {
    const store = await newStore();
    await store.commit([keep(collection(1))]);
    expect(store.revision).toBe(1);
    const journal = await readFile(join(store.identity.path, 'catalogue/journal.jsonl'), 'utf8');
    expect(journal.trim().split('\n')).toHaveLength(2);
  });

  it('is taken back by what the store answers, and made again', async () => {
    const store = await fullStore();
    const changes = [keep(collection(1, 'أخرى')), discard(100), keep(collection(9))];
    const back = await store.commit(changes);
    const changed = held(store);
    expect(changed).toEqual([collection(1, 'أخرى'), collection(9)]);
    const again = await store.commit(back);
    expect(held(store)).toEqual(expected);
    await store.commit(again);
    expect(held(await openStore(await crashCopy(store.identity.path)))).toEqual(changed);
  });

  it('refuses to discard what is not there, with nothing of the group made', async () => {
    const store = await fullStore();
    const refused = store.commit([keep(collection(7)), discard(8)]);
    expect(await refusalCode(refused)).toBe('record.not-found');
    expect(held(store)).toEqual(expected);
  });

  it('is checked before it is written: what is no record never reaches the disk', async () => {
    const store = await fullStore();
    const lone = { ...names, forms: ['واحد'] } as LibraryRecord;
    await expect(store.commit([keep(lone)])).rejects.toThrow();
    await expect(store.commit([keep(collection(1, '   '))])).rejects.toThrow();
    expect(held(store)).toEqual(expected);
    expect(held(await openStore(await crashCopy(store.identity.path)))).toEqual(expected);
  });

  it('loses only the change that a torn tail cuts', async () => {
    const store = await fullStore();
    const { path } = store.identity;
    const journal = join(path, 'catalogue/journal.jsonl');
    const before = (await readFile(journal)).length;
    await store.commit([keep(collection(6))]);
    const copy = await crashCopy(path);
    await truncate(join(copy, 'catalogue/journal.jsonl'), before + 20);
    const torn = await openStore(copy);
    expect(held(torn)).toEqual(expected);
    expect(torn.notices.map(({ code }) => code)).toEqual(['library.torn-tail']);
  });

  it('is in backups, in what is restored from them, and in what is moved', async () => {
    const store = await fullStore();
    const { path } = store.identity;
    const backup = await store.backup({ now: instant, pause });
    await store.commit([keep(collection(8))]);
    await store.close();
    expect(held(await openStore(backup.path))).toEqual(expected);
    const folder = await temporaryFolder();
    const [all, exact, moved] = ['All', 'Exact', 'Moved'].map((name) =>
      join(folder, `${name}.warraq`),
    ) as [string, string, string];
    await restoreLibrary(at(path), at(all), { now: instant, pause });
    expect(held(await openStore(all))).toEqual([...expected, collection(8)]);
    const from = backup.path.split('/').at(-1);
    await restoreLibrary(at(path), at(exact), { from, now: instant, pause });
    expect(held(await openStore(exact))).toEqual(expected);
    await moveLibrary(at(path), at(moved), {
      now: () => instant,
      version: '0',
      pause,
      progress: () => undefined,
    });
    expect(held(await openStore(moved))).toEqual([...expected, collection(8)]);
  });

  it('comes back from a backup and the journal when the snapshot is lost', async () => {
    const store = await fullStore();
    await store.compact();
    await store.backup({ now: instant, pause });
    await store.commit([keep(collection(8)), discard(1)]);
    await store.close();
    const { path } = store.identity;
    await rm(join(path, 'catalogue/snapshot.jsonl'));
    const out = join(await temporaryFolder(), 'New.warraq');
    const report = await restoreLibrary(at(path), at(out), { now: instant, pause });
    expect(report).toMatchObject({ changes: 1, changesLost: 0 });
    expect(held(await openStore(out))).toEqual([names, collection(8)]);
  });

  it('is found damaged where its line of the snapshot was changed, or is gone', async () => {
    const store = await fullStore();
    await store.compact();
    await store.close();
    const { path } = store.identity;
    const file = join(path, 'catalogue/snapshot.jsonl');
    const whole = await readFile(file, 'utf8');
    const broken = [
      whole.replace('Layla', 'Leila'),
      `${whole.trim().split('\n').slice(0, -1).join('\n')}\n`,
    ];
    for (const text of broken) {
      await writeFile(file, text);
      const { findings } = await verifyLibrary(at(path), { backups: false, pause });
      expect(findings).toContainEqual({
        kind: 'damaged',
        isDamage: true,
        file: 'catalogue/snapshot.jsonl',
        place: 'line 3',
      });
      expect(await refusalCode(openStore(path))).toBe('library.damaged');
    }
    await writeFile(file, whole);
    await appendFile(file, '[0,"00000000",]\n');
    expect(await refusalCode(openStore(path))).toBe('library.damaged');
  });
});
