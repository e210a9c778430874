import { WarraqError } from '../../preload/contract/errors.ts';
import { createTurns } from './turns.ts';

/** Whatever serves one open library. */
export interface OpenLibrary {
  /** Absolute path of its folder. */
  readonly path: string;
  close(): Promise<void>;
}

/** The library that is open at present, if one is. */
export interface LibrarySession<Library extends OpenLibrary> {
  /** Refuses with `library.not-open`. */
  current(): Library;
  /** The library in that folder, where it is the one that is open. */
  openAt(path: string): Library | undefined;
  /** What was open before is closed, but only once the new one is open. */
  open(path: string, create: boolean): Promise<Library>;
  /**
   * Closes what is open, lets `move` take its folder elsewhere, and opens it at the path that answers;
   * where that fails, at its old path. Refuses with `library.not-open`.
   */
  relocate(move: (path: string) => Promise<string>): Promise<Library>;
  close(): Promise<void>;
}

export function createLibrarySession<Library extends OpenLibrary>(
  openAt: (path: string, create: boolean) => Promise<Library>,
  absolute: (path: string) => string,
): LibrarySession<Library> {
  const inTurn = createTurns();
  let library: Library | undefined;

  async function close(): Promise<void> {
    const closing = library;
    library = undefined;
    await closing?.close();
  }

  /** All that was confirmed is on the disk: a library that closes badly must not keep another shut. */
  const letGo = () => close().catch(() => undefined);

  function current(): Library {
    if (library === undefined) throw WarraqError.of('library.not-open', {});
    return library;
  }

  return {
    current,
    relocate: (move) =>
      inTurn(async () => {
        const { path } = current();
        await letGo();
        const moved = await move(path).catch(async (thrown: unknown) => {
          library = await openAt(path, false);
          throw thrown;
        });
        library = await openAt(moved, false);
        return library;
      }),
    openAt: (path) => (library?.path === absolute(path) ? library : undefined),
    open: (path, create) =>
      inTurn(async () => {
        // Its own lock would stand in the way of opening it again.
        if (library?.path === absolute(path)) await letGo();
        const opened = await openAt(path, create);
        await letGo();
        library = opened;
        return opened;
      }),
    close: () => inTurn(close),
  };
}
