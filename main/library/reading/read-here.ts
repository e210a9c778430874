import type { FormatFor } from '../../readers/reader.ts';
import { readJob } from './read-job.ts';
import type { FileReading, ReadJob } from './read-news.ts';
import type { ReadingPool } from './thread-pool.ts';

/**
 * Reads files in this very thread: for tests, and where there are no threads to be had. The formats are
 * loaded with the first file, as loading them takes longer than starting all the rest.
 */
export function readHere(loadFormats: () => Promise<FormatFor>): ReadingPool {
  let known: ReadonlySet<string> = new Set();
  const isKnown = (sha256: string): boolean => known.has(sha256);
  async function* newsOf(job: ReadJob) {
    const formatFor = await loadFormats();
    yield* readJob(job, { formatFor, isKnown, alive: () => undefined });
  }
  return {
    read(job): FileReading {
      const news = newsOf(job);
      return {
        async next() {
          const { value } = await news.next();
          if (value === undefined) throw new Error('there is no news after the last');
          return value;
        },
        leave: () => void news.return(),
      };
    },
    know(digests) {
      known = new Set(digests);
    },
    close: () => Promise.resolve(),
  };
}
