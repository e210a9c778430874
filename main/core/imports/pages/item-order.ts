import { hasLeftToRight, hasRightToLeft, type PageItem, rightOf } from './page-item.ts';

/** A gap wider than this part of the letters' size parts two words. */
const wordGap = 0.18;
/** And a blank narrower than this part of it is a rounding error of the program that wrote the page. */
const narrowestBlank = 0.05;

const isBlank = ({ text }: PageItem): boolean => text.trim() === '';

type Run = 'right-to-left' | 'left-to-right' | 'number' | 'neutral';

function runOf({ text }: PageItem): Run {
  if (hasRightToLeft(text)) return 'right-to-left';
  if (hasLeftToRight(text)) return 'left-to-right';
  return /\p{N}/u.test(text) ? 'number' : 'neutral';
}

/**
 * Where an item comes among those that are read from the right: by its right edge, so that a mark without a
 * width comes after the letter that it stands over. Of two that end at one edge the narrower comes first: an
 * alef drawn over its lam takes no room of its own, and ends where the next letter begins. A blank reaches over
 * its neighbours, so its middle counts.
 */
const placeOf = (item: PageItem): number =>
  isBlank(item) ? item.x + item.width / 2 : rightOf(item) - item.width / 50;

/**
 * From the right, but words and numbers of a left-to-right run keep their own order. A number belongs to the
 * run where it follows its letters, as in `Open Shelf 2.0` (UAX #9, rule W7).
 */
function fromTheRight(items: readonly PageItem[]): readonly PageItem[] {
  const sorted = [...items].sort((one, other) => placeOf(other) - placeOf(one));
  const ordered: PageItem[] = [];
  for (let index = 0; index < sorted.length;) {
    const end = endOfRun(sorted, index);
    const run = sorted.slice(index, Math.max(end, index + 1));
    ordered.push(...(end > index + 1 ? run.reverse() : run));
    index += run.length;
  }
  return ordered;
}

/** Where the left-to-right run that begins at an index, seen from the right, has its end: after its last letters. */
function endOfRun(items: readonly PageItem[], start: number): number {
  const first = items[start];
  if (first === undefined || !['left-to-right', 'number'].includes(runOf(first))) return start;
  let end = start;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    const run = item === undefined ? 'right-to-left' : runOf(item);
    if (run === 'right-to-left') break;
    if (run === 'left-to-right') end = index + 1;
  }
  return end;
}

/** The items of one line in the order in which they are read. */
export function inReadingOrder(
  items: readonly PageItem[],
  isRightToLeft: boolean,
): readonly PageItem[] {
  if (isRightToLeft) return fromTheRight(items);
  const sorted = [...items].sort((one, other) => one.x - other.x);
  const ordered: PageItem[] = [];
  // Words of a right-to-left quotation stand the other way round.
  for (let index = 0; index < sorted.length;) {
    let end = index;
    for (let next = index; next < sorted.length; next += 1) {
      const item = sorted[next];
      const run = item === undefined ? 'left-to-right' : runOf(item);
      if (run === 'left-to-right' || (run === 'number' && end === index)) break;
      if (run === 'right-to-left') end = next + 1;
    }
    const run = sorted.slice(index, Math.max(end, index + 1));
    ordered.push(...(end > index + 1 ? fromTheRight(run) : run));
    index += run.length;
  }
  return ordered;
}

/** The white between two items, whichever stands to the left. */
function gapBetween(one: PageItem, other: PageItem): number {
  return Math.max(one.x - rightOf(other), other.x - rightOf(one));
}

/** Whether an item is vowel signs alone. */
const isMark = ({ text }: PageItem): boolean => /^\p{M}+$/u.test(text.trim());

/** A letter that is drawn without a width, into the white that was left for it. */
const isDrawnInto = (item: PageItem | undefined): boolean =>
  item?.width === 0 && hasRightToLeft(item.text);

/** Its marks come after it, and a Latin letter among them is a mark that its font has no letter for. */
const drawnText = (text: string): string =>
  text.replace(/\p{Script=Latin}/gu, '').replace(/^(\p{M}+)(\p{L})/u, '$2$1');

/** Such a letter alone, after letters that run to the left. */
const isUnseen = ({ text, width }: PageItem, last: PageItem | undefined): boolean =>
  width === 0 && hasLeftToRight(text) && last !== undefined && hasRightToLeft(last.text);

/** The text of items in reading order, words parted by single spaces. */
export function joinedText(items: readonly PageItem[]): string {
  let text = '';
  let last: PageItem | undefined;
  items.forEach((item, index) => {
    if (isBlank(item)) {
      const isRoom = isDrawnInto(items[index + 1]) || item.width < narrowestBlank * item.size;
      if (!isRoom) text += ' ';
      return;
    }
    // A mark stands over its letter, wherever the font puts it: it parts no words.
    if (isMark(item)) {
      text += item.text.trim();
      return;
    }
    const size = Math.max(item.size, last?.size ?? 0);
    const isApart = last !== undefined && gapBetween(last, item) > wordGap * size;
    if (isApart && !isDrawnInto(item) && !isDrawnInto(last)) text += ' ';
    text += isDrawnInto(item) ? drawnText(item.text) : isUnseen(item, last) ? '' : item.text;
    last = item;
  });
  return text
    .normalize('NFKC')
    .replace(/\0/g, '')
    .replace(/(\s+)(\p{M}+)/gu, '$2$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
