/** A seeded source of chance: the same seed, the same choices. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number below `limit`. */
  below(limit: number): number;
  /** One of `choices`, which must not be empty. */
  pick<Choice>(choices: readonly Choice[]): Choice;
}

/** Chance from a 32-bit seed (mulberry32, Tommy Ettinger, public domain). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (choices) => {
      if (choices.length === 0) throw new RangeError('nothing to choose from');
      return choices[below(choices.length)] as (typeof choices)[number];
    },
  };
}
