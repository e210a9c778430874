/**
 * What a disk holds, as a value: for every file the bytes that are synced and the writes that are
 * not, for every folder the names that are synced and the changes that are not. Nothing in it ever
 * changes; an operation answers the next state, so keeping every state of a long script is cheap.
 */
export interface DiskState {
  readonly nodes: ReadonlyMap<number, DiskNode>;
  readonly nextNode: number;
  /** Grows with every start of the machine: no process of an earlier one still runs. */
  readonly start: number;
}

export type FileChange =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly length: number };

/** A name and the node it leads to from now on; undefined where the name is gone. */
type Binding = readonly [name: string, node: number | undefined];

/** One change of a folder: a rename is two bindings that come to pass together. */
export type NameChange = readonly Binding[];

export type Names = ReadonlyMap<string, number>;

export interface FileNode {
  readonly kind: 'file';
  readonly synced: Uint8Array;
  readonly unsynced: readonly FileChange[];
  readonly now: Uint8Array;
}

export interface FolderNode {
  readonly kind: 'folder';
  readonly synced: Names;
  readonly unsynced: readonly NameChange[];
  readonly now: Names;
}

export type DiskNode = FileNode | FolderNode;

/** The topmost folder. */
export const root = 0;

export const nothing = new Uint8Array();

const emptyFolder: FolderNode = {
  kind: 'folder',
  synced: new Map(),
  unsynced: [],
  now: new Map(),
};

export const emptyFile: FileNode = { kind: 'file', synced: nothing, unsynced: [], now: nothing };

/** A disk with nothing on it. */
export const emptyDisk: DiskState = {
  nodes: new Map([[root, emptyFolder]]),
  nextNode: 1,
  start: 1,
};

/** The bytes after a change. Where a write begins behind the end, zeros lie between. */
export function changedBytes(bytes: Uint8Array, change: FileChange): Uint8Array {
  if (change.kind === 'truncate') {
    const shorter = new Uint8Array(change.length);
    shorter.set(bytes.subarray(0, change.length));
    return shorter;
  }
  const next = new Uint8Array(Math.max(bytes.length, change.at + change.bytes.length));
  next.set(bytes);
  next.set(change.bytes, change.at);
  return next;
}

export function changedNames(names: Names, change: NameChange): Names {
  const next = new Map(names);
  for (const [name, node] of change) {
    if (node === undefined) next.delete(name);
    else next.set(name, node);
  }
  return next;
}

export function withNode(state: DiskState, id: number, node: DiskNode): DiskState {
  return {
    ...state,
    nodes: new Map(state.nodes).set(id, node),
    nextNode: Math.max(state.nextNode, id + 1),
  };
}

/** The path's parts, whichever way the system writes paths. */
export function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter((part) => part !== '' && !/^[A-Za-z]:$/.test(part));
}

/** The node at a path as a running system sees it; undefined where there is none. */
export function nodeAt(state: DiskState, path: string): number | undefined {
  let id: number | undefined = root;
  for (const part of partsOf(path)) {
    const node: DiskNode | undefined = id === undefined ? undefined : state.nodes.get(id);
    id = node?.kind === 'folder' ? node.now.get(part) : undefined;
  }
  return id;
}

export function changeFile(state: DiskState, id: number, change: FileChange): DiskState {
  const node = state.nodes.get(id);
  if (node?.kind !== 'file') throw new Error('only a file has bytes');
  const unsynced = [...node.unsynced, change];
  return withNode(state, id, { ...node, unsynced, now: changedBytes(node.now, change) });
}

export function changeFolder(state: DiskState, id: number, change: NameChange): DiskState {
  const node = state.nodes.get(id);
  if (node?.kind !== 'folder') throw new Error('only a folder has names');
  const unsynced = [...node.unsynced, change];
  return withNode(state, id, { ...node, unsynced, now: changedNames(node.now, change) });
}

/** A new file or folder under a name; the name is not synced. */
export function addNode(
  state: DiskState,
  folder: number,
  name: string,
  kind: DiskNode['kind'],
): DiskState {
  const id = state.nextNode;
  const made = withNode(state, id, kind === 'file' ? emptyFile : emptyFolder);
  return changeFolder(made, folder, [[name, id]]);
}

/** The nodes that a name in a folder leads to, now or after a loss of power. */
function childrenOf(node: DiskNode | undefined): readonly number[] {
  if (node?.kind !== 'folder') return [];
  const asked = node.unsynced.flat().flatMap(([, id]) => (id === undefined ? [] : [id]));
  return [...node.synced.values(), ...node.now.values(), ...asked];
}

/** The disk without the files and folders that no name leads to any more, nor could lead to again. */
export function withoutForgotten(state: DiskState): DiskState {
  const reached = new Set<number>([root]);
  for (const id of reached) for (const child of childrenOf(state.nodes.get(id))) reached.add(child);
  return { ...state, nodes: new Map([...state.nodes].filter(([id]) => reached.has(id))) };
}

/** What is seen of a file or folder is on the disk from now on; of a folder that means its names only. */
export function synced(state: DiskState, id: number): DiskState {
  const node = state.nodes.get(id);
  if (!node) throw new Error('nothing to sync');
  if (node.unsynced.length === 0) return state;
  const settled: DiskNode =
    node.kind === 'file'
      ? { ...node, synced: node.now, unsynced: [] }
      : { ...node, synced: node.now, unsynced: [] };
  return withNode(state, id, settled);
}
