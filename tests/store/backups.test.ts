import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { verifyLibrary } from '../../main/store/verify/verify-library.ts';
import { contentsOf, SystemError, watchedDisk } from './support/disk.ts';
import {
  fullLibrary,
  importArticles,
  note,
  originalOf,
  plain,
  textOf,
} from './support/full-library.ts';
import { newStore, openStore } from './support/library.ts';
import { articleId } from './support/articles.ts';

const pause = () => Promise.resolve();
const start = Date.parse('2026-03-01T10:00:00.000Z');
const backUp = (store: CompactingStore, hours = 0) =>
  store.backup({ now: new Date(start + hours * 3_600_000), pause });
const verified = async (path: string, backups = false) =>
  (await verifyLibrary({ path, fileSystem: nodeFileSystem }, { backups, pause })).findings;

/** The bytes that a folder takes on the disk, a file with several names counted once. */
async function bytesOnDisk(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<number, number>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const { ino, size } = await stat(join(entry.parentPath, entry.name));
    files.set(ino, size);
  }
  return [...files.values()].reduce((sum, size) => sum + size, 0);
}

describe('a backup', { timeout: 120_000 }, () => {
  it('is a library that opens by itself, with every article, text and original', async () => {
    const store = await fullLibrary();
    const made = await backUp(store);
    expect(made).toMatchObject({ articles: 9, whole: true, removed: [] });
    expect(made.path).toBe(join(store.identity.path, 'backups/2026-03-01T10-00-00-000Z.warraq'));
    expect(await verified(made.path)).toEqual([]);
    const opened = await openStore(made.path);
    expect(opened.notices).toEqual([]);
    expect(plain(opened)).toEqual(plain(store));
    for (const { body, origin } of opened.articles.values()) {
      expect(await opened.readBody(body.ref)).toMatch(/^نص المقالة/);
      const path = await opened.originalPath(origin.sha256);
      expect(path?.startsWith(made.path)).toBe(true);
    }
  });

  it('shares no file with the living library, so damage never reaches both', async () => {
    const store = await fullLibrary();
    const { path } = await backUp(store);
    const inodes = async (folder: string) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((one) => one.isFile() && !one.parentPath.includes('backups'));
      return Promise.all(
        files.map(async (one) => (await stat(join(one.parentPath, one.name))).ino),
      );
    };
    const own = await inodes(store.identity.path);
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const theirs = entries.filter((one) => one.isFile());
    expect(theirs.length).toBeGreaterThan(12);
    for (const one of theirs) {
      expect(own).not.toContain((await stat(join(one.parentPath, one.name))).ino);
    }
  });

  it('costs little where others are: ten take less than 1.3 times what one takes', async () => {
    const store = await newStore();
    const sixty = Array.from({ length: 60 }, (_, number) => number);
    await importArticles(store, sixty, 40);
    await store.compact();
    await backUp(store);
    const folder = join(store.identity.path, 'backups');
    const one = await bytesOnDisk(folder);
    for (let hour = 1; hour < 10; hour++) {
      await importArticles(store, [200 + hour]);
      await backUp(store, hour);
    }
    expect(await readdir(folder)).toHaveLength(10);
    expect((await bytesOnDisk(folder)) / one).toBeLessThan(1.3);
    expect(await verified(store.identity.path, true)).toEqual([
      { kind: 'not-closed', isDamage: false, file: 'catalogue/closing.jsonl' },
    ]);
  });

  it('holds each moment, also after texts were added behind the files it shares', async () => {
    const store = await fullLibrary();
    const moments = [{ path: (await backUp(store)).path, articles: plain(store) }];
    for (const hour of [1, 2, 3]) {
      await importArticles(store, [50 + hour]);
      if (hour === 2) await store.compact();
      await note(store, hour, `بعد ${hour}`);
      moments.push({ path: (await backUp(store, hour)).path, articles: plain(store) });
    }
    for (const { path, articles } of moments) {
      const opened = await openStore(path);
      expect(plain(opened)).toEqual(articles);
      for (const { body } of articles) expect(await opened.readBody(body.ref)).toContain('السواقي');
    }
  });

  it('can be opened and worked in without a word changed in the others', async () => {
    const store = await fullLibrary();
    const first = await backUp(store);
    const second = await backUp(store, 1);
    const before = await contentsOf(second.path);
    const opened = await openStore(first.path);
    await importArticles(opened, [70, 71]);
    await opened.close();
    expect(await contentsOf(second.path)).toEqual(before);
    await importArticles(store, [80]);
    const third = await backUp(store, 2);
    expect(third.whole).toBe(true);
    const reopened = await openStore(first.path);
    expect(reopened.articles.size).toBe(11);
    for (const { body } of reopened.articles.values()) {
      expect(await reopened.readBody(body.ref)).toContain('السواقي');
    }
  });

  it('lets reads and writes go on while it is made', async () => {
    const store = await fullLibrary();
    let pauses = 0;
    const made = await store.backup({
      now: new Date(start),
      pause: async () => {
        pauses++;
        await note(store, pauses % 8, `أثناء النسخ ${pauses}`);
        if (pauses === 5) await store.compact();
      },
    });
    expect(pauses).toBeGreaterThan(20);
    expect(made.whole).toBe(true);
    const opened = await openStore(made.path);
    expect(opened.articles.get(articleId(1))?.note).toBe('ملاحظة 1');
    expect(store.articles.get(articleId(1))?.note).toContain('أثناء النسخ');
  });

  it('heals from the one before what the library has lost since', async () => {
    const store = await fullLibrary();
    await backUp(store);
    await rm(join(store.identity.path, originalOf(3)));
    await note(store, 1, 'بعد الضرر');
    expect(await backUp(store, 1)).toMatchObject({ whole: true });
  });

  it('says so when the library was damaged already, and keeps the newest whole one', async () => {
    const store = await fullLibrary();
    await writeFile(join(store.identity.path, originalOf(3)), 'شيء آخر');
    expect(await backUp(store)).toMatchObject({ whole: false, articles: 9 });
  });

  it(
    'leaves nothing behind when the disk fills, at whatever step',
    { timeout: 120_000 },
    async () => {
      let left = Number.POSITIVE_INFINITY;
      const quiet = ['facts', 'isLink', 'list', 'read', 'readFile', 'remove', 'removeFolder'];
      const disk = watchedDisk(({ name }) => {
        if (!quiet.includes(name) && left-- <= 0) throw new SystemError('ENOSPC');
      });
      const store = await newStore(disk.fileSystem);
      await importArticles(store, [0, 1]);
      const articles = plain(store);
      let failures = 0;
      for (let steps = 0; ; steps++) {
        left = steps;
        const made = await backUp(store, steps).catch(() => undefined);
        left = Number.POSITIVE_INFINITY;
        const names = await readdir(join(store.identity.path, 'backups'));
        if (made) {
          expect(names).toHaveLength(1);
          break;
        }
        failures++;
        const whole = names.filter((name) => name.endsWith('.warraq'));
        for (const name of whole) {
          const path = join(store.identity.path, 'backups', name);
          expect(await verified(path)).toEqual([]);
          await rm(path, { recursive: true });
        }
        expect(names).toEqual(whole);
      }
      expect(failures).toBeGreaterThan(20);
      await note(store, 0, 'بعد الامتلاء');
      expect(store.articles.size).toBe(articles.length);
      expect(await readFile(join(store.identity.path, originalOf(0)), 'utf8')).toBe(textOf(0));
    },
  );
});
