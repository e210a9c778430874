import { inReadingOrder, joinedText } from './item-order.ts';
import { blocksOf, type Row } from './page-columns.ts';
import {
  hasRightToLeft,
  median,
  type PageItem,
  type PageLine,
  rightOf,
  runsRightToLeft,
} from './page-item.ts';

function lineOf(row: Row, block: number, pageRunsRightToLeft: boolean): PageLine {
  const isRightToLeft = pageRunsRightToLeft
    ? row.some(({ text }) => hasRightToLeft(text))
    : runsRightToLeft(row);
  const words = row.filter(({ text }) => text.trim() !== '');
  return {
    text: joinedText(inReadingOrder(row, isRightToLeft)),
    y: median(words.map(({ y }) => y)),
    left: Math.min(...words.map(({ x }) => x)),
    right: Math.max(...words.map(rightOf)),
    size: median(words.map(({ size }) => size)),
    isRightToLeft,
    block,
  };
}

/**
 * The lines of a page in reading order. Items are put in rows by their baselines and in order by their edges:
 * what a page stores is the order of drawing, which says nothing of reading, least of all right to left.
 */
export function linesOfPage(items: readonly PageItem[]): readonly PageLine[] {
  const isRightToLeft = runsRightToLeft(items);
  return blocksOf(items, isRightToLeft).flatMap((rows, block) =>
    rows
      .filter((row) => row.some(({ text }) => text.trim() !== ''))
      .map((row) => lineOf(row, block, isRightToLeft))
      .filter(({ text }) => text !== ''),
  );
}
