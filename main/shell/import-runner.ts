import { basename } from 'node:path';
import { randomUUID } from 'node:crypto';
import { reportOf, type ErrorReport } from '../../preload/contract/errors.ts';
import type { Broadcast } from '../../preload/contract/events.ts';
import type { ImportProgress } from '../../preload/contract/imports.ts';
import { ImportId } from '../../preload/contract/vocabulary.ts';
import type { LibraryCaller } from '../library/client.ts';

/** The library, and when an opening of it is over. */
interface OpeningLibrary extends LibraryCaller {
  settled(): Promise<void>;
}

/** Starts an import of what a person picked or dropped, and answers its id without waiting for it. */
export type ImportRunner = (paths: readonly string[]) => ImportId;

/**
 * Files that come while a library opens wait for it. The library tells how an import goes; where it
 * could not even do that, the shell ends the story.
 */
export function createImportRunner(library: OpeningLibrary, broadcast: Broadcast): ImportRunner {
  return (paths) => {
    const importId = newImportId();
    library
      .settled()
      .then(() => library.call('imports.run', { importId, paths }))
      .catch((thrown: unknown) => {
        broadcast('imports.progress', failedImport(importId, paths, reportOf(thrown)));
      });
    return importId;
  };
}

export function newImportId(): ImportId {
  return ImportId.parse(randomUUID());
}

/** The last news of an import that never came to an end: each path it was given has failed. */
function failedImport(
  importId: ImportId,
  paths: readonly string[],
  reason: ErrorReport,
): ImportProgress {
  const files = paths.length;
  return {
    importId,
    done: files,
    total: files,
    articles: 0,
    milliseconds: 0,
    isPaused: false,
    rows: paths.map((path, at) => ({
      key: `${importId}:${at}`,
      path,
      fileName: basename(path),
      status: 'failed',
      ids: [],
      articles: 0,
      known: 0,
      failed: 0,
      doubts: [],
      twins: [],
      failures: [],
      reason,
    })),
    summary: {
      importId,
      files,
      imported: 0,
      duplicate: 0,
      failed: files,
      articles: 0,
      cancelled: false,
      milliseconds: 0,
    },
  };
}
