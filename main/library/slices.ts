import { setImmediate as nextTurn } from 'node:timers/promises';

/** The longest that one slice of background work keeps others waiting, in milliseconds. */
const longestSlice = 15;

/** Answers a function that lets others run when its slice is used up; call it between pieces of work. */
export function createSlices(clock: () => number): () => Promise<void> {
  let began = clock();
  return async () => {
    if (clock() - began < longestSlice) return;
    await nextTurn();
    began = clock();
  };
}
