import { fold } from './fold.ts';
import { tidy } from './lines.ts';

const separators = /\s*[،,;؛|•·\t\n]\s*|\s+[-–—/]\s+/u;
/** Splitting by the text looks at so much of it, and at so many words, that it stays quick. */
const searchedLength = 50_000;
const mostWords = 40;
const longestPhrase = 6;

const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The keywords of a keyword line's value. Where signs part them, by the signs; hashtags by their
 * marks; where they run together, by the phrases that the article itself uses, the longest first.
 */
export function keywordsOf(value: string, articleText: string): readonly string[] {
  const cleaned = tidy(value).replace(/[.۔]$/u, '');
  if (/#\S/u.test(cleaned)) return distinct(hashtags(cleaned));
  const parts = cleaned.split(separators);
  return distinct(parts.length > 1 ? parts : runTogether(cleaned, articleText));
}

function hashtags(value: string): readonly string[] {
  return value
    .split(/[#،,;|\n]+/u)
    .flatMap((tag) => (tag.includes('_') ? [tag.replaceAll('_', ' ')] : [tag]));
}

function distinct(keywords: readonly string[]): readonly string[] {
  const byFolded = new Map<string, string>();
  for (const keyword of keywords.map((each) => tidy(each).replace(/^#/u, ''))) {
    const folded = fold(keyword);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, keyword);
  }
  return [...byFolded.values()];
}

function runTogether(value: string, articleText: string): readonly string[] {
  const words = value.split(/\s+/u).slice(0, mostWords);
  const folded = words.map((word) => wordsOf(fold(word)).join(' '));
  const text = ` ${wordsOf(fold(articleText.slice(0, searchedLength))).join(' ')} `;
  const occurs = (start: number, end: number): boolean =>
    text.includes(` ${folded.slice(start, end).join(' ')} `);
  return phrases(0, words.length, occurs).map(([start, end]) => words.slice(start, end).join(' '));
}

type Stretch = readonly [start: number, end: number];

/** The longest stretch that occurs, with what is left on its either side split the same way. */
function phrases(
  start: number,
  end: number,
  occurs: (start: number, end: number) => boolean,
): readonly Stretch[] {
  for (let length = Math.min(longestPhrase, end - start); length > 0; length -= 1) {
    for (let first = start; first + length <= end; first += 1) {
      if (occurs(first, first + length)) {
        const last = first + length;
        return [...phrases(start, first, occurs), [first, last], ...phrases(last, end, occurs)];
      }
    }
  }
  return unmatched(start, end);
}

/** Words the article does not use: few of them are one name, many are several. */
function unmatched(start: number, end: number): readonly Stretch[] {
  if (start === end) return [];
  if (end - start <= 3) return [[start, end]];
  return Array.from({ length: end - start }, (_, index) => [start + index, start + index + 1]);
}
