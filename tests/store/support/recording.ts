import { basename } from 'node:path';
import type { BackupMade } from '../../../main/store/backups/make-backup.ts';
import type { FileSystem } from '../../../main/store/file-system.ts';
import { openLibraryStore } from '../../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../../main/store/store.ts';
import type { Chance } from '../../support/random.ts';
import type { Operation } from './disk.ts';
import { addNode, emptyDisk, root, synced, type DiskState } from './disk-state.ts';
import { instant } from './library.ts';
import { nextAct, servicesOf } from './library-script.ts';
import { modelDisk } from './model-disk.ts';
import { fingerprint } from './whole.ts';

/** Where the library lies on a disk of the model. */
export const libraryPath = '/disk/Research.warraq';

/** A disk with the folder in which libraries are made, as if it had always been there. */
export const newDisk: DiskState = synced(addNode(emptyDisk, root, 'disk', 'folder'), root);

export function openOn(fileSystem: FileSystem, path = libraryPath): Promise<CompactingStore> {
  const now = () => instant;
  return openLibraryStore(path, { create: true, now, version: '0.0.0', fileSystem });
}

/** The disk at one moment of a script. States of the library are told by their place in `states`. */
export interface Stop {
  readonly disk: DiskState;
  /** The last operation on the disk before the stop. */
  readonly operation: Operation;
  /** The number of the act in progress, and what it is. */
  readonly act: number;
  readonly name: string;
  /** The last state that was confirmed, and the last one that was asked for. */
  confirmed: number;
  asked: number;
}

/** A backup that a script made. Its library is one of the states that were there while it was made. */
export interface RecordedBackup {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The stop in which it was said to be made. */
  readonly madeAt: number;
  /** The act that removed it, where one did. */
  readonly removedBy: number | undefined;
}

export interface Recording {
  /** Fingerprints of the library, one for each change asked for; the first is the empty library. */
  readonly states: readonly string[];
  /** Every step of the disk, in order. */
  readonly stops: readonly Stop[];
  /** How many acts of each name were run. */
  readonly acts: ReadonlyMap<string, number>;
  readonly backups: readonly RecordedBackup[];
}

/** Notes a backup, and which earlier ones gave way to it. */
function note(
  backups: RecordedBackup[],
  made: {
    readonly backup: BackupMade;
    readonly madeAt: number;
    readonly from: number;
    readonly to: number;
    readonly act: number;
  },
): void {
  const { backup, madeAt, from, to, act } = made;
  for (const [place, earlier] of backups.entries()) {
    if (backup.removed.includes(earlier.name)) backups[place] = { ...earlier, removedBy: act };
  }
  backups.push({ name: basename(backup.path), from, to, madeAt, removedBy: undefined });
}

/** Runs a script of so many acts, from making the library to closing it, and keeps every step of the disk. */
export async function record(acts: number, chance: Chance): Promise<Recording> {
  const stops: Stop[] = [];
  const states: string[] = [];
  const counts = new Map<string, number>();
  const backups: RecordedBackup[] = [];
  let [act, name, confirmed, asked] = [0, 'create', 0, 0];
  /** A stop lasts until the disk's next step: what is confirmed meanwhile must survive it. */
  const endStop = (): void => {
    const last = stops.at(-1);
    if (last) Object.assign(last, { confirmed, asked });
  };
  const { fileSystem, tidy } = modelDisk(newDisk, {
    after: (operation, disk) => {
      endStop();
      stops.push({ disk, operation, act, name, confirmed, asked });
    },
  });
  const store = await openOn(fileSystem);
  states.push(fingerprint(store));
  const services = servicesOf(store);
  for (act = 1; act <= acts; act++) {
    const next = nextAct(services, act, chance);
    name = next.name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const asMade: string[] = [];
    const from = confirmed;
    let made: { readonly backup: BackupMade; readonly madeAt: number } | undefined;
    await next.run({
      asked: () => {
        asked += 1;
        asMade.push(fingerprint(store));
      },
      confirmed: () => (confirmed += 1),
      backedUp: (backup) => (made = { backup, madeAt: stops.length - 1 }),
    });
    tidy();
    if (made) note(backups, { ...made, from, to: asked, act });
    // Where an act asks for more than one change they are made at once; another once it is confirmed.
    states.push(...(asMade.length === 1 ? [fingerprint(store)] : asMade));
  }
  name = 'close';
  await services.index.close();
  await store.close();
  endStop();
  return { states, stops, acts: counts, backups };
}
