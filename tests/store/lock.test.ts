import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article } from './support/articles.ts';
import { SystemError, watchedDisk } from './support/disk.ts';
import { instant, newStore, openStore, refusalOf, temporaryFolder } from './support/library.ts';

const script = fileURLToPath(new URL('support/hold-library.ts', import.meta.url));

interface Other {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly said: string;
}

/** Another process that opens the library; it is ended with the test at the latest. */
async function otherProcess(path: string, articles = 0): Promise<Other> {
  const args = ['--import', 'tsx', script, path, String(articles)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(createInterface(child.stdout), 'line')) as [string];
  if (child.pid === undefined) throw new Error('the other process did not start');
  return { child, pid: child.pid, said };
}

async function kill({ child }: Other): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function closedLibrary(): Promise<string> {
  const store = await newStore();
  await store.close();
  return store.identity.path;
}

/** The record of a holder, with some of its words changed. */
async function changeLock(path: string, words: Readonly<Record<string, unknown>>): Promise<void> {
  const record = JSON.parse(await readFile(join(path, 'lock'), 'utf8')) as object;
  await writeFile(join(path, 'lock'), JSON.stringify({ ...record, ...words }));
}

describe('a library has one writer', { timeout: 120_000 }, () => {
  it('refuses a second opener and says who holds it, until it is closed', async () => {
    const path = await closedLibrary();
    const other = await otherProcess(path);
    expect(other.said).toBe('open');
    const holder = { program: 'Warraq 9.9.9', process: String(other.pid), computer: hostname() };
    expect(await refusalOf(openStore(path))).toEqual({
      code: 'library.locked',
      params: { path, ...holder },
    });
    const ended = once(other.child, 'exit');
    other.child.stdin?.end();
    await ended;
    expect((await openStore(path)).notices).toEqual([]);
  });

  it('refuses to be opened twice in one process, by another name of the folder too', async () => {
    const store = await newStore();
    const { path } = store.identity;
    const alias = join(await temporaryFolder(), 'alias');
    await symlink(path, alias);
    expect((await refusalOf(openStore(path)))?.code).toBe('library.locked');
    expect((await refusalOf(openStore(alias, { create: true })))?.code).toBe('library.locked');
    await store.close();
    await (await openStore(alias)).close();
  });

  it('is opened after its holder was killed, with everything it had confirmed', async () => {
    const path = await closedLibrary();
    await kill(await otherProcess(path, 25));
    const store = await openStore(path);
    expect(store.articles.size).toBe(25);
    await store.commit([{ kind: 'put', article: article(99) }]);
    await store.close();
    expect((await readdir(path)).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  it('goes to one only of many that would take over a dead holder’s lock', async () => {
    const path = await closedLibrary();
    await kill(await otherProcess(path));
    const openings = Array.from({ length: 20 }, () => openStore(path));
    const others = [otherProcess(path), otherProcess(path)];
    const here = await Promise.allSettled(openings);
    const there = await Promise.all(others);
    const opened = here.filter(({ status }) => status === 'fulfilled').length;
    expect(opened + there.filter(({ said }) => said === 'open').length).toBe(1);
    for (const { said } of there) expect(said).toMatch(/^open$|library\.locked/);
  });

  it('is taken over from a taker that died on its way as well', async () => {
    const path = await closedLibrary();
    await kill(await otherProcess(path));
    const dead = await readFile(join(path, 'lock'), 'utf8');
    const { token } = JSON.parse(dead) as { token: string };
    await writeFile(join(path, `lock.${token}.taken`), dead.replace(token, 'dead-taker'));
    await (await openStore(path)).close();
    expect((await readdir(path)).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  it('stays locked for a holder on another machine, whose life cannot be asked after', async () => {
    const store = await newStore();
    const { path } = store.identity;
    await changeLock(path, { host: 'elsewhere', pid: 4_000_000, program: 'Warraq 1.0.0' });
    const holder = { program: 'Warraq 1.0.0', process: '4000000', computer: 'elsewhere' };
    expect((await refusalOf(openStore(path)))?.params).toEqual({ path, ...holder });
  });

  it.runIf(process.platform === 'linux')(
    'is not held by a process that only has the dead holder’s number',
    async () => {
      const path = await closedLibrary();
      await kill(await otherProcess(path));
      await changeLock(path, { pid: process.pid });
      await (await openStore(path)).close();
    },
  );

  it('treats a lock that cannot be read as held while it is fresh, and as left when it is old', async () => {
    const path = await closedLibrary();
    await writeFile(join(path, 'lock'), '');
    // The store's clock stands far from the file's time, so this lock is an old one.
    expect(Math.abs(Date.now() - instant.getTime())).toBeGreaterThan(60_000);
    await (await openStore(path)).close();
    await writeFile(join(path, 'lock'), '');
    const unknown = { program: 'unknown', process: '', computer: '' };
    expect(await otherProcess(path)).toMatchObject({
      said: JSON.stringify({ code: 'library.locked', params: { path, ...unknown } }),
    });
  });

  it('is kept on disks without hard links too', async () => {
    const path = await closedLibrary();
    const disk = watchedDisk(({ name }) => {
      if (name === 'link') throw new SystemError('EPERM');
    });
    const store = await openStore(path, disk);
    expect((await refusalOf(openStore(path, disk)))?.code).toBe('library.locked');
    expect((await refusalOf(openStore(path)))?.code).toBe('library.locked');
    await store.close();
    await kill(await otherProcess(path));
    await (await openStore(path, disk)).close();
  });
});
