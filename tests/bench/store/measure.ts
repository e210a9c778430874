import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds an act takes. */
export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Milliseconds an act takes, and the longest for which nothing else could run meanwhile. */
export async function watched(
  act: () => unknown,
): Promise<{ readonly took: number; readonly blocked: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const took = await timed(act);
  delay.disable();
  return { took, blocked: delay.max / 1e6 };
}

/** The number that such a share of the numbers do not exceed; none of no numbers. */
export const percentile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((one, other) => one - other)[Math.ceil(share * numbers.length) - 1] ??
  Number.NaN;

/** The one in the middle: half of the numbers are smaller. */
export const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

/**
 * The middle time of each act, in milliseconds, over `rounds` in which every act has its turn, so that
 * whatever else the machine does meets them all alike. Each round begins with another act, because the
 * disk is still busy with what the one before left it. The first rounds, which compile the code, do not count.
 */
export async function turnByTurn<Name extends string>(
  rounds: number,
  acts: Readonly<Record<Name, (round: number) => unknown>>,
  warmUp = 20,
): Promise<Readonly<Record<Name, number>>> {
  const entries = Object.entries<(round: number) => unknown>(acts);
  const times = entries.map((): number[] => []);
  for (let round = 0; round < rounds + warmUp; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const at = (round + turn) % entries.length;
      const took = await timed(() => entries[at]?.[1](round));
      if (round >= warmUp) times[at]?.push(took);
    }
  }
  return Object.fromEntries(entries.map(([name], at) => [name, middle(times[at] ?? [])])) as Record<
    Name,
    number
  >;
}
