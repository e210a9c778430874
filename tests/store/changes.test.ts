import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Passage } from '../../preload/contract/vocabulary.ts';
import type { Change } from '../../main/store/library-store.ts';
import { article, articleId, someBody } from './support/articles.ts';
import { watchedDisk } from './support/disk.ts';
import { crashCopy, newStore, openStore, refusalOf } from './support/library.ts';

const passage: Passage = {
  id: 'p1',
  quote: 'السد الغربي',
  prefix: 'ترميم ',
  suffix: ' يبدأ',
  start: 6,
  end: 17,
  tags: ['مياه'],
  note: 'انظر الخريطة',
};

const everyKind: readonly Change[] = [
  { kind: 'put', article: article(1) },
  { kind: 'put', article: article(2, { title: 'عنوان «غريب»\n\u2028 \ud83d\ude00', tags: [] }) },
  { kind: 'put', article: article(3) },
  { kind: 'put', article: article(4) },
  { kind: 'put', article: article(1, { title: 'put again' }) },
  { kind: 'patch', id: articleId(1), fields: { tags: ['بلدان/العراق', 'مياه'] } },
  { kind: 'patch', id: articleId(2), fields: { tags: ['مياه'] } },
  { kind: 'patch', id: articleId(3), fields: { source: null, published: null, url: null } },
  { kind: 'patch', id: articleId(3), fields: { note: 'ملاحظة', passages: [passage] } },
  { kind: 'patch', id: articleId(3), fields: { state: 'trashed', title: 'x' } },
  { kind: 'remove', id: articleId(4) },
];

function plain(articles: ReadonlyMap<string, Article>): readonly (readonly [string, Article])[] {
  return [...articles].sort(([one], [other]) => (one < other ? -1 : 1));
}

describe('changes of a library', () => {
  it('come back the same after a crash, after closing and from a snapshot', async () => {
    const store = await newStore();
    const { path } = store.identity;
    expect(await store.appendBodies([''])).toEqual([someBody.ref]);
    for (const change of everyKind) await store.commit([change]);
    const known = plain(store.articles);
    expect(store.articles.get(articleId(3))).not.toHaveProperty('source');
    expect(store.articles.get(articleId(1))?.tags).toEqual(['بلدان/العراق', 'مياه']);

    const crashed = await openStore(await crashCopy(path));
    expect(plain(crashed.articles)).toEqual(known);
    expect(crashed.revision).toBe(everyKind.length);
    expect(crashed.notices).toEqual([]);

    await store.compact();
    await store.commit([{ kind: 'patch', id: articleId(1), fields: { note: 'بعد اللقطة' } }]);
    const later = plain(store.articles);
    await store.close();
    const reopened = await openStore(path);
    expect(plain(reopened.articles)).toEqual(later);
    expect(reopened.revision).toBe(everyKind.length + 1);
    expect(reopened.identity).toEqual({ ...store.identity, name: 'Research' });
  });

  it('are taken back exactly by the changes a commit answers, singly and in bulk', async () => {
    const store = await newStore();
    await store.commit([1, 2, 3, 4].map((number) => ({ kind: 'put', article: article(number) })));
    const before = plain(store.articles);
    const undo = await store.commit(everyKind.slice(4));
    expect(plain(store.articles)).not.toEqual(before);
    const redo = await store.commit(undo);
    expect(plain(store.articles)).toEqual(before);
    await store.commit(redo);
    await store.commit(undo);
    expect(plain((await openStore(await crashCopy(store.identity.path))).articles)).toEqual(before);
  });

  it('keep the order of tags that a person gave, whatever was added, dropped or moved', async () => {
    const store = await newStore();
    const id = articleId(1);
    await store.commit([{ kind: 'put', article: article(1, { tags: ['أ', 'ب', 'ج', 'د'] }) }]);
    const lists = [
      ['أ', 'ب', 'ج', 'د', 'ه'],
      ['أ', 'ج', 'ه', 'د'],
      ['ه', 'أ', 'ج', 'د'],
      [],
      ['ب'],
    ];
    for (const tags of lists) {
      await store.commit([{ kind: 'patch', id, fields: { tags } }]);
      const reopened = await openStore(await crashCopy(store.identity.path));
      expect(reopened.articles.get(id)?.tags).toEqual(tags);
      await reopened.close();
    }
  });

  it('of an article that is not there are refused, with none of their group made', async () => {
    const store = await newStore();
    await store.commit([{ kind: 'put', article: article(1) }]);
    const before = plain(store.articles);
    const group: readonly Change[] = [
      { kind: 'put', article: article(2) },
      { kind: 'remove', id: articleId(1) },
      { kind: 'patch', id: articleId(1), fields: { note: 'gone' } },
    ];
    expect(await refusalOf(store.commit(group))).toEqual({
      code: 'article.not-found',
      params: { id: articleId(1) },
    });
    expect(plain(store.articles)).toEqual(before);
    expect(store.revision).toBe(1);
  });

  it('made at the same moment share one sync, and each is there when its promise resolves', async () => {
    const disk = watchedDisk();
    const store = await newStore(disk.fileSystem);
    disk.operations.length = 0;
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    await Promise.all(
      numbers.map((number) => store.commit([{ kind: 'put', article: article(number) }])),
    );
    expect(disk.operations.filter(({ name }) => name === 'datasync')).toHaveLength(1);
    const reopened = await openStore(await crashCopy(store.identity.path));
    expect(reopened.articles.size).toBe(50);
    expect(reopened.revision).toBe(store.revision);
  });

  it('that arrive during a sync wait for the next one together', async () => {
    const disk = watchedDisk(async ({ name }) => {
      if (name === 'datasync') await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const store = await newStore(disk.fileSystem);
    disk.operations.length = 0;
    const first = store.commit([{ kind: 'put', article: article(0) }]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const others = [1, 2, 3].map((number) =>
      store.commit([{ kind: 'patch', id: articleId(0), fields: { note: String(number) } }]),
    );
    await Promise.all([first, ...others]);
    expect(disk.operations.filter(({ name }) => name === 'datasync')).toHaveLength(2);
    const reopened = await openStore(await crashCopy(store.identity.path));
    expect(reopened.articles.get(articleId(0))?.note).toBe('3');
  });

  it('of one tag cost under 200 bytes and one sync, with no other operation on the disk', async () => {
    const disk = watchedDisk();
    const store = await newStore(disk.fileSystem);
    const { path } = store.identity;
    const tags = ['بلدان/العراق', 'سياسة/انتخابات', 'موضوعات/مياه وسدود', 'للقراءة'];
    await store.commit([{ kind: 'put', article: article(1, { tags }) }]);
    const journal = join(path, 'catalogue/journal.jsonl');
    const before = (await stat(journal)).size;
    disk.operations.length = 0;
    const fields = { tags: [...tags, 'مصادر/رسمية'], changedAt: '2026-01-06T09:00:00.000Z' };
    await store.commit([{ kind: 'patch', id: articleId(1), fields }]);
    expect((await stat(journal)).size - before).toBeLessThan(200);
    expect(disk.operations.map(({ name }) => name)).toEqual(['write', 'datasync']);
  });

  it('of ten thousand articles at once are one write and one sync', async () => {
    const disk = watchedDisk();
    const store = await newStore(disk.fileSystem);
    const numbers = Array.from({ length: 10_000 }, (_, number) => number);
    await store.commit(numbers.map((number) => ({ kind: 'put', article: article(number) })));
    // So large a journal is compacted at once, which is not what is counted here.
    await store.compact();
    const before = disk.operations.length;
    const changedAt = '2026-01-06T09:00:00.000Z';
    const undo = await store.commit(
      [...store.articles.values()].map(({ id, tags }) => ({
        kind: 'patch',
        id,
        fields: { tags: [...tags, 'مياه'], changedAt },
      })),
    );
    const made = disk.operations.slice(before);
    expect(made.map(({ name }) => name)).toEqual(['write', 'datasync']);
    expect(made[0]?.bytes).toBeLessThan(10_000 * 25);
    const reopened = await openStore(await crashCopy(store.identity.path));
    expect(plain(reopened.articles)).toEqual(plain(store.articles));
    await store.commit(undo);
    expect(store.articles.get(articleId(77))).toEqual(article(77));
  });

  it('are refused once the library is closed', async () => {
    const store = await newStore();
    await store.close();
    expect((await refusalOf(store.commit(everyKind)))?.code).toBe('library.not-open');
    expect((await refusalOf(store.readIndex('search', () => Promise.resolve(true))))?.code).toBe(
      'library.not-open',
    );
    await store.close();
  });

  it('asked for just before closing are on the disk after it', async () => {
    const store = await newStore();
    const written = store.commit([{ kind: 'put', article: article(1) }]);
    await store.close();
    await written;
    expect((await openStore(store.identity.path)).articles.size).toBe(1);
  });

  it('by the thousand are one group, beside small ones, and all of them or none', async () => {
    const store = await newStore();
    const { path } = store.identity;
    const numbers = Array.from({ length: 2_000 }, (_, number) => number);
    await store.commit(numbers.map((number) => ({ kind: 'put', article: article(number) })));
    const noted = (number: number, note: string): Change => ({
      kind: 'patch',
      id: articleId(number),
      fields: { note },
    });
    const tagged = (tags: readonly string[]): Change[] =>
      numbers.map((number) => ({ kind: 'patch', id: articleId(number), fields: { tags } }));
    const before = plain(store.articles);

    // While the many are worked out, some of their articles change, and one is named a second time.
    const many = store.commit([...tagged(['للمراجعة']), noted(7, 'مرة أخرى')]);
    const small = store.commit([noted(3, 'صغير'), noted(1_999, 'آخر')]);
    const [takeBack] = await Promise.all([many, small]);
    const all = [...store.articles.values()];
    expect(all.every(({ tags }) => tags.join() === 'للمراجعة')).toBe(true);
    const noteOf = (number: number) => store.articles.get(articleId(number))?.note;
    expect([noteOf(3), noteOf(1_999), noteOf(7)]).toEqual(['صغير', 'آخر', 'مرة أخرى']);
    const crashed = await openStore(await crashCopy(path));
    expect(plain(crashed.articles)).toEqual(plain(store.articles));

    await store.commit(takeBack);
    await store.commit([noted(3, article(3).note), noted(1_999, article(1_999).note)]);
    expect(plain(store.articles)).toEqual(before);

    const refused = store.commit([...tagged(['لا']), noted(5_000, 'ليست هنا')]);
    expect(await refusalOf(refused)).toMatchObject({ code: 'article.not-found' });
    expect(plain(store.articles)).toEqual(before);

    // Closing waits for what was asked for before it.
    const last = store.commit(tagged(['قبل الإغلاق']));
    await store.close();
    await last;
    const reopened = await openStore(path);
    expect([...reopened.articles.values()].every(({ tags }) => tags[0] === 'قبل الإغلاق')).toBe(
      true,
    );
  });
});
