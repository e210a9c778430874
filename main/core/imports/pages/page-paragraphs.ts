import { endsSentence } from '../lines.ts';
import { median, type PageLine } from './page-item.ts';

/** A paragraph out of the lines of one or more pages. */
export interface PageParagraph {
  readonly text: string;
  readonly size: number;
}

interface Measures {
  /** From one baseline to the next, in sizes of letters. */
  readonly leading: number;
  /** Words that are written with a hyphen inside a line, folded. */
  readonly hyphenated: ReadonlySet<string>;
}

const startOf = (line: PageLine): number => (line.isRightToLeft ? -line.right : line.left);
const endOf = (line: PageLine): number => (line.isRightToLeft ? -line.left : line.right);

function isSameBlock(one: PageLine, other: PageLine): boolean {
  return one.block === other.block && other.y > one.y;
}

function measuresOf(lines: readonly PageLine[]): Measures {
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !isSameBlock(line, next)) return [];
    return [(next.y - line.y) / Math.max(1, line.size)];
  });
  const hyphenated = lines.flatMap(({ text }) => text.match(/\p{L}+-\p{Ll}+/gu) ?? []);
  return {
    leading: median(steps.filter((step) => step < 3)),
    hyphenated: new Set(hyphenated.map((word) => word.toLowerCase())),
  };
}

/** The edges of the text that a line stands in: of the lines of its own block on its page. */
function edgesOf(line: PageLine, lines: readonly PageLine[]): { start: number; end: number } {
  const own = lines.filter(({ block }) => block === line.block);
  return { start: Math.min(...own.map(startOf)), end: Math.max(...own.map(endOf)) };
}

interface PlacedLine {
  readonly line: PageLine;
  readonly isIndented: boolean;
  /** Whether it stops well before the end of its column. */
  readonly isShort: boolean;
}

function placed(page: readonly PageLine[]): readonly PlacedLine[] {
  const known = new Map<number, { start: number; end: number }>();
  return page.map((line) => {
    const edges = known.get(line.block) ?? edgesOf(line, page);
    known.set(line.block, edges);
    const slack = Math.max(line.size * 4, (edges.end - edges.start) * 0.12);
    return {
      line,
      isIndented: startOf(line) - edges.start > line.size * 0.9,
      isShort: edges.end - endOf(line) > slack,
    };
  });
}

/** Whether a line begins a paragraph, seen from the one before it. */
function begins(before: PlacedLine, { line, isIndented }: PlacedLine, measures: Measures): boolean {
  const last = before.line;
  const size = Math.max(last.size, line.size, 1);
  if (Math.abs(last.size - line.size) > size * 0.12) return true;
  if (last.isRightToLeft !== line.isRightToLeft && before.isShort) return true;
  const isEnded = endsSentence(last.text);
  if (!isSameBlock(last, line)) return before.isShort || isEnded;
  if ((line.y - last.y) / size > measures.leading * 1.25) return true;
  if (isIndented && !before.isIndented) return true;
  return before.isShort && (isEnded || !isIndented);
}

const softHyphen = /(?<head>\p{L}+)[-\u00ad\u2010]$/u;

/** Two lines of one paragraph. A word of Latin, Greek or Cyrillic letters that was parted at the end of its line is whole again. */
function joined(text: string, next: string, { hyphenated }: Measures): string {
  const head = softHyphen.exec(text.slice(-40))?.groups?.['head'];
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (head === undefined || tail === undefined) return `${text} ${next}`;
  const isCompound = hyphenated.has(`${head}-${tail}`.toLowerCase());
  return isCompound ? `${text}${next}` : `${text.slice(0, -1)}${next}`;
}

/** Lines joined to paragraphs by the white between them, by indents, and by where they stop short. */
export function paragraphsOfPages(
  pages: readonly (readonly PageLine[])[],
): readonly PageParagraph[] {
  const measures = measuresOf(pages.flat());
  const paragraphs: { text: string; size: number }[] = [];
  let before: PlacedLine | undefined;
  for (const each of pages.flatMap(placed)) {
    const { text, size } = each.line;
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || begins(before, each, measures)) {
      paragraphs.push({ text, size });
    } else {
      last.text = joined(last.text, text, measures);
    }
    before = each;
  }
  return paragraphs;
}
