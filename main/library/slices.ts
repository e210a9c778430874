import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Article } from '../../preload/contract/vocabulary.ts';
import type { ArticleOrder } from '../core/articles/ordering.ts';

/** The longest that one slice of background work keeps others waiting, in milliseconds. */
const longestSlice = 8;

/** How many things are looked at between two looks at the clock. */
const stride = 256;

/** The things that have the same value, in the order they came in, by that value. */
async function groupsOf<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => string | undefined,
  rest: () => Promise<void>,
): Promise<ReadonlyMap<string | undefined, readonly Item[]>> {
  const groups = new Map<string | undefined, Item[]>();
  for (const [at, item] of items.entries()) {
    const value = valueOf(item);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [item]);
    else group.push(item);
    if (at % stride === 0) await rest();
  }
  return groups;
}

/**
 * Puts things that have an article in order, equals as they came in, and lets others run meanwhile.
 * Thousands share a date or a source: only the few different ones are compared, and the things
 * themselves are dealt out to them.
 */
export async function sortInSlices<Item>(
  items: readonly Item[],
  [key, ...others]: ArticleOrder,
  articleOf: (item: Item) => Article,
  rest: () => Promise<void>,
): Promise<readonly Item[]> {
  if (key === undefined || items.length < 2) return items;
  const groups = await groupsOf(items, (item) => key.of(articleOf(item)), rest);
  const values = [...groups.keys()].filter((value) => value !== undefined);
  const sorted: Item[] = [];
  for (const value of [...key.sorted(values), undefined]) {
    const group = groups.get(value) ?? [];
    for (const item of await sortInSlices(group, others, articleOf, rest)) sorted.push(item);
  }
  return sorted;
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

/** The longest run that is sorted in one go: some milliseconds where comparing is slow. */
const run = 1_024;

/** Puts values in order, equals as they came in, and lets others run meanwhile. */
export async function mergeSortInSlices<Value>(
  values: readonly Value[],
  compare: (one: Value, two: Value) => number,
  rest: () => Promise<void>,
): Promise<readonly Value[]> {
  if (values.length <= run) {
    await rest();
    return values.slice().sort(compare);
  }
  const middle = Math.ceil(values.length / 2);
  const left = await mergeSortInSlices(values.slice(0, middle), compare, rest);
  const right = await mergeSortInSlices(values.slice(middle), compare, rest);
  const merged: Value[] = [];
  let [fromLeft, fromRight] = [0, 0];
  while (fromLeft < left.length && fromRight < right.length) {
    const [one, two] = [left[fromLeft] as Value, right[fromRight] as Value];
    if (compare(one, two) <= 0) {
      merged.push(one);
      fromLeft += 1;
    } else {
      merged.push(two);
      fromRight += 1;
    }
    if (merged.length % stride === 0) await rest();
  }
  for (const value of left.slice(fromLeft)) merged.push(value);
  for (const value of right.slice(fromRight)) merged.push(value);
  return merged;
}

/** Waits until a promise is settled, and no longer than so many milliseconds; rejects as it does. */
export async function settledWithin(
  promise: Promise<unknown>,
  milliseconds: number,
): Promise<void> {
  const over = new AbortController();
  const timer = pause(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  try {
    await Promise.race([promise, timer]);
  } finally {
    over.abort();
  }
}
