import type { Finding } from '../../../preload/contract/backups.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';
import { emptyCatalogue, type Catalogue } from '../catalogue.ts';
import { readClosing } from '../closing.ts';
import { inFolder, places, type LibraryFolder, type Pause } from '../folder.ts';
import { readFrame } from '../frame.ts';
import { JournalHeader, readHeader, SnapshotHeader, type LibraryHeader } from '../headers.ts';
import { isIdentityText, readIdentity } from '../identity.ts';
import { replayJournal } from '../journal-reader.ts';
import { skeletonOf } from '../skeleton.ts';
import { readSnapshot } from '../snapshot.ts';

export interface CatalogueVerified {
  readonly findings: readonly Finding[];
  /** The articles as far as the catalogue can be read; undefined where no part of it can be. */
  readonly articles: ReadonlyMap<ArticleId, Article> | undefined;
  /** The version of the format that `library.json` is in; undefined where it cannot be read. */
  readonly version: number | undefined;
}

/** What was thrown about a file, as a finding; a fault of another kind is thrown on. */
function findingOf(thrown: unknown, file: string): Finding {
  if (!(thrown instanceof WarraqError)) throw thrown;
  const { code, params } = thrown.report;
  if (code === 'library.newer-format') {
    return { kind: 'newer-format', isDamage: true, file, place: String(params['version']) };
  }
  const named = typeof params['file'] === 'string' ? params['file'] : file;
  const place = typeof params['place'] === 'string' ? params['place'] : 'line 1';
  return { kind: 'damaged', isDamage: true, file: named, place };
}

async function readOrNone(folder: LibraryFolder, file: string): Promise<Uint8Array> {
  return folder.fileSystem.readFile(inFolder(folder, file)).catch(() => new Uint8Array());
}

/** The library's identifier in its own words, or else in those of its catalogue. */
export async function libraryIdOf(
  folder: LibraryFolder,
  header: LibraryHeader | undefined,
): Promise<string> {
  if (header) return header.id;
  const snapshot = readFrame(await readOrNone(folder, places.snapshot), 0)?.payload;
  const journal = readFrame(await readOrNone(folder, places.journal), 0)?.payload;
  for (const read of [
    readHeader(SnapshotHeader, snapshot, folder),
    readHeader(JournalHeader, journal, folder),
  ]) {
    if (read && 'header' in read) return read.header.library;
  }
  return '';
}

async function verifyIdentity(folder: LibraryFolder, findings: Finding[]) {
  const file = places.identity;
  try {
    const header = await readIdentity(folder);
    if (header === undefined) throw WarraqError.of('library.not-a-library', { path: folder.path });
    const text = Buffer.from(await readOrNone(folder, file)).toString('utf8');
    if (!isIdentityText(text, header))
      findings.push({ kind: 'damaged', isDamage: true, file, place: 'checksum' });
    return header;
  } catch (thrown) {
    findings.push(findingOf(thrown, file));
    return undefined;
  }
}

async function verifyClosing(
  folder: LibraryFolder,
  library: string,
  sequence: number | undefined,
): Promise<Finding | undefined> {
  const file = places.closing;
  try {
    const closing = await readClosing(folder, library);
    if (closing === undefined) return { kind: 'not-closed', isDamage: false, file };
    const count = Math.max(0, closing.sequence - (sequence ?? closing.sequence));
    if (count === 0) return undefined;
    return { kind: 'changes-missing', isDamage: true, file: places.journal, count };
  } catch (thrown) {
    return findingOf(thrown, file);
  }
}

async function snapshotOf(
  folder: LibraryFolder,
  library: string,
  findings: Finding[],
  pause: Pause,
): Promise<Catalogue | undefined> {
  try {
    return (await readSnapshot(folder, library, { pause, keep: skeletonOf })).catalogue;
  } catch (thrown) {
    findings.push(findingOf(thrown, places.snapshot));
    return undefined;
  }
}

/** Reads every byte of `library.json` and of the catalogue, going on behind what is damaged. */
export async function verifyCatalogue(
  folder: LibraryFolder,
  pause: Pause,
): Promise<CatalogueVerified> {
  const findings: Finding[] = [];
  const header = await verifyIdentity(folder, findings);
  const library = await libraryIdOf(folder, header);
  const found = await snapshotOf(folder, library, findings, pause);
  // Without a snapshot the journal's frames can be checked all the same, though not made.
  const catalogue = found ?? { ...emptyCatalogue(), sequence: Number.MAX_SAFE_INTEGER };
  let isJournalWhole = false;
  try {
    const { torn } = await replayJournal(folder, library, catalogue, pause);
    isJournalWhole = true;
    const file = places.journal;
    if (torn.length > 0) findings.push({ kind: 'torn', isDamage: true, file, count: torn.length });
  } catch (thrown) {
    findings.push(findingOf(thrown, places.journal));
  }
  const reached = found && isJournalWhole ? found.sequence : undefined;
  const closing = await verifyClosing(folder, library, reached);
  if (closing) findings.push(closing);
  return { findings, articles: found?.articles, version: header?.version };
}
