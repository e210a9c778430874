import { resolve } from 'node:path';
import { z } from 'zod';

const Arguments = z
  .object({
    /** Absolute path of the library asked for. */
    library: z.string().exactOptional(),
    smokeTest: z.boolean(),
  })
  .readonly();
export type Arguments = z.infer<typeof Arguments>;

/** What the command line asks of the window. Relative paths are below `workingFolder`. */
export function parseArguments(values: readonly string[], workingFolder: string): Arguments {
  const prefix = '--library=';
  const library = values.findLast((value) => value.startsWith(prefix))?.slice(prefix.length);
  return {
    ...(library ? { library: resolve(workingFolder, library) } : {}),
    smokeTest: values.includes('--smoke-test'),
  };
}

/**
 * What a second start is asked, for the window that is open. In plain ASCII: Electron 25 carries a
 * path in Arabic letters to the other process as nothing at all.
 */
export function packArguments(asked: Arguments): { readonly asked: string } {
  return { asked: encodeURIComponent(JSON.stringify(asked)) };
}

/** The reverse of `packArguments`; undefined for anything else, such as another version's. */
export function unpackArguments(packed: unknown): Arguments | undefined {
  try {
    const { asked } = packed as ReturnType<typeof packArguments>;
    return Arguments.parse(JSON.parse(decodeURIComponent(asked)));
  } catch {
    return undefined;
  }
}
