import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Broadcast } from '../../preload/contract/events.ts';
import { ImportId } from '../../preload/contract/vocabulary.ts';
import type { LibraryCaller } from '../library/client.ts';

/** Which library to open, and what belongs to opening it. */
export interface LibraryChoice {
  readonly path: string;
  readonly create: boolean;
  readonly prepare?: () => Promise<void>;
}

const sampleImportId = ImportId.parse('sample');

/** The library at `path`; made there where nothing is yet, or an empty folder. */
export async function libraryAt(path: string): Promise<LibraryChoice> {
  return { path, create: await isVacant(path) };
}

/** The sample library in `folder`: the one that is there, else a new one under a person's own word for it. */
export async function samplePath(folder: string, name: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  return join(folder, names.find((one) => one.endsWith('.warraq')) ?? `${name}.warraq`);
}

/** The sample library, filled from `seeds` through the same import a person uses. */
export async function sampleLibrary(
  path: string,
  seeds: string,
  library: LibraryCaller,
): Promise<LibraryChoice> {
  return {
    ...(await libraryAt(path)),
    async prepare() {
      const { all, trash } = await library.call('library.overview', {});
      if (all + trash > 0) return;
      const names = await readdir(seeds).catch(() => []);
      const articles = names.filter((name) => name.endsWith('.txt')).sort();
      const paths = articles.map((name) => join(seeds, name));
      if (paths.length > 0) await library.call('imports.run', { importId: sampleImportId, paths });
    },
  };
}

/** Keeps back the news of filling the sample: nobody asked for that import, so no view is to show it. */
export function withoutSampleNews(broadcast: Broadcast): Broadcast {
  return (name, payload) => {
    const news: object = payload;
    if (!('importId' in news) || news.importId !== sampleImportId) broadcast(name, payload);
  };
}

/** True where nothing is at `path`, or a folder without anything in it. */
async function isVacant(path: string): Promise<boolean> {
  return readdir(path).then(
    (names) => names.length === 0,
    (thrown: unknown) => (thrown as NodeJS.ErrnoException).code === 'ENOENT',
  );
}
