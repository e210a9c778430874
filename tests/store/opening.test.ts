import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { article } from './support/articles.ts';
import { contentsOf, SystemError, watchedDisk } from './support/disk.ts';
import { instant, newStore, openStore, refusalOf, temporaryFolder } from './support/library.ts';

describe('opening a library', () => {
  it('makes one in a missing or an empty folder only where it is asked to', async () => {
    const folder = await temporaryFolder();
    const missing = join(folder, 'below', 'Sources.warraq');
    expect(await refusalOf(openStore(missing))).toEqual({
      code: 'library.not-found',
      params: { path: missing },
    });
    const store = await openStore(missing, { create: true });
    expect(store.identity).toMatchObject({ name: 'Sources', path: missing });
    expect(store.articles.size).toBe(0);
    expect(store.revision).toBe(0);
    const names = [...(await contentsOf(missing)).keys()].sort();
    expect(names).toEqual([
      'backups',
      'bodies',
      'catalogue',
      'catalogue/journal.jsonl',
      'catalogue/snapshot.jsonl',
      'index',
      'library.json',
      'lock',
      'originals',
    ]);
    const header = JSON.parse(await readFile(join(missing, 'library.json'), 'utf8')) as unknown;
    expect(header).toEqual({
      check: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      format: 'warraq-library',
      version: 3,
      id: store.identity.id,
      name: 'Sources',
      createdAt: instant.toISOString(),
    });
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect((await openStore(empty, { create: true })).identity.id).not.toBe(store.identity.id);
  });

  it('opens the library that is there where it is asked to make one', async () => {
    const store = await newStore();
    await store.commit([{ kind: 'put', article: article(1) }]);
    await store.close();
    const again = await openStore(store.identity.path, { create: true });
    expect(again.identity).toEqual(store.identity);
    expect(again.articles.size).toBe(1);
  });

  it('leaves folders and files that are no library as they are', async () => {
    const folder = await temporaryFolder();
    const shapes = { 'notes.txt': 'my notes', 'library.json': '{"books": []}' };
    for (const [name, text] of Object.entries(shapes)) {
      const path = join(folder, name.replace('.', '-'));
      await mkdir(path);
      await writeFile(join(path, name), text);
      const before = await contentsOf(path);
      expect((await refusalOf(openStore(path)))?.code).toBe('library.not-a-library');
      const code = name === 'library.json' ? 'library.not-a-library' : 'library.already-exists';
      expect((await refusalOf(openStore(path, { create: true })))?.code).toBe(code);
      expect(await contentsOf(path)).toEqual(before);
    }
    const file = join(folder, 'file');
    await writeFile(file, 'a file');
    expect((await refusalOf(openStore(file)))?.code).toBe('library.not-a-library');
    expect((await refusalOf(openStore(file, { create: true })))?.code).toBe(
      'library.already-exists',
    );
    expect((await refusalOf(openStore(join(file, 'below'))))?.code).toBe('library.not-found');
    expect(await readFile(file, 'utf8')).toBe('a file');
  });

  it('refuses a newer format with its number, and writes nothing', async () => {
    const store = await newStore();
    const { path } = store.identity;
    await store.close();
    const file = join(path, 'library.json');
    const text = (await readFile(file, 'utf8')).replace('"version": 3', '"version": 7');
    await writeFile(file, text);
    const before = await contentsOf(path);
    expect(await refusalOf(openStore(path))).toEqual({
      code: 'library.newer-format',
      params: { path, version: 7 },
    });
    expect(await contentsOf(path)).toEqual(before);
  });

  it('says that a disk is read-only, and writes nothing', async () => {
    const store = await newStore();
    const { path } = store.identity;
    await store.close();
    const before = await contentsOf(path);
    for (const code of ['EROFS', 'EACCES', 'EPERM']) {
      const readOnly = watchedDisk(({ name }) => {
        if (!['readFile', 'facts', 'list', 'read'].includes(name)) throw new SystemError(code);
      });
      expect(await refusalOf(openStore(path, readOnly))).toEqual({
        code: 'library.read-only',
        params: { path },
      });
    }
    expect(await contentsOf(path)).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')(
    'says so to a person who may not write in the folder',
    async () => {
      const folder = await temporaryFolder();
      const path = join(folder, 'shared');
      await (await openStore(path, { create: true })).close();
      await chmod(folder, 0o755);
      await chmod(path, 0o555);
      const script = fileURLToPath(new URL('support/hold-library.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', script, path, '0', 'ordinary'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
      await once(child, 'exit');
      await chmod(path, 0o755);
      expect(JSON.parse(said)).toEqual({ code: 'library.read-only', params: { path } });
    },
  );
});
