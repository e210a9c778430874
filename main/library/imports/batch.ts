import { type ErrorReport, reportOf } from '../../../preload/contract/errors.ts';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { type FileImport, newFileImport, rowOf } from './file-import.ts';
import { indexArticles, type KeepPorts, storeArticles } from './keep-articles.ts';
import type { KnownArticles } from './known-articles.ts';
import type { NewArticle } from './new-articles.ts';
import type { Progress } from './progress.ts';

/** What is kept by one sync: enough to make it cheap, little enough for news to flow. */
const mostFiles = 500;
const mostArticles = 500;
const mostCharacters = 8_000_000;
/** In milliseconds. */
const longestWait = 1_000;

export interface BatchPorts {
  readonly keep: KeepPorts;
  readonly known: KnownArticles;
  readonly progress: Progress;
  readonly keyOf: (file: FileImport) => string;
  /** What became of each file, for whoever asks about its row later. */
  readonly remember: (file: FileImport, row: ImportRow) => void;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** What was read since the last sync. */
export interface Batch {
  take(articles: readonly NewArticle[]): void;
  /** Nothing more comes of that file. */
  finish(file: FileImport): void;
  isDue(): boolean;
  /**
   * Begins to keep the articles, then to tell of the files, once those before them are stored. Answers the
   * reason where the library could not keep those before.
   */
  keep(): Promise<ErrorReport | undefined>;
  /** Keeps all that was taken; resolves once it is kept and told. */
  settle(): Promise<void>;
}

/** What became of some of what was read. */
interface Keeping {
  readonly stored: Promise<void>;
  /** Resolves once it is in the index as well and its files are told. */
  readonly told: Promise<void>;
}

const nothing: Keeping = { stored: Promise.resolve(), told: Promise.resolve() };

/** What is left of a file where its articles could not be kept: those that needed nothing kept still stand. */
function afterFailure(file: FileImport, reason: ErrorReport, store: LibraryStore): FileImport {
  const isWhole = file.ids.every((id) => store.articles.has(id));
  if (isWhole) return file;
  const kept = file.ids.filter((id) => store.articles.has(id));
  return { ...newFileImport(file.found), ids: kept, articles: kept.length, reason };
}

export function createBatch(ports: BatchPorts): Batch {
  const { keep, known, progress, keyOf, remember, clock } = ports;
  let articles: NewArticle[] = [];
  let files: FileImport[] = [];
  let characters = 0;
  let began = clock();
  /** One part of what was read is put into the index while the next is stored. */
  let [previous, latest] = [nothing, nothing];
  let failure: ErrorReport | undefined;

  function tell(finished: readonly FileImport[]): void {
    const rows = finished.map((file) => {
      const row = rowOf(file, keyOf(file), keep.store);
      remember(file, row);
      return row;
    });
    progress.finished(rows);
  }

  const failed = (error: unknown) => {
    failure ??= reportOf(error);
  };

  async function store(kept: readonly NewArticle[]): Promise<void> {
    await storeArticles(kept, keep).catch(failed);
    known.forget(kept.map(({ document }) => document.id));
  }

  /** Once something could not be kept, no file is told to have it. */
  async function finishAll(
    stored: Promise<void>,
    kept: readonly NewArticle[],
    finished: readonly FileImport[],
    before: Promise<void>,
  ): Promise<void> {
    await Promise.all([stored, before]);
    await indexArticles(kept, keep).catch(failed);
    const reason = failure;
    tell(
      reason === undefined
        ? finished
        : finished.map((file) => afterFailure(file, reason, keep.store)),
    );
  }

  /** What is read from now on is kept after this. */
  function begin(before: Keeping): Keeping {
    const [kept, finished] = [articles, files];
    [articles, files, characters] = [[], [], 0];
    began = clock();
    const stored = store(kept);
    return { stored, told: finishAll(stored, kept, finished, before.told) };
  }

  async function keepNext(): Promise<ErrorReport | undefined> {
    await Promise.all([latest.stored, previous.told]);
    [previous, latest] = [latest, begin(latest)];
    return failure;
  }

  return {
    take(more) {
      articles.push(...more);
      characters += more.reduce((sum, { document }) => sum + document.body.characters, 0);
    },
    finish(file) {
      files.push(file);
    },
    isDue: () =>
      files.length >= mostFiles ||
      articles.length >= mostArticles ||
      characters >= mostCharacters ||
      clock() - began >= longestWait,
    keep: keepNext,
    async settle() {
      await keepNext();
      await latest.told;
    },
  };
}
