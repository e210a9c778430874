import { describe, expect, it } from 'vitest';
import { backupsOf } from '../../main/store/backups/backup-folders.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { from1To2 } from '../../main/store/migrations/from-1-to-2.ts';
import { from2To3 } from '../../main/store/migrations/from-2-to-3.ts';
import type { Migration } from '../../main/store/migrations/migration.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import { chanceFrom } from '../support/random.ts';
import { SystemError, type Operation } from './support/disk.ts';
import type { DiskState } from './support/disk-state.ts';
import { instant, refusalCode } from './support/library.ts';
import { modelDisk } from './support/model-disk.ts';
import { afterKill, afterPowerLoss, remainders } from './support/power-loss.ts';
import { libraryPath, newDisk } from './support/recording.ts';
import { articlesOfVersionOne, writeVersionOne } from './support/version-one.ts';
import { expectReadable, fingerprint } from './support/whole.ts';

/** A step there may be one day: every record changes, and doing it twice would show. */
const from3To4: Migration = {
  from: 3,
  header: (header) => ({ ...header, form: 'fourth' }),
  article: (article) => ({ ...article, note: `${String(article['note'])} (٤)` }),
};
const steps = [from1To2, from2To3, from3To4];

const asFingerprint = (change: (note: string) => string): string =>
  fingerprint({
    articles: new Map(
      articlesOfVersionOne.map((one) => [one.id, { ...one, note: change(one.note) }]),
    ),
    records: new Map(),
  });
const before = asFingerprint((note) => note);
const after = asFingerprint((note) => `${note} (٤)`);

function open(
  fileSystem: FileSystem,
  migrations: readonly Migration[],
  path = libraryPath,
): Promise<CompactingStore> {
  const now = () => instant;
  return openLibraryStore(path, { create: false, now, version: '0', fileSystem, migrations });
}

/** A disk with a library of version 1 on it, as if it had been there for long. */
async function oldDisk(): Promise<DiskState> {
  const disk = modelDisk(newDisk);
  await writeVersionOne(disk.fileSystem, libraryPath, { checked: true });
  return disk.state();
}

interface Step {
  readonly operation: Operation;
  readonly disk: DiskState;
}

/** Every step of the disk while the library is brought from version 1 to version 4. */
async function migrationStops(): Promise<readonly Step[]> {
  const stops: Step[] = [];
  const disk = modelDisk(await oldDisk(), {
    after: (operation, state) => stops.push({ operation, disk: state }),
  });
  const store = await open(disk.fileSystem, steps);
  expect(fingerprint(store)).toBe(after);
  await store.close();
  return stops;
}

/** The library opens in the new form, whole, and no article was brought there twice. */
async function expectWhole(image: DiskState): Promise<void> {
  const { fileSystem } = modelDisk(image);
  const store = await open(fileSystem, steps);
  if (fingerprint(store) !== after) throw new Error('it is another library');
  const codes = store.notices.map(({ code }) => code);
  if (codes.some((code) => code !== 'library.migrated')) throw new Error(codes.join());
  await expectReadable(store, fileSystem);
  await store.close();
  const again = await open(fileSystem, steps);
  if (again.notices.length > 0 || fingerprint(again) !== after) throw new Error('not for good');
}

/** A backup that was made first is the library in version 1: an older program opens it. */
async function expectBackupInOldForm(image: DiskState): Promise<number> {
  const { fileSystem } = modelDisk(image);
  const found = await backupsOf({ path: libraryPath, fileSystem, migrations: steps });
  for (const { folder, header } of found) {
    if (header?.whole !== true || header.holds !== 1) throw new Error('it passes for a backup');
    const store = await open(fileSystem, [], folder.path);
    if (fingerprint(store) !== before) throw new Error('the backup is another library');
    await expectReadable(store, fileSystem);
  }
  return found.length;
}

// Which process holds a lock and when it began is told by Linux only; elsewhere the dead seem alive.
const onLinux = process.platform === 'linux';

describe.runIf(onLinux)('bringing a library to a later version', { timeout: 240_000 }, () => {
  it('may be stopped at every step, by a kill or a loss of power: all is there, and once', async () => {
    const chance = chanceFrom(3);
    const stops = await migrationStops();
    let images = 0;
    let backups = 0;
    for (const [place, { operation, disk }] of stops.entries()) {
      const left = [...remainders, 'pieces' as const, 'pieces' as const];
      const lost = left.map((remainder) => afterPowerLoss(disk, remainder, chance));
      for (const image of [afterKill(disk), ...lost]) {
        try {
          await expectWhole(image);
          backups += await expectBackupInOldForm(image);
        } catch (thrown) {
          const where = `stop ${place}, after ${operation.name} ${operation.path}`;
          throw new Error(`${where}: ${String(thrown)}`, { cause: thrown });
        }
        images++;
      }
    }
    process.stdout.write(
      `migrating: ${stops.length} stops, ${images} images, ${backups} backups\n`,
    );
    expect(stops.length).toBeGreaterThan(80);
    expect(backups).toBeGreaterThan(100);
  });

  it('has its backup before the first byte of the library is changed', async () => {
    const [{ disk } = { disk: newDisk }] = await migrationStops().then((stops) =>
      stops.filter(({ operation }) => operation.path.endsWith('snapshot.jsonl.new')).slice(-1),
    );
    expect(await expectBackupInOldForm(afterPowerLoss(disk, 'nothing', chanceFrom(1)))).toBe(1);
    // Until then an older program opens the library itself, too.
    const { fileSystem } = modelDisk(afterPowerLoss(disk, 'nothing', chanceFrom(1)));
    expect(fingerprint(await open(fileSystem, []))).toBe(before);
  });

  it('makes one backup, however often it is begun', async () => {
    const stops = await migrationStops();
    const late = stops.filter(({ operation }) => operation.path.endsWith('journal.jsonl'));
    const { fileSystem } = modelDisk(afterKill(late.at(-1)?.disk ?? newDisk));
    await (await open(fileSystem, steps)).close();
    expect(await backupsOf({ path: libraryPath, fileSystem, migrations: steps })).toHaveLength(1);
  });

  for (const [code, times] of [
    ['ENOSPC', 1],
    ['EIO', 1],
    ['EACCES', 1],
    ['ENOSPC', 1_000],
  ] as const) {
    it(`is refused with words or done, at every operation of the disk: ${code} × ${times}`, async () => {
      const initial = await oldDisk();
      const told = new Map<ErrorCode, number>();
      for (let step = 0; ; step++) {
        let [waits, met] = [step, 0];
        const disk = modelDisk(initial, {
          before: ({ path }) => {
            if (path.startsWith('/proc/') || waits-- > 0 || met >= times) return;
            met++;
            throw new SystemError(code, 9);
          },
        });
        const refused = await refusalCode(open(disk.fileSystem, steps));
        if (refused !== undefined) told.set(refused, (told.get(refused) ?? 0) + 1);
        if (met === 0) break;
        await expectWhole(afterKill(disk.state()));
        await expectWhole(afterPowerLoss(disk.state(), 'pieces', chanceFrom(step)));
      }
      process.stdout.write(`migrating, ${code} × ${times}: ${JSON.stringify([...told])}\n`);
      expect([...told.keys()]).not.toContain('unexpected');
      expect([...told.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(60);
    });
  }
});
