import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canMount, fillDisk, mountAgain, mountDisk, unmount } from '../support/small-disk.ts';
import { article, articleId } from './support/articles.ts';
import { plain } from './support/full-library.ts';
import { openStore, refusalOf, temporaryFolder } from './support/library.ts';

const kilobyte = 1024;

/** A disk of so many kilobytes, unmounted after the test. */
async function smallDisk(kilobytes: number): Promise<string> {
  const path = join(await temporaryFolder(), 'disk');
  mountDisk(path, kilobytes);
  onTestFinished(() => unmount(path));
  return path;
}

describe.skipIf(!canMount)('a library whose disk is full', () => {
  it('says so, takes the change back, and keeps it once there is space', async () => {
    const disk = await smallDisk(4_096);
    const path = join(disk, 'Full.warraq');
    const store = await openStore(path, { create: true });
    await store.appendBodies(['']);
    await store.commit([1, 2, 3].map((number) => ({ kind: 'put', article: article(number) })));
    const ballast = join(disk, 'ballast');
    fillDisk(ballast, disk);
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
    const ballast = join(disk, 'ballast');
    fillDisk(ballast, disk);
    await refusalOf(store.close());
    rmSync(ballast);
    expect(plain(await openStore(path))).toEqual(kept);
  });
});

describe.skipIf(!canMount)('a library whose disk is unmounted while it is open', () => {
  it('confirms nothing any more, and is whole when the disk is back', async () => {
    const disk = await smallDisk(2_048);
    const kept = join(await temporaryFolder(), 'kept');
    // A second place where the same disk stays mounted, so that it can come back.
    mountAgain(disk, kept);
    onTestFinished(() => unmount(kept));
    const path = join(disk, 'Removable.warraq');
    const store = await openStore(path, { create: true });
    await store.appendBodies(['']);
    await store.commit([{ kind: 'put', article: article(1) }]);

    unmount(disk);
    const fields = { note: 'ضائعة' };
    const change = store.commit([{ kind: 'patch', id: articleId(1), fields }]);
    expect(await refusalOf(change)).toEqual({ code: 'library.vanished', params: { path } });
    await store.close();
    expect(readdirSync(disk)).toEqual([]);

    mountAgain(kept, disk);
    const again = await openStore(path);
    expect(again.articles.get(articleId(1))?.note).toBe('');
    expect(again.notices).toEqual([]);
  });
});
