import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { RecentLibrary } from '../../preload/contract/library.ts';
import type { SessionState } from './session-state.ts';
import type { StateFile } from './state-file.ts';

/** How many libraries are remembered: as many as a menu shows without being searched. */
const mostRecent = 10;

/** The libraries that were opened last, newest first. */
export interface RecentLibraries {
  readonly list: () => Promise<readonly RecentLibrary[]>;
  /** Remembers a library as the one that is open now; `from` is where it was before it was moved. */
  readonly remember: (library: RememberedLibrary, from?: string) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
  /** The path an entry stands for; undefined where there is no such entry. */
  readonly pathOf: (id: string) => string | undefined;
}

interface RememberedLibrary {
  readonly name: string;
  readonly path: string;
}

interface RecentPorts {
  readonly remembered: StateFile<SessionState>;
  readonly now: () => Date;
  readonly changed: () => void;
}

/** What stands for a path where the path itself may not be named. */
const markOf = (path: string): string =>
  createHash('sha256').update(path).digest('hex').slice(0, 32);

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Keeps the list in the state that the shell remembers from one run to the next. */
export function createRecentLibraries({ remembered, now, changed }: RecentPorts): RecentLibraries {
  const entries = () => remembered.current().recent ?? [];
  const withoutPaths = (...paths: readonly (string | undefined)[]) =>
    entries().filter(({ path }) => !paths.includes(path));
  return {
    list: () =>
      Promise.all(
        entries().map(async ({ path, name, openedAt }) => ({
          id: markOf(path),
          name,
          path,
          openedAt,
          isOpen: remembered.current().library === path,
          isMissing: !(await isThere(path)),
        })),
      ),
    async remember({ name, path }, from) {
      const entry = { name, path, openedAt: now().toISOString() };
      const recent = [entry, ...withoutPaths(path, from)].slice(0, mostRecent);
      await remembered.change({ library: path, recent });
      changed();
    },
    async forget(id) {
      await remembered.change({ recent: entries().filter(({ path }) => markOf(path) !== id) });
      changed();
    },
    pathOf: (id) => entries().find(({ path }) => markOf(path) === id)?.path,
  };
}
