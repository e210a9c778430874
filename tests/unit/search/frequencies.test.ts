import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frequencies } from '../../../main/core/search/frequencies.ts';

const article = fc.nat(12);
const act = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), article, frequency: fc.integer({ min: 1 }) }),
  fc.record({ kind: fc.constant('delete' as const), article, frequency: fc.constant(0) }),
);

describe('frequencies', () => {
  it('are what a map of the same acts holds, in the order of the articles', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), article, (acts, asked) => {
        const [ours, map] = [new Frequencies(), new Map<number, number>()];
        for (const { kind, article, frequency } of acts) {
          if (kind === 'set') {
            ours.set(article, frequency);
            map.set(article, frequency);
          } else expect(ours.delete(article)).toBe(map.delete(article));
        }
        const expected = [...map].sort(([one], [other]) => one - other);
        expect([...ours]).toEqual(expected);
        expect([...ours.keys()]).toEqual(expected.map(([number]) => number));
        expect([...ours.values()]).toEqual(expected.map(([, frequency]) => frequency));
        expect(ours.pairs()).toEqual(expected.flat());
        expect(ours.size).toBe(map.size);
        expect(ours.get(asked)).toBe(map.get(asked));
        expect(ours.has(asked)).toBe(map.has(asked));
        const visited: (readonly [number, number])[] = [];
        ours.forEach((frequency, number) => visited.push([number, frequency]));
        expect(visited).toEqual(expected);
        ours.clear();
        expect(ours.size).toBe(0);
      }),
    );
  });

  it('can be deleted while they are gone through', () => {
    const ours = new Frequencies([1, 1, 2, 1, 5, 3]);
    const seen: number[] = [];
    for (const [number] of ours) {
      seen.push(number);
      ours.delete(number);
    }
    expect(seen).toEqual([1, 2, 5]);
    expect(ours.size).toBe(0);
  });
});
