/** A stretch of words, counted in words; both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The places of a stretch, in order. */
export function placesOf({ first, last }: Run): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

export type PlaceTest = (place: number) => boolean;

/** Where words that pass the tests, one after another, stand side by side among `length` words. */
export function runsOf(length: number, tests: readonly PlaceTest[]): readonly Run[] {
  const runs: Run[] = [];
  for (let first = 0; first + tests.length <= length; first += 1) {
    if (tests.every((test, offset) => test(first + offset))) {
      runs.push({ first, last: first + tests.length - 1 });
    }
  }
  return runs;
}

/** Where any of several such sequences stands, in order; one within another is left out. */
export function runsOfAny(
  length: number,
  sequences: readonly (readonly PlaceTest[])[],
): readonly Run[] {
  const [only] = sequences;
  if (only !== undefined && sequences.length === 1) return runsOf(length, only);
  const runs = sequences
    .flatMap((tests) => runsOf(length, tests))
    .sort((one, two) => one.first - two.first || two.last - one.last);
  let last = -1;
  return runs.filter((run) => {
    const reachesOn = run.last > last;
    last = Math.max(last, run.last);
    return reachesOn;
  });
}

/** How far apart two stretches are: neighbours are one word apart, and those that share a word nowhere near. */
function gapOf(one: Run, other: Run): number {
  if (one.last < other.first) return other.first - one.last;
  return other.last < one.first ? one.first - other.last : Infinity;
}

/**
 * For every stretch of one list the nearest of the other before it and after it, where that is at most
 * `distance` away. Both lists are in order and none of their stretches lies within another; the time is that of
 * going through them once.
 */
export function pairsNear(
  left: readonly Run[],
  right: readonly Run[],
  distance: number,
): readonly (readonly [Run, Run])[] {
  const pairs: (readonly [Run, Run])[] = [];
  let next = 0;
  let before = 0;
  for (const one of left) {
    while ((right[next]?.first ?? Infinity) <= one.last) next += 1;
    while ((right[before + 1]?.last ?? Infinity) < one.first) before += 1;
    for (const other of new Set([right[before], right[next]])) {
      if (other !== undefined && gapOf(one, other) <= distance) pairs.push([one, other]);
    }
  }
  return pairs;
}
