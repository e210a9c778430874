import type { Broadcast } from '../../../preload/contract/events.ts';
import type { ImportRow, ImportSummary } from '../../../preload/contract/imports.ts';
import type { ImportId } from '../../../preload/contract/vocabulary.ts';

/** The fewest milliseconds between two pieces of news of one import. */
const newsInterval = 100;

export interface Progress {
  /** More files were found. */
  found(files: number): void;
  finished(rows: readonly ImportRow[]): void;
  /** The last news: the rows not told yet, and the summary. */
  end(cancelled: boolean): ImportSummary;
}

/** Counts an import and tells of it, at most ten times a second. */
export function createProgress(
  importId: ImportId,
  broadcast: Broadcast,
  clock: () => number,
): Progress {
  const began = clock();
  let toldAt = began;
  let untold: ImportRow[] = [];
  let total = 0;
  const counts = { imported: 0, duplicate: 0, failed: 0 };
  let articles = 0;
  const done = () => counts.imported + counts.duplicate + counts.failed;

  function tell(summary?: ImportSummary): void {
    broadcast('imports.progress', { importId, done: done(), total, rows: untold, summary });
    untold = [];
    toldAt = clock();
  }
  const tellInTime = () => {
    if (clock() - toldAt >= newsInterval) tell();
  };

  return {
    found(files) {
      total += files;
      tellInTime();
    },
    finished(rows) {
      for (const row of rows) {
        counts[row.status] += 1;
        if (row.status === 'imported') articles += row.ids.length;
        untold.push(row);
      }
      tellInTime();
    },
    end(cancelled) {
      const milliseconds = clock() - began;
      const summary = { importId, files: total, ...counts, articles, cancelled, milliseconds };
      tell(summary);
      return summary;
    },
  };
}
