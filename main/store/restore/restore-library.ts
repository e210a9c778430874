import type { RestoreReport } from '../../../preload/contract/backups.ts';
import { reportOf, WarraqError } from '../../../preload/contract/errors.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { backupsOf, removeTree, type Backup } from '../backups/backup-folders.ts';
import { writeClosing } from '../closing.ts';
import {
  inFolder,
  places,
  writeSynced,
  writing,
  type LibraryFolder,
  type Pause,
} from '../folder.ts';
import type { LibraryHeader } from '../headers.ts';
import { checkedHeader, identityText, nameFrom, readIdentity } from '../identity.ts';
import { writeEmptyJournal } from '../journal.ts';
import { presentVersion } from '../migrations/upgrade.ts';
import { writeSnapshot } from '../snapshot.ts';
import { libraryIdOf } from '../verify/verify-catalogue.ts';
import {
  catalogueOfBackup,
  furthestCatalogue,
  lastReached,
  type CatalogueFound,
} from './find-catalogue.ts';
import { restoreOriginals, restoreTexts } from './restore-materials.ts';

export interface RestoreOptions {
  /** The name of a backup to restore exactly as it is; without it, as much as can be proved. */
  readonly from?: string | undefined;
  readonly now: Date;
  readonly pause: Pause;
}

const draft = `${places.identity}.new`;

/** Undefined where it cannot be read; a newer version of the format is no damage, and thrown. */
async function identityIn(folder: LibraryFolder): Promise<LibraryHeader | undefined> {
  return readIdentity(folder).catch((thrown: unknown) => {
    const { code } = reportOf(thrown);
    if (code === 'library.newer-format') throw thrown;
    return undefined;
  });
}

/** The library's header in its own words, or a backup's, or made from its catalogue. */
async function headerFor(
  folder: LibraryFolder,
  backups: readonly Backup[],
  now: Date,
): Promise<LibraryHeader | undefined> {
  for (const source of [folder, ...backups.map((backup) => backup.folder)]) {
    const header = await identityIn(source);
    if (header) return header;
  }
  const id = await libraryIdOf(folder, undefined);
  if (id === '') return undefined;
  const name = nameFrom(folder.path);
  const version = presentVersion(folder);
  return checkedHeader({
    format: 'warraq-library',
    version,
    id,
    name,
    createdAt: now.toISOString(),
  });
}

async function exactly(
  backup: Backup | undefined,
  library: string,
  pause: Pause,
): Promise<CatalogueFound | undefined> {
  const catalogue = backup && (await catalogueOfBackup(backup, library, pause));
  return catalogue && { catalogue, backup, changes: 0 };
}

/** A folder that is missing or empty, and not inside the library itself. */
async function prepare(target: LibraryFolder, folder: LibraryFolder): Promise<void> {
  const { path, fileSystem } = target;
  const facts = await fileSystem.facts(path);
  const isTaken = facts && (facts.kind !== 'folder' || (await fileSystem.list(path)).length > 0);
  if (isTaken || inFolder(target, '/').startsWith(inFolder(folder, '/'))) {
    throw WarraqError.of('library.already-exists', { path });
  }
  await fileSystem.makeFolder(path);
}

const told = (articles: readonly Article[]) => articles.map(({ id, title }) => ({ id, title }));

/** `library.json` takes its name last: a library whose making was cut short is not one. */
async function build(
  target: LibraryFolder,
  header: LibraryHeader,
  found: CatalogueFound,
  source: { readonly sources: readonly LibraryFolder[]; readonly reached: number },
  pause: Pause,
) {
  const { fileSystem, path } = target;
  const articles = [...found.catalogue.articles.values()];
  const { sequence } = found.catalogue;
  const version = presentVersion(target);
  await writeSynced(fileSystem, inFolder(target, draft), [
    Buffer.from(identityText({ ...header, version })),
  ]);
  await fileSystem.syncFolder(path);
  for (const part of ['catalogue', 'originals', 'index', 'backups'] as const) {
    await fileSystem.makeFolder(inFolder(target, places[part]));
  }
  const salvage = { sources: source.sources, target, articles, pause };
  const textsLost = told(await restoreTexts(salvage));
  const originalsLost = told(await restoreOriginals(salvage));
  await writeSnapshot(target, header.id, found.catalogue, sequence);
  await writeEmptyJournal(target, header.id, sequence);
  const reached = Math.max(sequence, source.reached);
  await writeClosing(target, header.id, { sequence, reached });
  await fileSystem.rename(inFolder(target, draft), inFolder(target, places.identity));
  await fileSystem.syncFolder(path);
  return { articles: articles.length, textsLost, originalsLost };
}

/**
 * Makes a new library in `target` from a damaged one and its backups, and writes nothing to them.
 * Texts and originals are taken wherever they are whole. What was found nowhere is told.
 * @throws `library.not-found`, `library.newer-format`, `library.nothing-to-restore`,
 * `library.already-exists` where `target` is not free, and whatever a write throws.
 */
export async function restoreLibrary(
  folder: LibraryFolder,
  target: LibraryFolder,
  { from, now, pause }: RestoreOptions,
): Promise<RestoreReport> {
  const { path, fileSystem } = folder;
  if (!(await fileSystem.facts(path))) throw WarraqError.of('library.not-found', { path });
  const backups = await backupsOf(folder);
  const header = await headerFor(folder, backups, now);
  const library = header?.id ?? '';
  const found =
    from === undefined
      ? await furthestCatalogue(folder, library, backups, pause)
      : await exactly(
          backups.find(({ name }) => name === from),
          library,
          pause,
        );
  if (!header || !found) throw WarraqError.of('library.nothing-to-restore', { path });
  const sources = [folder, ...backups.map((backup) => backup.folder)];
  const last = await lastReached(sources, library);
  const made = await writing(target, async () => {
    await prepare(target, folder);
    try {
      return await build(target, header, found, { sources, reached: last.reached }, pause);
    } catch (thrown) {
      // Everything there is ours, and half a library would only be in the way.
      await removeTree(target.fileSystem, target.path).catch(() => undefined);
      throw thrown;
    }
  });
  const { catalogue, backup, changes } = found;
  return {
    path: target.path,
    ...(backup ? { backup: backup.name } : {}),
    ...made,
    changes,
    changesLost: from === undefined ? Math.max(0, last.sequence - catalogue.sequence) : 0,
  };
}

/** The newest backup whose catalogue can be read, preferring one that is whole; undefined where none is. */
export async function newestGoodBackup(
  folder: LibraryFolder,
  pause: Pause,
): Promise<Backup | undefined> {
  const backups = await backupsOf(folder);
  const inOrder = [
    ...backups.filter(({ header }) => header?.whole === true),
    ...backups.filter(({ header }) => header?.whole === false),
  ];
  for (const backup of inOrder) {
    const library = backup.header?.library ?? '';
    const header = await identityIn(backup.folder);
    const isReadable = (await catalogueOfBackup(backup, library, pause)) !== undefined;
    if (header?.id === library && isReadable) return backup;
  }
  return undefined;
}
