import { z } from 'zod';
import { ExportId } from './vocabulary.ts';
import { CareProgress } from './backups.ts';
import { ImportProgress } from './imports.ts';
import { LibraryStatus } from './library.ts';
import { Settings } from './settings.ts';

/** Acts that the native menu asks the view to begin. */
export const Command = z.enum([
  'search',
  'import-files',
  'import-folder',
  'export',
  'undo',
  'redo',
  'history',
  'backups',
  'settings',
  'libraries',
  'keys',
  'import-desk',
  'stories',
  'library',
]);
export type Command = z.infer<typeof Command>;

/** Everything that is broadcast to the renderer. Events say that state changed; calls fetch it. */
export const events = {
  'library.status': LibraryStatus,
  /** The list of recent libraries is another one now. */
  'libraries.changed': z.object({}).readonly(),
  /** How many bytes of a library that moves to another disk are copied. */
  'libraries.moving': z
    .object({ done: z.number().int().nonnegative(), total: z.number().int().nonnegative() })
    .readonly(),
  /** The revision grows by one with every durable change. */
  'library.changed': z.object({ revision: z.number().int().nonnegative() }).readonly(),
  'index.progress': z
    .object({ done: z.number().int().nonnegative(), total: z.number().int().nonnegative() })
    .readonly(),
  /** It is known now, or anew, which articles tell the same story: rows can say so. */
  'stories.known': z.object({}).readonly(),
  'imports.progress': ImportProgress,
  /** The watched folders are in another state now. */
  'watching.changed': z.object({}).readonly(),
  'exports.progress': z
    .object({
      exportId: ExportId,
      done: z.number().int().nonnegative(),
      total: z.number().int().nonnegative(),
    })
    .readonly(),
  'care.progress': CareProgress,
  'settings.changed': Settings,
  command: z.object({ command: Command }).readonly(),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

/** Hands an event on; the shell's reaches the renderer, the command line's reaches nobody. */
export type Broadcast = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
