import { constants, fstatSync, statSync, writeSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * How a file is opened: `read` and `update` want it to be there, `create` wants it not to be,
 * `replace` empties what is there.
 */
export type OpenMode = 'read' | 'update' | 'create' | 'replace';

/** An open file. Positions and lengths are bytes. */
export interface OpenFile {
  /** As many bytes as there are, at most `length`. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** Writes all of the bytes or throws; after a throw any part of them may be there. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** Resolves once the file's bytes and its length are on the disk. */
  datasync(): Promise<void>;
  /**
   * Whether the file that is open is the one of that name. One whose folder was moved, removed or
   * unmounted goes on taking bytes that nobody will find. Answers at once.
   */
  isAt(path: string): boolean;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** How many names the file has; more than one where it is shared by hard links. */
  readonly links: number;
}

/**
 * Every operation the store asks of a disk, and no other, so that a test can stand between the two
 * and lose, tear or refuse any of them. Failures are thrown as Node throws them, with a `code`.
 */
export interface FileSystem {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  /** The names in a folder, in no particular order. */
  list(path: string): Promise<readonly string[]>;
  /** Undefined where there is nothing. */
  facts(path: string): Promise<FileFacts | undefined>;
  /** Whether a name is a link to something elsewhere, which every other operation follows but `remove`. */
  isLink(path: string): Promise<boolean>;
  /** Makes a folder and the folders above it; one that is there already is fine. */
  makeFolder(path: string): Promise<void>;
  /** Puts `from` in the place of `to` in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; fails with EEXIST where that name is taken. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes a folder that has nothing in it. */
  removeFolder(path: string): Promise<void>;
  /** Resolves once the names in a folder are on the disk. */
  syncFolder(path: string): Promise<void>;
}

const flags: Readonly<Record<OpenMode, string>> = {
  read: 'r',
  update: 'r+',
  create: 'wx+',
  replace: 'w+',
};

/**
 * Writes up to this many bytes are handed to the page cache without a trip through the thread pool:
 * that trip costs more than the copy (0.19 ms against 0.25 ms for a small durable change).
 */
const directWriteLimit = 16 * 1024;

/** The `code` of a failure of the operating system, such as `ENOSPC`. */
export function failureCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

async function writeAll(file: files.FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const rest = bytes.length - done;
    if (rest <= directWriteLimit) {
      done += writeSync(file.fd, bytes, done, rest, from + done);
    } else {
      done += (await file.write(bytes, done, rest, from + done)).bytesWritten;
    }
  }
}

async function readUpTo(
  file: files.FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

function isAt(file: files.FileHandle, path: string): boolean {
  try {
    const there = statSync(path, { bigint: true });
    const here = fstatSync(file.fd, { bigint: true });
    return here.ino === there.ino && here.dev === there.dev;
  } catch {
    // Whatever keeps the name from being looked up keeps others from finding what is written there.
    return false;
  }
}

function openFile(file: files.FileHandle): OpenFile {
  return {
    read: (position, length) => readUpTo(file, position, length),
    write: (bytes, position) => writeAll(file, bytes, position),
    truncate: (length) => file.truncate(length),
    datasync: () => file.datasync(),
    isAt: (path) => isAt(file, path),
    close: () => file.close(),
  };
}

async function facts(path: string): Promise<FileFacts | undefined> {
  try {
    const found = await files.stat(path);
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    return { kind, size: found.size, modified: found.mtimeMs, links: found.nlink };
  } catch (thrown) {
    const code = failureCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw thrown;
  }
}

/** Windows cannot open a folder for syncing; NTFS keeps names in its own journal. */
const foldersCannotSync = process.platform === 'win32';

async function syncFolder(path: string): Promise<void> {
  if (foldersCannotSync) return;
  const folder = await files.open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Makes a folder durable in its parent as well, for each folder that was missing. */
async function makeFolder(path: string): Promise<void> {
  const first = await files.mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}

/** The disk itself. */
export const nodeFileSystem: FileSystem = {
  open: async (path, mode) => openFile(await files.open(path, flags[mode])),
  readFile: (path) => files.readFile(path),
  list: (path) => files.readdir(path),
  facts,
  isLink: async (path) => (await files.lstat(path)).isSymbolicLink(),
  makeFolder,
  rename: (from, to) => files.rename(from, to),
  link: (from, to) => files.link(from, to),
  remove: (path) => files.unlink(path),
  removeFolder: (path) => files.rmdir(path),
  syncFolder,
};
