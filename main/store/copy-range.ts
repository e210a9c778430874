import type { OpenFile } from './file-system.ts';

/** Bytes handled at once: enough for the disk to run at its own speed, little enough to wait for. */
const chunk = 1024 * 1024;

/** A part of a file, in bytes. `end` may lie behind the file's own end. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Copies a part of one file to a place of another, and syncs nothing. `copied` is told each piece
 * and waited for. Answers how many bytes there were.
 */
export async function copyRange(
  source: OpenFile,
  range: ByteRange,
  target: OpenFile,
  to: number,
  copied?: (bytes: Uint8Array) => Promise<void>,
): Promise<number> {
  let at = range.start;
  while (at < range.end) {
    const bytes = await source.read(at, Math.min(chunk, range.end - at));
    if (bytes.length === 0) break;
    await target.write(bytes, to + at - range.start);
    at += bytes.length;
    await copied?.(bytes);
  }
  return at - range.start;
}
