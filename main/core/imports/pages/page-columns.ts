import { median, type PageItem, rightOf } from './page-item.ts';

/** How many rows must leave a gutter free before what stands beside it is two columns. */
const fewestRows = 5;
/** How wide a gutter is at least, in sizes of letters. */
const gutterSizes = 0.9;
/** Columns of columns of columns are no page. */
const deepest = 3;

/** Items on one baseline, more or less. */
export type Row = readonly PageItem[];

/** Items in rows from the top; raised and lowered letters stay with the row that they belong to. */
export function rowsOf(items: readonly PageItem[]): readonly Row[] {
  const sorted = [...items].sort((one, other) => one.y - other.y);
  const rows: PageItem[][] = [];
  let base: PageItem | undefined;
  for (const item of sorted) {
    const row = rows.at(-1);
    const near = base === undefined ? 0 : Math.min(item.size, base.size) * 0.5;
    if (row === undefined || base === undefined || item.y - base.y > near) {
      rows.push([item]);
      base = item;
    } else {
      row.push(item);
      if (item.size > base.size) base = item;
    }
  }
  return rows;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** What the words of a row cover, from the left. */
function coveredBy(row: Row): readonly Span[] {
  return row
    .filter(({ text }) => text.trim() !== '')
    .map((item) => ({ left: item.x, right: rightOf(item) }))
    .sort((one, other) => one.left - other.left);
}

/** The white stretches inside a row that could be a gutter. */
function gutters(row: Row, narrowest: number): readonly Span[] {
  const found: Span[] = [];
  let edge = Infinity;
  for (const { left, right } of coveredBy(row)) {
    if (left - edge >= narrowest) found.push({ left: edge, right: left });
    edge = edge === Infinity ? right : Math.max(edge, right);
  }
  return found;
}

const crosses = (row: Row, x: number): boolean =>
  coveredBy(row).some(({ left, right }) => left < x && x < right);

/** Where most rows with text on both sides leave a white stretch: the middle of a gutter. */
function gutterOf(rows: readonly Row[]): number | undefined {
  const size = median(rows.flat().map((item) => item.size));
  const stretches = rows.flatMap((row) => gutters(row, size * gutterSizes));
  if (stretches.length < fewestRows) return undefined;
  const middle = (span: Span): number => (span.left + span.right) / 2;
  let best: { readonly x: number; readonly rows: number } | undefined;
  // A few candidates tell: a gutter is where many rows have it.
  const step = Math.max(1, Math.floor(stretches.length / 40));
  for (let index = 0; index < stretches.length; index += step) {
    const stretch = stretches[index];
    if (stretch === undefined) break;
    const x = middle(stretch);
    const count = stretches.filter(({ left, right }) => left < x && x < right).length;
    if (best === undefined || count > best.rows) best = { x, rows: count };
  }
  if (best === undefined || best.rows < fewestRows) return undefined;
  const { x } = best;
  const crossing = rows.filter((row) => crosses(row, x)).length;
  return best.rows >= crossing ? x : undefined;
}

/**
 * The blocks of a page in reading order: where most rows leave a gutter free, the rows between those that
 * cross it are columns, the right one first where the page runs right to left.
 */
export function blocksOf(
  items: readonly PageItem[],
  isRightToLeft: boolean,
  depth = 0,
): readonly (readonly Row[])[] {
  const rows = rowsOf(items);
  const x = depth < deepest ? gutterOf(rows) : undefined;
  if (x === undefined) return [rows];
  const blocks: (readonly Row[])[] = [];
  const columns: [PageItem[], PageItem[]] = [[], []];
  const flush = (): void => {
    const sides = isRightToLeft ? [columns[1], columns[0]] : [columns[0], columns[1]];
    for (const side of sides) {
      if (side.length > 0) blocks.push(...blocksOf([...side], isRightToLeft, depth + 1));
    }
    columns[0].length = 0;
    columns[1].length = 0;
  };
  for (const row of rows) {
    if (crosses(row, x)) {
      flush();
      blocks.push([row]);
    } else {
      for (const item of row) columns[item.x + item.width / 2 < x ? 0 : 1].push(item);
    }
  }
  flush();
  return blocks;
}
