import type { Low } from 'lowdb';
import { WarraqError, type ErrorReport } from '../../preload/contract/errors.ts';
import type { BodyReference } from '../../preload/contract/vocabulary.ts';
import { backupsOf, isBackup } from './backups/backup-folders.ts';
import { makeBackup, type BackupMade, type BackupOptions } from './backups/make-backup.ts';
import { applyAll, areMany, prepareAll, type PreparedPatch } from './apply-changes.ts';
import type { Catalogue } from './catalogue.ts';
import { frozenFolder } from './frozen-folder.ts';
import { places, writing, type LibraryFolder } from './folder.ts';
import type { LibraryHeader } from './headers.ts';
import { readIndexFile, writeIndexFile } from './index-files.ts';
import type { JournalAdapter } from './journal-adapter.ts';
import type { Change, LibraryStore } from './library-store.ts';
import type { LibraryLock } from './lock.ts';
import { renameLibrary } from './moving/rename-library.ts';
import { referencesOf, titleOfBody, type Materials } from './materials.ts';

/** A store that can also be told to write its snapshot. */
export interface CompactingStore extends LibraryStore {
  /** Writes a snapshot and cuts the journal down to what came since; reads and writes go on. */
  compact(): Promise<void>;
  /** Makes a backup below `backups/`; reads and writes go on meanwhile. */
  backup(options: BackupOptions): Promise<BackupMade>;
  backupState(): Promise<BackupState>;
  /** Whether the library has gone from its place since it was opened; then nothing is written any more. */
  isGone(): boolean;
  /** Gives the library another name, which is trimmed; it is on the disk once this resolves. */
  rename(name: string): Promise<void>;
  /** The library's folder with the catalogue of this moment, to be read at leisure. */
  frozen(): Promise<LibraryFolder>;
}

export interface BackupState {
  /** True where the library is a backup itself. */
  readonly isBackup: boolean;
  /** When the newest backup was made, and of which revision; undefined where there is none. */
  readonly newest: { readonly at: Date; readonly revision: number } | undefined;
}

export interface OpenParts {
  readonly folder: LibraryFolder;
  readonly header: LibraryHeader;
  readonly lock: LibraryLock;
  readonly database: Low<Catalogue>;
  readonly adapter: JournalAdapter;
  readonly materials: Materials;
  readonly notices: readonly ErrorReport[];
}

/** Makes changes, and answers their reverse once they are on the disk. */
async function commit(
  { database, adapter }: OpenParts,
  changes: readonly Change[],
  ready: readonly (PreparedPatch | undefined)[],
): Promise<readonly Change[]> {
  if (changes.length === 0) return [];
  const { entries, takeBack } = applyAll(database.data, changes, ready);
  adapter.mark({ entries, takeBack, references: referencesOf(changes) });
  await database.write();
  return takeBack;
}

async function appendBodies(
  { adapter, materials }: OpenParts,
  texts: readonly string[],
): Promise<readonly BodyReference[]> {
  const references = texts.map((text) => materials.bodies.append(text));
  await adapter.whilePresent(() => materials.relieve());
  return references;
}

async function readBody(
  { folder, adapter, materials, database }: OpenParts,
  reference: BodyReference,
): Promise<string> {
  const text = await materials.bodies.read(reference).catch(() => undefined);
  if (text !== undefined) return text;
  adapter.ensurePresent();
  const title = titleOfBody(database.data.articles.values(), reference);
  const file = `${places.bodies}/${reference.slice(0, 4)}.log`;
  throw WarraqError.of('article.body-damaged', { title, file }, folder.path);
}

async function keepOriginal(
  { adapter, materials }: OpenParts,
  bytes: Uint8Array,
  extension: string,
): Promise<string> {
  return adapter.whilePresent(async () => {
    const sha256 = await materials.originals.keep(bytes, extension);
    await materials.relieve();
    return sha256;
  });
}

/** The lock of a library that is gone lies with it, and says by itself that nobody holds it. */
async function release(adapter: JournalAdapter, lock: LibraryLock): Promise<void> {
  await lock.release().catch((thrown: unknown) => {
    if (!adapter.isGone()) throw thrown;
  });
}

async function close({ folder, adapter, materials, lock }: OpenParts): Promise<void> {
  await writing(folder, async () => {
    try {
      await adapter.close();
    } finally {
      await materials.close().finally(() => release(adapter, lock));
    }
  });
}

async function backup(parts: OpenParts, options: BackupOptions): Promise<BackupMade> {
  const { folder, header, adapter } = parts;
  const hold = adapter.hold.bind(adapter);
  const source = { folder, library: header.id, version: header.version, hold };
  return adapter.whilePresent(() => makeBackup(source, options));
}

async function backupState({ folder, header }: OpenParts): Promise<BackupState> {
  const backups = await backupsOf(folder);
  const made = backups.find((one) => one.header?.library === header.id);
  const newest = made?.header && { at: made.at, revision: made.header.sequence };
  return { isBackup: await isBackup(folder), newest };
}

/** The store over the parts that opening put together. */
export function storeOf(parts: OpenParts): CompactingStore {
  const { folder, database, adapter, materials } = parts;
  let { header } = parts;
  /** The last renaming; one comes after another, and closing comes after all. */
  let naming: Promise<void> = Promise.resolve();
  /** Changes that are worked out and not made yet: closing comes after them. */
  let preparing: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | undefined;
  const whileOpen = <Result>(act: () => Promise<Result>): Promise<Result> =>
    closing ? Promise.reject(WarraqError.of('library.not-open', {})) : act();
  return {
    get identity() {
      return { id: header.id, name: header.name, path: folder.path };
    },
    notices: parts.notices,
    get revision() {
      return database.data.sequence;
    },
    articles: database.data.articles,
    records: database.data.records,
    commit: (changes) =>
      whileOpen(() => {
        if (!areMany(changes)) return commit(parts, changes, []);
        const ready = prepareAll(database.data, changes);
        const made = ready.then((patches) => commit(parts, changes, patches));
        preparing = Promise.allSettled([preparing, ready]);
        return made;
      }),
    appendBodies: (texts) => whileOpen(() => appendBodies(parts, texts)),
    readBody: (reference) => whileOpen(() => readBody(parts, reference)),
    keepOriginal: (bytes, extension) => whileOpen(() => keepOriginal(parts, bytes, extension)),
    keepLargeOriginal: (original, extension) =>
      whileOpen(() =>
        adapter.whilePresent(() => materials.originals.keepLarge(original, extension)),
      ),
    originalPath: (sha256) =>
      whileOpen(() => adapter.whilePresent(() => materials.originalPath(sha256))),
    readIndex: (name, take) => whileOpen(() => readIndexFile(folder, name, take)),
    writeIndex: (name, lines, rest) =>
      whileOpen(() => adapter.whilePresent(() => writeIndexFile(folder, name, lines, rest))),
    backup: (options) => whileOpen(() => backup(parts, options)),
    isGone: () => closing === undefined && adapter.isGone(),
    backupState: () => whileOpen(() => backupState(parts)),
    rename: (name) =>
      whileOpen(() => {
        const named = naming.then(async () => {
          header = await adapter.whilePresent(() => renameLibrary(folder, header, name));
        });
        naming = named.catch(() => undefined);
        return named;
      }),
    frozen: () =>
      whileOpen(() => adapter.hold(({ journalBytes }) => frozenFolder(folder, journalBytes))),
    compact: () => whileOpen(() => adapter.whilePresent(() => adapter.compact())),
    close: () => (closing ??= Promise.all([naming, preparing]).then(() => close(parts))),
  };
}
