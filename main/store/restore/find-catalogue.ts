import { WarraqError } from '../../../preload/contract/errors.ts';
import type { Backup } from '../backups/backup-folders.ts';
import type { Catalogue } from '../catalogue.ts';
import { readClosing } from '../closing.ts';
import { inFolder, places, type LibraryFolder, type Pause } from '../folder.ts';
import { readFrame } from '../frame.ts';
import { JournalHeader, readHeader } from '../headers.ts';
import { groupIn, replay, replayJournal, type Group } from '../journal-reader.ts';
import { bringUp, presentVersion } from '../migrations/upgrade.ts';
import { readSnapshot } from '../snapshot.ts';

/** A catalogue that could be read, and how far it could be brought. */
export interface CatalogueFound {
  readonly catalogue: Catalogue;
  /** The backup it comes from; undefined where it is the library's own. */
  readonly backup: Backup | undefined;
  /** Groups of changes that the library's journal added. */
  readonly changes: number;
}

interface GroupsThere {
  readonly groups: ReadonlyMap<number, Group>;
  /** The version they are written in; undefined where the journal's head is lost. */
  readonly version: number | undefined;
}

/**
 * Every group of changes in a journal whose frame is whole, by the group that it follows. Lines that
 * are damaged are passed over: the next line feed begins another frame.
 */
async function groupsThere(folder: LibraryFolder, pause: Pause): Promise<GroupsThere> {
  const path = inFolder(folder, places.journal);
  const bytes = await folder.fileSystem.readFile(path).catch(() => new Uint8Array());
  const groups = new Map<number, Group>();
  const head = readHeader(JournalHeader, readFrame(bytes, 0)?.payload, folder);
  const version = head && 'header' in head ? head.header.version : undefined;
  for (let at = 0; at < bytes.length;) {
    const frame = readFrame(bytes, at);
    const group = groupIn(frame?.payload);
    if (group) groups.set(group.previous, group);
    const line = bytes.indexOf(0x0a, at);
    at = frame?.end ?? (line === -1 ? bytes.length : line + 1);
    await pause();
  }
  return { groups, version };
}

/** Makes the changes that follow on a catalogue, one group after another, while they chain. */
async function follow(
  folder: LibraryFolder,
  catalogue: Catalogue,
  { groups, version }: GroupsThere,
  pause: Pause,
): Promise<number> {
  let changes = 0;
  if (version !== undefined) bringUp(folder, catalogue, version);
  for (;;) {
    const group = groups.get(catalogue.sequence);
    if (group === undefined || !(await replay(catalogue, group, pause))) break;
    changes++;
    await pause();
  }
  bringUp(folder, catalogue, presentVersion(folder));
  return changes;
}

/** Where the chain of groups from a sequence ends. */
function reachOf(sequence: number, groups: ReadonlyMap<number, Group>): number {
  let reached = sequence;
  for (let group = groups.get(reached); group; group = groups.get(reached)) {
    reached = group.sequence;
  }
  return reached;
}

async function ownSnapshot(
  folder: LibraryFolder,
  library: string,
  pause: Pause,
): Promise<Catalogue | undefined> {
  try {
    return (await readSnapshot(folder, library, { pause })).catalogue;
  } catch (thrown) {
    if (thrown instanceof WarraqError) return undefined;
    throw thrown;
  }
}

/** A backup's catalogue up to its own journal's end; undefined where it cannot be read. */
export async function catalogueOfBackup(
  { folder }: Backup,
  library: string,
  pause: Pause,
): Promise<Catalogue | undefined> {
  try {
    const { catalogue } = await readSnapshot(folder, library, { pause });
    await replayJournal(folder, library, catalogue, pause);
    return catalogue;
  } catch (thrown) {
    if (thrown instanceof WarraqError) return undefined;
    throw thrown;
  }
}

/**
 * The catalogue that can be brought furthest: the library's own snapshot or a backup's, and behind
 * it what the library's journal still proves, group by group, each naming the one it follows. Of
 * two that come equally far the library's own is taken, then the newest.
 */
export async function furthestCatalogue(
  folder: LibraryFolder,
  library: string,
  backups: readonly Backup[],
  pause: Pause,
): Promise<CatalogueFound | undefined> {
  const there = await groupsThere(folder, pause);
  const { groups } = there;
  const own = await ownSnapshot(folder, library, pause);
  let best = own && { catalogue: own, backup: undefined as Backup | undefined };
  for (const backup of backups) {
    const catalogue = await catalogueOfBackup(backup, library, pause);
    if (catalogue === undefined) continue;
    const reach = reachOf(catalogue.sequence, groups);
    if (!best || reach > reachOf(best.catalogue.sequence, groups)) best = { catalogue, backup };
  }
  return best && { ...best, changes: await follow(folder, best.catalogue, there, pause) };
}

/** What the library, or a backup, last said about its own end; 0 where none says anything. */
export async function lastReached(
  folders: readonly LibraryFolder[],
  library: string,
): Promise<{ readonly sequence: number; readonly reached: number }> {
  let [sequence, reached] = [0, 0];
  for (const folder of folders) {
    const closing = await readClosing(folder, library).catch(() => undefined);
    sequence = Math.max(sequence, closing?.sequence ?? 0);
    reached = Math.max(reached, closing?.reached ?? 0);
  }
  return { sequence, reached };
}
