import { resolve } from 'node:path';
import type { RestoreReport, VerifyReport } from '../../preload/contract/backups.ts';
import { nodeFileSystem } from '../store/file-system.ts';
import type { LibraryFolder } from '../store/folder.ts';
import { restoreLibrary } from '../store/restore/restore-library.ts';
import { verifyLibrary } from '../store/verify/verify-library.ts';
import { createSlices } from './slices.ts';

interface CareParts {
  readonly now: () => string;
  readonly clock: () => number;
}

interface RestoreRequest {
  readonly path: string;
  readonly from?: string | undefined;
  readonly out: string;
}

const folderAt = (path: string): LibraryFolder => ({
  path: resolve(path),
  fileSystem: nodeFileSystem,
});

/** What can be done for a library that is not open, or cannot be opened. */
export function createCare({ now, clock }: CareParts) {
  return {
    verify: ({
      path,
      backups,
    }: {
      readonly path: string;
      readonly backups: boolean;
    }): Promise<VerifyReport> =>
      verifyLibrary(folderAt(path), { backups, pause: createSlices(clock) }),
    restore: ({ path, from, out }: RestoreRequest): Promise<RestoreReport> =>
      restoreLibrary(folderAt(path), folderAt(out), {
        from,
        now: new Date(now()),
        pause: createSlices(clock),
      }),
  };
}
