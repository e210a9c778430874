import type { Chance } from '../../support/random.ts';
import {
  changedBytes,
  changedNames,
  type DiskNode,
  type DiskState,
  type FileChange,
  type FileNode,
  type FolderNode,
  type Names,
} from './disk-state.ts';

/**
 * What may be left of whatever was not synced when the power goes:
 * - `nothing`: only what was synced is there.
 * - `everything`: all of it happened to be written in time.
 * - `beginnings`: of each file and folder the first changes, the last of them torn at any byte.
 * - `pieces`: any of the changes in any order, torn, with holes, or as a length of zeros.
 */
export const remainders = ['nothing', 'everything', 'beginnings', 'pieces'] as const;
export type Remainder = (typeof remainders)[number];

/** The first bytes of a write. */
function tornWrite(change: FileChange, chance: Chance): FileChange {
  if (change.kind === 'truncate') return change;
  return { ...change, bytes: change.bytes.subarray(0, chance.below(change.bytes.length + 1)) };
}

/** A write that lost some of its pages: zeros stand in their place, or it ends early. */
function holedWrite(change: FileChange, chance: Chance): FileChange {
  if (change.kind === 'truncate') return change;
  const bytes = Uint8Array.from(change.bytes);
  const style = chance.below(3);
  if (style === 0) return tornWrite(change, chance);
  if (style === 1) bytes.fill(0);
  const from = chance.below(bytes.length + 1);
  bytes.fill(0, from, from + 1 + chance.below(bytes.length + 1));
  return { ...change, bytes };
}

function survivingChanges(
  changes: readonly FileChange[],
  remainder: Remainder,
  chance: Chance,
): readonly FileChange[] {
  if (remainder === 'nothing') return [];
  if (remainder === 'everything') return changes;
  if (remainder === 'beginnings') {
    const kept = chance.below(changes.length + 1);
    return changes
      .slice(0, kept)
      .map((change, at) => (at === kept - 1 ? tornWrite(change, chance) : change));
  }
  return changes.flatMap((change) => {
    const fate = chance.below(3);
    if (fate === 0) return [];
    return [fate === 1 ? change : holedWrite(change, chance)];
  });
}

function fileLeft(file: FileNode, remainder: Remainder, chance: Chance): FileNode {
  if (file.unsynced.length === 0) return file;
  const left = survivingChanges(file.unsynced, remainder, chance);
  const bytes = left.reduce<Uint8Array>(changedBytes, file.synced);
  return { kind: 'file', synced: bytes, unsynced: [], now: bytes };
}

/** A change of names is there or is not: a rename is never half done. */
function folderLeft(folder: FolderNode, remainder: Remainder, chance: Chance): FolderNode {
  if (folder.unsynced.length === 0) return folder;
  const { unsynced } = folder;
  const left = {
    nothing: () => [],
    everything: () => unsynced,
    beginnings: () => unsynced.slice(0, chance.below(unsynced.length + 1)),
    pieces: () => unsynced.filter(() => chance.below(2) === 0),
  }[remainder]();
  const names = left.reduce<Names>(changedNames, folder.synced);
  return { kind: 'folder', synced: names, unsynced: [], now: names };
}

/** The disk as the machine finds it when it starts again after its power went. */
export function afterPowerLoss(state: DiskState, remainder: Remainder, chance: Chance): DiskState {
  const nodes = new Map<number, DiskNode>();
  for (const [id, node] of state.nodes) {
    const left =
      node.kind === 'file'
        ? fileLeft(node, remainder, chance)
        : folderLeft(node, remainder, chance);
    nodes.set(id, left);
  }
  return { ...state, nodes, start: state.start + 1 };
}

/** The disk as the next process finds it when only the last one was killed: all is seen, not all is synced. */
export function afterKill(state: DiskState): DiskState {
  return { ...state, start: state.start + 1 };
}
