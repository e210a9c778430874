import type { FileSystem, OpenFile, OpenMode } from '../../../main/store/file-system.ts';
import { SystemError, type Operation } from './disk.ts';
import {
  addNode,
  changeFile,
  changeFolder,
  nodeAt,
  partsOf,
  root,
  synced,
  withoutForgotten,
  type DiskNode,
  type DiskState,
  type FolderNode,
} from './disk-state.ts';

export interface ModelDisk {
  readonly fileSystem: FileSystem;
  readonly state: () => DiskState;
  /** Forgets what no name leads to any more; nothing of that may be open. */
  readonly tidy: () => void;
}

export interface ModelOptions {
  /** Called before every operation; what it throws happens instead. */
  readonly before?: (operation: Operation) => void;
  /** Called after every operation that changed or synced something. */
  readonly after?: (operation: Operation, state: DiskState) => void;
}

const problem = (code: string): SystemError => new SystemError(code);

/** `/proc/PID/stat` of a machine that started for the `start`th time; its 22nd field tells the start. */
function processFacts(path: string, start: number): Uint8Array | undefined {
  const pid = /^\/proc\/(\d+)\/stat$/.exec(path)?.[1];
  if (pid === undefined) return undefined;
  return Buffer.from(`${pid} (node) S ${'0 '.repeat(18)}${start} 0`);
}

/**
 * A disk in memory that behaves as the real one does while the machine runs, and knows of each byte
 * and each name whether it is synced.
 */
export function modelDisk(initial: DiskState, options: ModelOptions = {}): ModelDisk {
  let state = initial;

  async function step<Result>(
    operation: Omit<Operation, 'bytes'> & { readonly bytes?: number },
    act: () => Result,
  ): Promise<Result> {
    await Promise.resolve();
    const whole = { bytes: 0, ...operation };
    options.before?.(whole);
    const before = state;
    const result = act();
    if (state !== before) options.after?.(whole, state);
    return result;
  }

  function existing(path: string): readonly [number, DiskNode] {
    const id = nodeAt(state, path);
    const node = id === undefined ? undefined : state.nodes.get(id);
    if (id === undefined || node === undefined) throw problem('ENOENT');
    return [id, node];
  }

  function folderOf(path: string): readonly [number, FolderNode, string] {
    const parts = partsOf(path);
    const [id, node] = existing(`/${parts.slice(0, -1).join('/')}`);
    if (node.kind !== 'folder') throw problem('ENOTDIR');
    return [id, node, parts.at(-1) ?? ''];
  }

  function bytesOf(id: number): Uint8Array {
    const node = state.nodes.get(id);
    if (node?.kind !== 'file') throw problem('EISDIR');
    return node.now;
  }

  function openNode(path: string, mode: OpenMode): number {
    const [folder, { now }, name] = folderOf(path);
    const id = now.get(name);
    if (id !== undefined && mode === 'create') throw problem('EEXIST');
    if (id !== undefined) {
      if (state.nodes.get(id)?.kind !== 'file') throw problem('EISDIR');
      if (mode === 'replace') state = changeFile(state, id, { kind: 'truncate', length: 0 });
      return id;
    }
    if (mode === 'read' || mode === 'update') throw problem('ENOENT');
    const made = state.nextNode;
    state = addNode(state, folder, name, 'file');
    return made;
  }

  const writeTo = (id: number, bytes: Uint8Array, at: number): void => {
    state = changeFile(state, id, { kind: 'write', at, bytes: Uint8Array.from(bytes) });
  };

  function openFile(path: string, id: number): OpenFile {
    return {
      read: (position, length) =>
        step({ name: 'read', path }, () => bytesOf(id).slice(position, position + length)),
      write: async (bytes, position) => {
        try {
          await step({ name: 'write', path, bytes: bytes.length }, () => {
            writeTo(id, bytes, position);
          });
        } catch (thrown) {
          const kept = thrown instanceof SystemError ? thrown.kept : 0;
          if (kept > 0) writeTo(id, bytes.subarray(0, kept), position);
          throw thrown;
        }
      },
      truncate: (length) =>
        step({ name: 'truncate', path }, () => {
          state = changeFile(state, id, { kind: 'truncate', length });
        }),
      datasync: () => step({ name: 'datasync', path }, () => void (state = synced(state, id))),
      isAt: (name) => nodeAt(state, name) === id,
      close: () => Promise.resolve(),
    };
  }

  /** How many names a file has, in whatever folders. */
  function namesOf(id: number): number {
    const folders = [...state.nodes.values()].filter((node) => node.kind === 'folder');
    return folders.reduce(
      (sum, { now }) => sum + [...now.values()].filter((one) => one === id).length,
      0,
    );
  }

  function bind(path: string, node: number | undefined): void {
    const [folder, , name] = folderOf(path);
    state = changeFolder(state, folder, [[name, node]]);
  }

  const syncFolder = (path: string): Promise<void> =>
    step({ name: 'syncFolder', path }, () => void (state = synced(state, existing(path)[0])));

  /** As the real one: each folder that was missing is made, then made durable in its parent. */
  async function makeFolder(path: string): Promise<void> {
    const parts = partsOf(path);
    const paths = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`);
    const missing = paths.filter((one) => nodeAt(state, one) === undefined);
    await step({ name: 'makeFolder', path }, () => {
      for (const one of missing) {
        const [folder, , name] = folderOf(one);
        state = addNode(state, folder, name, 'folder');
      }
    });
    for (const one of missing.reverse()) {
      await syncFolder(`/${partsOf(one).slice(0, -1).join('/')}`);
    }
  }

  const fileSystem: FileSystem = {
    open: async (path, mode) =>
      openFile(path, await step({ name: 'open', path }, () => openNode(path, mode))),
    readFile: (path) =>
      step(
        { name: 'readFile', path },
        () => processFacts(path, state.start) ?? bytesOf(existing(path)[0]).slice(),
      ),
    list: (path) =>
      step({ name: 'list', path }, () => {
        const [, node] = existing(path);
        if (node.kind !== 'folder') throw problem('ENOTDIR');
        return [...node.now.keys()];
      }),
    facts: (path) =>
      step({ name: 'facts', path }, () => {
        const id = nodeAt(state, path);
        const node = id === undefined ? undefined : state.nodes.get(id);
        if (id === undefined || node === undefined) return undefined;
        const size = node.kind === 'file' ? node.now.length : 0;
        return { kind: node.kind, size, modified: 0, links: namesOf(id) };
      }),
    isLink: () => Promise.resolve(false),
    makeFolder,
    rename: (from, to) =>
      step({ name: 'rename', path: to }, () => {
        const [id] = existing(from);
        const [fromFolder, , fromName] = folderOf(from);
        const [toFolder, , toName] = folderOf(to);
        if (fromFolder !== toFolder) throw new Error('the store renames within one folder');
        state = changeFolder(state, toFolder, [
          [fromName, undefined],
          [toName, id],
        ]);
      }),
    link: (from, to) =>
      step({ name: 'link', path: to }, () => {
        if (nodeAt(state, to) !== undefined) throw problem('EEXIST');
        bind(to, existing(from)[0]);
      }),
    remove: (path) =>
      step({ name: 'remove', path }, () => {
        const [id, node] = existing(path);
        if (node.kind !== 'file' || id === root) throw problem('EISDIR');
        bind(path, undefined);
      }),
    removeFolder: (path) =>
      step({ name: 'removeFolder', path }, () => {
        const [id, node] = existing(path);
        if (node.kind !== 'folder' || id === root) throw problem('ENOTDIR');
        if (node.now.size > 0) throw problem('ENOTEMPTY');
        bind(path, undefined);
      }),
    syncFolder,
  };
  return { fileSystem, state: () => state, tidy: () => void (state = withoutForgotten(state)) };
}
