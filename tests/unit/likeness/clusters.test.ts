import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../main/core/likeness/clusters.ts';

const sorted = (clusters: readonly (readonly number[])[]) =>
  clusters.map((cluster) => [...cluster].sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);

describe('clusters', () => {
  it('put together what is joined by way of others', () => {
    const pairs = [
      [1, 2],
      [3, 4],
      [5, 6],
      [2, 3],
    ] as const;
    expect(sorted(clustersOf(pairs))).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
    expect(clustersOf([])).toEqual([]);
  });

  it('are the same in whatever order the pairs come', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    const distinct = pair.filter(([one, other]) => one !== other);
    fc.assert(
      fc.property(fc.array(distinct, { maxLength: 60 }), (pairs) => {
        const clusters = sorted(clustersOf(pairs));
        expect(sorted(clustersOf([...pairs].reverse()))).toEqual(clusters);
        expect(clusters.flat()).toHaveLength(new Set(pairs.flat()).size);
        for (const [one, other] of pairs) {
          expect(clusters.some((each) => each.includes(one) && each.includes(other))).toBe(true);
        }
      }),
    );
  });
});
