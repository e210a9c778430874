import type { Catalogue } from '../catalogue.ts';
import { writeClosing } from '../closing.ts';
import { inFolder, places, writeWhole, type LibraryFolder, type Pause } from '../folder.ts';
import { frameOf } from '../frame.ts';
import type { BackupHeader } from '../headers.ts';
import type { HeldCatalogue } from '../journal-adapter.ts';
import { replayJournal } from '../journal-reader.ts';
import { presentVersion } from '../migrations/upgrade.ts';
import { bytesThere, countingReads, type Progress } from '../progress.ts';
import { skeletonOf } from '../skeleton.ts';
import { readSnapshot } from '../snapshot.ts';
import { backupNameAt, backupsOf, namesIn, removeTree, type Backup } from './backup-folders.ts';
import { copyBytes, haveSameBytes, linked, type BackupTask } from './copy-file.ts';
import { copyBodies, copyOriginals } from './copy-materials.ts';
import { outdated } from './rotation.ts';

export interface BackupSource {
  readonly folder: LibraryFolder;
  readonly library: string;
  /** The version of the format that the library is in. */
  readonly version: number;
  /** Runs an act while nothing is written to the catalogue. */
  hold<Result>(act: (held: HeldCatalogue) => Promise<Result>): Promise<Result>;
}

export interface BackupOptions {
  readonly now: Date;
  readonly pause: Pause;
  readonly progress?: Progress | undefined;
}

export interface BackupMade {
  /** Absolute path of the backup, a library folder. */
  readonly path: string;
  readonly articles: number;
  readonly sequence: number;
  /** False where a text or an original was damaged or missing in the library already. */
  readonly whole: boolean;
  /** Names of older backups that were removed. */
  readonly removed: readonly string[];
}

const heldSnapshot = `${places.snapshot}.held`;
const heldJournal = `${places.journal}.held`;

/** Gives a file of the library a second name in the draft, or copies it where links are unknown. */
async function linkOrCopy(task: BackupTask, from: string, to: string, end: number): Promise<void> {
  const [one, other] = [inFolder(task.source, from), inFolder(task.draft, to)];
  if (!(await linked(task, one, other))) await copyBytes(task, one, other, { start: 0, end });
}

/** Holds on to the catalogue's two files as they are at one moment: two links, no copying. */
function holdCatalogue(task: BackupTask, source: BackupSource): Promise<HeldCatalogue> {
  return source.hold(async (held) => {
    await linkOrCopy(task, places.snapshot, heldSnapshot, Number.MAX_SAFE_INTEGER);
    await linkOrCopy(task, places.journal, heldJournal, held.journalBytes);
    return held;
  });
}

async function copyClosing({ source, draft, ...plan }: BackupTask): Promise<void> {
  const from = inFolder(source, places.closing);
  if (!(await plan.fileSystem.facts(from))) return;
  const whole = { start: 0, end: Number.MAX_SAFE_INTEGER };
  await copyBytes(plan, from, inFolder(draft, places.closing), whole);
}

/** A snapshot is never changed in its place, so backups made between two snapshots share one. */
async function copyCatalogue(
  task: BackupTask,
  { library, version }: BackupSource,
  held: HeldCatalogue,
) {
  const { fileSystem, source, draft, base } = task;
  const at = (file: string) => inFolder(draft, file);
  const shared = base && inFolder(base.folder, places.snapshot);
  const links = shared !== undefined && (await haveSameBytes(task, at(heldSnapshot), shared));
  const whole = { start: 0, end: Number.MAX_SAFE_INTEGER };
  if (!links || !(await linked(task, shared, at(places.snapshot)))) {
    await copyBytes(task, at(heldSnapshot), at(places.snapshot), whole);
  }
  const journal = { start: 0, end: held.journalBytes };
  await copyBytes(task, at(heldJournal), at(places.journal), journal);
  await fileSystem.remove(at(heldSnapshot));
  await fileSystem.remove(at(heldJournal));
  // What is still in an earlier version stays in it altogether.
  const isEarlier = version < presentVersion(source);
  if (isEarlier) await copyClosing(task);
  else await writeClosing(draft, library, { sequence: held.sequence, reached: held.reached });
  await copyBytes(task, inFolder(source, places.identity), at(places.identity), whole);
}

async function readBack(task: BackupTask, library: string): Promise<Catalogue> {
  const { catalogue } = await readSnapshot(task.draft, library, {
    pause: task.pause,
    keep: skeletonOf,
  });
  await replayJournal(task.draft, library, catalogue, task.pause);
  return catalogue;
}

async function fill(task: BackupTask, source: BackupSource, madeAt: string) {
  const { fileSystem, draft } = task;
  const { library } = source;
  await fileSystem.makeFolder(inFolder(draft, places.catalogue));
  const held = await holdCatalogue(task, source);
  await copyCatalogue(task, source, held);
  const { articles, sequence } = await readBack(task, library);
  const bodies = await copyBodies(task, [...articles.values()]);
  const originals = await copyOriginals(task, [...articles.values()]);
  const { catalogue, texts } = await bytesThere(draft);
  const header: BackupHeader = {
    format: 'warraq-backup',
    version: presentVersion(draft),
    library,
    sequence,
    madeAt,
    holds: source.version,
    articles: articles.size,
    bytes: catalogue + texts + originals.bytes,
    whole: bodies.whole && originals.whole && sequence === held.sequence,
    bodies: bodies.sizes,
  };
  await writeWhole(draft, places.backup, [frameOf(JSON.stringify(header))]);
  for (const folder of ['', places.catalogue, places.bodies]) {
    await fileSystem.syncFolder(inFolder(draft, folder));
  }
  return { articles: articles.size, sequence, whole: header.whole };
}

/** What an earlier attempt left behind. */
async function clearDrafts(folder: LibraryFolder): Promise<void> {
  const { fileSystem } = folder;
  for (const name of await namesIn(fileSystem, inFolder(folder, places.backups))) {
    if (!name.endsWith('.warraq.new') && !name.endsWith('.warraq.old')) continue;
    await removeTree(fileSystem, inFolder(folder, places.backups, name));
  }
}

async function isOpen({ folder }: Backup): Promise<boolean> {
  return (await folder.fileSystem.facts(inFolder(folder, places.lock))) !== undefined;
}

/** Removes the backups whose time is over; one that someone has open stays. Answers their names. */
async function rotate(folder: LibraryFolder, library: string): Promise<readonly string[]> {
  const { fileSystem } = folder;
  const ours = (await backupsOf(folder)).flatMap((backup) =>
    backup.header?.library === library
      ? [{ ...backup, whole: backup.header.whole, holds: backup.header.holds }]
      : [],
  );
  const removed: string[] = [];
  for (const backup of outdated(ours)) {
    if (await isOpen(backup)) continue;
    // Renamed first, and durably: what is half removed must never look like a backup.
    const going = `${backup.folder.path}.old`;
    await fileSystem.rename(backup.folder.path, going);
    await fileSystem.syncFolder(inFolder(folder, places.backups));
    await removeTree(fileSystem, going);
    removed.push(backup.name);
  }
  return removed;
}

/** The newest backup of this library that nobody has open. */
async function baseFor({ folder, library }: BackupSource): Promise<Backup | undefined> {
  for (const backup of await backupsOf(folder)) {
    if (backup.header?.library === library && !(await isOpen(backup))) return backup;
  }
  return undefined;
}

/** What is to be read: the catalogue is copied and read back, and so are texts that are new. */
async function expectReads(task: BackupTask, progress: Progress): Promise<void> {
  const { catalogue, texts, originals } = await bytesThere(task.source);
  progress.expect(2 * catalogue + texts + (task.base ? 0 : texts + originals));
}

/**
 * Makes a backup of an open library below its `backups` folder: a library folder of its own, and
 * nothing of it is shared with the living library, so that damage to the one never reaches the
 * other. Backups share what did not change among themselves, by hard links: originals, snapshots,
 * and files of texts, which only a later backup makes longer. Everything is read back before the
 * folder gets its name.
 * @throws `library.damaged` where the library's own catalogue is damaged on the disk, and whatever
 * a write throws; no backup is left then, and those before are as they were.
 */
export async function makeBackup(
  source: BackupSource,
  { now, pause, progress }: BackupOptions,
): Promise<BackupMade> {
  const { folder, library } = source;
  const disk = folder.fileSystem;
  const fileSystem = progress ? countingReads(disk, progress) : disk;
  const path = inFolder(folder, places.backups, backupNameAt(now));
  const draft = { ...folder, path: `${path}.new` };
  await clearDrafts(folder);
  const base = await baseFor(source);
  try {
    const task = { fileSystem, pause, source: { ...folder, fileSystem }, draft, base };
    if (progress) await expectReads(task, progress);
    const made = await fill(task, source, now.toISOString());
    await fileSystem.rename(draft.path, path);
    await fileSystem.syncFolder(inFolder(folder, places.backups));
    return { path, ...made, removed: await rotate(folder, library) };
  } catch (thrown) {
    await removeTree(fileSystem, draft.path).catch(() => undefined);
    throw thrown;
  }
}
