import { readJob, type ReadJobPorts } from './read-job.ts';
import type { FileReading } from './read-news.ts';
import type { ReadingPool } from './thread-pool.ts';

/** Reads files in this very thread: for tests, and where there are no threads to be had. */
export function readHere(formatFor: ReadJobPorts['formatFor']): ReadingPool {
  let known: ReadonlySet<string> = new Set();
  const ports = {
    formatFor,
    isKnown: (sha256: string) => known.has(sha256),
    alive: () => undefined,
  };
  return {
    read(job): FileReading {
      const news = readJob(job, ports);
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
