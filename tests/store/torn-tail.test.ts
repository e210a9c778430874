import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, articleId } from './support/articles.ts';
import { crashCopy, newStore, openStore } from './support/library.ts';

const journal = 'catalogue/journal.jsonl';

/** A library as a crash left it, and where the last group of its journal begins. */
async function crashedLibrary(): Promise<{ path: string; bytes: Buffer; lastFrame: number }> {
  const store = await newStore();
  await store.commit([{ kind: 'put', article: article(1) }]);
  await store.commit([{ kind: 'patch', id: articleId(1), fields: { note: 'الأولى' } }]);
  await store.commit([{ kind: 'patch', id: articleId(1), fields: { note: 'الثانية' } }]);
  const path = await crashCopy(store.identity.path);
  await store.close();
  const bytes = await readFile(join(path, journal));
  return { path, bytes, lastFrame: bytes.lastIndexOf(10, bytes.length - 2) + 1 };
}

/** The notices about the journal; these articles have no texts. */
async function reopen(path: string): Promise<{ note: string | undefined; notices: unknown[] }> {
  const store = await openStore(path);
  const notices = store.notices.filter(({ code }) => code !== 'library.bodies-missing');
  const note = store.articles.get(articleId(1))?.note;
  await store.close();
  return { note, notices };
}

async function keptAside(path: string): Promise<readonly string[]> {
  const names = await readdir(join(path, 'catalogue'));
  return names.filter((name) => name.startsWith('torn-')).sort();
}

describe('a write that was cut short by a crash', { timeout: 120_000 }, () => {
  it('is dropped and told, at whichever byte it was cut', async () => {
    const { path, bytes, lastFrame } = await crashedLibrary();
    for (let length = lastFrame + 1; length < bytes.length; length++) {
      const copy = await crashCopy(path);
      await writeFile(join(copy, journal), bytes.subarray(0, length));
      const { note, notices } = await reopen(copy);
      expect(note).toBe('الأولى');
      const [file = ''] = await keptAside(copy);
      const params = { path: copy, file: `catalogue/${file}`, bytes: length - lastFrame };
      expect(notices).toEqual([{ code: 'library.torn-tail', params }]);
      expect(await readFile(join(copy, 'catalogue', file))).toEqual(
        bytes.subarray(lastFrame, length),
      );
      expect(await readFile(join(copy, journal))).toEqual(bytes.subarray(0, lastFrame));
    }
  });

  it('is dropped when its pages reached the disk out of order', async () => {
    const { path, bytes, lastFrame } = await crashedLibrary();
    for (let from = lastFrame; from < bytes.length; from++) {
      const copy = await crashCopy(path);
      const torn = Buffer.from(bytes);
      torn.fill(0, from, Math.min(from + 7, bytes.length));
      await writeFile(join(copy, journal), torn);
      const { note, notices } = await reopen(copy);
      expect(note).toBe('الأولى');
      expect(notices).toMatchObject([{ code: 'library.torn-tail' }]);
    }
  });

  it('is told once; what comes after is kept, and no number is used twice', async () => {
    const { path, bytes } = await crashedLibrary();
    await truncate(join(path, journal), bytes.length - 3);
    const store = await openStore(path);
    expect(store.revision).toBe(2);
    await store.commit([{ kind: 'patch', id: articleId(1), fields: { note: 'الثالثة' } }]);
    expect(store.revision).toBe(4);
    await store.close();
    expect(await reopen(path)).toEqual({ note: 'الثالثة', notices: [] });
    const again = await openStore(path);
    await again.commit([{ kind: 'patch', id: articleId(1), fields: { note: 'الرابعة' } }]);
    expect(again.revision).toBe(5);
  });

  it('leaves each torn tail under a name of its own', async () => {
    const { path, bytes } = await crashedLibrary();
    await truncate(join(path, journal), bytes.length - 3);
    await reopen(path);
    const whole = await readFile(join(path, journal));
    await writeFile(join(path, journal), Buffer.concat([whole, Buffer.from('[12,"00')]));
    await reopen(path);
    expect(await keptAside(path)).toHaveLength(2);
  });
});

describe('a journal that was cut after its library was closed', () => {
  it('is noticed even where it was cut between two groups', async () => {
    const store = await newStore();
    const { path } = store.identity;
    await store.commit([{ kind: 'put', article: article(1) }]);
    for (const note of ['1', '2', '3']) {
      await store.commit([{ kind: 'patch', id: articleId(1), fields: { note } }]);
    }
    await store.close();
    const lines = (await readFile(join(path, journal), 'utf8')).split('\n');
    await writeFile(join(path, journal), `${lines.slice(0, -3).join('\n')}\n`);
    const { note, notices } = await reopen(path);
    expect(note).toBe('1');
    expect(notices).toEqual([{ code: 'library.tail-missing', params: { path, count: 2 } }]);
    expect((await reopen(path)).notices).toEqual([]);
    const later = await openStore(path);
    await later.commit([{ kind: 'patch', id: articleId(1), fields: { note: '4' } }]);
    expect(later.revision).toBe(5);
  });
});
