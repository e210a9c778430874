import { z } from 'zod';
import type { Outcome } from '../../preload/contract/bridge.ts';
import {
  calls,
  type CallInput,
  type CallName,
  type CallsBy,
  type Handlers,
} from '../../preload/contract/calls.ts';
import { reportOf, WarraqError } from '../../preload/contract/errors.ts';
import { inputPlace } from '../../preload/contract/input-place.ts';
import type { LibraryCaller } from '../library/client.ts';
import { isTrusted, type Sender } from './sender.ts';

export interface GatePorts {
  readonly shell: Handlers<'shell'>;
  readonly library: LibraryCaller;
  /** Paths a person dropped on the window. */
  readonly importPaths: (paths: readonly string[]) => void;
  /** Told of refusals and of faults of our own; what it is told never crosses to the page. */
  readonly log: (what: unknown) => void;
}

/** The one way into the shell and the library for what comes from a page. */
export interface Gate {
  /** Never rejects, and answers no text of its own but codes. */
  answer(sender: Sender, name: unknown, input: unknown): Promise<Outcome<unknown>>;
  drop(sender: Sender, paths: unknown): void;
}

/** More paths than a person can drop by hand; a folder is one path, whatever it holds. */
const DroppedPaths = z.array(z.string().min(1).max(32_767)).min(1).max(100_000).readonly();

/** Checks who asks, that the call exists and that its input has the right shape; then passes it on. */
export function createGate(ports: GatePorts): Gate {
  const { shell, library, importPaths, log } = ports;
  return {
    async answer(sender, name, input) {
      try {
        if (!isTrusted(sender) || !isCallName(name)) throw WarraqError.of('call.refused', {});
        const parsed = calls[name].input.safeParse(input);
        if (!parsed.success) {
          const place = inputPlace(parsed.error);
          throw WarraqError.of('call.invalid-input', { call: name, place });
        }
        return { ok: true, value: await passOn(name, parsed.data, shell, library) };
      } catch (thrown) {
        const report = reportOf(thrown);
        if (!(thrown instanceof WarraqError) || report.code.startsWith('call.')) log(thrown);
        return { ok: false, error: report };
      }
    },
    drop(sender, paths) {
      const parsed = DroppedPaths.safeParse(paths);
      if (isTrusted(sender) && parsed.success) importPaths(parsed.data);
      else log(WarraqError.of('call.refused', {}));
    },
  };
}

function passOn(
  name: CallName,
  input: unknown,
  shell: Handlers<'shell'>,
  library: LibraryCaller,
): Promise<unknown> {
  if (isForLibrary(name)) return library.call(name, input as CallInput<typeof name>);
  const handle = shell[name] as (input: unknown) => Promise<unknown>;
  return handle(input);
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

function isForLibrary(name: CallName): name is CallsBy<'library'> {
  return calls[name].by === 'library';
}
