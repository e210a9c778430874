import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WarraqError } from '../../../preload/contract/errors.ts';

/** Writes one file and answers its length in bytes. The bytes are on the disk when it resolves. */
export async function writeFile(path: string, chunks: AsyncIterable<string>): Promise<number> {
  const file = await open(path, 'wx');
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const encoded = Buffer.from(chunk, 'utf8');
      bytes += encoded.length;
      await file.appendFile(encoded);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

/** Makes a rename last; where a folder cannot be synced, as on Windows, the rename itself must do. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** A folder with anything in it is somebody's: only an empty one may be replaced. */
async function makeRoom(path: string): Promise<void> {
  const names = await readdir(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (names !== undefined) await rmdir(path);
}

function writeFailed(path: string, error: unknown): unknown {
  if (error instanceof WarraqError || !(error instanceof Error) || !('code' in error)) return error;
  return WarraqError.of('export.write-failed', { path, cause: String(error.code) }, error);
}

/**
 * Lets `write` make a file or a folder under a temporary name beside `path`, then gives it its name
 * in one step: after a failure nothing of it is left and what stood at `path` still stands.
 * A file may take the place of a file; a folder only that of an empty one.
 */
export async function writeWhole<Result>(
  path: string,
  kind: 'file' | 'folder',
  mark: string,
  write: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const temporary = join(dirname(path), `.warraq-${mark}.partial`);
  try {
    if (kind === 'folder') {
      await makeRoom(path);
      await mkdir(temporary);
    }
    const result = await write(temporary);
    if (kind === 'folder') await syncFolder(temporary);
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return result;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw writeFailed(path, error);
  }
}
