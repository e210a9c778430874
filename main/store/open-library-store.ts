import { resolve } from 'node:path';
import { Low } from 'lowdb';
import { WarraqError, type ErrorReport } from '../../preload/contract/errors.ts';
import { emptyCatalogue, type Catalogue } from './catalogue.ts';
import { nodeFileSystem, type FileSystem } from './file-system.ts';
import { syncFoundNames, writeFailure, writing, type LibraryFolder } from './folder.ts';
import type { LibraryHeader } from './headers.ts';
import { createLibrary, isFree, readIdentity } from './identity.ts';
import { JournalAdapter } from './journal-adapter.ts';
import { acquireLock, type LibraryLock } from './lock.ts';
import { openMaterials, type Materials } from './materials.ts';
import { migrateLibrary, type Migrated } from './migrations/migrate-library.ts';
import type { Migration } from './migrations/migration.ts';
import { presentVersion } from './migrations/upgrade.ts';
import { newestGoodBackup } from './restore/restore-library.ts';
import { storeOf, type CompactingStore } from './store.ts';

export interface OpenOptions {
  /** Whether to make a library where the folder is missing or empty. */
  readonly create: boolean;
  readonly now: () => Date;
  /** The version of the program, told to a second opener. */
  readonly version: string;
  readonly fileSystem?: FileSystem;
  /** Told once, when the open library is found to be gone from its place. */
  readonly onVanished?: (report: ErrorReport) => void;
  /** How earlier versions of the format become the present one; the program's own by itself. */
  readonly migrations?: readonly Migration[];
}

/**
 * The header of the library in a folder, or undefined where one is to be made. Writes nothing but
 * the folder itself, where it is missing and a library is to be made.
 */
async function headerAt(
  folder: LibraryFolder,
  create: boolean,
): Promise<LibraryHeader | undefined> {
  const { path, fileSystem } = folder;
  const facts = await fileSystem.facts(path);
  if (facts === undefined) {
    if (!create) throw WarraqError.of('library.not-found', { path });
    await fileSystem.makeFolder(path);
    return undefined;
  }
  const refused = WarraqError.of(create ? 'library.already-exists' : 'library.not-a-library', {
    path,
  });
  if (facts.kind !== 'folder') throw refused;
  const header = await readIdentity(folder);
  if (header === undefined && !(create && (await isFree(folder)))) throw refused;
  return header;
}

/** A library of an earlier version is brought to the present one first. */
async function inPresentVersion(
  folder: LibraryFolder,
  header: LibraryHeader,
  now: Date,
): Promise<Migrated> {
  if (header.version === presentVersion(folder)) return { header, notices: [] };
  return writing(folder, () => migrateLibrary(folder, header, now));
}

async function openUnderLock(
  folder: LibraryFolder,
  lock: LibraryLock,
  known: LibraryHeader | undefined,
  { now, onVanished }: OpenOptions,
): Promise<CompactingStore> {
  // Where there was no library a moment ago, the lock's last holder may have made one.
  const found = known ?? (await readIdentity(folder));
  if (found) await syncFoundNames(folder);
  const { header, notices: before } = found
    ? await inPresentVersion(folder, found, now())
    : { header: await writing(folder, () => createLibrary(folder, now())), notices: [] };
  let materials: Materials | undefined;
  const adapter = new JournalAdapter({
    folder,
    library: header.id,
    now,
    settle: async (references) => materials?.settle(references),
    onVanished: () =>
      onVanished?.(WarraqError.of('library.vanished', { path: folder.path }).report),
  });
  try {
    const database = new Low<Catalogue>(adapter, emptyCatalogue());
    await database.read();
    const opened = await openMaterials(folder, database.data.articles.values());
    materials = opened.materials;
    const notices = [...before, ...adapter.notices, ...opened.notices];
    return storeOf({ folder, header, lock, database, adapter, materials, notices });
  } catch (thrown) {
    await adapter.release().catch(() => undefined);
    throw thrown;
  }
}

/**
 * Opens the library in a folder as its one writer, or makes one where `create` says so and the
 * folder is missing or empty.
 * @throws `library.not-found`, `library.not-a-library`, `library.already-exists`,
 * `library.newer-format`, `library.locked`, `library.read-only`, `library.disk-full`, and
 * `library.damaged` naming the file and place; nothing is overwritten then.
 */
export async function openLibraryStore(
  path: string,
  options: OpenOptions,
): Promise<CompactingStore> {
  const { fileSystem = nodeFileSystem, migrations } = options;
  const folder = { path: resolve(path), fileSystem, ...(migrations && { migrations }) };
  try {
    return await openOrMake(folder, options);
  } catch (thrown) {
    throw await withBackupNamed(folder, thrown);
  }
}

/** Damage is told together with the newest good backup, where there is one. */
async function withBackupNamed(folder: LibraryFolder, thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof WarraqError) || thrown.report.code !== 'library.damaged') return thrown;
  const backup = await newestGoodBackup(folder, () => Promise.resolve()).catch(() => undefined);
  if (backup === undefined) return thrown;
  const { code, params } = thrown.report;
  return WarraqError.from({ code, params: { ...params, backup: backup.folder.path } });
}

async function openOrMake(folder: LibraryFolder, options: OpenOptions): Promise<CompactingStore> {
  const { now } = options;
  const known = await writing(folder, () => headerAt(folder, options.create));
  const program = `Warraq ${options.version}`;
  const lock = await writing(folder, () => acquireLock(folder, program, now));
  try {
    return await openUnderLock(folder, lock, known, options);
  } catch (thrown) {
    await lock.release().catch(() => undefined);
    throw writeFailure(folder, thrown);
  }
}
