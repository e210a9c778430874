/** A piece of text where it stands on a page; lengths in points, `y` counted downwards from the top. */
export interface PageItem {
  /** In logical order; blanks alone part words. */
  readonly text: string;
  /** Its left edge. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
}

/** A line of a page, put together. */
export interface PageLine {
  readonly text: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Counts the blocks of a page in reading order: what stands above, the first column, the second. */
  readonly block: number;
}

export const rightOf = ({ x, width }: PageItem): number => x + width;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Letters of scripts that run to the right; digits are not of them. */
export const hasLeftToRight = (text: string): boolean =>
  /(?!\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana})\p{L}/u.test(text);

/** Whether most letters of the items run to the left. */
export function runsRightToLeft(items: readonly PageItem[]): boolean {
  let left = 0;
  let right = 0;
  for (const { text } of items) {
    for (const letter of text) {
      if (hasRightToLeft(letter)) left += 1;
      else if (hasLeftToRight(letter)) right += 1;
    }
  }
  return left > right;
}

/** The middle one of some numbers, or 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
