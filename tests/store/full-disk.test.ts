import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article, articleId } from './support/articles.ts';
import { plain } from './support/full-library.ts';
import { openStore, refusalOf, temporaryFolder } from './support/library.ts';

const kilobyte = 1024;

/** Whether this system lets the tests mount a disk of their own. */
const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

/** A disk of so many kilobytes, unmounted after the test. */
async function smallDisk(size: number): Promise<string> {
  const path = join(await temporaryFolder(), 'disk');
  mkdirSync(path);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'none', path]);
  expect(mounted.status).toBe(0);
  onTestFinished(() => void spawnSync('umount', ['--lazy', path]));
  return path;
}

/** Fills a disk to its last byte. Answers the file that does. */
function fill(disk: string): string {
  const file = join(disk, 'ballast');
  for (let count = 0; ; count++) {
    const { bavail, bsize } = statfsSync(disk);
    if (bavail === 0) return file;
    writeFileSync(file, Buffer.alloc(bavail * bsize), { flag: count === 0 ? 'w' : 'a' });
  }
}

describe.skipIf(!canMount)('a library whose disk is full', () => {
  it('says so, takes the change back, and keeps it once there is space', async () => {
    const disk = await smallDisk(4_096);
    const path = join(disk, 'Full.warraq');
    const store = await openStore(path, { create: true });
    await store.appendBodies(['']);
    await store.commit([1, 2, 3].map((number) => ({ kind: 'put', article: article(number) })));
    const ballast = fill(disk);
    const note = 'ملاحظة طويلة '.repeat(kilobyte);
    const annotate = () => store.commit([{ kind: 'patch', id: articleId(1), fields: { note } }]);

    const full = { code: 'library.disk-full', params: { path } };
    expect(await refusalOf(annotate())).toEqual(full);
    expect(store.articles.get(articleId(1))?.note).toBe('');
    const keepOriginal = () => store.keepOriginal(Buffer.alloc(kilobyte * kilobyte, 'أ'), 'txt');
    const sha256 = await keepOriginal();
    const put = () => {
      const facts = article(4);
      const origin = { ...facts.origin, sha256 };
      return store.commit([{ kind: 'put', article: { ...facts, origin } }]);
    };
    expect(await refusalOf(put())).toEqual(full);
    expect(await refusalOf(store.compact())).toEqual(full);
    const backup = () => store.backup({ now: new Date(), pause: () => Promise.resolve() });
    expect(await refusalOf(backup())).toEqual(full);
    expect(readdirSync(join(path, 'backups'))).toEqual([]);
    expect(readdirSync(join(path, 'catalogue')).filter((name) => name.endsWith('.new'))).toEqual(
      [],
    );
    expect(await store.readBody(article(1).body.ref)).toBe('');
    expect(store.articles.size).toBe(3);

    rmSync(ballast);
    await annotate();
    await keepOriginal();
    await put();
    await store.compact();
    await backup();
    const kept = plain(store);
    expect(kept).toHaveLength(4);
    await store.close();
    const again = await openStore(path);
    expect(plain(again)).toEqual(kept);
    expect(again.notices).toEqual([]);
  });

  it('closes without a word, and opens again with all that was confirmed', async () => {
    const disk = await smallDisk(1_024);
    const path = join(disk, 'Full.warraq');
    const store = await openStore(path, { create: true });
    await store.appendBodies(['']);
    await store.commit([{ kind: 'put', article: article(1) }]);
    const kept = plain(store);
    const ballast = fill(disk);
    await refusalOf(store.close());
    rmSync(ballast);
    expect(plain(await openStore(path))).toEqual(kept);
  });
});

describe.skipIf(!canMount)('a library whose disk is unmounted while it is open', () => {
  it('confirms nothing any more, and is whole when the disk is back', async () => {
    const disk = await smallDisk(2_048);
    const kept = join(await temporaryFolder(), 'kept');
    mkdirSync(kept);
    // A second place where the same disk stays mounted, as a cable lies about while it is unplugged.
    expect(spawnSync('mount', ['--bind', disk, kept]).status).toBe(0);
    onTestFinished(() => void spawnSync('umount', ['--lazy', kept]));
    const path = join(disk, 'Removable.warraq');
    const store = await openStore(path, { create: true });
    await store.appendBodies(['']);
    await store.commit([{ kind: 'put', article: article(1) }]);

    expect(spawnSync('umount', ['--lazy', disk]).status).toBe(0);
    const fields = { note: 'ضائعة' };
    const change = store.commit([{ kind: 'patch', id: articleId(1), fields }]);
    expect(await refusalOf(change)).toEqual({ code: 'library.vanished', params: { path } });
    await store.close();
    expect(readdirSync(disk)).toEqual([]);

    expect(spawnSync('mount', ['--bind', kept, disk]).status).toBe(0);
    const again = await openStore(path);
    expect(again.articles.get(articleId(1))?.note).toBe('');
    expect(again.notices).toEqual([]);
  });
});
