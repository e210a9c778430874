import { dirname, isAbsolute, relative, sep } from 'node:path';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { namesIn, removeTree } from '../backups/backup-folders.ts';
import { failureCode, type FileSystem } from '../file-system.ts';
import { writing, type LibraryFolder, type Pause } from '../folder.ts';
import { readIdentity } from '../identity.ts';
import { acquireLock } from '../lock.ts';
import { copyTree } from './copy-tree.ts';

export interface MoveOptions {
  readonly now: () => Date;
  /** The version of the program, told to whoever finds the library locked meanwhile. */
  readonly version: string;
  /** Throws where the person wants no move after all; nothing is moved then. */
  readonly pause: Pause;
  /** How many of all bytes are copied; not told where a move needs no copy. */
  readonly progress: (done: number, total: number) => void;
}

export interface Moved {
  readonly path: string;
  /** Where the old folder still is, whole or in part, if it could not be removed. */
  readonly left?: string;
}

/** Where a copy is made before it takes the target's name. */
const draftOf = (target: string): string => `${target}.moving`;
/** What the old folder is called while it is removed, so that nobody opens half of it. */
const leavingOf = (path: string): string => `${path}.moved`;

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

async function refuseTaken(fileSystem: FileSystem, path: string): Promise<void> {
  if (await fileSystem.facts(path)) throw WarraqError.of('library.already-exists', { path });
}

const notWritable: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];

function targetFailure(target: LibraryFolder, thrown: unknown): unknown {
  const { path } = target;
  if (!notWritable.includes(failureCode(thrown) ?? '')) return thrown;
  return WarraqError.of('move.not-writable', { path }, thrown);
}

/**
 * Takes away what an earlier move of this library to this place left when it was cut short. Anything
 * else under that name is somebody's, and refused.
 */
async function clearDraft(source: LibraryFolder, draft: LibraryFolder): Promise<void> {
  const { fileSystem, path } = draft;
  if (!(await fileSystem.facts(path))) return;
  const names = await namesIn(fileSystem, path);
  const own = new Set(await namesIn(source.fileSystem, source.path));
  const id = await readIdentity(draft).then(
    (identity) => identity?.id,
    () => undefined,
  );
  const isOurs = names.every((name) => own.has(name));
  const isOfThis = id === undefined || id === (await readIdentity(source))?.id;
  if (!isOurs || !isOfThis) throw WarraqError.of('library.already-exists', { path });
  await removeTree(fileSystem, path);
}

/** The way across disks: a whole copy takes the target's name, and only then the old folder goes. */
async function moveByCopy(
  source: LibraryFolder,
  target: LibraryFolder,
  options: MoveOptions,
): Promise<string | undefined> {
  const { fileSystem } = target;
  const draft = { path: draftOf(target.path), fileSystem };
  await clearDraft(source, draft);
  await fileSystem.makeFolder(draft.path);
  try {
    await copyTree(source, draft, { ...options, fileSystem });
    await refuseTaken(fileSystem, target.path);
    await fileSystem.rename(draft.path, target.path);
  } catch (thrown) {
    await removeTree(fileSystem, draft.path).catch(() => undefined);
    throw thrown;
  }
  try {
    await fileSystem.syncFolder(dirname(target.path));
  } catch {
    // Not known to last: the old folder is not taken away for it.
    return source.path;
  }
  return removeOld(source);
}

async function removeOld({ path, fileSystem }: LibraryFolder): Promise<string | undefined> {
  const leaving = leavingOf(path);
  try {
    await refuseTaken(fileSystem, leaving);
    await fileSystem.rename(path, leaving);
  } catch {
    return path;
  }
  return removeTree(fileSystem, leaving)
    .then(() => fileSystem.syncFolder(dirname(path)))
    .then(
      () => undefined,
      () => leaving,
    );
}

async function moveUnderLock(
  source: LibraryFolder,
  target: LibraryFolder,
  options: MoveOptions,
): Promise<string | undefined> {
  const { fileSystem } = source;
  try {
    await fileSystem.rename(source.path, target.path);
  } catch (thrown) {
    if (failureCode(thrown) !== 'EXDEV') throw thrown;
    return moveByCopy(source, target, options);
  }
  // It is there now, and whole in one place or the other should the power fail before that lasts.
  for (const path of [target.path, source.path]) {
    await fileSystem.syncFolder(dirname(path)).catch(() => undefined);
  }
  return undefined;
}

/**
 * Moves a library that nobody has open to `target`, where nothing may be yet. On the same disk its
 * folder is renamed in one step; to another disk it is copied beside the target, compared, synced and
 * renamed into place before the old folder goes. A stop at any moment leaves a whole library in the
 * old place or in the new one; a copy that was cut short stays beside the target as `.moving`, and the
 * next move there begins by taking it away.
 * @throws `library.not-found`, `library.not-a-library`, `library.locked`, `library.already-exists`
 * where something is at the target, `move.inside` where the target is in the library itself,
 * `move.no-file`, `move.not-writable`, `library.disk-full`, and what `pause` throws.
 */
export async function moveLibrary(
  source: LibraryFolder,
  target: LibraryFolder,
  options: MoveOptions,
): Promise<Moved> {
  const { path, fileSystem } = source;
  if (isInside(target.path, path)) throw WarraqError.of('move.inside', { path: target.path });
  await refuseTaken(fileSystem, target.path);
  if (!(await fileSystem.facts(path))) throw WarraqError.of('library.not-found', { path });
  if (!(await readIdentity(source))) throw WarraqError.of('library.not-a-library', { path });
  const above = dirname(target.path);
  if ((await fileSystem.facts(above))?.kind !== 'folder') {
    throw WarraqError.of('move.no-folder', { path: above });
  }
  await options.pause();
  const program = `Warraq ${options.version}`;
  const lock = await writing(source, () => acquireLock(source, program, options.now));
  try {
    const left = await writing(target, () =>
      moveUnderLock(source, target, options).catch((thrown: unknown) => {
        throw targetFailure(target, thrown);
      }),
    );
    return { path: target.path, ...(left === undefined ? {} : { left }) };
  } finally {
    // The lock went with the folder, or is still where it was taken.
    await lock.release(target).catch(() => undefined);
    await lock.release().catch(() => undefined);
  }
}
