import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const urlOf = (path: string) => pathToFileURL(resolve(import.meta.dirname, path)).href;

/** Threads have no TypeScript of their own. */
const program = `
  import('${urlOf('../../node_modules/tsx/dist/esm/api/index.mjs')}').then(({ register }) => {
    register();
    return import('${urlOf('./hostile-thread.ts')}');
  });`;

/** A real reading thread with readers that hang, die and eat memory, beside the product's own. */
export const startHostileThread = (): Worker =>
  new Worker(program, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stderr: true,
  });
