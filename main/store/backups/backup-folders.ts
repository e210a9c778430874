import { join } from 'node:path';
import { failureCode, type FileSystem } from '../file-system.ts';
import { inFolder, places, type LibraryFolder } from '../folder.ts';
import { readFrame } from '../frame.ts';
import { BackupHeader, readHeader } from '../headers.ts';

const nameOfBackup = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.warraq$/;

/** A backup's folder is named after its instant, in a form that every file system takes. */
export function backupNameAt(instant: Date): string {
  return `${instant.toISOString().replace(/[:.]/g, '-')}.warraq`;
}

/** When the backup of that name was made; undefined where the name is no backup's. */
export function instantOfBackup(name: string): Date | undefined {
  const parts = nameOfBackup.exec(name);
  if (parts === null) return undefined;
  const [, day = '', hour = '', minute = '', second = '', rest = ''] = parts;
  return new Date(`${day}T${hour}:${minute}:${second}.${rest}Z`);
}

export interface Backup {
  readonly name: string;
  readonly at: Date;
  readonly folder: LibraryFolder;
  /** Undefined where what it says of itself is missing or damaged. */
  readonly header: BackupHeader | undefined;
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(fileSystem: FileSystem, path: string): Promise<readonly string[]> {
  try {
    return await fileSystem.list(path);
  } catch (thrown) {
    if (failureCode(thrown) === 'ENOENT' || failureCode(thrown) === 'ENOTDIR') return [];
    throw thrown;
  }
}

async function headerOfBackup(folder: LibraryFolder): Promise<BackupHeader | undefined> {
  try {
    const bytes = await folder.fileSystem.readFile(inFolder(folder, places.backup));
    const frame = readFrame(bytes, 0);
    const read = readHeader(BackupHeader, frame?.payload, folder);
    return frame?.end === bytes.length && read && 'header' in read ? read.header : undefined;
  } catch (thrown) {
    if (failureCode(thrown) === undefined) throw thrown;
    return undefined;
  }
}

/** Whether a folder is itself a backup. */
export async function isBackup(folder: LibraryFolder): Promise<boolean> {
  return (await folder.fileSystem.facts(inFolder(folder, places.backup))) !== undefined;
}

/** The backups in a library's folder, newest first. */
export async function backupsOf(folder: LibraryFolder): Promise<readonly Backup[]> {
  const { fileSystem } = folder;
  const names = await namesIn(fileSystem, inFolder(folder, places.backups));
  const backups: Backup[] = [];
  for (const name of [...names].sort().reverse()) {
    const at = instantOfBackup(name);
    if (at === undefined) continue;
    const found = { ...folder, path: inFolder(folder, places.backups, name) };
    backups.push({ name, at, folder: found, header: await headerOfBackup(found) });
  }
  return backups;
}

/** Removes a folder with everything in it; of what only a link leads to, the link alone. */
export async function removeTree(fileSystem: FileSystem, path: string): Promise<void> {
  for (const name of await namesIn(fileSystem, path)) {
    const inner = join(path, name);
    const isFolder = (await fileSystem.facts(inner))?.kind === 'folder';
    if (isFolder && !(await fileSystem.isLink(inner))) await removeTree(fileSystem, inner);
    else await fileSystem.remove(inner);
  }
  await fileSystem.removeFolder(path);
}
