import type { Span } from '../../../preload/contract/vocabulary.ts';
import { fold } from './fold.ts';

/** A text as it is compared, with the way back to the text itself. */
export interface FoldedText {
  readonly folded: string;
  /** The stretch of the text that a stretch of the folded one stands for, in whole characters. */
  readonly spanOf: (start: number, end: number) => Span;
  /** Where a character of the text begins in the folded one. */
  readonly placeOf: (offset: number) => number;
}

/** A character with the marks that belong to it, or a run of white space. */
const pieces = /\s[\s\p{Cf}]*|\S[\p{M}\p{Cf}\u0640]*/gu;

/**
 * Folds a text piece by piece, so that each folded character knows what it was. White space of any
 * length becomes one space.
 */
export function foldedText(text: string): FoldedText {
  let folded = '';
  /** For each folded character, where its piece begins and ends in the text. */
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const part = /^\s/u.test(piece) ? ' ' : fold(piece);
    folded += part;
    starts.push(...Array.from({ length: part.length }, () => index));
    ends.push(...Array.from({ length: part.length }, () => index + piece.length));
  }
  return {
    folded,
    spanOf: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? 0 }),
    placeOf: (offset) => firstAtLeast(starts, offset),
  };
}

/** The first place of a growing list that holds `wanted` or more; its length where none does. */
function firstAtLeast(growing: readonly number[], wanted: number): number {
  let [low, high] = [0, growing.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((growing[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
