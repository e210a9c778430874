import { randomUUID } from 'node:crypto';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { Broadcast } from '../../preload/contract/events.ts';
import type { AgainChoices, AgainRequest, ImportSummary } from '../../preload/contract/imports.ts';
import { ImportId } from '../../preload/contract/vocabulary.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Changes } from './changes.ts';
import { createBatch } from './imports/batch.ts';
import type { DeskRows } from './imports/desk-rows.ts';
import { createKnownArticles } from './imports/known-articles.ts';
import { filesAt, type FoundFile } from './imports/locate.ts';
import type { NewArticlePorts } from './imports/new-articles.ts';
import { createPauses } from './imports/pauses.ts';
import { createProgress, type Progress } from './imports/progress.ts';
import { importFiles } from './imports/run-import.ts';
import { rulesToFollow } from './imports/learnt-rules.ts';
import { rememberColumns, tablesIn } from './imports/table-columns.ts';
import type { FindTwins } from './imports/twins.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { ReadFile } from './reading/read-news.ts';
import { createTurns } from './turns.ts';

export interface ImportService {
  /**
   * Imports files and what is below folders, and remembers what was said of the columns of tables. A bad
   * file becomes a failed row; only a failure of the library itself ends the import, and then every file
   * left has that reason.
   */
  run(request: {
    readonly importId: ImportId;
    readonly paths: readonly string[];
    readonly choices?: AgainChoices | undefined;
  }): Promise<ImportSummary>;
  /** Imports files that were found already. */
  runFiles(files: readonly FoundFile[], choices?: AgainChoices): Promise<ImportSummary>;
  /** Begins to import files of earlier rows once more; refuses with `import.rows-gone`. */
  again(request: AgainRequest): { readonly importId: ImportId };
  /** Begins to import pasted text. */
  paste(request: { readonly text: string }): { readonly importId: ImportId };
  pause(importId: ImportId, isPaused: boolean): void;
  /** Stops before the next article. What is in stays in; each file left is told as cancelled. */
  cancel(importId: ImportId): void;
  /** Resolves once the likes of everything that came in are known, too. */
  settled(): Promise<void>;
  /** Cancels whatever runs or waits, and resolves once it has stopped. */
  stop(): Promise<void>;
}

export interface ImportServicePorts extends Omit<NewArticlePorts, 'importId'> {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  readonly changes: Changes;
  readonly broadcast: Broadcast;
  readonly countWords: (text: string) => number;
  readonly read: ReadFile;
  /** Told, before an import, the digests of all bytes that the library has articles of. */
  readonly know: (digests: Iterable<string>) => void;
  readonly rows: DeskRows;
  readonly findTwins: FindTwins;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

const newImportId = () => ImportId.parse(randomUUID());

async function locate(
  paths: readonly string[],
  progress: Progress,
  isCancelled: () => boolean,
): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  for (const path of paths) {
    for await (const file of filesAt(path)) {
      if (isCancelled()) return files;
      files.push(file);
      progress.found(1);
    }
  }
  return files;
}

/** The file of a row; where a part of it failed, it is read although its bytes are known. */
function fileOfRow(key: string, rows: DeskRows): readonly FoundFile[] {
  const [file, row] = [rows.fileOf(key), rows.rowOf(key)];
  return file === undefined ? [] : [{ ...file, isAnew: (row?.failed ?? 0) > 0 }];
}

/** A file of pasted text, named by its first words. */
function pastedFile(text: string, now: string): FoundFile {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, 6) ?? [];
  const name = words.join(' ').slice(0, 60) || now.slice(0, 10);
  return { path: '', fileName: `${name}.txt`, at: '', bytes: new TextEncoder().encode(text) };
}

export function createImportService(ports: ImportServicePorts): ImportService {
  const { store, index, changes, broadcast, clock, countWords, rows } = ports;
  const inTurn = createTurns();
  const open = new Set<ImportId>();
  const cancelled = new Set<ImportId>();
  const pauses = createPauses();
  /** Looking for twins goes on beside the next imports. */
  let comparing: Promise<void> = Promise.resolve();
  let isStopping = false;

  async function importAll(
    importId: ImportId,
    find: (progress: Progress, isCancelled: () => boolean) => Promise<readonly FoundFile[]>,
    choices: AgainChoices,
  ): Promise<ImportSummary> {
    const step = changes.begin({ act: 'import' });
    const known = createKnownArticles(store);
    ports.know(known.digests());
    const progress = createProgress(importId, broadcast, clock);
    const isCancelled = () => cancelled.has(importId);
    // One instant for all, so that the order of the files stays the order of the list.
    const importedAt = ports.now();
    const desk = rows.begin(importId);
    const keep = { store, index, changes, step, countWords };
    const batch = createBatch({ keep, known, progress, ...desk, clock });
    const run = {
      read: ports.read,
      take: { ...ports, importId, known, rules: rulesToFollow(store), now: () => importedAt },
      known,
      batch,
      progress,
      choices,
      tables: tablesIn(store),
      isCancelled,
      unpaused: () => pauses.unpaused(importId, progress, () => batch.settle()),
    };
    let files: readonly FoundFile[];
    let summary: ImportSummary;
    try {
      files = await find(progress, isCancelled);
      const wasCancelled = isCancelled();
      const wasLeft = await importFiles(files, run);
      // A library that could not keep this could not keep the articles either, and that is told.
      if (choices.columns !== undefined)
        await rememberColumns(desk.rows(), choices.columns, store).catch(() => undefined);
      summary = progress.end(wasLeft || wasCancelled);
    } finally {
      // Only now the import stands in the history, to be read and taken back.
      if (step.finish() !== undefined) changes.tell();
    }
    const isOver = () => isStopping;
    const compare = async () => {
      if (isOver() || summary.articles === 0) return;
      for await (const amended of ports.findTwins(desk.rows(), isOver)) {
        if (isOver()) return;
        progress.amended(amended.map((row) => desk.amend(row)));
      }
    };
    // Whether there are twins is worth knowing, and no reason for an import to fail.
    comparing = comparing.then(compare).catch(() => undefined);
    return summary;
  }

  async function run(
    importId: ImportId,
    find: (progress: Progress, isCancelled: () => boolean) => Promise<readonly FoundFile[]>,
    choices: AgainChoices = {},
  ): Promise<ImportSummary> {
    open.add(importId);
    try {
      return await inTurn(() => importAll(importId, find, choices));
    } finally {
      open.delete(importId);
      cancelled.delete(importId);
      pauses.forget(importId);
    }
  }

  const runFiles = (importId: ImportId, files: readonly FoundFile[], choices?: AgainChoices) =>
    run(
      importId,
      (progress) => {
        progress.found(files.length);
        return Promise.resolve(files);
      },
      choices,
    );

  function begin(files: readonly FoundFile[], choices?: AgainChoices) {
    const importId = newImportId();
    // What fails is told in rows; a library that is closing tells nobody.
    runFiles(importId, files, choices).catch(() => undefined);
    return { importId };
  }

  return {
    run: ({ importId, paths, choices }) =>
      run(importId, (progress, isCancelled) => locate(paths, progress, isCancelled), choices),
    runFiles: (files, choices) => runFiles(newImportId(), files, choices),
    again({ keys, choices }) {
      const files = keys.flatMap((key) => fileOfRow(key, rows));
      if (files.length === 0) throw WarraqError.of('import.rows-gone', {});
      return begin(files, choices);
    },
    paste: ({ text }) => begin([pastedFile(text, ports.now())]),
    pause(importId, isPaused) {
      if (open.has(importId)) pauses.set(importId, isPaused);
    },
    cancel(importId) {
      if (!open.has(importId)) return;
      cancelled.add(importId);
      pauses.set(importId, false);
    },
    async settled() {
      await inTurn(() => Promise.resolve());
      await comparing;
    },
    async stop() {
      isStopping = true;
      for (const importId of open) {
        cancelled.add(importId);
        pauses.set(importId, false);
      }
      await inTurn(() => Promise.resolve());
      await comparing;
    },
  };
}
