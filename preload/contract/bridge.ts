import type { CallInput, CallName, CallOutput } from './calls.ts';
import type { ErrorReport } from './errors.ts';
import type { EventName, EventPayload } from './events.ts';

/** How an answer crosses: its value, or what to tell the person. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorReport };

/** The one object the preload shows to the page, as `window.warraq`. */
export interface Bridge {
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<Outcome<CallOutput<Name>>>;
  /** Returns the function that stops listening. */
  listen<Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): () => void;
}

/** Channel names between preload and shell. `drop` is the preload's own: the page cannot reach it. */
export const channels = {
  call: 'warraq:call',
  event: 'warraq:event',
  drop: 'warraq:drop',
} as const;
