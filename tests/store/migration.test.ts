import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordId } from '../../preload/contract/records.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { createHistoryLog } from '../../main/store/history-log.ts';
import { restoreLibrary } from '../../main/store/restore/restore-library.ts';
import { verifyLibrary } from '../../main/store/verify/verify-library.ts';
import { articleId } from './support/articles.ts';
import { contentsOf, SystemError, watchedDisk } from './support/disk.ts';
import { plain } from './support/full-library.ts';
import { instant, openStore, refusalOf, temporaryFolder } from './support/library.ts';
import { articlesOfVersionOne, libraryId, writeVersionOne } from './support/version-one.ts';
import { expectReadable } from './support/whole.ts';

const pause = () => Promise.resolve();
const at = (path: string) => ({ path, fileSystem: nodeFileSystem });
const verify = (path: string, backups = false) => verifyLibrary(at(path), { backups, pause });

async function versionOne(options?: Parameters<typeof writeVersionOne>[2]): Promise<string> {
  const path = join(await temporaryFolder(), 'Research.warraq');
  await writeVersionOne(nodeFileSystem, path, options);
  return path;
}

const inOrder = [...articlesOfVersionOne].sort((one, other) => (one.id < other.id ? -1 : 1));

/** The backup that a notice tells of. */
async function migratedWithBackup(path: string): Promise<string> {
  const store = await openStore(path);
  const [told] = store.notices;
  await store.close();
  return String(told?.params['backup']);
}

describe('a library that version 1 wrote', { timeout: 120_000 }, () => {
  for (const checked of [false, true]) {
    it(`opens with all it holds, ${checked ? 'with' : 'without'} a checksum, and says so once`, async () => {
      const path = await versionOne({ checked });
      const store = await openStore(path);
      expect(plain(store)).toEqual(inOrder);
      await expectReadable(store, nodeFileSystem);
      expect(store.notices).toMatchObject([
        { code: 'library.migrated', params: { path, from: 1, to: 3 } },
      ]);
      await store.close();
      expect((await openStore(path)).notices).toEqual([]);
    });
  }

  it('is in version 3 in every file afterwards, and keeps its history', async () => {
    const path = await versionOne();
    const store = await openStore(path);
    const log = createHistoryLog(store.identity, () => instant);
    expect(await log.read()).toEqual({ lines: [{ at: 1 }], setAside: undefined });
    await store.close();
    for (const file of ['library.json', 'catalogue/snapshot.jsonl', 'catalogue/journal.jsonl'])
      expect(await readFile(join(path, file), 'utf8')).toMatch(/"version": ?3/);
    for (const file of ['catalogue/closing.jsonl', 'catalogue/history.jsonl'])
      expect(await readFile(join(path, file), 'utf8')).toMatch(/"version":3/);
    expect(await verify(path, true)).toMatchObject({ version: 3, articles: 2, backups: 1 });
  });

  it('goes on from there: what is changed next is there the next time', async () => {
    const path = await versionOne();
    const store = await openStore(path);
    expect(store.revision).toBe(5);
    await store.commit([{ kind: 'patch', id: articleId(2), fields: { note: 'بعد' } }]);
    await store.close();
    expect((await openStore(path)).articles.get(articleId(2))?.note).toBe('بعد');
  });

  it('was copied first: the backup is the library to the last byte, and opens the same way', async () => {
    const path = await versionOne();
    const before = await contentsOf(path);
    const backup = await migratedWithBackup(path);
    const copied = await contentsOf(backup);
    for (const [name, bytes] of copied) {
      if (name === 'backup.jsonl') continue;
      // What no article needs is not copied.
      if (name !== join('bodies', '0001.log')) expect(bytes, name).toBe(before.get(name));
    }
    expect(await verify(backup)).toMatchObject({ version: 1, articles: 2 });
    const store = await openStore(backup);
    expect(plain(store)).toEqual(inOrder);
    expect(store.notices).toMatchObject([{ code: 'library.migrated' }]);
  });

  it('is verified and restored as it is, with nothing written to it', async () => {
    const path = await versionOne();
    const before = await contentsOf(path);
    const report = await verify(path);
    expect(report).toMatchObject({ version: 1, articles: 2 });
    expect(report.findings.filter(({ isDamage }) => isDamage)).toEqual([]);
    const out = join(await temporaryFolder(), 'New.warraq');
    await restoreLibrary(at(path), at(out), { now: instant, pause });
    expect(await contentsOf(path)).toEqual(before);
    const store = await openStore(out);
    expect(plain(store)).toEqual(inOrder);
    expect(store.notices).toEqual([]);
    expect(store.identity.id).toBe(libraryId);
    expect((await verify(out)).version).toBe(3);
  });

  it('is restored from its backup in version 1 and its journal in version 3', async () => {
    const path = await versionOne();
    const store = await openStore(path);
    await store.commit([
      { kind: 'patch', id: articleId(3), fields: { note: 'في الصيغة الثالثة' } },
    ]);
    await store.close();
    await rm(join(path, 'catalogue', 'snapshot.jsonl'));
    const out = join(await temporaryFolder(), 'New.warraq');
    const report = await restoreLibrary(at(path), at(out), { now: instant, pause });
    expect(report).toMatchObject({ articles: 2, changes: 1, changesLost: 0, textsLost: [] });
    expect((await openStore(out)).articles.get(articleId(3))?.note).toBe('في الصيغة الثالثة');
  });

  it('says that its checksum is wrong when verified, as before', async () => {
    const path = await versionOne({ checked: true });
    const file = join(path, 'library.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Research', 'Resaerch'));
    const { findings } = await verify(path);
    expect(findings).toContainEqual({
      kind: 'damaged',
      isDamage: true,
      file: 'library.json',
      place: 'checksum',
    });
  });

  it('with a torn last write is told of both, with the bytes kept', async () => {
    const path = await versionOne();
    const file = join(path, 'catalogue', 'journal.jsonl');
    await writeFile(file, '[99,"abc', { flag: 'a' });
    const store = await openStore(path);
    expect(plain(store)).toEqual(inOrder);
    expect(store.notices.map(({ code }) => code)).toEqual([
      'library.torn-tail',
      'library.migrated',
    ]);
  });

  for (const code of ['EROFS', 'ENOSPC'] as const) {
    it(`is refused with words and not touched on a disk that answers ${code}`, async () => {
      const path = await versionOne();
      const before = await contentsOf(path);
      const changing = ['write', 'makeFolder', 'rename', 'link', 'truncate'];
      const { fileSystem } = watchedDisk(({ name, path: file }) => {
        const isLock = file.startsWith(join(path, 'lock'));
        if (changing.includes(name) && !isLock) throw new SystemError(code);
      });
      const refusal = await refusalOf(openStore(path, { fileSystem }));
      expect(refusal?.code).toBe(code === 'EROFS' ? 'library.read-only' : 'library.disk-full');
      expect(await contentsOf(path)).toEqual(before);
      expect(plain(await openStore(path))).toEqual(inOrder);
    });
  }
});

describe('a library that version 2 wrote', { timeout: 120_000 }, () => {
  it('opens with all it holds and nothing beside its articles, and takes records from then on', async () => {
    const path = await versionOne({ checked: true, version: 2 });
    const store = await openStore(path);
    expect(plain(store)).toEqual(inOrder);
    expect(store.records.size).toBe(0);
    expect(store.notices).toMatchObject([
      { code: 'library.migrated', params: { path, from: 2, to: 3 } },
    ]);
    const id = RecordId.parse('names-1');
    const record = { kind: 'names', id, forms: ['ليلى', 'Layla'] } as const;
    await store.commit([{ kind: 'keep', record }]);
    await store.close();
    expect((await openStore(path)).records.get(id)).toEqual(record);
  });
});

describe('a library of a version that is not known yet', { timeout: 120_000 }, () => {
  it('is refused with its version, also by verifying and restoring, and not touched', async () => {
    const path = await versionOne();
    const file = join(path, 'library.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1', '"version": 9'));
    const before = await contentsOf(path);
    expect(await refusalOf(openStore(path))).toEqual({
      code: 'library.newer-format',
      params: { path, version: 9 },
    });
    const { findings } = await verify(path);
    expect(findings).toContainEqual({
      kind: 'newer-format',
      isDamage: true,
      file: 'library.json',
      place: '9',
    });
    const out = join(await temporaryFolder(), 'New.warraq');
    const restoring = restoreLibrary(at(path), at(out), { now: instant, pause });
    expect((await refusalOf(restoring))?.code).toBe('library.newer-format');
    expect(await contentsOf(path)).toEqual(before);
  });
});
