import { type ErrorReport, WarraqError } from '../../../preload/contract/errors.ts';
import type { AgainChoices } from '../../../preload/contract/imports.ts';
import type { TableColumns } from '../../../preload/contract/records.ts';
import type { FileReading, ReadFile, ReadJob } from '../reading/read-news.ts';
import type { Batch } from './batch.ts';
import { type FileImport, newFileImport } from './file-import.ts';
import type { KnownArticles } from './known-articles.ts';
import type { FoundFile } from './locate.ts';
import type { Progress } from './progress.ts';
import { takeReadings, type TakePorts } from './take-readings.ts';

/** How many files are read ahead of the one that is taken. */
const filesAhead = 64;

export interface ImportRun {
  readonly read: ReadFile;
  readonly take: TakePorts;
  readonly known: KnownArticles;
  readonly batch: Batch;
  readonly progress: Progress;
  readonly choices: AgainChoices;
  /** What a person said of tables before. */
  readonly tables: readonly Pick<TableColumns, 'headers' | 'columns'>[];
  readonly isCancelled: () => boolean;
  /** Resolves once the import may go on. */
  readonly unpaused: () => Promise<void>;
}

/** A file whose reading was begun. */
interface Ahead {
  readonly found: FoundFile;
  readonly reading: FileReading | undefined;
}

const jobOf = (found: FoundFile, { choices, tables }: ImportRun, anyway: boolean): ReadJob => {
  const { encoding, columns } = choices;
  return {
    place: { fileName: found.fileName, at: found.at, bytes: found.bytes },
    choices: {
      ...(encoding === undefined ? {} : { encoding }),
      ...(columns === undefined ? {} : { columns }),
      tables,
    },
    anyway: anyway || found.isAnew === true,
  };
};

const cancelledReason = ({ fileName }: FoundFile): ErrorReport =>
  WarraqError.of('import.cancelled', { file: fileName }).report;

/** Notes a file whose bytes the library has; false where it has not any more. */
function takeKnown(file: FileImport, sha256: string, { known }: ImportRun): boolean {
  const ids = known.idsFrom(sha256);
  if (ids.length === 0) return false;
  file.known = ids.length;
  file.knownIds.push(...ids);
  return true;
}

/** Whether an earlier file of the same import has these bytes. */
function isKnownByNow(file: FileImport, sha256: string, run: ImportRun): boolean {
  if (file.found.isAnew === true) return false;
  const isNew = file.articles === 0 && file.known === 0 && file.failed === 0;
  return isNew && run.choices.anyway !== true && takeKnown(file, sha256, run);
}

/** Takes all that comes of a file; answers the failure of the library where there was one. */
async function takeFile(
  file: FileImport,
  reading: FileReading,
  run: ImportRun,
): Promise<ErrorReport | undefined> {
  const anyway = run.choices.anyway === true;
  for (;;) {
    const one = await reading.next();
    await run.unpaused();
    if (run.isCancelled()) {
      reading.leave();
      file.reason = cancelledReason(file.found);
      return undefined;
    }
    switch (one.kind) {
      case 'failed':
        file.reason = one.reason;
        return undefined;
      case 'known':
        if (takeKnown(file, one.sha256, run)) return undefined;
        // The articles were taken out of the library since the import began.
        return takeFile(file, run.read(jobOf(file.found, run, true)), run);
      case 'some':
      case 'end': {
        if (isKnownByNow(file, one.file.sha256, run)) {
          reading.leave();
          return undefined;
        }
        run.batch.take(await takeReadings(file, one, anyway, run.take));
        if (one.kind === 'end') {
          file.reason = one.reason;
          return undefined;
        }
        run.progress.working(file.found.fileName, file.articles);
        const failure = run.batch.isDue() ? await run.batch.keep() : undefined;
        if (failure !== undefined) {
          reading.leave();
          return failure;
        }
      }
    }
  }
}

async function importFile(
  { found, reading }: Ahead,
  run: ImportRun,
): Promise<ErrorReport | undefined> {
  const file = newFileImport(found);
  let failure: ErrorReport | undefined;
  try {
    if (reading === undefined) file.reason = found.reason;
    else failure = await takeFile(file, reading, run);
  } catch (error) {
    reading?.leave();
    // A file whose articles are not what they are said to be costs itself alone.
    file.reason = error instanceof WarraqError ? error.report : undefined;
    if (file.reason === undefined) throw error;
  }
  if (failure !== undefined) file.reason = failure;
  run.batch.finish(file);
  return failure;
}

/** Every file left has the same reason. */
function leave(
  files: readonly FoundFile[],
  reasonOf: (file: FoundFile) => ErrorReport,
  run: ImportRun,
) {
  for (const found of files) run.batch.finish({ ...newFileImport(found), reason: reasonOf(found) });
}

/** Imports files, those ahead being read meanwhile. Answers whether files were left because of a cancel. */
export async function importFiles(files: readonly FoundFile[], run: ImportRun): Promise<boolean> {
  const anyway = run.choices.anyway === true;
  const ahead: Ahead[] = [];
  let next = 0;
  const readAhead = () => {
    for (; ahead.length < filesAhead && next < files.length; next += 1) {
      const found = files[next];
      if (found === undefined) return;
      const isBad = found.reason !== undefined;
      const job = jobOf(found, run, anyway);
      ahead.push({ found, reading: isBad ? undefined : run.read(job) });
    }
  };
  let failure: ErrorReport | undefined;
  readAhead();
  while (ahead.length > 0 && failure === undefined) {
    await run.unpaused();
    if (run.isCancelled()) break;
    const head = ahead.shift();
    if (head === undefined) break;
    failure = await importFile(head, run);
    if (failure === undefined && run.batch.isDue()) failure = await run.batch.keep();
    readAhead();
  }
  const left = [...ahead.map(({ found }) => found), ...files.slice(next)];
  for (const { reading } of ahead) reading?.leave();
  const told = failure;
  leave(left, (file) => told ?? cancelledReason(file), run);
  await run.batch.settle();
  return left.length > 0 && failure === undefined;
}
