import { describe, expect, it } from 'vitest';
import { errorWording } from '../../preload/contract/error-wording.ts';
import type { ErrorCode } from '../../preload/contract/errors.ts';
import { backupsOf } from '../../main/store/backups/backup-folders.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { chanceFrom } from '../support/random.ts';
import { SystemError } from './support/disk.ts';
import type { DiskState } from './support/disk-state.ts';
import { refusalCode } from './support/library.ts';
import { nextAct, servicesOf, silent, type Services } from './support/library-script.ts';
import { modelDisk, type ModelDisk } from './support/model-disk.ts';
import { afterKill, afterPowerLoss, remainders } from './support/power-loss.ts';
import { libraryPath, newDisk, openOn, record } from './support/recording.ts';
import { expectReadable, fingerprint } from './support/whole.ts';

interface Fault {
  readonly error: SystemError;
  /** How many operations in a row it meets. */
  readonly times: number;
  readonly told: ErrorCode;
}

const faults: readonly Fault[] = [
  { error: new SystemError('ENOSPC', 9), times: 1, told: 'library.disk-full' },
  { error: new SystemError('EIO', 20), times: 1, told: 'library.write-failed' },
  { error: new SystemError('EACCES'), times: 1, told: 'library.read-only' },
  { error: new SystemError('ENOSPC', 40), times: 4, told: 'library.disk-full' },
  { error: new SystemError('EIO'), times: 3, told: 'library.write-failed' },
];

interface FrailDisk extends ModelDisk {
  /** From the operation on that comes after so many more, the fault is met. */
  breakAfter(operations: number, fault: Fault): void;
  heal(): void;
  /** How often the fault was met since it was set. */
  readonly met: () => number;
}

/** Operations named in `spared` always succeed, and do not count. */
function frailDisk(initial: DiskState, spared: readonly string[] = []): FrailDisk {
  let fault: Fault | undefined;
  let [waits, met] = [0, 0];
  const disk = modelDisk(initial, {
    before: ({ name, path }) => {
      // What the system tells of processes lies on no disk.
      if (path.startsWith('/proc/') || spared.includes(name)) return;
      if (fault === undefined || waits-- > 0 || met >= fault.times) return;
      met++;
      throw fault.error;
    },
  });
  return {
    ...disk,
    breakAfter: (operations, next) => void ([fault, waits, met] = [next, operations, 0]),
    heal: () => void (fault = undefined),
    met: () => met,
  };
}

interface Tally {
  attempts: number;
  refused: number;
  images: number;
  backups: number;
}

/** What the next process would find, whether this one is killed or the power goes. */
async function expectFound(
  disk: DiskState,
  allowed: readonly string[],
  store: Pick<CompactingStore, 'articles' | 'records'> | undefined,
  tally: Tally,
): Promise<void> {
  const chance = chanceFrom(tally.images);
  for (const image of [afterKill(disk), afterPowerLoss(disk, chance.pick(remainders), chance)]) {
    const { fileSystem } = modelDisk(image);
    const found = await openOn(fileSystem);
    expect(allowed).toContain(fingerprint(found));
    if (store) expect(fingerprint(found)).toBe(fingerprint(store));
    await expectReadable(found, fileSystem);
    tally.images++;
  }
}

/** Whatever has a backup's name opens by itself, and with every byte where it says that it is whole. */
async function expectBackups(disk: DiskState, step: number, atMost: number): Promise<void> {
  const lost = afterPowerLoss(disk, 'pieces', chanceFrom(step));
  const { fileSystem } = modelDisk(step % 2 === 0 ? afterKill(disk) : lost);
  const found = await backupsOf({ path: libraryPath, fileSystem });
  const stranger = found.find(({ header }) => !header);
  if (stranger) throw new Error(`${stranger.name} passes for a backup`);
  for (const { folder, header } of found.slice(0, atMost)) {
    const store = await openOn(fileSystem, folder.path);
    if (header?.whole) await expectReadable(store, fileSystem);
  }
}

/** A backup is some hundreds of operations, and each of them would be another backup: some are tried. */
const mostStride = 13;

/** One act of the script, refused at its first operation, at its second, and so on until it is done. */
async function refuseAct(
  disk: FrailDisk,
  services: Services,
  number: number,
  fault: Fault,
  tally: Tally,
): Promise<void> {
  const { store } = services;
  const left: { readonly disk: DiskState; readonly from: readonly string[] }[] = [];
  let stride = 1;
  for (let step = 0; ; step += stride) {
    const states = [fingerprint(store)];
    let confirmed = 0;
    const act = nextAct(services, number, chanceFrom(number));
    if (act.findsAnotherWay) stride = mostStride;
    disk.breakAfter(step, fault);
    const running = act.run({
      asked: () => states.push(fingerprint(store)),
      confirmed: () => confirmed++,
      backedUp: () => tally.backups++,
    });
    const told = await refusalCode(running);
    const met = disk.met();
    disk.heal();
    tally.attempts++;
    disk.tidy();
    if (act.findsAnotherWay) await expectBackups(disk.state(), step, 2);
    if (told === undefined && met > 0 && act.findsAnotherWay) {
      await expectFound(disk.state(), [fingerprint(store)], store, tally);
      continue;
    }
    if (told === undefined) {
      expect(met, `${act.name} passed over a fault at step ${step}`).toBe(0);
      await expectFound(disk.state(), [fingerprint(store)], store, tally);
      if (act.findsAnotherWay) await expectBackups(disk.state(), step, 20);
      for (const one of left) {
        await expectFound(one.disk, [...one.from, fingerprint(store)], undefined, tally);
      }
      return;
    }
    tally.refused++;
    // A backup reads back what it wrote; what cannot be read is told as damage.
    expect([fault.told, ...(act.findsAnotherWay ? ['library.damaged'] : [])]).toContain(told);
    // Of changes that were asked for at once the first may be kept; any other is kept or is not.
    const allowed = states.length > 2 ? states.slice(confirmed) : states.slice(0, 1);
    expect(allowed, `${act.name} ${number} at step ${step}`).toContain(fingerprint(store));
    if (fault.times === 1) await expectFound(disk.state(), allowed, store, tally);
    else left.push({ disk: disk.state(), from: states.slice(confirmed) });
  }
}

// Which process holds a lock and when it began is told by Linux only; elsewhere the dead seem alive.
const onLinux = process.platform === 'linux';

describe.runIf(onLinux)('a library on a disk that refuses', { timeout: 240_000 }, () => {
  for (const fault of faults) {
    const { error, times, told } = fault;
    it(`says ${told}, keeps all or nothing of what was asked, and goes on: ${error.code}, ${times} in a row, at every operation of the disk`, async () => {
      const acts = times === 1 ? 200 : 100;
      const tally = { attempts: 0, refused: 0, images: 0, backups: 0 };
      // Undoing reads texts for the index, which does without one that cannot be read.
      const disk = frailDisk(newDisk, ['read']);
      const store = await openOn(disk.fileSystem);
      const services = servicesOf(store);
      await services.index.ready();
      for (let number = 1; number <= acts; number++) {
        await refuseAct(disk, services, number, fault, tally);
      }
      process.stdout.write(`${error.code} × ${times}: ${acts} acts, ${JSON.stringify(tally)}\n`);
      expect(tally.refused).toBeGreaterThan(acts * 4);
      expect(errorWording.ar[told]).not.toBe(errorWording.en[told]);
    });
  }
});

/** Codes a person can be told while a disk refuses; `unexpected` would be a fault of our own. */
const worded: readonly ErrorCode[] = [
  'library.disk-full',
  'library.write-failed',
  'library.read-only',
  'library.damaged',
];

describe.runIf(onLinux)(
  'a library that is opened and closed on a disk that refuses',
  { timeout: 240_000 },
  () => {
    it('says so or opens, and holds the same afterwards, at every operation of the disk', async () => {
      const { stops, states } = await record(60, chanceFrom(7));
      const chance = chanceFrom(8);
      let refused = 0;
      for (const stop of stops.filter((_, place) => place % 40 === 0)) {
        const image = afterPowerLoss(stop.disk, 'pieces', chance);
        for (const fault of faults) {
          for (let step = 0; ; step++) {
            const disk = frailDisk(image);
            disk.breakAfter(step, fault);
            const told = await refusalCode(openOn(disk.fileSystem));
            if (told !== undefined) expect(worded).toContain(told);
            if (told !== undefined) refused++;
            const met = disk.met();
            const allowed = states.slice(stop.confirmed, stop.asked + 1);
            const tally = { attempts: 0, refused: 0, images: refused, backups: 0 };
            await expectFound(disk.state(), allowed, undefined, tally);
            disk.heal();
            if (told !== undefined && fault.times === 1) {
              // The lock of the attempt that failed does not stand in the way of the next one.
              expect(await refusalCode(openOn(disk.fileSystem)), `step ${step}`).toBeUndefined();
            }
            if (met === 0) break;
          }
        }
      }
      process.stdout.write(`opening: ${stops.length} stops, refused ${refused} times\n`);
      expect(refused).toBeGreaterThan(1_000);
    });

    it('says so or closes, and holds the same afterwards, at every operation of the disk', async () => {
      let refused = 0;
      for (const fault of faults) {
        for (let step = 0; ; step++) {
          const disk = frailDisk(newDisk);
          const store = await openOn(disk.fileSystem);
          const services = servicesOf(store);
          for (let number = 1; number <= 5; number++) {
            await nextAct(services, number, chanceFrom(number)).run(silent);
          }
          const expected = fingerprint(store);
          disk.breakAfter(step, fault);
          const told = await refusalCode(store.close());
          if (told !== undefined) expect(told).toBe(fault.told);
          if (told !== undefined) refused++;
          const tally = { attempts: 0, refused: 0, images: step, backups: 0 };
          await expectFound(disk.state(), [expected], undefined, tally);
          if (disk.met() === 0) break;
        }
      }
      process.stdout.write(`closing: refused ${refused} times\n`);
      expect(refused).toBeGreaterThan(20);
    });
  },
);
