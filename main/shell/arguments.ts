import { resolve } from 'node:path';

export interface Arguments {
  /** Absolute path of the library asked for. */
  readonly library?: string;
  readonly smokeTest: boolean;
}

/** What the command line asks of the window. Relative paths are below `workingFolder`. */
export function parseArguments(values: readonly string[], workingFolder: string): Arguments {
  const prefix = '--library=';
  const library = values.findLast((value) => value.startsWith(prefix))?.slice(prefix.length);
  return {
    ...(library ? { library: resolve(workingFolder, library) } : {}),
    smokeTest: values.includes('--smoke-test'),
  };
}
