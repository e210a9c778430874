import { WarraqError, type ErrorReport } from '../../../preload/contract/errors.ts';
import { removeTree } from '../backups/backup-folders.ts';
import { backupBefore } from '../backups/backup-before.ts';
import { writeClosing } from '../closing.ts';
import { inFolder, places, writeWhole, type LibraryFolder } from '../folder.ts';
import { readFrame } from '../frame.ts';
import { HistoryHeader, readHeader, type LibraryHeader } from '../headers.ts';
import { headOfHistory } from '../history-log.ts';
import { checkedHeader, identityText } from '../identity.ts';
import { Journal, writeEmptyJournal } from '../journal.ts';
import { replayJournal } from '../journal-reader.ts';
import { recover } from '../recovery.ts';
import { readSnapshot, writeSnapshot } from '../snapshot.ts';
import { articlesChangedSince, presentVersion } from './upgrade.ts';

/** The log keeps its lines; only its head says the version. A log that is damaged is left to its reader. */
async function migrateHistory(folder: LibraryFolder, library: string): Promise<void> {
  const path = inFolder(folder, places.history);
  if (!(await folder.fileSystem.facts(path))) return;
  const bytes = await folder.fileSystem.readFile(path);
  const head = readFrame(bytes, 0);
  const read = readHeader(HistoryHeader, head?.payload, folder);
  if (!head || !read || 'newer' in read || read.header.library !== library) return;
  await writeWhole(folder, places.history, [
    headOfHistory(folder, library),
    bytes.subarray(head.end),
  ]);
}

/** What was built from articles of an earlier form is built again. */
async function dropIndex(folder: LibraryFolder): Promise<void> {
  const path = inFolder(folder, places.index);
  if (!(await folder.fileSystem.facts(path))) return;
  await removeTree(folder.fileSystem, path);
  await folder.fileSystem.syncFolder(folder.path);
}

export interface Migrated {
  readonly header: LibraryHeader;
  /** What was found and mended, and that the library was brought to the present version. */
  readonly notices: readonly ErrorReport[];
}

/**
 * Brings a library of an earlier version to the present one; under its lock, before anything else
 * is read of it. A backup in the earlier version is made first. Each file is replaced as a whole
 * and says its own version, and `library.json` comes last: wherever this is stopped, the library
 * opens as before, and the next opening goes on.
 * @throws `library.damaged`, `library.newer-format`, and whatever a write throws; every change that
 * the library held is there then, and what is left to migrate is migrated the next time.
 */
export async function migrateLibrary(
  folder: LibraryFolder,
  earlier: LibraryHeader,
  now: Date,
): Promise<Migrated> {
  const { id: library, version: from } = earlier;
  const to = presentVersion(folder);
  const { catalogue } = await readSnapshot(folder, library);
  const { length, last, torn } = await replayJournal(folder, library, catalogue);
  const backup = await backupBefore(
    { folder, library, version: from },
    { sequence: catalogue.sequence, reached: catalogue.sequence, journalBytes: length },
    now,
  );
  const journal = new Journal(folder, { size: length, last });
  const recovered = await recover({ folder, library, now }, catalogue, journal, torn).finally(() =>
    journal.close(),
  );
  const { sequence } = catalogue;
  await writeSnapshot(folder, library, catalogue, sequence);
  await writeEmptyJournal(folder, library, sequence);
  await writeClosing(folder, library, { sequence, reached: recovered.reached });
  await migrateHistory(folder, library);
  if (articlesChangedSince(folder, from)) await dropIndex(folder);
  const header = checkedHeader({ ...earlier, version: to });
  await writeWhole(folder, places.identity, [Buffer.from(identityText(header))]);
  const params = { path: folder.path, from, to, backup };
  const told = WarraqError.of('library.migrated', params).report;
  return { header, notices: [...recovered.notices, told] };
}
