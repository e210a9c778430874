import { join } from 'node:path';
import { shell } from 'electron';
import type { Handlers } from '../../preload/contract/calls.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { LibraryCaller } from '../library/client.ts';
import type { Dialogs } from './dialogs.ts';
import type { LibraryChoice } from './library-choice.ts';

export interface BackupPorts {
  readonly library: LibraryCaller;
  /** Where the open library is, or else the one that could not be opened. */
  readonly libraryPath: () => string | undefined;
  readonly openLibrary: (choice: LibraryChoice) => Promise<unknown>;
  readonly dialogs: Pick<Dialogs, 'restoredLibrary'>;
}

type BackupNames =
  'backups.list' | 'backups.verify' | 'backups.restore' | 'backups.openRestored' | 'backups.reveal';

/** What the page asks about "the library" and a backup's name, with the paths put in. */
export function backupHandlers(ports: BackupPorts): Pick<Handlers<'shell'>, BackupNames> {
  const { library, openLibrary, dialogs } = ports;
  const here = (): string => {
    const path = ports.libraryPath();
    if (path === undefined) throw WarraqError.of('library.not-open', {});
    return path;
  };
  let restored: string | undefined;
  return {
    'backups.list': async () => library.call('library.backups', { path: here() }),
    'backups.verify': async ({ backups }) =>
      library.call('library.verify', { path: here(), backups }),
    async 'backups.restore'({ from }) {
      const path = here();
      const out = await dialogs.restoredLibrary(path);
      if (out === undefined) return {};
      const source = from === undefined ? { path } : { path, from };
      const report = await library.call('library.restore', { ...source, out });
      restored = report.path;
      return { report };
    },
    async 'backups.openRestored'() {
      if (restored === undefined) return false;
      await openLibrary({ path: restored, create: false });
      return true;
    },
    'backups.reveal': ({ name }) => {
      shell.showItemInFolder(join(here(), 'backups', name));
      return Promise.resolve({});
    },
  };
}
