import type { MatchTier, WhyMatched } from '../../../preload/contract/queries.ts';

/** Matches that anyone sees for what they are. */
const plain: readonly MatchTier[] = ['exact', 'phrase', 'surface'];

/** The forms of what was asked for and is not there as it was asked: each is worth an explanation. */
export function tellingForms(why: readonly WhyMatched[]): readonly WhyMatched[] {
  const asIs = new Set(why.filter(({ tier }) => plain.includes(tier)).map(({ asked }) => asked));
  return why.filter(({ asked }) => !asIs.has(asked));
}
