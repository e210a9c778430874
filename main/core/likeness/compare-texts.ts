import type { ComparedPiece } from '../../../preload/contract/likeness.ts';
import type { Analyzer } from '../text/analysis.ts';
import { aligned, joined, withoutChance, type Step } from './alignment.ts';

/** A word with whatever stands between it and the next. */
interface Unit {
  /** What it is compared by: its folded form. */
  readonly key: string;
  readonly text: string;
  /** Whether a line ends after it. */
  readonly endsLine: boolean;
}

export interface ComparedTexts {
  /** Each row is a stretch that begins and ends with a line in both texts. */
  readonly rows: readonly (readonly ComparedPiece[])[];
  /** `paragraphs`: some parts differ too much to be compared word by word. */
  readonly detail: 'words' | 'paragraphs';
  readonly words: { readonly common: number; readonly left: number; readonly right: number };
}

/** How many words are folded between two looks at the clock. */
const stride = 256;

async function unitsOf(
  text: string,
  analyzer: Analyzer,
  rest: () => Promise<void>,
): Promise<readonly Unit[]> {
  const tokens = analyzer.tokens(text);
  if (tokens.length === 0) return text === '' ? [] : [{ key: '', text, endsLine: true }];
  const units: Unit[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]?.start ?? text.length;
    units.push({
      key: analyzer.surface(token.text),
      text: text.slice(at === 0 ? 0 : token.start, next),
      endsLine: at === tokens.length - 1 || text.slice(token.end, next).includes('\n'),
    });
    if (at % stride === 0) await rest();
  }
  return units;
}

const keysOf = (units: readonly Unit[]): readonly string[] => units.map(({ key }) => key);

function linesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const lines: Unit[][] = [[]];
  for (const unit of units) {
    lines.at(-1)?.push(unit);
    if (unit.endsLine) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

/** Aligns lines as wholes, and then the words of those that differ. */
async function alignedByLines(
  left: readonly Unit[],
  right: readonly Unit[],
  rest: () => Promise<void>,
): Promise<{ readonly steps: readonly Step[]; readonly isCoarse: boolean }> {
  const [leftLines, rightLines] = [linesOf(left), linesOf(right)];
  const keyOf = (line: readonly Unit[]): string => keysOf(line).join('\n');
  const all: Step = { isSame: false, left: leftLines.length, right: rightLines.length };
  const steps: Step[] = [];
  let isCoarse = false;
  let [fromLeft, fromRight] = [0, 0];
  for (const step of aligned(leftLines.map(keyOf), rightLines.map(keyOf)) ?? [all]) {
    const leftWords = leftLines.slice(fromLeft, (fromLeft += step.left)).flat();
    const rightWords = rightLines.slice(fromRight, (fromRight += step.right)).flat();
    const whole: Step = {
      isSame: step.isSame,
      left: leftWords.length,
      right: rightWords.length,
    };
    const within = step.isSame ? [whole] : aligned(keysOf(leftWords), keysOf(rightWords));
    isCoarse ||= within === undefined;
    for (const one of within ?? [whole]) steps.push(one);
    await rest();
  }
  return { steps: joined(steps), isCoarse };
}

/**
 * Compares two texts word by word, whatever their diacritics, their seats of hamza and what stands
 * between their words. What all pieces have on one side, joined, is that text to the letter.
 */
export async function compareTexts(
  leftText: string,
  rightText: string,
  analyzer: Analyzer,
  rest: () => Promise<void>,
): Promise<ComparedTexts> {
  const left = await unitsOf(leftText, analyzer, rest);
  const right = await unitsOf(rightText, analyzer, rest);
  const byWords = aligned(keysOf(left), keysOf(right));
  const { steps, isCoarse } =
    byWords === undefined
      ? await alignedByLines(left, right, rest)
      : { steps: byWords, isCoarse: false };
  const told = withoutChance(steps);
  return {
    rows: rowsOf(told, left, right),
    detail: isCoarse ? 'paragraphs' : 'words',
    words: {
      common: told.reduce((sum, step) => sum + (step.isSame ? step.left : 0), 0),
      left: wordsIn(left),
      right: wordsIn(right),
    },
  };
}

/** A text without words is one unit, and no word. */
const wordsIn = (units: readonly Unit[]): number => units.filter(({ key }) => key !== '').length;

const kindOf = ({ isSame, left, right }: Step): ComparedPiece['kind'] =>
  isSame ? 'same' : right === 0 ? 'left' : left === 0 ? 'right' : 'changed';

const textOf = (units: readonly Unit[]): string => units.map(({ text }) => text).join('');

/** The steps parted where a line ends in both texts. */
function partedByLines(
  steps: readonly Step[],
  left: readonly Unit[],
  right: readonly Unit[],
): readonly Step[] {
  let [atLeft, atRight] = [0, 0];
  return steps.flatMap((step): readonly Step[] => {
    const [fromLeft, fromRight] = [atLeft, atRight];
    atLeft += step.left;
    atRight += step.right;
    if (!step.isSame) return [step];
    const parts: Step[] = [];
    let begun = 0;
    for (let at = 0; at < step.left; at++) {
      const endsBoth = left[fromLeft + at]?.endsLine === true && right[fromRight + at]?.endsLine;
      if (endsBoth !== true && at < step.left - 1) continue;
      parts.push({ isSame: true, left: at + 1 - begun, right: at + 1 - begun });
      begun = at + 1;
    }
    return parts;
  });
}

function rowsOf(
  steps: readonly Step[],
  left: readonly Unit[],
  right: readonly Unit[],
): ComparedTexts['rows'] {
  const rows: ComparedPiece[][] = [];
  let row: ComparedPiece[] = [];
  let [atLeft, atRight] = [0, 0];
  for (const step of partedByLines(steps, left, right)) {
    const leftWords = left.slice(atLeft, (atLeft += step.left));
    const rightWords = right.slice(atRight, (atRight += step.right));
    row.push({ kind: kindOf(step), left: textOf(leftWords), right: textOf(rightWords) });
    const endsLeft = left[atLeft - 1]?.endsLine ?? true;
    const endsRight = right[atRight - 1]?.endsLine ?? true;
    if (!endsLeft || !endsRight) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
