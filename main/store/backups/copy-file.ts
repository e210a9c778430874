import { createHash } from 'node:crypto';
import { copyRange, type ByteRange } from '../copy-range.ts';
import type { FileSystem, OpenFile } from '../file-system.ts';
import type { LibraryFolder, Pause } from '../folder.ts';
import type { Backup } from './backup-folders.ts';

/** Bytes compared at once. */
const chunk = 1024 * 1024;

export interface CopyPlan {
  readonly fileSystem: FileSystem;
  readonly pause: Pause;
}

/** One backup on its way: where from, where to, and the backup that it shares files with. */
export interface BackupTask extends CopyPlan {
  readonly source: LibraryFolder;
  readonly draft: LibraryFolder;
  readonly base: Backup | undefined;
}

/** Gives a file a second name; false where the disk cannot. */
export function linked({ fileSystem }: CopyPlan, from: string, to: string): Promise<boolean> {
  return fileSystem.link(from, to).then(
    () => true,
    () => false,
  );
}

async function pump(
  source: OpenFile,
  target: OpenFile,
  range: ByteRange,
  pause: Pause,
): Promise<string> {
  const hash = createHash('sha256');
  await copyRange(source, range, target, range.start, (bytes) => {
    hash.update(bytes);
    return pause();
  });
  await target.datasync();
  return hash.digest('hex');
}

/**
 * Copies the bytes from `start` to `end`, or to the file's own end, and syncs them. A new file is
 * made where `start` is 0; otherwise the file there goes on. Answers the SHA-256 of those bytes.
 */
export async function copyBytes(
  { fileSystem, pause }: CopyPlan,
  from: string,
  to: string,
  range: ByteRange,
): Promise<string> {
  const source = await fileSystem.open(from, 'read');
  try {
    const target = await fileSystem.open(to, range.start === 0 ? 'create' : 'update');
    try {
      return await pump(source, target, range, pause);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Whether two files have the same bytes; the second may be missing. */
export async function haveSameBytes(
  { fileSystem, pause }: CopyPlan,
  one: string,
  other: string,
): Promise<boolean> {
  const [facts, others] = [await fileSystem.facts(one), await fileSystem.facts(other)];
  if (facts === undefined || facts.size !== others?.size) return false;
  const first = await fileSystem.open(one, 'read');
  try {
    const second = await fileSystem.open(other, 'read');
    try {
      for (let at = 0; at < facts.size; at += chunk) {
        const bytes = [await first.read(at, chunk), await second.read(at, chunk)] as const;
        if (Buffer.compare(...bytes) !== 0) return false;
        await pause();
      }
      return true;
    } finally {
      await second.close();
    }
  } finally {
    await first.close();
  }
}
