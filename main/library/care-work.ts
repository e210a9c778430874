import type { CareProgress } from '../../preload/contract/backups.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { Broadcast } from '../../preload/contract/events.ts';
import type { Pause } from '../store/folder.ts';
import type { Progress } from '../store/progress.ts';
import { createSlices } from './slices.ts';

/** What long work is given: a way to let others run, which ends it where it is cancelled. */
export interface CareWork extends Progress {
  readonly pause: Pause;
}

export interface CareWorks {
  /** Does long work and tells how far it is. Refuses with `care.cancelled` where it is cancelled. */
  run<Result>(act: CareProgress['act'], work: (work: CareWork) => Promise<Result>): Promise<Result>;
  /** Ends all that is going on. */
  cancel(): void;
}

interface CareWorkPorts {
  readonly clock: () => number;
  readonly broadcast: Broadcast;
}

/** The fewest milliseconds between two pieces of news about one piece of work. */
const newsInterval = 100;

/** Long work on a library that a person set going and may end. */
export function createCareWorks({ clock, broadcast }: CareWorkPorts): CareWorks {
  const running = new Set<AbortController>();

  function begin(act: CareProgress['act'], signal: AbortSignal): CareWork {
    const slice = createSlices(clock);
    let [done, total, told] = [0, 0, Number.NEGATIVE_INFINITY];
    const tell = () => {
      if (clock() - told < newsInterval) return;
      told = clock();
      broadcast('care.progress', { act, done: Math.min(done, total), total });
    };
    return {
      async pause() {
        await slice();
        if (signal.aborted) throw WarraqError.of('care.cancelled', {});
        tell();
      },
      expect: (bytes) => void (total += bytes),
      read: (bytes) => void (done += bytes),
    };
  }

  return {
    async run(act, work) {
      const controller = new AbortController();
      running.add(controller);
      try {
        return await work(begin(act, controller.signal));
      } finally {
        running.delete(controller);
      }
    },
    cancel() {
      for (const controller of running) controller.abort();
    },
  };
}
