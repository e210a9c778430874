import type { Outcome } from '../../preload/contract/bridge.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { Broadcast, EventName, EventPayload } from '../../preload/contract/events.ts';
import type { LibraryCallInput, LibraryCallName, LibraryCallOutput } from './calls.ts';

/** One end of a line between two processes; whatever carries it keeps the order of messages. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Asks one thing of the library. */
interface Request {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** What the library sends: the answer to a request, or news nobody asked for. */
export type Message =
  { readonly id: number; readonly outcome: Outcome<unknown> } | EventMessage<EventName>;

interface EventMessage<Name extends EventName> {
  readonly event: Name;
  readonly payload: EventPayload<Name>;
}

/** Whoever can ask the library; a failure arrives as a rejection with a `WarraqError`. */
export interface LibraryCaller {
  call<Name extends LibraryCallName>(
    name: Name,
    input: LibraryCallInput<Name>,
  ): Promise<LibraryCallOutput<Name>>;
}

export interface LibraryClient extends LibraryCaller {
  /** Fails every pending and every later call with `library.stopped`: the far end is gone. */
  abandon(): void;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: WarraqError) => void;
}

/** Speaks to a library at the far end of a port, and hands its events to `broadcast`. */
export function connectLibrary(port: Port, broadcast: Broadcast): LibraryClient {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let abandoned = false;

  port.onMessage((received) => {
    const message = received as Message;
    if ('event' in message) {
      broadcast(message.event, message.payload);
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.outcome.ok) waiting?.resolve(message.outcome.value as never);
    else waiting?.reject(WarraqError.from(message.outcome.error));
  });

  return {
    call(name, input) {
      if (abandoned) return Promise.reject(WarraqError.of('library.stopped', {}));
      lastId += 1;
      const request: Request = { id: lastId, name, input };
      return new Promise((resolve, reject) => {
        pending.set(request.id, { resolve, reject });
        port.post(request);
      });
    },
    abandon() {
      abandoned = true;
      for (const { reject } of pending.values()) reject(WarraqError.of('library.stopped', {}));
      pending.clear();
    },
  };
}
