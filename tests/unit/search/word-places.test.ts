import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../main/core/search/edit-distance.ts';
import { pairsNear, runsOf, type Run } from '../../../main/core/search/word-places.ts';

const run = (first: number, length: number): Run => ({ first, last: first + length - 1 });

describe('words near each other', () => {
  it.each([
    [[0], [1], 1, true],
    [[0], [2], 1, false],
    [[5], [1], 4, true],
    [[5], [1], 3, false],
    [[3], [3], 5, false],
    [[3, 9], [3], 6, true],
  ])('%j and %j within %i: %s', (left, right, distance, expected) => {
    const runs = (places: readonly number[]) => places.map((place) => run(place, 1));
    expect(pairsNear(runs(left), runs(right), distance).length > 0).toBe(expected);
  });

  it('finds a pair exactly where comparing every one with every other does', () => {
    const places = (length: number) =>
      fc
        .uniqueArray(fc.nat(40), { maxLength: 12 })
        .map((starts) => [...starts].sort((a, b) => a - b).map((start) => run(start, length)));
    const lists = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([one, other]) => fc.tuple(places(one), places(other)));
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 8 }), ([left, right], distance) => {
        const isNear = left.some((one) =>
          right.some((other) => {
            const gap = one.last < other.first ? other.first - one.last : one.first - other.last;
            return gap >= 1 && gap <= distance;
          }),
        );
        expect(pairsNear(left, right, distance).length > 0).toBe(isNear);
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds runs that overlap', () => {
    expect(runsOf(3, [() => true, () => true])).toEqual([run(0, 2), run(1, 2)]);
    expect(runsOf(1, [() => true, () => true])).toEqual([]);
  });
});

describe('letters apart', () => {
  it.each([
    ['بيسكوف', 'بسكوف', 1, true],
    ['بيسكوف', 'بيسكوفا', 1, true],
    ['بيسكوف', 'ميسكوب', 1, false],
    ['بيسكوف', 'ميسكوب', 2, true],
    ['', 'اب', 2, true],
    ['اب', 'با', 1, false],
  ])('%j and %j within %i: %s', (one, other, most, expected) => {
    expect(isWithin(one, other, most)).toBe(expected);
    expect(isWithin(other, one, most)).toBe(expected);
  });
});
