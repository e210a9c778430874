import { fold } from '../fold.ts';
import { median } from './page-item.ts';
import type { PageParagraph } from './page-paragraphs.ts';

/** How many paragraphs from the top may hold the title. */
const reach = 6;
/** How much larger than the text a title is at least. */
const larger = 1.15;
const longestTitle = 250;

/** Where the title stands among the first paragraphs: the largest letters that are larger than the text's. */
export function titleIndex(paragraphs: readonly PageParagraph[]): number | undefined {
  const sizes = paragraphs.flatMap(({ text, size }) =>
    Array.from({ length: Math.ceil(text.length / 80) }, () => size),
  );
  const body = median(sizes);
  let best: number | undefined;
  paragraphs.slice(0, reach).forEach(({ text, size }, index) => {
    if (text.length > longestTitle || !/\p{L}{2}/u.test(text)) return;
    if (size < body * larger) return;
    if (best === undefined || size > (paragraphs[best]?.size ?? 0)) best = index;
  });
  return best;
}

/** A title as it is compared: letters and digits alone. */
const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** What programs and printers write where a title should stand. */
const junk =
  /^(?:untitled|about:blank|document\s?\d*|new document|normal|slide \d+|microsoft (?:word|powerpoint|excel)\b.*|word document|print(?:ing)?|.*\.(?:docx?|rtf|odt|pdf|indd|qxd|html?|txt|pptx?|xlsx?|tmp|aspx?|php)|(?:https?|file):.*|مستند\s?\d*|بدون عنوان)$/iu;

/** Whether a title that a document says of itself tells nothing of it. */
export function isJunkTitle(title: string, fileName: string): boolean {
  const trimmed = title.trim();
  if (!/\p{L}{2}/u.test(trimmed) || junk.test(trimmed) || trimmed.includes('\uFFFD')) return true;
  const stem = fileName.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  return trimmed.toLowerCase() === stem.toLowerCase() && !/\s/u.test(trimmed);
}

/** Whether a title stands in a text, however it is spaced and vowelled there. */
export function standsIn(title: string, text: string): boolean {
  return lettersOf(text).includes(lettersOf(title));
}

export const isSameTitle = (one: string, other: string): boolean =>
  lettersOf(one) === lettersOf(other);
