/** A line that has something on it, and how it stands to the one before. */
export interface Line {
  /** Without white space at its ends; otherwise as it was. */
  readonly text: string;
  readonly afterBlank: boolean;
}

/** Every way of ending a line becomes `\n`: CRLF, CR, NEL, form feed, and Unicode's two separators. */
function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

/** The lines that have something on them, in order. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const raw of normaliseLineEnds(text).split('\n')) {
    const trimmed = raw.trim();
    if (isBlank(trimmed)) {
      afterBlank = lines.length > 0;
    } else {
      lines.push({ text: trimmed, afterBlank });
      afterBlank = false;
    }
  }
  return lines;
}

/** White space and marks that show nothing, such as a right-to-left mark alone on its line. */
function isBlank(trimmed: string): boolean {
  return trimmed === '' || (trimmed.length < 20 && /^[\s\p{Cf}]*$/u.test(trimmed));
}

const edge = /[\s\p{Cf}]/u;

/** A value without white space and invisible marks at its ends. */
export function tidy(value: string): string {
  let start = 0;
  let end = value.length;
  // A pattern for the end alone would look again at every run of spaces within.
  while (start < end && edge.test(value.charAt(start))) start += 1;
  while (end > start && edge.test(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

const sentenceEnd = /[.!?…؟۔。！？:؛;][\s"'»”’)\]\p{Cf}]*$/u;

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return sentenceEnd.test(line.slice(-12));
}

/** A line that is running text rather than a heading, a label or a list item. */
export function isProse(line: string): boolean {
  if (line.length > 200) return true;
  if (line.length < 50 || !endsSentence(line)) return false;
  return line.split(/\s+/u, 10).length > 9 && !/[?؟][\s\p{Cf}]*$/u.test(line.slice(-4));
}

/**
 * A text's paragraphs, parted by a blank line. Where each line is a paragraph it stays one; where a
 * text was wrapped by hand, or is verse, its lines stay lines within the paragraph. Nothing is joined.
 */
export function paragraphsOf(lines: readonly Line[]): string {
  const single = isWrapped(lines) ? '\n' : '\n\n';
  return lines
    .map(({ text, afterBlank }, index) =>
      index === 0 ? text : `${afterBlank ? '\n\n' : single}${text}`,
    )
    .join('');
}

/** Most line ends inside blocks break a sentence, and blank lines part the blocks. */
function isWrapped(lines: readonly Line[]): boolean {
  let inside = 0;
  let broken = 0;
  let blocks = 0;
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined) return;
    if (line.afterBlank) {
      blocks += 1;
    } else {
      inside += 1;
      if (!endsSentence(previous.text)) broken += 1;
    }
  });
  return blocks > 0 && inside > blocks && broken * 2 > inside;
}
