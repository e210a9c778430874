import { failureCode, type FileSystem } from './file-system.ts';

/** A file to be read piece by piece. One that is missing or cannot be read has nothing in it. */
export interface FilePieces {
  /** Bytes; 0 where there is no such file. */
  readonly size: number;
  read(position: number, length: number): Promise<Uint8Array>;
}

/** Bytes read ahead: many small pieces that lie one behind the other cost one trip to the disk. */
const window = 1024 * 1024;

const none = new Uint8Array();

/** Opens a file for the time of an act, without ever holding more than a window of it in memory. */
export async function withPieces<Result>(
  fileSystem: FileSystem,
  path: string,
  act: (pieces: FilePieces) => Promise<Result>,
): Promise<Result> {
  const file = await fileSystem.open(path, 'read').catch((thrown: unknown) => {
    if (failureCode(thrown) === undefined) throw thrown;
    return undefined;
  });
  if (file === undefined) return act({ size: 0, read: () => Promise.resolve(none) });
  const size = (await fileSystem.facts(path))?.size ?? 0;
  let ahead: { readonly from: number; readonly bytes: Uint8Array } = { from: 0, bytes: none };
  try {
    return await act({
      size,
      async read(position, length) {
        const isThere =
          position >= ahead.from && position + length <= ahead.from + ahead.bytes.length;
        if (!isThere) {
          const bytes = await file.read(position, Math.max(length, window)).catch(() => none);
          ahead = { from: position, bytes };
        }
        const start = position - ahead.from;
        return ahead.bytes.subarray(start, start + length);
      },
    });
  } finally {
    await file.close();
  }
}
