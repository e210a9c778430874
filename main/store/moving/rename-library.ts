import { inFolder, places, writeSynced, type LibraryFolder } from '../folder.ts';
import type { LibraryHeader } from '../headers.ts';
import { identityText } from '../identity.ts';

/**
 * Where the new header is written before it takes its name. Not the draft of a library that is being
 * made: what is left of a renaming that was cut short must never be taken for one of those.
 */
const draft = `${places.identity}.renamed`;

/**
 * Changes the name that `library.json` gives a library: after a stop at any moment the file is
 * wholly the old one or wholly the new. Answers the new header.
 */
export async function renameLibrary(
  folder: LibraryFolder,
  header: LibraryHeader,
  name: string,
): Promise<LibraryHeader> {
  const { fileSystem, path } = folder;
  const renamed = { ...header, name: name.trim() };
  try {
    await writeSynced(fileSystem, inFolder(folder, draft), [Buffer.from(identityText(renamed))]);
    await fileSystem.rename(inFolder(folder, draft), inFolder(folder, places.identity));
  } catch (thrown) {
    await fileSystem.remove(inFolder(folder, draft)).catch(() => undefined);
    throw thrown;
  }
  await fileSystem.syncFolder(path);
  return renamed;
}
