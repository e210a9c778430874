import { describe, expect, it } from 'vitest';
import { backupsOf } from '../../main/store/backups/backup-folders.ts';
import { chanceFrom, type Chance } from '../support/random.ts';
import type { DiskState } from './support/disk-state.ts';
import { importAct, servicesOf, silent } from './support/library-script.ts';
import { modelDisk } from './support/model-disk.ts';
import { afterKill, afterPowerLoss, remainders, type Remainder } from './support/power-loss.ts';
import { libraryPath, openOn, record, type Recording, type Stop } from './support/recording.ts';
import { expectReadable, fingerprint } from './support/whole.ts';

const acts = 240;

/** Every kind of act there is. */
const kinds = [
  'backup',
  'backup beside changes',
  'bulk tag',
  'compact',
  'compact beside changes',
  'delete',
  'import',
  'note',
  'record',
  'redo',
  'rename',
  'tag',
  'together',
  'trash',
  'undo',
  'undo through',
];

/** What is tried at every stop; the two that leave much to chance are tried more than once. */
const variants: readonly Remainder[] = [
  ...remainders,
  ...(['beginnings', 'pieces', 'pieces'] as const),
];

/** Losses that nobody was promised would not happen: a write in progress. */
const harmless: readonly string[] = ['library.torn-tail'];

/** The library as it is found at a stop: before or after what was asked for, never behind what was confirmed. */
async function expectSound(image: DiskState, stop: Stop, states: readonly string[]): Promise<void> {
  const { fileSystem } = modelDisk(image);
  const store = await openOn(fileSystem);
  const allowed = states.slice(stop.confirmed, stop.asked + 1);
  if (!allowed.includes(fingerprint(store))) {
    const found = states.indexOf(fingerprint(store));
    throw new Error(`state ${found} is none of ${stop.confirmed} to ${stop.asked}`);
  }
  const alarm = store.notices.find(({ code }) => !harmless.includes(code));
  if (alarm) throw new Error(`tells of ${alarm.code}`);
  await expectReadable(store, fileSystem);
}

/**
 * Every backup that was said to be made is there, unless a later one took its place, and whatever
 * has a backup's name opens by itself with every byte. Answers how many were opened.
 */
async function expectBackups(
  image: DiskState,
  place: number,
  recorded: Recording,
): Promise<number> {
  const { fileSystem } = modelDisk(image);
  const found = await backupsOf({ path: libraryPath, fileSystem });
  const names = new Set(found.map(({ name }) => name));
  const act = recorded.stops[place]?.act ?? 0;
  for (const { name, madeAt, removedBy } of recorded.backups) {
    const isOver = removedBy !== undefined && removedBy <= act;
    if (madeAt <= place && !isOver && !names.has(name)) throw new Error(`backup ${name} is gone`);
  }
  for (const { name, folder, header } of found) {
    const known = recorded.backups.find((backup) => backup.name === name);
    if (!known || header?.whole !== true) throw new Error(`${name} passes for a backup`);
    const store = await openOn(fileSystem, folder.path);
    const allowed = recorded.states.slice(known.from, known.to + 1);
    if (!allowed.includes(fingerprint(store))) throw new Error(`backup ${name} is another library`);
    if (store.notices.length > 0) throw new Error(`backup ${name} tells of damage`);
    await expectReadable(store, fileSystem);
  }
  return found.length;
}

/** The library goes on from a stop, and all that it then confirms outlasts the power. */
async function expectToGoOn(image: DiskState, stop: Stop, chance: Chance): Promise<void> {
  const disk = modelDisk(image);
  const store = await openOn(disk.fileSystem);
  // The same originals as in the import that was cut short, whose remains may lie about.
  const numbers = [stop.act * 10, stop.act * 10 + 1, 3, 6];
  await importAct(servicesOf(store), numbers, chance).run(silent);
  const expected = fingerprint(store);
  const { fileSystem } = modelDisk(afterPowerLoss(disk.state(), 'nothing', chance));
  const again = await openOn(fileSystem);
  if (fingerprint(again) !== expected) throw new Error('what was confirmed next is lost');
  await expectReadable(again, fileSystem);
}

/** What the next process shows, before it changes anything, the one after the power loss shows as well. */
async function expectWhatIsShownToLast(
  stop: Stop,
  states: readonly string[],
  chance: Chance,
): Promise<void> {
  const disk = modelDisk(afterKill(stop.disk));
  const store = await openOn(disk.fileSystem);
  const shown = states.indexOf(fingerprint(store));
  const seen = { ...stop, confirmed: shown, asked: shown };
  await expectSound(afterPowerLoss(disk.state(), 'nothing', chance), seen, states);
  await store.close();
  await expectSound(afterPowerLoss(disk.state(), 'nothing', chance), seen, states);
}

/** Opening mends what a stop left; it may be stopped at any step as well. */
async function expectOpeningToBearStops(
  image: DiskState,
  stop: Stop,
  states: readonly string[],
  chance: Chance,
): Promise<number> {
  const steps: DiskState[] = [];
  const disk = modelDisk(image, { after: (_, state) => steps.push(state) });
  await (await openOn(disk.fileSystem)).close();
  for (const step of steps) {
    await expectSound(afterPowerLoss(step, chance.pick(remainders), chance), stop, states);
  }
  return steps.length;
}

/**
 * A backup takes some hundreds of steps and changes nothing of the library: every sixth of them is
 * enough here, and the backups have a test of their own.
 */
function tried(stops: readonly Stop[]): readonly (readonly [number, Stop])[] {
  return [...stops.entries()].filter(
    ([place, { name }]) => !name.startsWith('backup') || place % 6 === 0,
  );
}

/** Says where it was when something went wrong, so that it can be gone back to. */
async function at<Result>(
  stop: Stop,
  place: number,
  remainder: string,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (thrown) {
    const { operation, name } = stop;
    const where = `stop ${place} (${name} ${stop.act}, after ${operation.name} ${operation.path}), ${remainder}`;
    throw new Error(`${where}: ${String(thrown)}`, { cause: thrown });
  }
}

/** The numbers that were tried are said, so that a run that tries little is seen. */
function say(what: string, figures: Readonly<Record<string, number>>): void {
  const told = Object.entries(figures).map(([name, figure]) => `${figure} ${name}`);
  process.stdout.write(`${what}: ${told.join(', ')}\n`);
}

/** A script of every kind of act, long enough to be worth stopping. */
async function longRecording(seed: number): Promise<Recording> {
  const recording = await record(acts, chanceFrom(seed));
  expect([...recording.acts.keys()].sort()).toEqual(kinds);
  expect(recording.backups.some(({ removedBy }) => removedBy !== undefined)).toBe(true);
  expect(recording.stops.length).toBeGreaterThan(1_000);
  return recording;
}

// Which process holds a lock and when it began is told by Linux only; elsewhere the dead seem alive.
const onLinux = process.platform === 'linux';

describe.runIf(onLinux)('a library whose machine stops', { timeout: 240_000 }, () => {
  const seed = 20_261_122;
  const recording = longRecording(seed);

  it('holds all it confirmed and nothing by halves, at whichever step of the disk', async () => {
    const chance = chanceFrom(seed);
    const { stops, states } = await recording;
    let images = 0;
    for (const [place, stop] of tried(stops)) {
      for (const remainder of variants) {
        const image = afterPowerLoss(stop.disk, remainder, chance);
        await at(stop, place, remainder, () => expectSound(image, stop, states));
        images++;
      }
    }
    say('power lost', { acts, stops: tried(stops).length, images });
    expect(images).toBe(tried(stops).length * variants.length);
  });

  it('keeps every backup that was made, whole, and takes none for one that was not', async () => {
    const chance = chanceFrom(seed + 3);
    const recorded = await recording;
    let [tried, opened] = [0, 0];
    for (const [place, stop] of recorded.stops.entries()) {
      if (place % (stop.name.startsWith('backup') ? 3 : 20) !== 0) continue;
      const remainder = variants[tried++ % variants.length] ?? 'nothing';
      const image = afterPowerLoss(stop.disk, remainder, chance);
      opened += await at(stop, place, remainder, () => expectBackups(image, place, recorded));
    }
    const backups = recorded.backups.length;
    say('backups after the power was lost', { backups, stops: tried, opened });
    expect(backups).toBeGreaterThan(5);
    expect(opened).toBeGreaterThan(400);
  });

  it('goes on from there, and what it confirms then outlasts the next loss of power', async () => {
    const chance = chanceFrom(seed + 1);
    const { stops } = await recording;
    for (const [place, stop] of tried(stops)) {
      const remainder = chance.pick(remainders);
      const image = afterPowerLoss(stop.disk, remainder, chance);
      await at(stop, place, remainder, () => expectToGoOn(image, stop, chance));
    }
    say('gone on after', { stops: tried(stops).length });
  });

  it('bears that its power goes again while it is being opened', async () => {
    const chance = chanceFrom(seed + 2);
    const { stops, states } = await recording;
    let steps = 0;
    for (const [place, stop] of tried(stops)) {
      if (place % 3 !== 0) continue;
      const image = afterPowerLoss(stop.disk, 'pieces', chance);
      const open = () => expectOpeningToBearStops(image, stop, states, chance);
      steps += await at(stop, place, 'pieces', open);
    }
    say('power lost while opening', { steps });
    expect(steps).toBeGreaterThan(3_000);
  });
});

describe.runIf(onLinux)('a library whose process is killed', { timeout: 240_000 }, () => {
  const seed = 20_261_123;
  const recording = longRecording(seed);

  it('holds all it confirmed, though much of it is not synced', async () => {
    const { stops, states } = await recording;
    for (const [place, stop] of tried(stops)) {
      await at(stop, place, 'killed', () => expectSound(afterKill(stop.disk), stop, states));
    }
    say('killed', { acts, stops: tried(stops).length });
  });

  it('shows nothing on opening that a loss of power could still take away', async () => {
    const chance = chanceFrom(seed);
    const { stops, states } = await recording;
    for (const [place, stop] of tried(stops)) {
      await at(stop, place, 'killed', () => expectWhatIsShownToLast(stop, states, chance));
    }
    say('killed, opened, closed, power lost', { stops: tried(stops).length });
  });

  it('goes on from there, and what it confirms then outlasts a loss of power', async () => {
    const chance = chanceFrom(seed);
    const { stops } = await recording;
    for (const [place, stop] of tried(stops)) {
      await at(stop, place, 'killed', () => expectToGoOn(afterKill(stop.disk), stop, chance));
    }
    say('killed, gone on, power lost', { stops: tried(stops).length });
  });
});
