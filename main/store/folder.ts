import { dirname, join } from 'node:path';
import { WarraqError } from '../../preload/contract/errors.ts';
import { failureCode, type FileSystem } from './file-system.ts';
import type { Migration } from './migrations/migration.ts';

/** A library's folder, and the disk it lies on. */
export interface LibraryFolder {
  readonly path: string;
  readonly fileSystem: FileSystem;
  /** How earlier versions become the present one; the program's own where nothing is said. */
  readonly migrations?: readonly Migration[];
}

/** Lets others run where work has gone on for a while; throws where it is to end. */
export type Pause = () => Promise<void>;

/** Where things lie in a library's folder. */
export const places = {
  identity: 'library.json',
  lock: 'lock',
  catalogue: 'catalogue',
  snapshot: 'catalogue/snapshot.jsonl',
  journal: 'catalogue/journal.jsonl',
  closing: 'catalogue/closing.jsonl',
  history: 'catalogue/history.jsonl',
  bodies: 'bodies',
  originals: 'originals',
  index: 'index',
  backups: 'backups',
  backup: 'backup.jsonl',
} as const;

export function inFolder(folder: LibraryFolder, ...parts: readonly string[]): string {
  return join(folder.path, ...parts);
}

/** Damage at a place of a file of the library. */
export function damaged(folder: LibraryFolder, file: string, place: string): WarraqError {
  return WarraqError.of('library.damaged', { path: folder.path, file, place, backup: 'none' });
}

const fullDisk: readonly string[] = ['ENOSPC', 'EDQUOT'];
const notWritable: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];

/** What to tell a person when a write to the library failed; a fault of our own stays what it is. */
export function writeFailure(folder: LibraryFolder, thrown: unknown): Error {
  if (thrown instanceof WarraqError) return thrown;
  const { path } = folder;
  const code = failureCode(thrown);
  if (code === undefined) return thrown instanceof Error ? thrown : new Error(String(thrown));
  if (fullDisk.includes(code)) return WarraqError.of('library.disk-full', { path }, thrown);
  if (notWritable.includes(code)) return WarraqError.of('library.read-only', { path }, thrown);
  return WarraqError.of('library.write-failed', { path, cause: code }, thrown);
}

/** Runs a write, so that its failure can be told to a person. */
export async function writing<Result>(
  folder: LibraryFolder,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (thrown) {
    throw writeFailure(folder, thrown);
  }
}

/** The bytes of a file that every library has; one that is missing or cannot be read is damage. */
export async function readPart(folder: LibraryFolder, file: string): Promise<Uint8Array> {
  try {
    return await folder.fileSystem.readFile(inFolder(folder, file));
  } catch (thrown) {
    throw damaged(folder, file, failureCode(thrown) ?? String(thrown));
  }
}

/**
 * Makes the names last that are found on opening: a process that was killed between giving a file
 * its name and syncing the folder leaves a name that everyone sees and a loss of power takes away.
 */
export async function syncFoundNames(folder: LibraryFolder): Promise<void> {
  const { fileSystem, path } = folder;
  const parts = [places.catalogue, places.bodies, places.originals];
  for (const found of [path, ...parts.map((part) => inFolder(folder, part))]) {
    if (await fileSystem.facts(found)) await fileSystem.syncFolder(found);
  }
}

/** The bytes of a file, piece by piece. */
export type FileParts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Writes a file so that a reader finds all of it or what was there before: a temporary file,
 * synced, renamed, and the folder synced (skipped where the caller syncs it with others).
 */
export async function writeWhole(
  folder: LibraryFolder,
  file: string,
  parts: FileParts,
  options: { readonly syncFolder: boolean } = { syncFolder: true },
): Promise<number> {
  const { fileSystem } = folder;
  const target = inFolder(folder, file);
  const draft = `${target}.new`;
  try {
    const size = await writeSynced(fileSystem, draft, parts);
    await fileSystem.rename(draft, target);
    if (options.syncFolder) await fileSystem.syncFolder(dirname(target));
    return size;
  } catch (thrown) {
    // What was written so far would only keep a full disk full.
    await fileSystem.remove(draft).catch(() => undefined);
    throw thrown;
  }
}

/** Writes a file and syncs its bytes; its name is the caller's to sync. Answers its size in bytes. */
export async function writeSynced(
  fileSystem: FileSystem,
  path: string,
  parts: FileParts,
): Promise<number> {
  const open = await fileSystem.open(path, 'replace');
  let size = 0;
  try {
    for await (const part of parts) {
      await open.write(part, size);
      size += part.length;
    }
    await open.datasync();
  } finally {
    await open.close();
  }
  return size;
}
