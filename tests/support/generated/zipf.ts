import type { Chance } from '../random.ts';

/**
 * Draws from a list by rank: the k-th 1/k as often as the first (Zipf's law), in constant time by the
 * alias method (Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", 1991).
 */
export function zipf<Choice>(choices: readonly Choice[]): (chance: Chance) => Choice {
  const count = choices.length;
  const total = choices.reduce((sum, _choice, at) => sum + 1 / (at + 1), 0);
  const share = choices.map((_choice, at) => count / (at + 1) / total);
  const alias = choices.map((_choice, at) => at);
  const poor = share.flatMap((part, at) => (part < 1 ? [at] : []));
  const rich = share.flatMap((part, at) => (part < 1 ? [] : [at]));
  for (let one = poor.pop(), other = rich.at(-1); one !== undefined && other !== undefined;) {
    alias[one] = other;
    share[other] = (share[other] ?? 0) + (share[one] ?? 0) - 1;
    if ((share[other] ?? 0) < 1) poor.push(...rich.splice(-1));
    [one, other] = [poor.pop(), rich.at(-1)];
  }
  return (chance) => {
    const place = chance.next() * count;
    const at = Math.floor(place);
    const drawn = place - at < (share[at] ?? 1) ? at : alias[at];
    return choices[drawn ?? 0] as Choice;
  };
}
