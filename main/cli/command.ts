import type { EventName, EventPayload } from '../../preload/contract/events.ts';
import type { LibraryHandlers } from '../library/calls.ts';
import type { Arguments, TakenOptions } from './arguments.ts';
import type { Output } from './output.ts';
import type { Wording } from './wording.ts';

/** 0: done. 1: done, but some inputs failed. 2: could not run. */
export type ExitCode = 0 | 1 | 2;

export interface CommandContext {
  readonly given: Arguments;
  readonly library: LibraryHandlers;
  readonly output: Output;
  readonly wording: Wording;
  listen<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): void;
  /** Calls the act at the first interrupt; a second one ends the process as usual. */
  readonly onInterrupt: (act: () => void) => void;
}

export interface Command {
  readonly takes: TakenOptions;
  /** `create`: also where there is none yet. */
  readonly needsLibrary: 'open' | 'create' | 'no';
  /** Throws a `UsageError` before the library is touched. */
  check(given: Arguments): void;
  run(context: CommandContext): Promise<ExitCode>;
}
