import { constants, type BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { fileError } from './file-errors.ts';
import type { FoundFile } from './locate.ts';

/** Windows knows no such flag, nor the pipes it is for. */
const withoutWaiting = (constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0;
const megabyte = 1024 * 1024;

/** What a file is when it is none: named, because the system gives no error code for it. */
function specialKind(stats: BigIntStats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'EISDIR';
  if (stats.isFIFO()) return 'FIFO';
  if (stats.isSocket()) return 'SOCKET';
  return 'DEVICE';
}

const isSame = (one: BigIntStats, two: BigIntStats) =>
  one.size === two.size &&
  one.mtimeNs === two.mtimeNs &&
  one.ino === two.ino &&
  one.dev === two.dev;

function checked(stats: BigIntStats, file: string, maximumBytes: number): BigIntStats {
  const cause = specialKind(stats);
  if (cause !== undefined) throw WarraqError.of('file.unreadable', { file, cause });
  if (stats.size > BigInt(maximumBytes)) {
    throw WarraqError.of('file.too-large', {
      file,
      megabytes: Math.ceil(Number(stats.size) / megabyte),
      limit: Math.floor(maximumBytes / megabyte),
    });
  }
  return stats;
}

/** The bytes of a file, or undefined where it changed meanwhile. */
async function readOnce(found: FoundFile, maximumBytes: number): Promise<Buffer | undefined> {
  checked(await stat(found.at, { bigint: true }), found.fileName, maximumBytes);
  // Without O_NONBLOCK, opening a pipe that took the file's place a moment ago would wait for ever.
  const file = await open(found.at, constants.O_RDONLY | withoutWaiting);
  try {
    const before = checked(await file.stat({ bigint: true }), found.fileName, maximumBytes);
    const bytes = Buffer.alloc(Number(before.size));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) return undefined;
      length += bytesRead;
    }
    const after = await file.stat({ bigint: true });
    const atPath = await stat(found.at, { bigint: true });
    return isSame(before, after) && isSame(before, atPath) ? bytes : undefined;
  } finally {
    await file.close();
  }
}

/**
 * All the bytes of an ordinary file, proved not to have changed while they were read; one that did
 * is tried once more. Throws a `WarraqError` that names the file.
 */
export async function readWholeFile(found: FoundFile, maximumBytes: number): Promise<Buffer> {
  try {
    const bytes = (await readOnce(found, maximumBytes)) ?? (await readOnce(found, maximumBytes));
    if (bytes !== undefined) return bytes;
  } catch (error) {
    throw fileError(found.fileName, error);
  }
  throw WarraqError.of('file.changed-while-read', { file: found.fileName });
}
