import type { Broadcast } from '../../../preload/contract/events.ts';
import type { ImportRow, ImportSummary } from '../../../preload/contract/imports.ts';
import type { ImportId } from '../../../preload/contract/vocabulary.ts';

/** The fewest milliseconds between two pieces of news of one import. */
const newsInterval = 100;

export interface Progress {
  /** More files were found. */
  found(files: number): void;
  finished(rows: readonly ImportRow[]): void;
  /** A file of many articles is being read. */
  working(fileName: string, articles: number): void;
  paused(isPaused: boolean): void;
  /** The last news: the rows not told yet, and the summary. */
  end(cancelled: boolean): ImportSummary;
  /** After the end: rows of which more is known by now. */
  amended(rows: readonly ImportRow[]): void;
}

/** Counts an import and tells of it, at most ten times a second. */
export function createProgress(
  importId: ImportId,
  broadcast: Broadcast,
  clock: () => number,
): Progress {
  const began = clock();
  let toldAt = began;
  let pausedAt: number | undefined;
  let atRest = 0;
  let untold: ImportRow[] = [];
  let total = 0;
  let working: { readonly fileName: string; readonly articles: number } | undefined;
  const counts = { imported: 0, duplicate: 0, failed: 0 };
  let articles = 0;
  const done = () => counts.imported + counts.duplicate + counts.failed;
  const milliseconds = () => (pausedAt ?? clock()) - began - atRest;

  let summary: ImportSummary | undefined;

  function tell(): void {
    broadcast('imports.progress', {
      importId,
      done: done(),
      total,
      articles: articles + (working?.articles ?? 0),
      milliseconds: milliseconds(),
      isPaused: pausedAt !== undefined,
      working,
      rows: untold,
      summary,
    });
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
      if (rows.length > 0) working = undefined;
      for (const row of rows) {
        counts[row.status] += 1;
        articles += row.articles;
        untold.push(row);
      }
      tellInTime();
    },
    working(fileName, count) {
      working = { fileName, articles: count };
      tellInTime();
    },
    paused(isPaused) {
      if (isPaused === (pausedAt !== undefined)) return;
      if (pausedAt !== undefined) atRest += clock() - pausedAt;
      pausedAt = isPaused ? clock() : undefined;
      tell();
    },
    end(cancelled) {
      this.paused(false);
      working = undefined;
      summary = {
        importId,
        files: total,
        ...counts,
        articles,
        cancelled,
        milliseconds: milliseconds(),
      };
      tell();
      return summary;
    },
    amended(rows) {
      untold.push(...rows);
      tell();
    },
  };
}
