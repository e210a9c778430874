import { describe, expect, it } from 'vitest';
import { killRounds } from './support/kill-rounds.ts';
import { temporaryFolder } from './support/library.ts';

describe('a library whose process is killed at any moment', { timeout: 240_000 }, () => {
  it('opens and holds every change it confirmed, a hundred times over', async () => {
    const seed = 1 + (Date.now() % 1_000_000_000);
    const tally = await killRounds(await temporaryFolder(), 100, seed);
    const { acknowledged, underway, during } = tally;
    process.stdout.write(
      `killed 100 times (seed ${seed}): ${acknowledged} changes confirmed, ${underway} times in the ` +
        `middle of one, during ${[...during].map(([act, times]) => `${act} ${times}`).join(', ')}\n`,
    );
    expect(tally.faults).toEqual([]);
    expect(tally).toMatchObject({ rounds: 100, lost: 0, unreadable: 0 });
    expect(acknowledged).toBeGreaterThan(300);
    expect(underway).toBeGreaterThan(20);
  });
});
