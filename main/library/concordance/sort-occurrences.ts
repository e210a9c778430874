import { compareWords, type Side } from '../../core/search/concordance.ts';
import { mergeSortInSlices } from '../slices.ts';
import { sortedBy, type OccurrenceTable } from './occurrence-table.ts';

/** How many rows are looked at between two looks at the clock. */
const stride = 4_096;

/** The place of each word in the order of a dictionary; words that compare as equal share one. */
async function ranksOf(words: readonly string[], rest: () => Promise<void>): Promise<Uint32Array> {
  const ranks = new Uint32Array(words.length);
  const numbers = words.map((_word, number) => number);
  const wordOf = (number: number) => words[number] ?? '';
  const sorted = await mergeSortInSlices(
    numbers,
    (one, two) => compareWords(wordOf(one), wordOf(two)),
    rest,
  );
  let rank = 0;
  for (const [at, number] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before !== undefined && compareWords(wordOf(before), wordOf(number)) !== 0) rank += 1;
    ranks[number] = rank;
    if (at % stride === 0) await rest();
  }
  return ranks;
}

/** Deals rows out by a rank below `ranks`; those of one rank stay in their order (a counting sort). */
async function dealtOut(
  rows: Uint32Array,
  rankOf: (row: number) => number,
  ranks: number,
  rest: () => Promise<void>,
): Promise<Uint32Array> {
  const places = new Uint32Array(ranks + 1);
  for (const [at, row] of rows.entries()) {
    places[rankOf(row) + 1] = (places[rankOf(row) + 1] ?? 0) + 1;
    if (at % stride === 0) await rest();
  }
  for (let rank = 1; rank <= ranks; rank++) {
    places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0);
  }
  const dealt = new Uint32Array(rows.length);
  for (const [at, row] of rows.entries()) {
    const place = places[rankOf(row)] ?? 0;
    dealt[place] = row;
    places[rankOf(row)] = place + 1;
    if (at % stride === 0) await rest();
  }
  return dealt;
}

/**
 * The rows of a table by the words on one side, the nearest first; equals as they were gathered. The
 * few different words are compared, and the rows dealt out to them from the farthest to the nearest.
 */
export async function sortOccurrences(
  table: OccurrenceTable,
  side: Side,
  rest: () => Promise<void>,
): Promise<Uint32Array> {
  const ranks = await ranksOf(table.words(), rest);
  let rows: Uint32Array = Uint32Array.from({ length: table.length() }, (_, row) => row);
  for (let distance = sortedBy - 1; distance >= 0; distance--) {
    const rankOf = (row: number) => ranks[table.wordBeside(row, side, distance)] ?? 0;
    rows = await dealtOut(rows, rankOf, ranks.length, rest);
  }
  return rows;
}
