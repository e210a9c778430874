import { fold, type FoldedText, foldWithOffsets } from './fold.ts';
import { labels, type LabelledField } from './label-words.ts';
import { tidy } from './lines.ts';

export interface LabelledValue {
  readonly field: LabelledField;
  /** What follows the label; empty where the value is on the next line. */
  readonly value: string;
  /** A sign such as `:` parts them. Without one the value must prove itself. */
  readonly isParted: boolean;
}

const fields: ReadonlyMap<string, LabelledField> = new Map(
  (Object.entries(labels) as [LabelledField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [fold(name), field] as const),
  ),
);

const anyLabel = [...fields.keys()].sort((a, b) => b.length - a.length).join('|');
const labelled = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,4}(?<label>${anyLabel})(?<mark> ?[:：؛/|»>] ?| [–—-] |(?= )|$)`,
  'u',
);

/** What any label begins with: most lines are told from one by their first word alone. */
const firstWords: ReadonlySet<string> = new Set(
  [...fields.keys()].flatMap((label) => /^\p{L}+/u.exec(label)?.[0] ?? []),
);
const firstWord = /^[^\p{L}\p{N}]{0,4}(?<word>\p{L}+)/u;

/** No line that states a fact about its article is longer, in UTF-16 code units. */
const longestLabelledLine = 600;
/** As much of a line as holds any label with the marks around it, once folded. */
const longestHead = Math.max(...[...fields.keys()].map((label) => label.length)) + 20;

/** The head of a line, folded, as far as a label can reach. */
function foldedHead(line: string): FoldedText {
  const head =
    line.length > longestHead * 2 ? foldWithOffsets(line.slice(0, longestHead * 2)) : undefined;
  // Marks that folding drops may leave too little of it.
  return head === undefined || head.text.length < longestHead ? foldWithOffsets(line) : head;
}

/** As much of a line as tells most of them from a label. */
const glance = 24;

/** Whether the first word of a line is none that a label begins with; false where a glance does not tell. */
function beginsOtherwise(line: string): boolean {
  const folded = fold(line.slice(0, glance));
  const match = firstWord.exec(folded);
  const word = match?.groups?.['word'] ?? '';
  // A word that reaches the end of what was looked at may go on.
  return match !== null && match[0].length < folded.length && !firstWords.has(word);
}

/** The label at the head of a line and what it states; undefined for any other line. */
export function labelledValue(line: string): LabelledValue | undefined {
  if (line.length > longestLabelledLine || beginsOtherwise(line)) return undefined;
  const folded = foldedHead(line);
  const match = labelled.exec(folded.text);
  const field = fields.get(match?.groups?.['label'] ?? '');
  if (match === null || field === undefined) return undefined;
  return {
    field,
    value: tidy(line.slice(folded.endOf(match[0].length))),
    isParted: /[:：؛/|»>–—-]/u.test(match.groups?.['mark'] ?? ''),
  };
}
