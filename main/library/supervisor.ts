import type { Broadcast } from '../../preload/contract/events.ts';
import { reportOf, WarraqError } from '../../preload/contract/errors.ts';
import type { LibraryStatus, OpenedLibrary } from '../../preload/contract/library.ts';
import type { LibraryCallInput, LibraryCallName, LibraryCallOutput } from './calls.ts';
import { connectLibrary, type LibraryCaller, type LibraryClient, type Port } from './client.ts';

/** A running library process, as its keeper sees it. */
export interface LibraryChild extends Port {
  /** Told once, however the process ends. */
  onExit(listener: () => void): void;
  kill(): void;
}

interface OpenRequest {
  /** Absolute path of the library's folder. */
  readonly path: string;
  readonly create: boolean;
  /** Work that belongs to opening and ends before the library counts as ready. */
  readonly prepare?: () => Promise<void>;
}

/** What the shell needs of the library: to ask it, to say which folder it works on, to end it. */
export interface SupervisedLibrary extends LibraryCaller {
  status(): LibraryStatus;
  /** Where the open library is, or else the one that could not be opened. */
  path(): string | undefined;
  /** Resolves at once, or when an opening that is under way has come to its end, good or bad. */
  settled(): Promise<void>;
  /** Opens a library; where that fails, the one that was open stays, and the error is thrown. */
  open(request: OpenRequest): Promise<OpenedLibrary>;
  /** Moves the open library's folder to `out` and opens it there; where that fails, in its old place. */
  move(out: string): Promise<OpenedLibrary>;
  /** Tries again what failed last. */
  retry(): Promise<void>;
  /** Closes the open library and ends the process. Settles within `limit` milliseconds. */
  close(limit: number): Promise<void>;
}

export interface SupervisorPorts {
  readonly start: () => LibraryChild;
  readonly broadcast: Broadcast;
  /** Told of every library that opens, also after a restart. */
  readonly onOpened: (library: OpenedLibrary) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const deathsAllowed = 5;
const deathWindow = 60_000;
const firstDelay = 200;
/** How long to wait between two looks for a library that has gone from its place, in milliseconds. */
const lookAgainAfter = 2_000;
/** What opening a library says while its disk is away, and where its disk would be is an empty folder. */
const awayCodes: readonly string[] = ['library.not-found', 'library.not-a-library'];

/**
 * Keeps one library process running. When it dies, pending calls fail with `library.stopped`, it
 * is started again after 200, 400, 800 and 1600 ms, and the library that was open is opened again.
 * At the fifth death within a minute it gives up until the person asks to try again.
 */
export function superviseLibrary(ports: SupervisorPorts): SupervisedLibrary {
  return new Supervisor(ports);
}

class Supervisor implements SupervisedLibrary {
  readonly #ports: SupervisorPorts;
  #running: { readonly child: LibraryChild; readonly client: LibraryClient } | undefined;
  #status: LibraryStatus = { status: 'opening' };
  #opened: OpenRequest | undefined;
  #wanted: OpenRequest | undefined;
  /** Where a move was going when its end was last awaited. */
  #movingTo: string | undefined;
  #deaths: readonly number[] = [];
  #closing = false;
  #waiting: (() => void)[] = [];
  /** Opening, reopening and closing happen one after another. */
  #queue: Promise<unknown> = Promise.resolve();
  /** The library that has gone from its place, until it is back or another one is open. */
  #gone: { readonly status: LibraryStatus; readonly id: string | undefined } | undefined;
  #id: string | undefined;
  #looking = false;

  constructor(ports: SupervisorPorts) {
    this.#ports = ports;
  }

  status(): LibraryStatus {
    return this.#status;
  }

  path(): string | undefined {
    const isFailed = this.#status.status === 'failed';
    return (isFailed ? (this.#wanted ?? this.#opened) : (this.#opened ?? this.#wanted))?.path;
  }

  settled(): Promise<void> {
    if (this.#status.status !== 'opening') return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  call<Name extends LibraryCallName>(
    name: Name,
    input: LibraryCallInput<Name>,
  ): Promise<LibraryCallOutput<Name>> {
    if (this.#running) return this.#running.client.call(name, input);
    return Promise.reject(WarraqError.of('library.stopped', {}));
  }

  open(request: OpenRequest): Promise<OpenedLibrary> {
    return this.#inTurn(async () => {
      const before = this.#opened;
      this.#wanted = request;
      this.#say({ status: 'opening' });
      try {
        return await this.#openNow(request, false);
      } catch (thrown) {
        // Where the process died, it is being restarted and that says what comes of it.
        if (this.#running && before) await this.#openAgain(before);
        else if (this.#running) this.#say({ status: 'failed', error: reportOf(thrown) });
        throw thrown;
      }
    });
  }

  move(out: string): Promise<OpenedLibrary> {
    return this.#inTurn(async () => {
      const before = this.#opened;
      if (!before) throw WarraqError.of('library.not-open', {});
      this.#movingTo = out;
      this.#say({ status: 'opening' });
      try {
        const moved = await this.call('library.move', { out });
        this.#tellOpened(moved, false);
        return moved;
      } catch (thrown) {
        if (this.#running) await this.#openAgain(before);
        throw thrown;
      } finally {
        if (this.#running) this.#movingTo = undefined;
      }
    });
  }

  async retry(): Promise<void> {
    this.#deaths = [];
    if (this.#gone) {
      await this.#inTurn(() => this.#openReturned());
      return;
    }
    const request = this.#opened ?? this.#wanted;
    if (request) await this.open(request);
  }

  close(limit: number): Promise<void> {
    this.#closing = true;
    const closed = this.#inTurn(async () => {
      await this.#running?.client.call('library.close', {});
    });
    return Promise.race([closed.catch(() => undefined), this.#ports.wait(limit)]).finally(() => {
      this.#running?.child.kill();
    });
  }

  async #openNow(request: OpenRequest, restarted: boolean): Promise<OpenedLibrary> {
    const { path, create, prepare } = request;
    const { client } = this.#running ?? this.#start();
    const opened = await client.call('library.open', { path, create });
    await prepare?.();
    this.#tellOpened(opened, restarted);
    return opened;
  }

  #tellOpened(opened: OpenedLibrary, restarted: boolean): void {
    this.#opened = { path: opened.path, create: false };
    this.#id = opened.id;
    this.#gone = undefined;
    this.#ports.onOpened(opened);
    this.#say({ status: 'ready', restarted });
  }

  /** Goes back to the library that was open before a failed attempt, if it is not open still. */
  async #openAgain(before: OpenRequest): Promise<void> {
    this.#wanted = before;
    if (this.#gone) {
      this.#say(this.#gone.status);
      return;
    }
    try {
      await this.call('library.overview', {}).catch(() => this.#openNow(before, false));
      this.#say({ status: 'ready', restarted: false });
    } catch (thrown) {
      this.#say({ status: 'failed', error: reportOf(thrown) });
    }
  }

  /** What the library says by itself of how it stands: that it has gone from its place. */
  #hear: Broadcast = (name, payload) => {
    if (name === 'library.status') this.#lose(payload as LibraryStatus);
    else this.#ports.broadcast(name, payload);
  };

  #lose(status: LibraryStatus): void {
    this.#gone = { status, id: this.#id };
    this.#say(status);
    if (!this.#looking) void this.#awaitReturn();
  }

  /** A library that has gone from its place is opened again as soon as it is back. */
  async #awaitReturn(): Promise<void> {
    this.#looking = true;
    while (this.#gone && !this.#closing) {
      await this.#ports.wait(lookAgainAfter);
      await this.#inTurn(() => this.#openReturned());
    }
    this.#looking = false;
  }

  async #openReturned(): Promise<void> {
    const gone = this.#gone;
    const request = this.#opened;
    if (!gone || !request || !this.#running || this.#closing) return;
    const { client } = this.#running;
    try {
      // Another library in the same place is not to be touched, let alone gone on with.
      const { id } = await client.call('library.identify', { path: request.path });
      if (id !== gone.id) this.#sayOnce(gone.status);
      else this.#tellOpened(await client.call('library.open', request), false);
    } catch (thrown) {
      const error = reportOf(thrown);
      const isAway = awayCodes.includes(error.code);
      this.#sayOnce(isAway ? gone.status : { status: 'failed', error });
    }
  }

  /** For what is looked at again and again: says it only where it is news. */
  #sayOnce(status: LibraryStatus): void {
    if (JSON.stringify(status) !== JSON.stringify(this.#status)) this.#say(status);
  }

  #start() {
    const child = this.#ports.start();
    const client = connectLibrary(child, this.#hear);
    this.#running = { child, client };
    child.onExit(() => {
      this.#running = undefined;
      client.abandon();
      if (!this.#closing) void this.#restart();
    });
    return this.#running;
  }

  async #restart(): Promise<void> {
    const now = this.#ports.now();
    this.#deaths = [...this.#deaths.filter((death) => now - death < deathWindow), now];
    const count = this.#deaths.length;
    if (count >= deathsAllowed) {
      const { report } = WarraqError.of('library.keeps-stopping', { count });
      this.#say({ status: 'failed', error: report });
      return;
    }
    this.#say({ status: 'opening' });
    await this.#ports.wait(firstDelay * 2 ** (count - 1));
    await this.#inTurn(() => this.#reopen()).catch((thrown: unknown) => {
      // A death while reopening comes back here by itself.
      if (this.#running) this.#say({ status: 'failed', error: reportOf(thrown) });
    });
  }

  async #reopen(): Promise<void> {
    const request = this.#opened ?? this.#wanted;
    if (this.#closing || this.#running || !request) return;
    const out = this.#movingTo;
    this.#movingTo = undefined;
    await this.#openNow(request, true).catch((thrown: unknown) => {
      // The process may have died after the move and before it could say so.
      if (out === undefined || reportOf(thrown).code !== 'library.not-found') throw thrown;
      return this.#openNow({ path: out, create: false }, true);
    });
  }

  #say(status: LibraryStatus): void {
    this.#status = status;
    this.#ports.broadcast('library.status', status);
    if (status.status === 'opening') return;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
