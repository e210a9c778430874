import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LibraryStore } from '../../main/store/library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { article, someBody } from './support/articles.ts';
import { watchedDisk } from './support/disk.ts';
import { crashCopy, newStore, openStore } from './support/library.ts';

/** Commits an article for each text, so that the texts are on the disk. */
async function keepTexts(store: CompactingStore, texts: readonly string[]): Promise<void> {
  const references = await store.appendBodies(texts);
  await store.commit(
    references.map((ref, number) => ({
      kind: 'put',
      article: article(number, { body: { ...someBody, ref } }),
    })),
  );
}

describe('texts', () => {
  it('come back to the letter, before and after they are on the disk', async () => {
    const store = await newStore();
    const texts = [
      '',
      'a',
      'سطر\nآخر\r\nوثالث\u0000\ufeff\u2028',
      '12 00000000\nlike a frame\n',
      '\ud83d\ude00'.repeat(3_000),
    ];
    const references = await store.appendBodies(texts);
    const read = (from: CompactingStore): Promise<string[]> =>
      Promise.all(references.map((reference) => from.readBody(reference)));
    expect(await read(store)).toEqual(texts);
    const related = references.slice(1).map((ref) => ({
      heading: 'اقرأ أيضاً',
      title: 'ت',
      body: { ...someBody, ref },
    }));
    const [ref] = references;
    if (ref === undefined) throw new Error('texts were appended');
    await store.commit([
      { kind: 'put', article: article(1, { body: { ...someBody, ref }, related }) },
    ]);
    expect(await read(store)).toEqual(texts);
    expect(await read(await openStore(await crashCopy(store.identity.path)))).toEqual(texts);
  });

  it('that are referred to are synced before the change that refers to them, in one write', async () => {
    const disk = watchedDisk();
    const store = await newStore(disk.fileSystem);
    await keepTexts(store, ['أول']);
    disk.operations.length = 0;
    await keepTexts(store, ['ثان', 'ثالث', 'رابع']);
    const steps = disk.operations.map(
      ({ name, path }) => `${name} ${path.split('/').at(-1) ?? ''}`,
    );
    expect(steps).toEqual([
      'write 0001.log',
      'datasync 0001.log',
      'write journal.jsonl',
      'datasync journal.jsonl',
    ]);
  });

  it('fill one file of 64 MB after another', async () => {
    const store = await newStore();
    const long = 'س'.repeat(9 * 1024 * 1024);
    await keepTexts(store, [long, long, long]);
    await keepTexts(store, [long, 'القصير']);
    const folder = join(store.identity.path, 'bodies');
    expect((await readdir(folder)).sort()).toEqual(['0001.log', '0002.log']);
    expect((await stat(join(folder, '0001.log'))).size).toBeLessThan(90 * 1024 * 1024);
    const last = [...store.articles.values()].find(({ body }) => body.ref.startsWith('0002'));
    if (last === undefined) throw new Error('a text lies in the second file');
    await store.close();
    expect(await (await openStore(store.identity.path)).readBody(last.body.ref)).toBe('القصير');
  }, 60_000);
});

describe('originals', () => {
  const bytes = Buffer.from([0, 255, 254, 10, 13, 200]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = { ...article(1).origin, sha256 };

  it('lie under their digest, untouched, and the same bytes once', async () => {
    const store = await newStore();
    expect(await store.keepOriginal(bytes, 'HTML')).toBe(sha256);
    expect(await store.keepOriginal(bytes, 'txt')).toBe(sha256);
    await store.commit([{ kind: 'put', article: article(1, { origin }) }]);
    const path = join(store.identity.path, 'originals', sha256.slice(0, 2), `${sha256}.html`);
    expect(await store.originalPath(sha256)).toBe(path);
    expect(await readFile(path)).toEqual(bytes);
    await store.close();
    const disk = watchedDisk();
    const reopened = await openStore(store.identity.path, disk);
    await reopened.keepOriginal(bytes, 'txt');
    disk.operations.length = 0;
    await reopened.commit([{ kind: 'put', article: article(2, { origin }) }]);
    expect(disk.operations.some(({ path: at }) => at.includes('originals'))).toBe(false);
    expect(await readdir(join(path, '..'))).toEqual([`${sha256}.html`]);
  });

  it('can be found before anything refers to them, and unknown ones cannot', async () => {
    const store = await newStore();
    await store.keepOriginal(bytes, '../../etc');
    const path = await store.originalPath(sha256);
    expect(path?.endsWith(`${sha256}.bin`)).toBe(true);
    expect(await readFile(path ?? '')).toEqual(bytes);
    expect(await store.originalPath('0'.repeat(64))).toBeUndefined();
    expect(await store.originalPath('../library')).toBeUndefined();
  });

  it('share the syncs of their folders in one commit, and are synced before it', async () => {
    const disk = watchedDisk();
    const store = await newStore(disk.fileSystem);
    const numbers = Array.from({ length: 600 }, (_, number) => number);
    const digests = await Promise.all(
      numbers.map((number) => store.keepOriginal(Buffer.from(`article ${number}`), 'txt')),
    );
    const changes = digests.map((digest, number) => ({
      kind: 'put' as const,
      article: article(number, { origin: { ...origin, sha256: digest } }),
    }));
    disk.operations.length = 0;
    await store.commit(changes);
    const folders = new Set(digests.map((digest) => digest.slice(0, 2)));
    const syncs = disk.operations.filter(({ name }) => name === 'syncFolder');
    expect(syncs.length).toBeLessThanOrEqual(folders.size + 1);
    const last = disk.operations.slice(-2).map(({ name, path }) => [name, path.split('/').at(-1)]);
    expect(last).toEqual([
      ['write', 'journal.jsonl'],
      ['datasync', 'journal.jsonl'],
    ]);
    for (const digest of digests) expect(await store.originalPath(digest)).toBeDefined();
  });

  it('of another size than they should be are set aside, and kept anew', async () => {
    const store = await newStore();
    await store.keepOriginal(bytes, 'txt');
    const path = (await store.originalPath(sha256)) ?? '';
    await writeFile(path, 'damaged');
    await store.keepOriginal(bytes, 'txt');
    expect(await store.originalPath(sha256)).toBe(path);
    expect(await readFile(path)).toEqual(bytes);
    const aside = (await readdir(join(path, '..'))).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(path, '..', aside[0] ?? ''), 'utf8')).toBe('damaged');
  });
});

describe('index files', () => {
  const read = async (store: LibraryStore): Promise<readonly unknown[] | undefined> => {
    const lines: unknown[] = [];
    const take = (line: unknown) => Promise.resolve(lines.push(line) > 0);
    return (await store.readIndex('search.jsonl', take)) ? lines : undefined;
  };
  const write = (store: LibraryStore, lines: readonly unknown[]) =>
    store.writeIndex(
      'search.jsonl',
      lines.map((line) => JSON.stringify(line)),
      () => Promise.resolve(),
    );

  it('come back whole, or not at all when they are missing, cut or changed', async () => {
    const store = await newStore();
    expect(await read(store)).toBeUndefined();
    const lines = [{ كلمة: [1, 2, 3] }, 'end', ['…'], null];
    await write(store, lines);
    expect(await read(store)).toEqual(lines);
    const path = join(store.identity.path, 'index/search.jsonl');
    const whole = await readFile(path);
    for (let length = 0; length < whole.length; length++) {
      await writeFile(path, whole.subarray(0, length));
      expect(await read(store)).toBeUndefined();
      await writeFile(path, whole.with(length, (whole[length] ?? 0) ^ 1));
      expect(await read(store)).toBeUndefined();
    }
    await writeFile(path, Buffer.concat([whole, Buffer.from('\n')]));
    expect(await read(store)).toBeUndefined();
    await rm(join(store.identity.path, 'index'), { recursive: true });
    expect(await read(store)).toBeUndefined();
    await write(store, []);
    expect(await read(store)).toEqual([]);
    await expect(store.writeIndex('../library.json', [], () => Promise.resolve())).rejects.toThrow(
      RangeError,
    );
  });

  it('are read in pieces, however long their lines are', async () => {
    const store = await newStore();
    const lines = Array.from({ length: 40 }, (_each, at) => 'ورق'.repeat(at * 3_000));
    await write(store, lines);
    expect(await read(store)).toEqual(lines);
  });

  it('stay as they were where writing ends early', async () => {
    const store = await newStore();
    await write(store, ['قبل']);
    const stopped = store.writeIndex('search.jsonl', ['"بعد"'], () =>
      Promise.reject(new Error('stopped')),
    );
    await expect(stopped).rejects.toThrow('stopped');
    expect(await read(store)).toEqual(['قبل']);
  });
});
