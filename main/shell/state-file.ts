import { rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';

/** A small JSON file of the shell's own, checked by a schema. */
export interface StateFile<State> {
  /** What it holds now; the defaults where there was no file or a damaged one. */
  readonly current: () => State;
  /** Replaces the fields that are given and keeps the rest. */
  readonly change: (fields: Changes<State>) => Promise<State>;
  /** Resolves once every change made so far is written, or has failed. */
  readonly idle: () => Promise<void>;
  /** Where a damaged file was put aside, if that happened. */
  readonly setAside: string | undefined;
}

export type Changes<State> = { readonly [Field in keyof State]?: State[Field] | undefined };

const Fields = z.record(z.string(), z.unknown());

/**
 * Reads the file at `path`. A damaged one is renamed, with `now` in its name, and never
 * overwritten. Fields the file lacks get their defaults; fields the schema does not know are left out.
 */
export async function openStateFile<State extends object>(
  path: string,
  schema: z.ZodType<State>,
  defaults: State,
  now: Date,
): Promise<StateFile<State>> {
  const database = new Low<unknown>(new JSONFile<unknown>(path), {});
  const read = await database.read().then(
    () => {
      const fields = Fields.safeParse(database.data);
      return fields.success ? schema.safeParse({ ...defaults, ...fields.data }) : fields;
    },
    (thrown: unknown) => {
      if (thrown instanceof SyntaxError) return { success: false as const };
      throw thrown;
    },
  );
  let setAside: string | undefined;
  if (!read.success) {
    setAside = `${path}.damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
    await rename(path, setAside);
  }
  let state = read.success ? read.data : defaults;
  let writing: Promise<void> = Promise.resolve();
  return {
    setAside,
    idle: () => writing,
    current: () => state,
    async change(fields) {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      state = { ...state, ...(Object.fromEntries(given) as Partial<State>) };
      database.data = state;
      const written = database.write();
      writing = written.catch(() => undefined);
      await written;
      return state;
    },
  };
}
