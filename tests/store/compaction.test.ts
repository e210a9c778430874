import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { CompactingStore } from '../../main/store/store.ts';
import { article, articleId } from './support/articles.ts';
import { SystemError, watchedDisk, type Operation } from './support/disk.ts';
import { plain } from './support/full-library.ts';
import { crashCopy, newStore, openStore, refusalOf } from './support/library.ts';

const megabyte = 1024 * 1024;

/** A disk that keeps an operation waiting once it is asked to, until it is let go. */
function patientDisk() {
  let waiting: { readonly isMeant: (operation: Operation) => boolean; met: () => void } | undefined;
  let letGo: () => void = () => undefined;
  let held: Promise<void> = Promise.resolve();
  const { fileSystem } = watchedDisk((operation) => {
    if (waiting?.isMeant(operation) !== true) return;
    waiting.met();
    waiting = undefined;
    return held;
  });
  return {
    fileSystem,
    /** Holds the next operation that is meant; resolves once it has come. */
    hold: (isMeant: (operation: Operation) => boolean): Promise<void> => {
      held = new Promise((resolve) => (letGo = resolve));
      return new Promise((met) => (waiting = { isMeant, met }));
    },
    letGo: () => letGo(),
  };
}

const journalOf = (store: CompactingStore) => join(store.identity.path, 'catalogue/journal.jsonl');

async function putAll(store: CompactingStore, count: number, note = ''): Promise<void> {
  // The empty text that all of these articles refer to.
  if (store.articles.size === 0) await store.appendBodies(['']);
  const numbers = Array.from({ length: count }, (_, number) => number);
  await store.commit(
    numbers.map((number) => ({ kind: 'put', article: article(number, { note }) })),
  );
}

const annotate = (store: CompactingStore, number: number, note: string) =>
  store.commit([{ kind: 'patch', id: articleId(number), fields: { note } }]);

async function expectSameAfterCrash(store: CompactingStore): Promise<void> {
  const reopened = await openStore(await crashCopy(store.identity.path));
  expect(plain(reopened)).toEqual(plain(store));
  expect(reopened.notices).toEqual([]);
}

describe('a journal that is compacted', { timeout: 60_000 }, () => {
  it('is cut down by itself once reading it has come to cost more than a snapshot', async () => {
    const store = await newStore();
    const note = 'ملاحظة طويلة '.repeat(200);
    for (let round = 0; round < 3; round++) await putAll(store, 400, `${note}${round}`);
    await vi.waitFor(
      async () => expect((await stat(journalOf(store))).size).toBeLessThan(4 * megabyte),
      { timeout: 20_000 },
    );
    await expectSameAfterCrash(store);
    await store.close();
    const reopened = await openStore(store.identity.path);
    expect(reopened.articles.get(articleId(7))?.note).toBe(`${note}2`);
    expect(reopened.revision).toBe(3);
  });

  it('confirms changes while its snapshot is on its way, and keeps them', async () => {
    const disk = patientDisk();
    const store = await newStore(disk.fileSystem);
    await putAll(store, 3_000);
    const met = disk.hold(
      ({ name, path }) => name === 'datasync' && path.endsWith('snapshot.jsonl.new'),
    );
    const compacted = store.compact();
    await met;
    for (const number of [1, 2, 3]) await annotate(store, number, 'أثناء اللقطة');
    await expectSameAfterCrash(store);
    disk.letGo();
    await compacted;
    await expectSameAfterCrash(store);
    const lines = (await readFile(journalOf(store), 'utf8')).trimEnd().split('\n');
    expect(lines[0]).toContain('"after":1');
    expect(lines).toHaveLength(1 + 3);
    await annotate(store, 4, 'بعد اللقطة');
    await expectSameAfterCrash(store);
  });

  it('keeps changes out of its snapshot that are not on the disk yet, and may never be', async () => {
    let failing = false;
    const disk = patientDisk();
    const { fileSystem } = disk;
    const store = await newStore({
      ...fileSystem,
      open: async (path, mode) => {
        const file = await fileSystem.open(path, mode);
        const isJournal = path.endsWith('journal.jsonl');
        const datasync = () =>
          failing && isJournal ? Promise.reject(new SystemError('EIO')) : file.datasync();
        return { ...file, datasync };
      },
    });
    await putAll(store, 10);
    const met = disk.hold(
      ({ name, path }) => name === 'datasync' && path.endsWith('journal.jsonl'),
    );
    const first = annotate(store, 1, 'محفوظة');
    await met;
    const compacted = store.compact();
    const second = refusalOf(annotate(store, 2, 'لن تحفظ'));
    failing = true;
    disk.letGo();
    await first;
    expect((await second)?.code).toBe('library.write-failed');
    failing = false;
    await compacted;
    expect(store.articles.get(articleId(1))?.note).toBe('محفوظة');
    expect(store.articles.get(articleId(2))?.note).toBe('');
    await expectSameAfterCrash(store);
  });

  it('is given up when the library is closed meanwhile, and nothing is missing', async () => {
    const disk = patientDisk();
    const store = await newStore(disk.fileSystem);
    await putAll(store, 5_000);
    const met = disk.hold(
      ({ name, path }) => name === 'write' && path.endsWith('snapshot.jsonl.new'),
    );
    const compacted = refusalOf(store.compact()).catch(() => undefined);
    await met;
    const closed = store.close();
    disk.letGo();
    await Promise.all([compacted, closed]);
    const reopened = await openStore(store.identity.path);
    expect(plain(reopened)).toEqual(plain(store));
    expect(reopened.notices).toEqual([]);
  });
});
