import type { ImportId } from '../../../preload/contract/vocabulary.ts';
import type { Progress } from './progress.ts';

/** Which imports rest. */
export interface Pauses {
  set(importId: ImportId, isPaused: boolean): void;
  /**
   * Resolves once the import may go on, at once where it does not rest. Before it is told to rest, `settle`
   * keeps what was read of it: nothing moves while it rests.
   */
  unpaused(importId: ImportId, progress: Progress, settle: () => Promise<void>): Promise<void>;
  forget(importId: ImportId): void;
}

export function createPauses(): Pauses {
  const resting = new Map<ImportId, (() => void)[]>();
  const goOn = (importId: ImportId) => {
    for (const wake of resting.get(importId) ?? []) wake();
    resting.delete(importId);
  };
  return {
    set(importId, isPaused) {
      if (!isPaused) goOn(importId);
      else if (!resting.has(importId)) resting.set(importId, []);
    },
    async unpaused(importId, progress, settle) {
      if (!resting.has(importId)) return;
      await settle();
      const waiting = resting.get(importId);
      if (waiting === undefined) return;
      progress.paused(true);
      await new Promise<void>((resolve) => waiting.push(resolve));
      progress.paused(false);
    },
    forget: goOn,
  };
}
