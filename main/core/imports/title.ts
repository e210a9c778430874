import { afterDateline } from './dateline.ts';
import { endsSentence, isProse, tidy } from './lines.ts';

/** The longest line taken for a title, in UTF-16 code units. */
const longestTitle = 200;
/** How much of running text stands in for a title: a sentence up to this long, or so many words. */
const longestSentence = 120;
const titleWords = 12;

/** Whether a line can be an article's title: short, and not a sentence of its text. */
export function isTitle(line: string): boolean {
  if (line.length > longestTitle) return false;
  return !(isProse(line) && /[.۔。][\s"'»”’)\p{Cf}]*$/u.test(line) && endsSentence(line));
}

/** A title for text that has none, after any dateline: its first sentence where that is short, else its first words and `…`. */
export function titleFromProse(prose: string): string {
  const text = afterDateline(prose);
  const head = text.slice(0, 400);
  const sentence = /^.{15,}?[^\p{Lu}.\s][.!?؟。۔](?=\s|$)/su.exec(head)?.[0];
  if (sentence !== undefined && sentence.length <= longestSentence) {
    return tidy(sentence.replace(/[.。۔]$/u, ''));
  }
  const words = head.split(/\s+/u);
  const isWhole = words.length <= titleWords && head.length === text.length;
  const start = words.slice(0, titleWords).join(' ');
  const clipped = start.length > longestSentence ? clip(start) : start;
  if (isWhole && clipped === start) return tidy(start);
  return `${tidy(clipped).replace(/[\s،,;؛:.–—-]+$/u, '')}…`;
}

/** Cut by whole characters, so that no half of a surrogate pair is left. */
function clip(text: string): string {
  return Array.from(text.slice(0, longestSentence * 2))
    .slice(0, longestSentence)
    .join('');
}
