import type { Span } from '../../../preload/contract/vocabulary.ts';

/** A stretch of the text that is set as one block; offsets are UTF-16 code units. */
export interface Paragraph extends Span {
  readonly kind: 'text' | 'heading';
}

/** A run of a paragraph; `match` is the position of its mark among all marks. */
export interface Run {
  readonly text: string;
  readonly match: number | undefined;
}

/** A line longer than this is no heading, whatever it ends with. */
const longestHeading = 60;

/** How a sentence ends, in the scripts the desk reads. A heading ends with none of these. */
const sentenceEnd = /[.!?؟۔…:؛،,;»”"'’)\]]\s*$/u;

/**
 * The lines of a text as paragraphs. A short line that stands by itself between longer ones,
 * and does not end as a sentence does, is a heading.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const line = match[0];
    if (line.trim() === '') continue;
    const start = match.index + line.length - line.trimStart().length;
    lines.push({ start, end: match.index + line.trimEnd().length });
  }
  return lines.map((line, index) => ({ ...line, kind: kindOf(text, lines, index) }));
}

function kindOf(text: string, lines: readonly Span[], index: number): Paragraph['kind'] {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined) return 'text';
  const length = line.end - line.start;
  const stands = length <= longestHeading && next.end - next.start > length * 2;
  return stands && !sentenceEnd.test(text.slice(line.start, line.end)) ? 'heading' : 'text';
}

/**
 * A span of the text cut at its marks. Marks are in order and do not overlap; one that reaches
 * over the edge of the span is clipped. `first` is the position of the first mark of the text.
 */
export function runsOf(
  text: string,
  span: Span,
  marks: readonly Span[],
  first = 0,
): readonly Run[] {
  const runs: Run[] = [];
  let from = span.start;
  marks.forEach((mark, position) => {
    const start = Math.max(mark.start, from);
    const end = Math.min(mark.end, span.end);
    if (start >= end) return;
    if (start > from) runs.push({ text: text.slice(from, start), match: undefined });
    runs.push({ text: text.slice(start, end), match: first + position });
    from = end;
  });
  if (from < span.end) runs.push({ text: text.slice(from, span.end), match: undefined });
  return runs;
}
