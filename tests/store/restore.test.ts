import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { restoreLibrary } from '../../main/store/restore/restore-library.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { verifyLibrary } from '../../main/store/verify/verify-library.ts';
import { articleId } from './support/articles.ts';
import { contentsOf } from './support/disk.ts';
import { fullLibrary, importArticles, note, originalOf, plain } from './support/full-library.ts';
import { instant, openStore, refusalOf, temporaryFolder } from './support/library.ts';

const pause = () => Promise.resolve();
const snapshot = 'catalogue/snapshot.jsonl';
const journal = 'catalogue/journal.jsonl';
const at = (path: string) => ({ path, fileSystem: nodeFileSystem });
const backUp = (store: CompactingStore, hours = 0) =>
  store.backup({ now: new Date(instant.getTime() + hours * 3_600_000), pause });

/** A library with a backup in its middle, closed; its articles at the end. */
async function backedUpLibrary() {
  const store = await fullLibrary();
  const backup = await backUp(store);
  const then = plain(store);
  await importArticles(store, [20]);
  await note(store, 4, 'بعد النسخة');
  const now = plain(store);
  await store.close();
  return { path: store.identity.path, backup: backup.path, then, now };
}

/** Restores, with every byte of the source left as it was. */
async function restore(path: string, from?: string) {
  const out = join(await temporaryFolder(), 'New.warraq');
  const before = await contentsOf(path);
  const report = await restoreLibrary(at(path), at(out), { from, now: instant, pause });
  expect(await contentsOf(path)).toEqual(before);
  return { out, report };
}

async function expectWhole(out: string): Promise<CompactingStore> {
  expect((await verifyLibrary(at(out), { backups: false, pause })).findings).toEqual([]);
  const store = await openStore(out);
  expect(store.notices).toEqual([]);
  return store;
}

async function flip(path: string, position: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[position] = (bytes[position] ?? 0) ^ 0x20;
  await writeFile(path, bytes);
}

describe('restoring', { timeout: 120_000 }, () => {
  it('brings back everything from the backup and the journal when the snapshot is gone', async () => {
    const { path, now } = await backedUpLibrary();
    await writeFile(join(path, snapshot), 'null');
    const { out, report } = await restore(path);
    expect(report).toMatchObject({ articles: 10, changes: 2, changesLost: 0, textsLost: [] });
    expect(report.backup).toMatch(/^2026-03-01T10-00-00-000Z/);
    const store = await expectWhole(out);
    expect(plain(store)).toEqual(now);
    await note(store, 1, 'تستمر المكتبة');
    expect(store.articles.get(articleId(1))?.note).toBe('تستمر المكتبة');
  });

  it('goes round a damaged line of the journal where a backup holds what it said', async () => {
    const { path, now } = await backedUpLibrary();
    const [header = '', first = ''] = (await readFile(join(path, journal), 'latin1')).split('\n');
    await flip(join(path, journal), header.length + first.length + 20);
    const { out, report } = await restore(path);
    expect(report).toMatchObject({ changes: 2, changesLost: 0 });
    expect(plain(await expectWhole(out))).toEqual(now);
  });

  it('ends at a change that is proved nowhere, and says how many are lost', async () => {
    const { path, then } = await backedUpLibrary();
    const bytes = await readFile(join(path, journal));
    const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    const before = bytes.lastIndexOf(10, lastLine - 2) + 1;
    await flip(join(path, journal), before + 30);
    const { out, report } = await restore(path);
    expect(report).toMatchObject({ changesLost: 2 });
    expect(plain(await expectWhole(out))).toEqual(then);
  });

  it('takes texts and originals from wherever they are whole, and names those that are lost', async () => {
    const { path, now } = await backedUpLibrary();
    const log = join(path, 'bodies/0001.log');
    await flip(log, 40);
    await truncate(log, (await readFile(log)).length - 9);
    await rm(join(path, originalOf(2)));
    await rm(join(path, originalOf(20)));
    const { out, report } = await restore(path);
    const { id, title } = now.find((one) => one.id === articleId(20)) ?? { id: '', title: '' };
    expect(report.textsLost).toEqual([{ id, title }]);
    expect(report.originalsLost).toEqual([{ id, title }]);
    const store = await openStore(out);
    expect(plain(store)).toEqual(now);
    for (const article of now) {
      const reading = store.readBody(article.body.ref);
      if (article.id === id) expect((await refusalOf(reading))?.code).toBe('article.body-damaged');
      else expect(await reading).toContain('السواقي');
    }
  });

  it('restores a named backup exactly as it was', async () => {
    const { path, then } = await backedUpLibrary();
    const { out, report } = await restore(path, '2026-03-01T10-00-00-000Z.warraq');
    expect(report).toMatchObject({ articles: 9, changes: 0, changesLost: 0 });
    expect(plain(await expectWhole(out))).toEqual(then);
  });

  it('needs no backup where the snapshot is whole, nor the words of library.json', async () => {
    const { path, backup, now } = await backedUpLibrary();
    await rm(backup, { recursive: true });
    await rm(join(path, 'library.json'));
    const { out, report } = await restore(path);
    expect(report).toMatchObject({ articles: 10, changesLost: 0 });
    expect(report.backup).toBeUndefined();
    expect(plain(await expectWhole(out))).toEqual(now);
  });

  it('refuses where there is nothing to restore, or something where it is to go', async () => {
    const { path, backup } = await backedUpLibrary();
    const options = { now: instant, pause };
    for (const taken of [path, join(path, 'inside'), backup]) {
      const refusal = await refusalOf(restoreLibrary(at(path), at(taken), options));
      expect(refusal).toEqual({ code: 'library.already-exists', params: { path: taken } });
    }
    const empty = await temporaryFolder();
    const copy = join(empty, 'Copy.warraq');
    await cp(path, copy, { recursive: true });
    await rm(join(copy, 'backups'), { recursive: true });
    await writeFile(join(copy, snapshot), '');
    const refusal = await refusalOf(restoreLibrary(at(copy), at(join(empty, 'New')), options));
    expect(refusal).toEqual({ code: 'library.nothing-to-restore', params: { path: copy } });
  });
});

describe('a damaged library', () => {
  it('names its newest good backup when it is refused', async () => {
    const store = await fullLibrary();
    const good = await backUp(store);
    await note(store, 1, 'بعد الأولى');
    const later = await backUp(store, 1);
    const { path } = store.identity;
    await store.close();
    await writeFile(join(path, snapshot), '{}');
    const refused = async () => (await refusalOf(openStore(path)))?.params['backup'];
    expect(await refused()).toBe(later.path);
    await flip(join(later.path, snapshot), 200);
    // That file is shared by both backups, and the older one has lost it too.
    expect(await refused()).toBe('none');
    await flip(join(later.path, snapshot), 200);
    await flip(join(later.path, journal), 100);
    expect(await refused()).toBe(good.path);
  });
});
