import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackupKeeper } from '../../main/library/backup-keeper.ts';
import { createCareWorks } from '../../main/library/care-work.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { importArticles, note } from '../store/support/full-library.ts';
import { createDesk, type Desk } from '../support/temporary-library.ts';

const hour = 3_600_000;
let desk: Desk;
let store: CompactingStore;
let time: number;

beforeEach(async () => {
  desk = await createDesk();
  time = Date.parse('2026-03-01T10:00:00.000Z');
  const options = { create: true, now: () => new Date(time), version: '0.0.0' };
  store = await openLibraryStore(desk.at('lib'), options);
});
afterEach(async () => {
  await store.close();
  await desk.clear();
});

const keeperOf = (schedule?: { readonly firstAfter: number; readonly every: number }) =>
  createBackupKeeper({
    store,
    now: () => new Date(time).toISOString(),
    clock: () => performance.now(),
    schedule,
    works: createCareWorks({ clock: () => performance.now(), broadcast: () => undefined }),
  });
const backups = () => readdir(join(store.identity.path, 'backups'));

describe('a library that keeps backups by itself', () => {
  it('makes one when something changed and the newest is an hour old, and else none', async () => {
    const keeper = keeperOf({ firstAfter: 1, every: 5 });
    const afterSomeLooks = () => new Promise((done) => setTimeout(done, 60));
    await afterSomeLooks();
    expect(await backups()).toEqual([]);
    await importArticles(store, [1]);
    await vi.waitFor(async () => expect(await backups()).toHaveLength(1), 10_000);
    await note(store, 1, 'بعد دقائق');
    time += hour / 2;
    await afterSomeLooks();
    expect(await backups()).toHaveLength(1);
    time += hour / 2;
    await vi.waitFor(async () => {
      expect((await backups()).filter((name) => name.endsWith('.warraq'))).toHaveLength(2);
    }, 10_000);
    time += 5 * hour;
    await afterSomeLooks();
    expect(await backups()).toHaveLength(2);
    await keeper.stop();
    expect(keeper.notices()).toEqual([]);
  });

  it('leaves no half of a backup when the library is closed meanwhile', async () => {
    await importArticles(store, [1, 2, 3]);
    const keeper = keeperOf();
    const made = keeper.make().catch((thrown: unknown) => thrown);
    await keeper.stop();
    expect(await made).toBeInstanceOf(Error);
    expect(await backups()).toEqual([]);
  });
});
