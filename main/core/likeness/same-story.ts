import type { Likeness } from './shingles.ts';

/**
 * How two articles tell the same story: word for word, in versions of each other, or one within the
 * other (as an agency's text within a longer article). Measured on wire copies: the same story in two
 * outlets shares 0.5 to 0.95 of its shingles of three words; an article that another one carries at
 * its end shares 0.19 but is contained wholly.
 */
export type Relation = 'copy' | 'version' | 'contains' | 'within';

const copyFrom = 0.95;
const versionFrom = 0.4;
const containedFrom = 0.7;
/** Shingles of which a text must have this many before its being contained says anything. */
const leastContained = 20;

/** How the second article stands to the first; undefined where they are different stories. */
export function relationOf(
  { shared, firstInSecond, secondInFirst }: Likeness,
  first: number,
  second: number,
): Relation | undefined {
  if (shared >= copyFrom) return 'copy';
  if (shared >= versionFrom) return 'version';
  if (firstInSecond >= containedFrom && first >= leastContained) return 'contains';
  if (secondInFirst >= containedFrom && second >= leastContained) return 'within';
  return undefined;
}
