import type { FileSystem, OpenFile } from './file-system.ts';
import { inFolder, places, type LibraryFolder } from './folder.ts';
import { namesIn } from './backups/backup-folders.ts';

/** Told how far long work is, in bytes that are read. */
export interface Progress {
  /** How many bytes there are to read, as far as can be told. */
  expect(bytes: number): void;
  read(bytes: number): void;
}

function countedFile(file: OpenFile, progress: Progress): OpenFile {
  return {
    ...file,
    async read(position, length) {
      const bytes = await file.read(position, length);
      progress.read(bytes.length);
      return bytes;
    },
  };
}

/** The same disk, with every byte that is read from it told. */
export function countingReads(fileSystem: FileSystem, progress: Progress): FileSystem {
  return {
    ...fileSystem,
    open: async (path, mode) => countedFile(await fileSystem.open(path, mode), progress),
    async readFile(path) {
      const bytes = await fileSystem.readFile(path);
      progress.read(bytes.length);
      return bytes;
    },
  };
}

async function sizesIn(folder: LibraryFolder, part: string): Promise<readonly number[]> {
  const { fileSystem } = folder;
  const sizes: number[] = [];
  for (const name of await namesIn(fileSystem, inFolder(folder, part))) {
    const facts = await fileSystem.facts(inFolder(folder, part, name));
    if (facts?.kind === 'file') sizes.push(facts.size);
  }
  return sizes;
}

const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

/** How many originals are asked for their size: asking all of 50,000 would take seconds. */
const sample = 64;

async function bytesOfOriginals(folder: LibraryFolder): Promise<number> {
  const { fileSystem } = folder;
  let count = 0;
  const sizes: number[] = [];
  for (const shelf of await namesIn(fileSystem, inFolder(folder, places.originals))) {
    const names = await namesIn(fileSystem, inFolder(folder, places.originals, shelf));
    count += names.length;
    if (sizes.length >= sample) continue;
    for (const name of names.slice(0, 4)) {
      const path = inFolder(folder, places.originals, shelf, name);
      sizes.push((await fileSystem.facts(path))?.size ?? 0);
    }
  }
  return sizes.length === 0 ? 0 : Math.round((sumOf(sizes) / sizes.length) * count);
}

/** The bytes of a library's parts; those of its originals are an estimate from some of them. */
export interface BytesThere {
  readonly catalogue: number;
  readonly texts: number;
  readonly originals: number;
}

export async function bytesThere(folder: LibraryFolder): Promise<BytesThere> {
  return {
    catalogue: sumOf(await sizesIn(folder, places.catalogue)),
    texts: sumOf(await sizesIn(folder, places.bodies)),
    originals: await bytesOfOriginals(folder),
  };
}
