import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../preload/contract/vocabulary.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { article, articleId } from './support/articles.ts';
import { SystemError, watchedDisk, type Operation, type WatchedDisk } from './support/disk.ts';
import { crashCopy, newStore, openStore, refusalOf, temporaryFolder } from './support/library.ts';

/** A disk that can be told to refuse from one operation on. */
function frailDisk(): WatchedDisk & { breakAt(step: number, error: Error, times: number): void } {
  let fault: { step: number; error: Error; times: number } | undefined;
  const disk = watchedDisk((operation: Operation) => {
    if (fault === undefined || quiet.includes(operation.name)) return;
    if (fault.step-- > 0) return;
    if (fault.times-- <= 0) fault = undefined;
    else throw fault.error;
  });
  return { ...disk, breakAt: (step, error, times) => (fault = { step, error, times }) };
}

/** Questions to the disk never lose anything. */
const quiet: readonly Operation['name'][] = ['facts', 'list', 'read', 'readFile'];

function plain(store: CompactingStore): readonly Article[] {
  return [...store.articles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Imports an article with a text and an original of its own. */
async function importOne(store: CompactingStore, number: number): Promise<void> {
  const text = `نص المقالة رقم ${number}`;
  const [ref] = await store.appendBodies([text]);
  const sha256 = await store.keepOriginal(Buffer.from(text), 'txt');
  if (ref === undefined) throw new Error('a text was appended');
  const body = { ref, characters: text.length, words: 4 };
  const origin = { ...article(number).origin, sha256 };
  await store.commit([{ kind: 'put', article: article(number, { body, origin }) }]);
}

/** What a crash at this moment would leave: it must be what the living store says. */
async function expectSameAfterCrash(store: CompactingStore): Promise<void> {
  const reopened = await openStore(await crashCopy(store.identity.path));
  expect(plain(reopened)).toEqual(plain(store));
  expect(reopened.notices).toEqual([]);
  for (const { body, origin } of reopened.articles.values()) {
    const text = await reopened.readBody(body.ref);
    expect(text).toMatch(/^نص المقالة/);
    expect(await reopened.originalPath(origin.sha256)).toBeDefined();
  }
  await reopened.close();
}

const failures: readonly (readonly [string, Error, string, number])[] = [
  [
    'a full disk, with a part of each write done',
    new SystemError('ENOSPC', 9),
    'library.disk-full',
    1,
  ],
  ['a disk that stays full for a while', new SystemError('ENOSPC', 9), 'library.disk-full', 4],
  ['a disk that fails', new SystemError('EIO', 20), 'library.write-failed', 1],
  ['a disk that fails for a while', new SystemError('EIO'), 'library.write-failed', 3],
  ['a disk that was made read-only', new SystemError('EROFS'), 'library.read-only', 2],
];

describe('a commit that the disk refuses', { timeout: 120_000 }, () => {
  for (const [what, error, code, times] of failures) {
    it(`is taken back whole, and the next ones are kept: ${what}, at every step`, async () => {
      const disk = frailDisk();
      const store = await newStore(disk.fileSystem);
      await importOne(store, 0);
      let refused = 0;
      for (let step = 0; ; step++) {
        const before = plain(store);
        disk.breakAt(step, error, times);
        const refusal = await refusalOf(importOne(store, step + 1));
        disk.breakAt(0, error, 0);
        if (refusal === undefined) break;
        refused++;
        expect(refusal.code).toBe(code);
        expect(refusal.params['path']).toBe(store.identity.path);
        expect(plain(store)).toEqual(before);
        await importOne(store, 1_000 + step);
        await expectSameAfterCrash(store);
      }
      // The text, the original, its folder and the journal are some ten operations.
      expect(refused).toBeGreaterThan(7);
      await store.close();
      expect(plain(await openStore(store.identity.path))).toEqual(plain(store));
    });
  }

  it('takes back the commits that were made on top of it, last first', async () => {
    const disk = frailDisk();
    const store = await newStore(disk.fileSystem);
    await importOne(store, 1);
    const before = plain(store);
    disk.breakAt(0, new SystemError('ENOSPC', 30), 1);
    const id = articleId(1);
    const first = refusalOf(store.commit([{ kind: 'patch', id, fields: { note: 'أولى' } }]));
    await Promise.resolve();
    await Promise.resolve();
    const second = refusalOf(store.commit([{ kind: 'remove', id }]));
    expect(store.articles.size).toBe(0);
    expect((await first)?.code).toBe('library.disk-full');
    expect((await second)?.code).toBe('library.disk-full');
    expect(plain(store)).toEqual(before);
    await store.commit([{ kind: 'patch', id, fields: { note: 'ثالثة' } }]);
    await expectSameAfterCrash(store);
  });

  it('appends nothing behind the remains of a write that could not be cut away', async () => {
    const disk = frailDisk();
    const store = await newStore(disk.fileSystem);
    await importOne(store, 1);
    const id = articleId(1);
    disk.breakAt(0, new SystemError('EIO', 30), 6);
    for (const note of ['أ', 'ب', 'ج']) {
      const refusal = await refusalOf(store.commit([{ kind: 'patch', id, fields: { note } }]));
      expect(refusal?.code).toBe('library.write-failed');
    }
    disk.breakAt(0, new SystemError('EIO'), 0);
    await store.commit([{ kind: 'patch', id, fields: { note: 'د' } }]);
    await expectSameAfterCrash(store);
    expect(store.articles.get(id)?.note).toBe('د');
  });

  it('does not hold up changes that need none of the bytes it could not write', async () => {
    const disk = frailDisk();
    const store = await newStore(disk.fileSystem);
    await importOne(store, 1);
    disk.breakAt(0, new SystemError('ENOSPC'), 1);
    expect((await refusalOf(importOne(store, 2)))?.code).toBe('library.disk-full');
    disk.operations.length = 0;
    await store.commit([{ kind: 'patch', id: articleId(1), fields: { note: 'خفيف' } }]);
    const touched = new Set(disk.operations.map(({ path }) => path.split('/').at(-1)));
    expect([...touched]).toEqual(['journal.jsonl']);
  });
});

describe('a snapshot that the disk refuses', { timeout: 120_000 }, () => {
  it('leaves the library whole and writable, at whichever step it failed', async () => {
    const disk = frailDisk();
    const store = await newStore(disk.fileSystem);
    await importOne(store, 0);
    let refused = 0;
    for (let step = 0; ; step++) {
      disk.breakAt(step, new SystemError('EIO', 12), 1);
      const refusal = await refusalOf(store.compact());
      disk.breakAt(0, new SystemError('EIO'), 0);
      if (refusal === undefined) break;
      refused++;
      await expectSameAfterCrash(store);
      await importOne(store, step + 1);
      await expectSameAfterCrash(store);
    }
    expect(refused).toBeGreaterThan(7);
    await importOne(store, 500);
    await expectSameAfterCrash(store);
  });

  it('loses nothing when the program dies between the snapshot and its journal', async () => {
    const disk = frailDisk();
    const store = await newStore(disk.fileSystem);
    for (const number of [1, 2, 3]) await importOne(store, number);
    await store.commit([{ kind: 'remove', id: articleId(2) }]);
    // Six operations put the snapshot in place; the seventh would begin the journal.
    disk.breakAt(6, new SystemError('EIO'), 50);
    expect((await refusalOf(store.compact()))?.code).toBe('library.write-failed');
    disk.breakAt(0, new SystemError('EIO'), 0);
    const path = await crashCopy(store.identity.path);
    const firstLine = async (file: string): Promise<string | undefined> =>
      (await readFile(join(path, 'catalogue', file), 'utf8')).split('\n')[0];
    expect(await firstLine('snapshot.jsonl')).toContain('"sequence":4');
    expect(await firstLine('journal.jsonl')).toContain('"after":0');
    await expectSameAfterCrash(store);
    const reopened = await openStore(await crashCopy(store.identity.path));
    await reopened.commit([{ kind: 'patch', id: articleId(1), fields: { note: 'بعد' } }]);
    await expectSameAfterCrash(reopened);
    expect(reopened.articles.get(articleId(1))?.note).toBe('بعد');
  });
});

describe('making a library', { timeout: 120_000 }, () => {
  it('can be asked for again after the disk refused it at any step', async () => {
    const folder = await temporaryFolder();
    const smooth = frailDisk();
    await openStore(join(folder, 'smooth'), { create: true, ...smooth });
    const steps = smooth.operations.filter(({ name }) => !quiet.includes(name)).length;
    expect(steps).toBeGreaterThan(20);
    for (let step = 0; step < steps; step++) {
      const path = join(folder, `library-${step}`);
      const disk = frailDisk();
      disk.breakAt(step, new SystemError('ENOSPC', 5), 1);
      const attempt = openStore(path, { create: true, ...disk }).then((store) => store.close());
      const refusal = await refusalOf(attempt);
      if (refusal !== undefined) expect(refusal.code).toBe('library.disk-full');
      const store = await openStore(path, { create: true });
      expect(store.articles.size).toBe(0);
      expect(store.notices).toEqual([]);
      await store.close();
    }
  });
});
