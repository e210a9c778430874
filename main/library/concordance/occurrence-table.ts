import type { Span } from '../../../preload/contract/vocabulary.ts';
import type { Side } from '../../core/search/concordance.ts';

/** How many words on either side occurrences are sorted by. */
export const sortedBy = 4;

/** Where an occurrence stands, without its words: they are cut out of the text again when asked for. */
export interface StoredOccurrence extends Span {
  /** The number of its article among those that were found. */
  readonly article: number;
  readonly isInTitle: boolean;
  /** The occurrence with its contexts. */
  readonly passage: Span;
}

/** All occurrences of a query: 56 bytes each, and each different word beside them once. */
export interface OccurrenceTable {
  length(): number;
  /** The different words beside the occurrences; the first is empty and stands for none. */
  words(): readonly string[];
  /** `next` and `previous` are the folded words on either side, nearest first. */
  add(occurrence: StoredOccurrence, beside: Readonly<Record<Side, readonly string[]>>): void;
  at(row: number): StoredOccurrence;
  /** The number of the word so far from the occurrence, counted from 0. */
  wordBeside(row: number, side: Side, distance: number): number;
}

const places = { article: 0, isInTitle: 1, start: 2, end: 3, from: 4, to: 5, next: 6 } as const;
const previous = places.next + sortedBy;
const width = previous + sortedBy;
const firstRoom = 1_024;

export function createOccurrenceTable(): OccurrenceTable {
  let length = 0;
  let cells = new Uint32Array(firstRoom * width);
  const words = [''];
  const numbers = new Map([['', 0]]);

  function numberOf(word: string): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  }

  const cell = (row: number, place: number): number => cells[row * width + place] ?? 0;

  return {
    length: () => length,
    words: () => words,
    add({ article, isInTitle, start, end, passage }, beside) {
      if ((length + 1) * width > cells.length) {
        const larger = new Uint32Array(cells.length * 2);
        larger.set(cells);
        cells = larger;
      }
      const at = length * width;
      cells.set([article, isInTitle ? 1 : 0, start, end, passage.start, passage.end], at);
      cells.set(beside.next.slice(0, sortedBy).map(numberOf), at + places.next);
      cells.set(beside.previous.slice(0, sortedBy).map(numberOf), at + previous);
      length += 1;
    },
    at: (row) => ({
      article: cell(row, places.article),
      isInTitle: cell(row, places.isInTitle) === 1,
      start: cell(row, places.start),
      end: cell(row, places.end),
      passage: { start: cell(row, places.from), end: cell(row, places.to) },
    }),
    wordBeside: (row, side, distance) =>
      cell(row, (side === 'next' ? places.next : previous) + distance),
  };
}
