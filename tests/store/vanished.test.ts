import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompactingStore } from '../../main/store/store.ts';
import { article, articleId } from './support/articles.ts';
import { contentsOf } from './support/disk.ts';
import { plain } from './support/full-library.ts';
import { newStore, openStore, refusalOf } from './support/library.ts';

const annotate = (store: CompactingStore, note: string) =>
  store.commit([{ kind: 'patch', id: articleId(1), fields: { note } }]);

async function storeWithArticles(): Promise<CompactingStore> {
  const store = await newStore();
  const [body] = await store.appendBodies(['']);
  expect(body).toBe(article(1).body.ref);
  await store.commit([1, 2, 3].map((number) => ({ kind: 'put', article: article(number) })));
  return store;
}

/** Ways in which a folder leaves its place; each answers how to bring it back. */
const departures = {
  'moved away': async (path: string) => {
    await rename(path, `${path}.elsewhere`);
    return () => rename(`${path}.elsewhere`, path);
  },
  'moved away, with an empty folder where its disk was': async (path: string) => {
    await rename(path, `${path}.elsewhere`);
    await mkdir(path);
    return async () => {
      await rm(path, { recursive: true });
      await rename(`${path}.elsewhere`, path);
    };
  },
  'where its disk answers with an error': async (path: string) => {
    await rename(path, `${path}.elsewhere`);
    // Looking up a link to itself fails as a dying disk does: not with “there is nothing”.
    await symlink(path, path);
    return async () => {
      await rm(path);
      await rename(`${path}.elsewhere`, path);
    };
  },
  'replaced by an older copy of itself': async (path: string) => {
    await rename(path, `${path}.elsewhere`);
    await cp(`${path}.elsewhere`, path, { recursive: true });
    await rm(join(path, 'lock'));
    return async () => {
      await rm(path, { recursive: true });
      await rename(`${path}.elsewhere`, path);
    };
  },
};

describe.each(Object.entries(departures))('a library that is %s while it is open', (_, leave) => {
  it('confirms nothing that nobody would find, and takes it back', async () => {
    const store = await storeWithArticles();
    const { path } = store.identity;
    await annotate(store, 'محفوظة');
    const bringBack = await leave(path);
    const there = existsSync(path) ? await contentsOf(path) : undefined;

    const vanished = { code: 'library.vanished', params: { path } };
    expect(await refusalOf(annotate(store, 'ضائعة'))).toEqual(vanished);
    expect(store.articles.get(articleId(1))?.note).toBe('محفوظة');
    expect(store.isGone()).toBe(true);
    expect(await refusalOf(store.keepOriginal(Buffer.from('أصل'), 'txt'))).toEqual(vanished);
    expect(await refusalOf(store.appendBodies(['نص']))).toEqual(vanished);
    expect(await refusalOf(store.writeIndex('words.jsonl', [], () => Promise.resolve()))).toEqual(
      vanished,
    );
    expect(await refusalOf(store.compact())).toEqual(vanished);
    const backup = store.backup({ now: new Date(), pause: () => Promise.resolve() });
    expect(await refusalOf(backup)).toEqual(vanished);
    await store.close();
    // Whatever lies in its place now was not touched.
    expect(existsSync(path) ? await contentsOf(path) : undefined).toEqual(there);

    await bringBack();
    const again = await openStore(path);
    expect(again.articles.get(articleId(1))?.note).toBe('محفوظة');
    expect(again.articles.size).toBe(3);
    expect(again.notices).toEqual([]);
    await annotate(again, 'بعد العودة');
    expect(again.articles.get(articleId(1))?.note).toBe('بعد العودة');
  });

  it('does not trust what came back until it is opened again', async () => {
    const store = await storeWithArticles();
    const bringBack = await leave(store.identity.path);
    expect(store.isGone()).toBe(true);
    await bringBack();
    expect((await refusalOf(annotate(store, 'متأخرة')))?.code).toBe('library.vanished');
    const before = plain(store);
    await store.close();
    expect(plain(await openStore(store.identity.path))).toEqual(before);
  });
});

describe('a library that was moved while it was open', () => {
  it('opens at its new place once the old one is given up', async () => {
    const store = await storeWithArticles();
    const elsewhere = `${store.identity.path}.elsewhere`;
    await rename(store.identity.path, elsewhere);
    expect((await refusalOf(openStore(elsewhere)))?.code).toBe('library.locked');
    await store.close();
    const moved = await openStore(elsewhere);
    expect(moved.articles.size).toBe(3);
    await annotate(moved, 'في مكانها الجديد');
  });
});

describe('a library whose folder is deleted while it is open', () => {
  it('says that it is gone, and makes nothing in its place', async () => {
    const store = await storeWithArticles();
    const { path } = store.identity;
    await rm(path, { recursive: true });
    expect((await refusalOf(annotate(store, 'ضائعة')))?.code).toBe('library.vanished');
    expect((await refusalOf(store.keepOriginal(Buffer.from('أصل'), 'txt')))?.code).toBe(
      'library.vanished',
    );
    await store.close();
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});
