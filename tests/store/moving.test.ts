import { chmod, mkdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem, type FileSystem } from '../../main/store/file-system.ts';
import { moveLibrary, type MoveOptions } from '../../main/store/moving/move-library.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { verifyLibrary } from '../../main/store/verify/verify-library.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import { chanceFrom } from '../support/random.ts';
import { contentsOf, SystemError, watchedDisk } from './support/disk.ts';
import { addNode, root, synced, type DiskState } from './support/disk-state.ts';
import { fullLibrary, importArticles, plain } from './support/full-library.ts';
import { instant, openStore, refusalOf, temporaryFolder } from './support/library.ts';
import { modelDisk } from './support/model-disk.ts';
import { afterKill, afterPowerLoss, remainders } from './support/power-loss.ts';
import { libraryPath, newDisk, openOn } from './support/recording.ts';

const pause = (): Promise<void> => Promise.resolve();
const now = (): Date => instant;
const options: MoveOptions = { now, version: '0.0.0', pause, progress: () => undefined };
const at = (path: string, fileSystem: FileSystem = nodeFileSystem) => ({ path, fileSystem });

/** A disk on which no folder can be renamed to `target` from anywhere but beside it. */
function otherDisk(target: string) {
  let renamed = false;
  return watchedDisk(({ name, path }) => {
    if (name !== 'rename' || path !== target || renamed) return;
    renamed = true;
    throw new SystemError('EXDEV');
  });
}

async function closed(store: CompactingStore) {
  const before = plain(store);
  await store.backup({ now: instant, pause });
  await store.commit([]);
  await store.backup({ now: new Date(instant.getTime() + 7_200_000), pause });
  const { path } = store.identity;
  await store.close();
  return { path, before };
}

describe('renaming a library', () => {
  it('changes the name in library.json with its check, and keeps the folder and the articles', async () => {
    const store = await fullLibrary();
    const before = plain(store);
    const { path } = store.identity;
    await store.rename('  أرشيف الفرات – ΑΒΓ ');
    expect(store.identity).toMatchObject({ name: 'أرشيف الفرات – ΑΒΓ', path });
    await store.close();
    const again = await openStore(path);
    expect(again.identity.name).toBe('أرشيف الفرات – ΑΒΓ');
    expect(plain(again)).toEqual(before);
    await again.close();
    const report = await verifyLibrary(at(path), { backups: false, pause });
    expect(report.findings.filter(({ kind }) => kind === 'damaged')).toEqual([]);
  });

  it('lets the last of several names asked for at once stand', async () => {
    const store = await fullLibrary();
    await Promise.all(['one', 'two', 'three'].map((name) => store.rename(name)));
    expect(store.identity.name).toBe('three');
    expect(await readFile(join(store.identity.path, 'library.json'), 'utf8')).toContain('three');
  });

  it('leaves the old name or the new one, wherever the power goes', async () => {
    const chance = chanceFrom(5);
    const stops: DiskState[] = [];
    let asked = false;
    const { fileSystem } = modelDisk(newDisk, {
      after(_operation, disk) {
        if (asked) stops.push(disk);
      },
    });
    const store = await openOn(fileSystem);
    await importArticles(store, [1, 2]);
    const before = plain(store);
    asked = true;
    await store.rename('New');
    asked = false;
    const names = new Set<string>();
    for (const stop of stops) {
      for (const remainder of remainders) {
        const disk = modelDisk(afterPowerLoss(stop, remainder, chance));
        const opened = await openOn(disk.fileSystem);
        expect(plain(opened)).toEqual(before);
        names.add(opened.identity.name);
      }
    }
    const last = stops.at(-1);
    if (last === undefined) throw new Error('renaming writes');
    const end = await openOn(modelDisk(afterPowerLoss(last, 'nothing', chance)).fileSystem);
    expect(end.identity.name).toBe('New');
    expect([...names].sort()).toEqual(['New', 'Research']);
  });
});

describe('moving a library', () => {
  it('to a place on the same disk renames its folder, and it opens there', async () => {
    const { path, before } = await closed(await fullLibrary());
    const target = join(await temporaryFolder(), 'مكتبتي.warraq');
    const held = await contentsOf(path);
    expect(await moveLibrary(at(path), at(target), options)).toEqual({ path: target });
    expect(await contentsOf(target)).toEqual(held);
    expect(await nodeFileSystem.facts(path)).toBeUndefined();
    expect(plain(await openStore(target))).toEqual(before);
  });

  it('to another disk copies every byte, keeps what backups share, then removes the old folder', async () => {
    const { path, before } = await closed(await fullLibrary());
    const target = join(await temporaryFolder(), 'Moved.warraq');
    const held = await contentsOf(path);
    const shared = [...held.keys()].filter((name) => name.startsWith('backups/'));
    const linksOf = async (folder: string) =>
      Promise.all(shared.map(async (name) => (await stat(join(folder, name))).nlink));
    const links = await linksOf(path);
    const news: (readonly [number, number])[] = [];
    const { fileSystem } = otherDisk(target);
    const moved = await moveLibrary(at(path, fileSystem), at(target, fileSystem), {
      ...options,
      progress: (done, total) => news.push([done, total]),
    });
    expect(moved).toEqual({ path: target });
    expect(await contentsOf(target)).toEqual(held);
    expect(links.some((count) => count > 1)).toBe(true);
    expect((await linksOf(target)).filter((count) => count > 1)).not.toEqual([]);
    const [done, total] = news.at(-1) ?? [];
    expect(done).toBe(total);
    for (const gone of [path, `${path}.moved`, `${target}.moving`]) {
      expect(await nodeFileSystem.facts(gone)).toBeUndefined();
    }
    expect(plain(await openStore(target))).toEqual(before);
  });

  it('is stopped by a cancel or a full disk: the old folder stays whole and no draft is left', async () => {
    const { path, before } = await closed(await fullLibrary());
    const target = join(await temporaryFolder(), 'Moved.warraq');
    const held = await contentsOf(path);
    let rests = 0;
    const cancel = (): Promise<void> => {
      rests += 1;
      if (rests < 6) return Promise.resolve();
      return Promise.reject(WarraqError.of('move.cancelled', {}));
    };
    const { fileSystem } = otherDisk(target);
    const cancelled = moveLibrary(at(path, fileSystem), at(target, fileSystem), {
      ...options,
      pause: cancel,
    });
    expect(await refusalOf(cancelled)).toMatchObject({ code: 'move.cancelled' });
    let refused = false;
    const full = watchedDisk(({ name, path: place }) => {
      if (name === 'rename' && place === target && !refused) {
        refused = true;
        throw new SystemError('EXDEV');
      }
      if (name === 'write' && place.endsWith('0001.log')) throw new SystemError('ENOSPC', 3);
    }).fileSystem;
    expect(await refusalOf(moveLibrary(at(path, full), at(target, full), options))).toMatchObject({
      code: 'library.disk-full',
    });
    expect(await contentsOf(path)).toEqual(held);
    expect(await nodeFileSystem.facts(target)).toBeUndefined();
    expect(await nodeFileSystem.facts(`${target}.moving`)).toBeUndefined();
    expect(plain(await openStore(path))).toEqual(before);
  });

  it('begins by clearing what an earlier move to that place left, and nothing that is not its own', async () => {
    const { path, before } = await closed(await fullLibrary());
    const target = join(await temporaryFolder(), 'Moved.warraq');
    const draft = `${target}.moving`;
    await mkdir(join(draft, 'catalogue'), { recursive: true });
    await writeFile(join(draft, 'catalogue', 'snapshot.jsonl'), 'half of');
    await writeFile(join(draft, 'رسالة.txt'), 'لا تُحذف');
    const move = () => {
      const { fileSystem } = otherDisk(target);
      return moveLibrary(at(path, fileSystem), at(target, fileSystem), options);
    };
    expect(await refusalOf(move())).toMatchObject({ code: 'library.already-exists' });
    await rename(join(draft, 'رسالة.txt'), join(await temporaryFolder(), 'رسالة.txt'));
    expect(await move()).toEqual({ path: target });
    expect(await nodeFileSystem.facts(draft)).toBeUndefined();
    expect(plain(await openStore(target))).toEqual(before);
  });

  it('refuses to leave behind what it cannot copy, and names it', async () => {
    const { path, before } = await closed(await fullLibrary());
    await symlink(join(path, 'nowhere'), join(path, 'bodies', 'وصلة'));
    const target = join(await temporaryFolder(), 'Moved.warraq');
    const { fileSystem } = otherDisk(target);
    const moving = moveLibrary(at(path, fileSystem), at(target, fileSystem), options);
    expect(await refusalOf(moving)).toMatchObject({
      code: 'move.no-file',
      params: { path, file: 'bodies/وصلة' },
    });
    for (const gone of [target, `${target}.moving`]) {
      expect(await nodeFileSystem.facts(gone)).toBeUndefined();
    }
    expect(plain(await openStore(path))).toEqual(before);
  });

  it('takes along what a link leads to, and leaves it where it is as well', async () => {
    const { path, before } = await closed(await fullLibrary());
    const outside = await temporaryFolder();
    await writeFile(join(outside, 'رسالة.txt'), 'لا تُحذف');
    await symlink(outside, join(path, 'ملاحق'));
    const target = join(await temporaryFolder(), 'Moved.warraq');
    const { fileSystem } = otherDisk(target);
    const moved = await moveLibrary(at(path, fileSystem), at(target, fileSystem), options);
    expect(moved).toEqual({ path: target });
    expect(await readFile(join(outside, 'رسالة.txt'), 'utf8')).toBe('لا تُحذف');
    expect(await readFile(join(target, 'ملاحق', 'رسالة.txt'), 'utf8')).toBe('لا تُحذف');
    expect(await nodeFileSystem.facts(path)).toBeUndefined();
    expect(plain(await openStore(target))).toEqual(before);
  });

  it('tells where the old folder still is when it cannot be removed', async () => {
    const { path, before } = await closed(await fullLibrary());
    const target = join(await temporaryFolder(), 'Moved.warraq');
    const { fileSystem } = otherDisk(target);
    const stubborn: FileSystem = {
      ...fileSystem,
      removeFolder: () => Promise.reject(new SystemError('EPERM')),
    };
    const moved = await moveLibrary(at(path, stubborn), at(target, stubborn), options);
    expect(moved).toEqual({ path: target, left: `${path}.moved` });
    expect(plain(await openStore(target))).toEqual(before);
  });

  it('refuses a place that is taken, inside itself, missing or not to be written to, and a library in use', async () => {
    const store = await fullLibrary();
    const { path } = store.identity;
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'letter.txt'), 'a letter');
    const code = async (target: string) =>
      (await refusalOf(moveLibrary(at(path), at(target), options)))?.code;
    expect(await code(join(folder, 'Moved.warraq'))).toBe('library.locked');
    await store.close();
    const held = await contentsOf(path);
    expect(await code(folder)).toBe('library.already-exists');
    expect(await code(join(folder, 'letter.txt'))).toBe('library.already-exists');
    expect(await code(path)).toBe('move.inside');
    expect(await code(join(path, 'bodies', 'Moved'))).toBe('move.inside');
    expect(await code(join(folder, 'nowhere', 'Moved'))).toBe('move.no-folder');
    const closedFolder = join(folder, 'closed');
    await mkdir(closedFolder);
    await chmod(closedFolder, 0o500);
    const target = join(closedFolder, 'Moved.warraq');
    const denied = watchedDisk(({ name, path: place }) => {
      if (name === 'rename' && place === target) throw new SystemError('EACCES');
    }).fileSystem;
    const refused = moveLibrary(at(path, denied), at(target, denied), options);
    expect(await refusalOf(refused)).toMatchObject({ code: 'move.not-writable' });
    expect(await contentsOf(path)).toEqual(held);
  });

  it.each(['the same disk', 'another disk'])(
    'leaves a whole library in the old place or the new one, wherever the power goes: %s',
    async (where) => {
      const target = where === 'the same disk' ? '/disk/Moved.warraq' : '/other/Moved.warraq';
      const other = synced(addNode(newDisk, root, 'other', 'folder'), root);
      const stops: DiskState[] = [];
      let moving = false;
      let refused = where === 'the same disk';
      const { fileSystem } = modelDisk(other, {
        before({ name, path }) {
          if (name !== 'rename' || path !== target || refused) return;
          refused = true;
          throw new SystemError('EXDEV');
        },
        after(_operation, disk) {
          if (moving) stops.push(disk);
        },
      });
      const store = await openOn(fileSystem);
      await importArticles(store, [1, 2, 3]);
      const before = plain(store);
      await store.backup({ now: instant, pause });
      await store.close();
      moving = true;
      await moveLibrary(at(libraryPath, fileSystem), at(target, fileSystem), options);
      const chance = chanceFrom(11);
      for (const stop of stops) {
        const disks = remainders.map((remainder) => afterPowerLoss(stop, remainder, chance));
        for (const disk of [afterKill(stop), ...disks]) {
          const left = modelDisk(disk).fileSystem;
          const places = await Promise.all(
            [target, libraryPath].map(async (path) => ((await left.facts(path)) ? [path] : [])),
          );
          const [found = ''] = places.flat();
          const opened = await openLibraryStore(found, {
            create: false,
            now,
            version: '0.0.0',
            fileSystem: left,
          });
          expect(plain(opened)).toEqual(before);
          for (const { body } of before) {
            expect(await opened.readBody(body.ref)).toHaveLength(body.characters);
          }
        }
      }
      expect(stops.length).toBeGreaterThan(where === 'the same disk' ? 3 : 50);
    },
    120_000,
  );

  it.each(['the same disk', 'another disk'])(
    'leaves it whole where it says it is, whichever operation of the disk fails: %s',
    async (where) => {
      const target = where === 'the same disk' ? '/disk/Moved.warraq' : '/other/Moved.warraq';
      const made = modelDisk(synced(addNode(newDisk, root, 'other', 'folder'), root));
      const store = await openOn(made.fileSystem);
      await importArticles(store, [1, 2, 3]);
      const before = plain(store);
      await store.backup({ now: instant, pause });
      await store.close();
      const told = { moved: 0, refused: 0 };
      for (let steps = 0, failed = true; failed; steps++) {
        failed = false;
        let [left, renamed] = [steps, where === 'the same disk'];
        const disk = modelDisk(made.state(), {
          before({ name, path }) {
            if (name === 'rename' && path === target && !renamed) {
              renamed = true;
              throw new SystemError('EXDEV');
            }
            if (left-- !== 0) return;
            failed = true;
            throw new SystemError('EIO');
          },
        }).fileSystem;
        const moved = await moveLibrary(at(libraryPath, disk), at(target, disk), options).catch(
          () => undefined,
        );
        left = Number.POSITIVE_INFINITY;
        const path = moved?.path ?? libraryPath;
        if (moved === undefined) expect(await disk.facts(target)).toBeUndefined();
        const opened = await openLibraryStore(path, {
          create: false,
          now,
          version: '0.0.0',
          fileSystem: disk,
        });
        expect(plain(opened)).toEqual(before);
        for (const { body } of before) {
          expect(await opened.readBody(body.ref)).toHaveLength(body.characters);
        }
        told[moved === undefined ? 'refused' : 'moved'] += 1;
      }
      expect(told.moved).toBeGreaterThan(1);
      expect(told.refused).toBeGreaterThan(where === 'the same disk' ? 3 : 60);
    },
    120_000,
  );
});
