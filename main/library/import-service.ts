import type { Broadcast } from '../../preload/contract/events.ts';
import { type ErrorReport, reportOf, WarraqError } from '../../preload/contract/errors.ts';
import type { ImportRow, ImportSummary } from '../../preload/contract/imports.ts';
import type { ImportId } from '../../preload/contract/vocabulary.ts';
import type { FileFormat } from '../readers/registry.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Changes } from './changes.ts';
import { createKnownDigests, type KnownDigests } from './imports/known-digests.ts';
import { keepArticles, type KeepPorts } from './imports/keep-units.ts';
import { filesAt, type FoundFile } from './imports/locate.ts';
import type { NewArticlePorts } from './imports/new-articles.ts';
import { createProgress, type Progress } from './imports/progress.ts';
import {
  duplicateUnit,
  failedUnit,
  readUnit,
  type ReadUnitPorts,
  type Unit,
} from './imports/read-unit.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { createTurns } from './turns.ts';

/** What is kept by one sync: enough to make it cheap, little enough for news to flow. */
const mostFiles = 200;
const mostCharacters = 8_000_000;
const longestWait = 200;

export interface ImportService {
  /**
   * Imports files and what is below folders. A bad file becomes a failed row; only a failure of the
   * library itself ends the import, and then every file left has that reason.
   */
  run(request: {
    readonly importId: ImportId;
    readonly paths: readonly string[];
  }): Promise<ImportSummary>;
  /** Stops before the next file. What is in stays in; each file left is told as cancelled. */
  cancel(importId: ImportId): void;
  /** Cancels whatever runs or waits, and resolves once it has stopped. */
  stop(): Promise<void>;
}

export interface ImportServicePorts extends NewArticlePorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  readonly changes: Changes;
  readonly broadcast: Broadcast;
  readonly formatFor: (extension: string) => FileFormat | undefined;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

interface Run {
  readonly read: ReadUnitPorts;
  readonly keep: KeepPorts;
  readonly digests: KnownDigests;
  readonly progress: Progress;
  readonly isCancelled: () => boolean;
  readonly clock: () => number;
}

const cancelledReason = ({ fileName }: FoundFile): ErrorReport =>
  WarraqError.of('import.cancelled', { file: fileName }).report;

/** What became of units whose articles could not be kept: those that needed nothing kept still stand. */
function rowsAfterFailure(
  units: readonly Unit[],
  reason: ErrorReport,
  store: LibraryStore,
): readonly ImportRow[] {
  return units.map(({ found, row }) =>
    row.ids.every((id) => store.articles.has(id)) ? row : failedUnit(found, reason).row,
  );
}

/** A duplicate of a file in its own batch can tell of that article only now. */
const keptRow = ({ found, row }: Unit, store: LibraryStore): ImportRow =>
  row.status === 'duplicate' ? duplicateUnit(found, row.ids, store).row : row;

/** Keeps a batch; answers the reason where the library could not. */
async function finishBatch(units: readonly Unit[], run: Run): Promise<ErrorReport | undefined> {
  const added = units.flatMap((unit) => unit.added);
  try {
    await keepArticles(added, run.keep);
    run.progress.finished(units.map((unit) => keptRow(unit, run.keep.store)));
    return undefined;
  } catch (error) {
    const reason = reportOf(error);
    run.progress.finished(rowsAfterFailure(units, reason, run.keep.store));
    return reason;
  } finally {
    run.digests.forget(added.map(({ document }) => document.id));
  }
}

const charactersOf = ({ added }: Unit) =>
  added.reduce((sum, { document }) => sum + document.body.characters, 0);

/** The files read since the last sync. */
function createBatch(run: Run) {
  let units: Unit[] = [];
  let characters = 0;
  let began = run.clock();
  return {
    add(unit: Unit) {
      units.push(unit);
      characters += charactersOf(unit);
    },
    isDue: () =>
      units.length >= mostFiles ||
      characters >= mostCharacters ||
      run.clock() - began >= longestWait,
    async finish() {
      const failure = await finishBatch(units, run);
      units = [];
      characters = 0;
      began = run.clock();
      return failure;
    },
  };
}

/** Answers whether files were left because of a cancel. */
async function importFiles(files: readonly FoundFile[], run: Run): Promise<boolean> {
  const batch = createBatch(run);
  for (const [position, found] of files.entries()) {
    const isStopping = run.isCancelled();
    const failure = isStopping || batch.isDue() ? await batch.finish() : undefined;
    if (isStopping || failure !== undefined) {
      const left = files.slice(position);
      run.progress.finished(
        left.map((file) => failedUnit(file, failure ?? cancelledReason(file)).row),
      );
      return isStopping;
    }
    batch.add(await readUnit(found, run.read));
  }
  await batch.finish();
  return false;
}

async function locate(paths: readonly string[], run: Run): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  for (const path of paths) {
    for await (const file of filesAt(path)) {
      if (run.isCancelled()) return files;
      files.push(file);
      run.progress.found(1);
    }
  }
  return files;
}

export function createImportService(ports: ImportServicePorts): ImportService {
  const { store, index, changes, broadcast, clock, countWords } = ports;
  const inTurn = createTurns();
  const open = new Set<ImportId>();
  const cancelled = new Set<ImportId>();

  async function importAll(importId: ImportId, paths: readonly string[]): Promise<ImportSummary> {
    const step = changes.begin({ act: 'import' });
    const digests = createKnownDigests(store);
    const progress = createProgress(importId, broadcast, clock);
    // One instant for all, so that the order of the files stays the order of the list.
    const importedAt = ports.now();
    const run: Run = {
      read: { ...ports, now: () => importedAt, digests, importId },
      keep: { store, index, changes, step, countWords },
      digests,
      progress,
      isCancelled: () => cancelled.has(importId),
      clock,
    };
    try {
      const files = await locate(paths, run);
      const wasCancelled = run.isCancelled();
      return progress.end((await importFiles(files, run)) || wasCancelled);
    } finally {
      // Only now the import stands in the history, to be read and taken back.
      if (step.finish() !== undefined) changes.tell();
    }
  }

  return {
    async run({ importId, paths }) {
      open.add(importId);
      try {
        return await inTurn(() => importAll(importId, paths));
      } finally {
        open.delete(importId);
        cancelled.delete(importId);
      }
    },
    cancel(importId) {
      if (open.has(importId)) cancelled.add(importId);
    },
    async stop() {
      for (const importId of open) cancelled.add(importId);
      await inTurn(() => Promise.resolve());
    },
  };
}
