import type { Segment, Span } from '../../../preload/contract/vocabulary.ts';
import type { MarkedText, MarkedToken } from './marked-text.ts';
import type { Matcher } from './matcher.ts';

const ellipsis: Segment = { text: '…', match: false };

/** How much of the room a snippet leaves before its first match, so that the reader sees what led there. */
const leadShare = 0.25;

/**
 * The passage of a text that holds the most different words of a query, in at most the given number of
 * UTF-16 code units, cut between words, with an ellipsis as a segment of its own where text was left out.
 * White space of any kind becomes one space. Without matches it is the opening of the text. Only a single
 * word longer than the whole room is itself cut, between characters.
 */
export function snippetOf(
  text: string,
  matcher: Matcher,
  maximumCharacters: number,
): readonly Segment[] {
  const read = matcher.mark(text);
  const { start, end } = passageOf(read, Math.max(2, maximumCharacters));
  const inside = read.marked
    .filter((token) => token.start < end && token.end > start)
    .map((token) => ({ start: token.start - start, end: Math.min(token.end, end) - start }));
  const segments = segmentsOf(text.slice(start, end), inside).map((segment) => ({
    ...segment,
    text: segment.text.replace(/\s+/gu, ' '),
  }));
  return [
    ...(text.slice(0, start).trim() === '' ? [] : [ellipsis]),
    ...segments,
    ...(text.slice(end).trim() === '' ? [] : [ellipsis]),
  ];
}

function passageOf(read: MarkedText, room: number): Span {
  const { text, tokens, marked } = read;
  if (text.length <= room) return trimmed(text, { start: 0, end: text.length });
  const window = richestWindow(marked, room);
  const lead = Math.max(0, Math.floor((room - (window.end - window.start)) * leadShare));
  // A passage near the end begins early enough to fill the room.
  const earliest = Math.max(0, Math.min(window.start - lead, text.length - room));
  const start = startOfWordFrom(read, earliest, window.start);
  const limit = start + room;
  if (limit >= text.length) return trimmed(text, { start, end: text.length });
  const last = tokens.findLast((token) => token.end <= limit);
  const end =
    last === undefined || last.end <= start
      ? wholeCharacters(text, start, limit)
      : withPunctuation(text, last.end, limit);
  return trimmed(text, { start, end });
}

function trimmed(text: string, { start, end }: Span): Span {
  const passage = text.slice(start, end);
  const from = start + (passage.length - passage.trimStart().length);
  return { start: from, end: Math.max(from, start + passage.trimEnd().length) };
}

/** The matches that fit the room together and have the most different parts of the query, then the most of all. */
function richestWindow(marked: readonly MarkedToken[], room: number): Span {
  let best: Span = { start: 0, end: 0 };
  let bestWorth = 0;
  let first = 0;
  const counts = new Map<number, number>();
  marked.forEach((token, last) => {
    counts.set(token.part, (counts.get(token.part) ?? 0) + 1);
    for (let left = marked[first]; left && token.end - left.start > room && first < last;) {
      const count = (counts.get(left.part) ?? 1) - 1;
      if (count === 0) counts.delete(left.part);
      else counts.set(left.part, count);
      first += 1;
      left = marked[first];
    }
    const worth = counts.size * 1_000 + Math.min(999, last - first + 1);
    if (worth > bestWorth) {
      bestWorth = worth;
      best = { start: marked[first]?.start ?? token.start, end: token.end };
    }
  });
  return best;
}

/** The start of the first word at or after an offset, and no later than the word that must be shown. */
function startOfWordFrom({ tokens }: MarkedText, earliest: number, latest: number): number {
  if (earliest === 0) return 0;
  const next = tokens.find((token) => token.start >= earliest);
  return Math.min(next?.start ?? latest, latest);
}

/** Takes in the full stop, bracket or quotation mark that closes the last word. */
function withPunctuation(text: string, end: number, limit: number): number {
  let closed = end;
  while (closed < limit && /[\p{Pe}\p{Pf}\p{Po}"]/u.test(text.charAt(closed))) closed += 1;
  return closed;
}

function wholeCharacters(text: string, start: number, limit: number): number {
  const unit = text.charCodeAt(limit - 1);
  const cutsPair = unit >= 0xd800 && unit <= 0xdbff;
  return cutsPair ? Math.max(start, limit - 1) : limit;
}

/** A text cut into the runs that are marked and the runs that are not. Spans are in order and apart. */
export function segmentsOf(text: string, spans: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (start > done) segments.push({ text: text.slice(done, start), match: false });
    segments.push({ text: text.slice(start, end), match: true });
    done = end;
  }
  if (done < text.length) segments.push({ text: text.slice(done), match: false });
  return segments;
}
