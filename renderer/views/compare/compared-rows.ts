import type { ComparedPiece, Comparison } from '../../../preload/contract/likeness.ts';

/** A piece with the number of its difference, counted from 0 over both texts. */
export interface ShownPiece extends ComparedPiece {
  readonly difference: number | undefined;
}

/** A row of both texts, or so many rows that are the same and are left out. */
export type ShownRow =
  | { readonly kind: 'row'; readonly key: number; readonly pieces: readonly ShownPiece[] }
  | { readonly kind: 'skipped'; readonly key: number; readonly count: number };

/** The rows of a comparison as they are shown; those that are the same are left out where asked to. */
export function shownRows(rows: Comparison['rows'], onlyDifferences: boolean): readonly ShownRow[] {
  let differences = 0;
  const shown: ShownRow[] = [];
  for (const [key, row] of rows.entries()) {
    if (onlyDifferences && row.every(({ kind }) => kind === 'same')) {
      const before = shown.at(-1);
      if (before?.kind === 'skipped') shown.splice(-1, 1, { ...before, count: before.count + 1 });
      else shown.push({ kind: 'skipped', key, count: 1 });
      continue;
    }
    const pieces = row.map((piece): ShownPiece => {
      const difference = piece.kind === 'same' ? undefined : differences;
      if (difference !== undefined) differences += 1;
      return { ...piece, difference };
    });
    shown.push({ kind: 'row', key, pieces });
  }
  return shown;
}

/** A stretch of text and the space after it, which is no part of what is marked. */
export function withoutSpace(text: string): readonly [words: string, space: string] {
  const words = text.trimEnd();
  return [words, text.slice(words.length)];
}
