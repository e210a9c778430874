import { inFolder, places, type LibraryFolder } from './folder.ts';

/**
 * The folder of an open library with its catalogue as it is at this moment, in memory: what is read
 * of it stays one state, whatever is written meanwhile. Only while nothing is written to it.
 */
export async function frozenFolder(
  folder: LibraryFolder,
  journalBytes: number,
): Promise<LibraryFolder> {
  const { fileSystem } = folder;
  const at = (file: string) => inFolder(folder, file);
  const read = (file: string) => fileSystem.readFile(at(file)).catch(() => undefined);
  const snapshot = await read(places.snapshot);
  const journal = (await read(places.journal))?.subarray(0, journalBytes);
  const frozen = new Map([
    [at(places.snapshot), snapshot],
    [at(places.journal), journal],
  ]);
  return {
    ...folder,
    fileSystem: {
      ...fileSystem,
      readFile: (path) => {
        const bytes = frozen.get(path);
        return bytes ? Promise.resolve(bytes) : fileSystem.readFile(path);
      },
    },
  };
}
