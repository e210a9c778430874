import { z } from 'zod';
import type { Outcome } from '../../preload/contract/bridge.ts';
import { inputPlace } from '../../preload/contract/input-place.ts';
import { reportOf, WarraqError } from '../../preload/contract/errors.ts';
import type { Broadcast } from '../../preload/contract/events.ts';
import { libraryCalls, type LibraryCallName, type LibraryHandlers } from './calls.ts';
import type { Message, Port } from './client.ts';

const Request = z.object({ id: z.number(), name: z.string(), input: z.unknown() });

/**
 * Answers every request that arrives at the port. Nothing a request holds can make it throw;
 * `onFault` is told of faults of our own, whose stack never crosses.
 */
export function serveLibrary(
  port: Port,
  handlers: LibraryHandlers,
  onFault: (fault: unknown) => void,
): void {
  const send = (message: Message) => port.post(message);
  port.onMessage((received) => {
    const request = Request.safeParse(received);
    if (!request.success) return;
    const { id, name, input } = request.data;
    void answer(handlers, name, input, onFault).then((outcome) => send({ id, outcome }));
  });
}

/** A broadcast that reaches whoever is connected at the far end of the port. */
export function broadcastTo(port: Port): Broadcast {
  return (event, payload) => port.post({ event, payload } satisfies Message);
}

async function answer(
  handlers: LibraryHandlers,
  name: string,
  input: unknown,
  onFault: (fault: unknown) => void,
): Promise<Outcome<unknown>> {
  try {
    if (!isAnswered(handlers, name)) throw WarraqError.of('call.refused', {});
    const parsed = libraryCalls[name].input.safeParse(input);
    if (!parsed.success) {
      throw WarraqError.of('call.invalid-input', { call: name, place: inputPlace(parsed.error) });
    }
    const handle = handlers[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, value: await handle(parsed.data) };
  } catch (thrown) {
    if (!(thrown instanceof WarraqError)) onFault(thrown);
    return { ok: false, error: reportOf(thrown) };
  }
}

function isAnswered(handlers: LibraryHandlers, name: string): name is LibraryCallName {
  return Object.hasOwn(handlers, name) && Object.hasOwn(libraryCalls, name);
}
