import { basename, join } from 'node:path';
import type { Handlers } from '../../preload/contract/calls.ts';
import { reportOf, WarraqError } from '../../preload/contract/errors.ts';
import type { OpenedLibrary } from '../../preload/contract/library.ts';
import type { LibraryCaller } from '../library/client.ts';
import type { Dialogs } from './dialogs.ts';
import type { LibraryChoice } from './library-choice.ts';
import type { RecentLibraries } from './recent-libraries.ts';

export interface LibrariesPorts {
  readonly library: LibraryCaller;
  /** Moves the open library's folder and opens it there. */
  readonly moveLibrary: (out: string) => Promise<OpenedLibrary>;
  readonly openLibrary: (choice: LibraryChoice) => Promise<unknown>;
  readonly recent: RecentLibraries;
  readonly dialogs: Pick<Dialogs, 'movedLibrary'>;
  /** Told of the open library where its name or its place is another one now. */
  readonly follow: (library: OpenedLibrary, from?: string) => Promise<void>;
  /** The person's own documents folder. */
  readonly documents: string;
}

type Names = Extract<keyof Handlers<'shell'>, `libraries.${string}`>;

/** Answers about the libraries of this machine; the page names each by its mark, never by a path. */
export function librariesHandlers(ports: LibrariesPorts): Pick<Handlers<'shell'>, Names> {
  const { library, recent, follow } = ports;
  return {
    'libraries.recent': () => recent.list(),
    async 'libraries.open'({ id }) {
      const path = recent.pathOf(id);
      if (path === undefined) return false;
      await ports.openLibrary({ path, create: false });
      return true;
    },
    async 'libraries.forget'({ id }) {
      await recent.forget(id);
      return {};
    },
    async 'libraries.rename'({ name }) {
      await follow(await library.call('library.rename', { name }));
      return {};
    },
    async 'libraries.move'() {
      const { path: from } = await library.call('library.overview', {});
      const out = await ports.dialogs.movedLibrary(join(ports.documents, basename(from)));
      if (out === undefined) return { moved: false };
      try {
        const moved = await ports.moveLibrary(out);
        await follow(moved, from);
        const notice = moved.notices.find(({ code }) => code === 'move.left');
        return { moved: true, ...(notice ? { notice } : {}) };
      } catch (thrown) {
        if (thrown instanceof WarraqError && reportOf(thrown).code === 'move.cancelled') {
          return { moved: false };
        }
        throw thrown;
      }
    },
    async 'libraries.cancelMove'() {
      await library.call('library.cancelMove', {});
      return {};
    },
  };
}
