import { setImmediate as nextTurn } from 'node:timers/promises';

/** The longest that one slice of background work keeps others waiting, in milliseconds. */
const longestSlice = 15;

/** How many things are sorted in one go, and merged between two looks at the clock. */
const run = 1_024;

async function merged<Item>(
  one: readonly Item[],
  two: readonly Item[],
  order: (one: Item, two: Item) => number,
  rest: () => Promise<void>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let [at, other] = [0, 0]; at < one.length || other < two.length;) {
    const [left, right] = [one[at], two[other]];
    const takeLeft =
      other >= two.length || (at < one.length && order(left as Item, right as Item) <= 0);
    all.push((takeLeft ? left : right) as Item);
    if (takeLeft) at++;
    else other++;
    if (all.length % run === 0) await rest();
  }
  return all;
}

/** Sorts as `toSorted` does, equals in the order they came in, and lets others run meanwhile. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  order: (one: Item, two: Item) => number,
  rest: () => Promise<void>,
): Promise<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += run) {
    runs.push(items.slice(at, at + run).sort(order));
    await rest();
  }
  while (runs.length > 1) {
    const next: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      next.push(await merged(runs[at] ?? [], runs[at + 1] ?? [], order, rest));
    }
    runs = next;
  }
  return runs[0] ?? [];
}

/** Answers a function that lets others run when its slice is used up; call it between pieces of work. */
export function createSlices(clock: () => number): () => Promise<void> {
  let began = clock();
  return async () => {
    if (clock() - began < longestSlice) return;
    await nextTurn();
    began = clock();
  };
}
