import { readdir, readFile } from 'node:fs/promises';
import { relative, join } from 'node:path';
import { nodeFileSystem, type FileSystem, type OpenFile } from '../../../main/store/file-system.ts';

export interface Operation {
  readonly name: keyof FileSystem | Exclude<keyof OpenFile, 'close'>;
  readonly path: string;
  /** How many bytes a write has. */
  readonly bytes: number;
}

/** What becomes of an operation: nothing for its course, or an error instead of it. */
export type Intervention = (operation: Operation) => Promise<void> | void;

export interface WatchedDisk {
  readonly fileSystem: FileSystem;
  readonly operations: Operation[];
}

/** An error as the operating system gives it; a write that meets it gets `kept` bytes down first. */
export class SystemError extends Error {
  readonly code: string;
  readonly kept: number;

  constructor(code: string, kept = 0) {
    super(`${code}: raised by the test`);
    this.code = code;
    this.kept = kept;
  }
}

/** The real disk, with every operation on it written down and open to intervention. */
export function watchedDisk(intervene: Intervention = () => undefined): WatchedDisk {
  const operations: Operation[] = [];
  const seen = async (name: Operation['name'], path: string, bytes = 0): Promise<void> => {
    const operation = { name, path, bytes };
    operations.push(operation);
    await intervene(operation);
  };
  const watched = (path: string, file: OpenFile): OpenFile => ({
    read: (position, length) => seen('read', path).then(() => file.read(position, length)),
    write: async (bytes, position) => {
      try {
        await seen('write', path, bytes.length);
      } catch (thrown) {
        const kept = thrown instanceof SystemError ? thrown.kept : 0;
        if (kept > 0) await file.write(bytes.subarray(0, kept), position);
        throw thrown;
      }
      await file.write(bytes, position);
    },
    truncate: (length) => seen('truncate', path).then(() => file.truncate(length)),
    datasync: () => seen('datasync', path).then(() => file.datasync()),
    isAt: (name) => file.isAt(name),
    close: () => file.close(),
  });
  const disk = nodeFileSystem;
  const fileSystem: FileSystem = {
    open: async (path, mode) => {
      await seen('open', path);
      return watched(path, await disk.open(path, mode));
    },
    readFile: (path) => seen('readFile', path).then(() => disk.readFile(path)),
    list: (path) => seen('list', path).then(() => disk.list(path)),
    facts: (path) => seen('facts', path).then(() => disk.facts(path)),
    isLink: (path) => seen('isLink', path).then(() => disk.isLink(path)),
    makeFolder: (path) => seen('makeFolder', path).then(() => disk.makeFolder(path)),
    rename: (from, to) => seen('rename', to).then(() => disk.rename(from, to)),
    link: (from, to) => seen('link', to).then(() => disk.link(from, to)),
    remove: (path) => seen('remove', path).then(() => disk.remove(path)),
    removeFolder: (path) => seen('removeFolder', path).then(() => disk.removeFolder(path)),
    syncFolder: (path) => seen('syncFolder', path).then(() => disk.syncFolder(path)),
  };
  return { fileSystem, operations };
}

/** Every file below a folder with its bytes, to compare the folder with itself at another time. */
export async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    contents.set(name, entry.isFile() ? (await readFile(path)).toString('base64') : 'folder');
  }
  return contents;
}
