import { stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import { WarraqError } from '../../../preload/contract/errors.ts';
import type { Broadcast } from '../../../preload/contract/events.ts';
import type { ImportSummary, WatchState } from '../../../preload/contract/imports.ts';
import type { RecordId, WatchedFolder } from '../../../preload/contract/records.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { type Arrivals, createArrivals, type SeenFile } from './arrivals.ts';
import { filesAt, type FoundFile } from './locate.ts';

/** Imports what comes into folders, by itself. */
export interface WatchService {
  /** Refuses with `watching.own-folder`, `watching.already` and `file.not-found`. */
  add(path: string): Promise<WatchState>;
  list(): readonly WatchState[];
  remove(id: RecordId): Promise<void>;
  stop(): Promise<void>;
}

export interface WatchPorts {
  readonly store: LibraryStore;
  readonly broadcast: Broadcast;
  readonly newRecordId: () => RecordId;
  readonly runFiles: (files: readonly FoundFile[]) => Promise<ImportSummary>;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
  /** How often to look, in milliseconds; a file is whole once it stood still for as long. */
  readonly every: number;
}

/** A folder that takes long to look through is looked at more rarely: this many times as long passes. */
const restingShare = 20;

interface Watch {
  readonly folder: WatchedFolder;
  readonly arrivals: Arrivals;
  state: 'watching' | 'missing';
  articles: number;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** The files of a folder as they are now; those that are gone in the meantime are passed over. */
async function seenIn(path: string, isStopping: () => boolean): Promise<readonly SeenFile[]> {
  const seen: SeenFile[] = [];
  for await (const found of filesAt(path)) {
    if (isStopping()) return [];
    if (found.reason !== undefined) continue;
    const stats = await stat(found.at).catch(() => undefined);
    if (stats?.isFile()) seen.push({ found, size: stats.size, modified: stats.mtimeMs });
  }
  return seen;
}

export function createWatchService(ports: WatchPorts): WatchService {
  const { store, broadcast, newRecordId, runFiles, clock, every } = ports;
  const watches = new Map<RecordId, Watch>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isStopped = false;
  const tell = () => broadcast('watching.changed', {});

  const stateOf = ({ folder, state, articles, arrivals }: Watch): WatchState => ({
    id: folder.id,
    path: folder.path,
    name: basename(folder.path),
    state,
    waiting: arrivals.waiting(),
    articles,
  });

  /** Looks into one folder and imports what stands still in it. Answers how long the looking took. */
  async function look(watch: Watch): Promise<number> {
    const began = clock();
    let took = 0;
    const before = JSON.stringify(stateOf(watch));
    const { path, id } = watch.folder;
    watch.state = (await isFolder(path)) ? 'watching' : 'missing';
    if (watch.state === 'watching') {
      const seen = await seenIn(path, () => isStopped);
      took = clock() - began;
      // A folder that went away while it was looked through seems empty; nothing follows from that.
      const ready = watch.arrivals.ready(seen, clock());
      if (ready.length > 0 && !isStopped && watches.has(id)) {
        const { articles } = await runFiles(ready);
        watch.articles += articles;
      }
    }
    if (JSON.stringify(stateOf(watch)) !== before) tell();
    return took;
  }

  function lookAgain(after: number): void {
    clearTimeout(timer);
    if (isStopped || watches.size === 0) return;
    timer = setTimeout(() => {
      looking = lookAtAll().then((took) => {
        looking = undefined;
        lookAgain(Math.max(every, took * restingShare));
      });
    }, after);
    timer.unref();
  }

  async function lookAtAll(): Promise<number> {
    let took = 0;
    for (const watch of [...watches.values()]) {
      if (isStopped) return took;
      // A library that cannot keep anything at the moment is tried again the next time.
      took += await look(watch).catch(() => 0);
    }
    return took;
  }

  function begin(folder: WatchedFolder): Watch {
    const arrivals = createArrivals(store.articles.values(), folder.path, every);
    const watch: Watch = { folder, arrivals, state: 'watching', articles: 0 };
    watches.set(folder.id, watch);
    return watch;
  }

  for (const record of store.records.values()) if (record.kind === 'watched-folder') begin(record);
  lookAgain(every);

  return {
    async add(given) {
      const path = resolve(given);
      const inLibrary = relative(store.identity.path, path);
      if (inLibrary === '' || !(inLibrary.startsWith('..') || isAbsolute(inLibrary)))
        throw WarraqError.of('watching.own-folder', { path });
      if ([...watches.values()].some(({ folder }) => folder.path === path))
        throw WarraqError.of('watching.already', { path });
      if (!(await isFolder(path))) throw WarraqError.of('file.not-found', { file: basename(path) });
      const folder: WatchedFolder = { kind: 'watched-folder', id: newRecordId(), path };
      await store.commit([{ kind: 'keep', record: folder }]);
      const watch = begin(folder);
      tell();
      lookAgain(0);
      return stateOf(watch);
    },
    list: () => [...watches.values()].map(stateOf),
    async remove(id) {
      if (!watches.delete(id)) return;
      await store.commit([{ kind: 'discard', id }]);
      tell();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
