import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReadingThreads } from './thread-pool.ts';

/** No article needs as much; a file that does is given up before the computer is short of memory. */
const mostMegabytes = 1_536;
/** More threads read no faster than the library keeps. */
const mostThreads = 4;
/** How long a file may be worked on without anything coming of it, in milliseconds. */
const patience = 9_000;

/** Threads that run a program; none where it is not there, as when nothing was built. */
export function readingThreads(program: string): ReadingThreads | undefined {
  if (!existsSync(program)) return undefined;
  return {
    startThread: () =>
      new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } }),
    threads: Math.min(mostThreads, availableParallelism()),
    patience,
  };
}
