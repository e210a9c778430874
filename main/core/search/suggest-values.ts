import type { FacetCount } from '../../../preload/contract/queries.ts';
import { fold, foldPhrase } from '../text/fold.ts';

/** The other names that a value is known by, such as those of a language. */
export type OtherNames = (value: string) => readonly string[];

export interface SuggestedValues {
  /** Those that begin with what was typed, then those with a word that does; else as they came. */
  readonly values: readonly FacetCount[];
  /** True where what was typed is one of the values. */
  readonly isWhole: boolean;
}

/** The values, most frequent first as they came, that what was typed may become. */
export function suggestValues(
  typed: string,
  values: readonly FacetCount[],
  most: number,
  otherNames: OtherNames = () => [],
): SuggestedValues {
  const sought = fold(typed).trimStart();
  const beginning: FacetCount[] = [];
  const within: FacetCount[] = [];
  let isWhole = false;
  for (const counted of values) {
    const names = [counted.value, ...otherNames(counted.value)].map(foldPhrase);
    if (names.includes(sought.trimEnd())) isWhole = true;
    if (names.some((name) => name.startsWith(sought))) beginning.push(counted);
    else if (names.some((name) => name.split(/[\s/]/u).some((word) => word.startsWith(sought))))
      within.push(counted);
  }
  return { values: [...beginning, ...within].slice(0, most), isWhole };
}
