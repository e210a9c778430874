import { resolve } from 'node:path';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { Broadcast } from '../../preload/contract/events.ts';
import { nodeFileSystem } from '../store/file-system.ts';
import { moveLibrary, type Moved } from '../store/moving/move-library.ts';
import { createSlices } from './slices.ts';

interface MoverParts {
  readonly broadcast: Broadcast;
  readonly clock: () => number;
  readonly version: string;
}

/** Moves the folders of libraries that are closed, one at a time, and stops when asked to. */
export function createMover({ broadcast, clock, version }: MoverParts) {
  let isCancelled = false;
  const folderAt = (path: string) => ({ path: resolve(path), fileSystem: nodeFileSystem });
  return {
    /** @throws what `moveLibrary` throws, and `move.cancelled`. */
    move(path: string, out: string): Promise<Moved> {
      isCancelled = false;
      const goOn = createSlices(clock);
      return moveLibrary(folderAt(path), folderAt(out), {
        now: () => new Date(),
        version,
        progress: (done, total) => broadcast('libraries.moving', { done, total }),
        async pause() {
          await goOn();
          if (isCancelled) throw WarraqError.of('move.cancelled', {});
        },
      });
    },
    cancel(): void {
      isCancelled = true;
    },
  };
}
