import { resolve } from 'node:path';
import {
  BackupName,
  type BackupSummary,
  type RestoreReport,
  type VerifyReport,
} from '../../preload/contract/backups.ts';
import { backupsOf } from '../store/backups/backup-folders.ts';
import { nodeFileSystem } from '../store/file-system.ts';
import type { LibraryFolder } from '../store/folder.ts';
import { readIdentity } from '../store/identity.ts';
import { bytesThere, countingReads, type Progress } from '../store/progress.ts';
import { restoreLibrary } from '../store/restore/restore-library.ts';
import { verifyLibrary } from '../store/verify/verify-library.ts';
import type { CareWorks } from './care-work.ts';

interface CareParts {
  readonly now: () => string;
  readonly works: CareWorks;
  /** The library in a folder, where it is open: its catalogue is read as it is at one moment. */
  readonly openAt: (path: string) => { frozen(): Promise<LibraryFolder> } | undefined;
}

interface VerifyRequest {
  readonly path: string;
  readonly backups: boolean;
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

const counted = (folder: LibraryFolder, progress: Progress): LibraryFolder => ({
  ...folder,
  fileSystem: countingReads(folder.fileSystem, progress),
});

/** What can be done for a library whether it is open or not, or cannot be opened. */
export function createCare({ now, works, openAt }: CareParts) {
  return {
    /** The identifier of the library in a folder, where there is one. Opens and writes nothing. */
    identify: async ({ path }: { readonly path: string }) => ({
      id: (await readIdentity(folderAt(path)))?.id,
    }),
    async list({ path }: { readonly path: string }): Promise<readonly BackupSummary[]> {
      const backups = await backupsOf(folderAt(path));
      return backups.map(({ name, at, header }) => ({
        name: BackupName.parse(name),
        at: at.toISOString(),
        ...(header && {
          holds: { articles: header.articles, bytes: header.bytes, whole: header.whole },
        }),
      }));
    },
    verify: ({ path, backups }: VerifyRequest): Promise<VerifyReport> =>
      works.run('verify', async (work) => {
        const folder = (await openAt(path)?.frozen()) ?? folderAt(path);
        const within = backups ? (await backupsOf(folder)).map((one) => one.folder) : [];
        for (const one of [folder, ...within]) {
          const { catalogue, texts, originals } = await bytesThere(one);
          work.expect(catalogue + texts + originals);
        }
        return verifyLibrary(counted(folder, work), { backups, pause: work.pause });
      }),
    restore: ({ path, from, out }: RestoreRequest): Promise<RestoreReport> =>
      works.run('restore', async (work) => {
        const folder = folderAt(path);
        const { catalogue, texts, originals } = await bytesThere(folder);
        const read = from === undefined ? (await backupsOf(folder)).length + 1 : 1;
        work.expect(catalogue * read + texts + originals);
        return restoreLibrary(counted(folder, work), folderAt(out), {
          from,
          now: new Date(now()),
          pause: work.pause,
        });
      }),
  };
}
