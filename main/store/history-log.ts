import { inFolder, places, writeWhole, type LibraryFolder } from './folder.ts';
import { nodeFileSystem, type FileSystem, type OpenFile } from './file-system.ts';
import { frameOf, readFrame } from './frame.ts';
import { HistoryHeader, readHeader } from './headers.ts';
import { presentVersion } from './migrations/upgrade.ts';
import type { LibraryIdentity } from './library-store.ts';

const lineFeed = 0x0a;

/** What could be read of a log. */
export interface HistoryReading {
  /** The payloads of its whole lines, oldest first. */
  readonly lines: readonly unknown[];
  /** The name, inside the library, that a damaged log was set aside under. */
  readonly setAside: string | undefined;
}

/**
 * Lines about the changes of a library, beside its catalogue: something to read, never the truth
 * about an article. That is why no change waits for it: a line is handed to the system once its
 * change is durable, and lines are synced together, a little later and on closing. After a power cut
 * the last of them may be missing. One call at a time.
 */
export interface HistoryLog {
  /** A log with anything but whole lines is set aside under another name, with all of its bytes. */
  read(): Promise<HistoryReading>;
  /** Adds a line, given as JSON; only after `read`. After a failure the log takes no more lines. */
  append(json: string): Promise<void>;
  /** Puts these lines in place of all there are. */
  replace(lines: readonly string[]): Promise<void>;
  /** Makes durable what was added so far. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

function readLines(folder: LibraryFolder, bytes: Uint8Array, library: string) {
  const lines: unknown[] = [];
  let isWhole = true;
  for (let at = 0; at < bytes.length;) {
    const frame = readFrame(bytes, at);
    if (frame) lines.push(frame.payload);
    else isWhole = false;
    const line = bytes.indexOf(lineFeed, at);
    at = frame?.end ?? (line === -1 ? bytes.length : line + 1);
  }
  const read = readHeader(HistoryHeader, lines[0], folder);
  const isOurs = read !== undefined && 'header' in read && read.header.library === library;
  return { lines: isOurs ? lines.slice(1) : [], isWhole: isWhole && isOurs };
}

async function setAside(folder: LibraryFolder, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(':', '-');
  for (let attempt = 1; ; attempt++) {
    const file = `${places.catalogue}/history-damaged-${stamp}-${attempt}.jsonl`;
    if (await folder.fileSystem.facts(inFolder(folder, file))) continue;
    await folder.fileSystem.rename(inFolder(folder, places.history), inFolder(folder, file));
    return file;
  }
}

/** The first line of a log. */
export function headOfHistory(folder: LibraryFolder, library: string): Uint8Array {
  const version = presentVersion(folder);
  return frameOf(JSON.stringify({ format: 'warraq-history', version, library }));
}

/** The log of an open library. Nothing is read or written before it is asked for. */
export function createHistoryLog(
  { id, path }: LibraryIdentity,
  now: () => Date,
  fileSystem: FileSystem = nodeFileSystem,
): HistoryLog {
  const folder = { path, fileSystem };
  const header = headOfHistory(folder, id);
  let file: OpenFile | undefined;
  /** Bytes; 0 while there is no log. */
  let size = 0;
  let failed = false;

  async function write(bytes: Uint8Array): Promise<void> {
    file ??= await fileSystem.open(
      inFolder(folder, places.history),
      size === 0 ? 'create' : 'update',
    );
    await file.write(bytes, size);
    size += bytes.length;
  }

  return {
    async read() {
      const facts = await fileSystem.facts(inFolder(folder, places.history));
      if (facts === undefined) return { lines: [], setAside: undefined };
      const bytes = await fileSystem.readFile(inFolder(folder, places.history));
      const { lines, isWhole } = readLines(folder, bytes, id);
      size = isWhole ? bytes.length : 0;
      return { lines, setAside: isWhole ? undefined : await setAside(folder, now()) };
    },

    async append(json) {
      // Behind a write that may have been cut short, nothing could be told from its remains.
      if (failed) return;
      failed = true;
      if (size === 0) await write(header);
      await write(frameOf(json));
      failed = false;
    },

    async replace(lines) {
      await file?.close();
      file = undefined;
      size = await writeWhole(folder, places.history, [
        header,
        ...lines.map((line) => frameOf(line)),
      ]);
    },

    sync: async () => file?.datasync(),

    async close() {
      const open = file;
      file = undefined;
      try {
        await open?.datasync();
      } finally {
        await open?.close();
      }
    },
  };
}
