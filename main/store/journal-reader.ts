import { applyChange, isPossible, type Catalogue } from './catalogue.ts';
import { changesOf, readEntry } from './change-codec.ts';
import { damaged, places, readPart, type LibraryFolder, type Pause } from './folder.ts';
import { isTornTail, readFrame } from './frame.ts';
import { headerOf, JournalHeader } from './headers.ts';
import { bringUp, presentVersion } from './migrations/upgrade.ts';

/** What stands in the journal after a reading. Lengths are bytes. */
export interface JournalReading {
  /** The last group of changes in it. */
  readonly last: number;
  /** How much of it is whole. */
  readonly length: number;
  /** What follows that: a write that was cut short. Empty where there was none. */
  readonly torn: Uint8Array;
}

export interface Group {
  readonly sequence: number;
  /** The group it follows. */
  readonly previous: number;
  readonly entries: readonly unknown[];
}

/** A group follows the one before by one, or says by name which one it follows. */
function groupOf(payload: unknown, last: number): Group | undefined {
  const group = groupIn(payload);
  return group?.previous === last ? group : undefined;
}

/** A group of changes; undefined where the payload is none. */
export function groupIn(payload: unknown): Group | undefined {
  if (!Array.isArray(payload)) return undefined;
  const [sequence, entries, previous] = payload as readonly unknown[];
  if (!Number.isSafeInteger(sequence) || !Array.isArray(entries)) return undefined;
  const number = sequence as number;
  const follows = previous ?? number - 1;
  if (!Number.isSafeInteger(follows) || number <= (follows as number)) return undefined;
  return { sequence: number, previous: follows as number, entries };
}

/** Changes between two pauses: one group may tell of every article. */
const changesAtOnce = 200;

/** Makes the changes of a group; false where it cannot have been written on this state. */
export async function replay(catalogue: Catalogue, group: Group, pause?: Pause): Promise<boolean> {
  let made = 0;
  for (const value of group.entries) {
    const entry = readEntry(value);
    if (entry === undefined) return false;
    for (const change of changesOf(entry, catalogue.articles)) {
      if (!isPossible(catalogue, change)) return false;
      applyChange(catalogue, change);
      if (pause && ++made % changesAtOnce === 0) await pause();
    }
  }
  catalogue.sequence = group.sequence;
  return true;
}

/**
 * Brings the snapshot's catalogue up to the journal's end. Groups the snapshot holds already are
 * passed over: a crash may fall between a new snapshot and its new journal. The groups are made on
 * articles of the version that the journal is written in, and the catalogue is brought up to the
 * present one behind the last of them.
 * @throws `library.damaged` naming the line.
 */
export async function replayJournal(
  folder: LibraryFolder,
  library: string,
  catalogue: Catalogue,
  pause?: Pause,
): Promise<JournalReading> {
  const file = places.journal;
  const bytes = await readPart(folder, file);
  const first = readFrame(bytes, 0);
  const { after, version } = headerOf(JournalHeader, first?.payload, { folder, file, library });
  if (after > catalogue.sequence) throw damaged(folder, places.snapshot, 'line 1');
  bringUp(folder, catalogue, version);
  // A journal that is older than its snapshot holds nothing that the snapshot has not.
  const isBehind = version < (catalogue.version ?? version);
  let last = after;
  let at = first?.end ?? 0;
  for (let line = 2; at < bytes.length; line++) {
    const frame = readFrame(bytes, at);
    if (!frame && isTornTail(bytes, at)) break;
    const group = groupOf(frame?.payload, last);
    if (!frame || !group) throw damaged(folder, file, `line ${line}`);
    const isNew = group.sequence > catalogue.sequence;
    if (isNew && (isBehind || !(await replay(catalogue, group, pause)))) {
      throw damaged(folder, file, `line ${line}`);
    }
    last = group.sequence;
    at = frame.end;
    if (pause) await pause();
  }
  bringUp(folder, catalogue, presentVersion(folder));
  return { last, length: at, torn: bytes.subarray(at) };
}
