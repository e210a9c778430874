import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortInSlices } from '../../../main/library/slices.ts';

describe('sorting in slices', () => {
  const number = fc.integer({ min: 0, max: 50 });
  const byNumber = (one: readonly [number, number], two: readonly [number, number]) =>
    one[0] - two[0];

  it('gives the order that sorting in one go gives, equals included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(number, { maxLength: 5_000, size: 'max' }), async (numbers) => {
        const items = numbers.map((each, place) => [each, place] as const);
        const sorted = await sortInSlices(items, byNumber, () => Promise.resolve());
        expect(sorted).toEqual(items.toSorted(byNumber));
      }),
      { numRuns: 40 },
    );
  });

  it('looks up between pieces of work that are small', async () => {
    const items = Array.from({ length: 20_000 }, (_, at) => [(at * 7_919) % 20_011, at] as const);
    let [rests, compared, most] = [0, 0, 0];
    const counted = (one: readonly [number, number], two: readonly [number, number]) => {
      compared++;
      return byNumber(one, two);
    };
    await sortInSlices(items, counted, () => {
      rests++;
      most = Math.max(most, compared);
      compared = 0;
      return Promise.resolve();
    });
    expect(rests).toBeGreaterThan(50);
    expect(most).toBeLessThan(15_000);
  });
});
