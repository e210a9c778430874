import Papa from 'papaparse';
import { WarraqError } from '../../../preload/contract/errors.ts';

export type Row = readonly string[];

/** A row that never ends is a quote that was never closed, in UTF-16 code units. */
const longestRow = 8 * 1024 * 1024;
const delimiters = ['\t', ';', ',', '|', '؛'];

/** Enough of a table to tell its signs by, in UTF-16 code units. */
const sampleLength = 64 * 1024;

/** How often a sign stands in a line outside quotes. */
const countOf = (line: string, sign: string) =>
  line.replace(/"(?:[^"]|"")*"/gu, '').split(sign).length - 1;

/** The sign that parts the cells: the one that stands equally often in most of the first lines. */
function delimiterOf(sample: string): string {
  const lines = sample.slice(0, sampleLength).split(/\r\n|\n|\r/u);
  const [head = '', ...others] = lines.filter((line) => line.trim() !== '').slice(0, 20);
  const weighed = delimiters.map((sign) => {
    const wanted = countOf(head, sign);
    const same = others.filter((line) => countOf(line, sign) === wanted).length;
    return { sign, weight: wanted === 0 ? 0 : 1 + same * 10 + Math.min(wanted, 9) };
  });
  const best = weighed.reduce((one, other) => (other.weight > one.weight ? other : one));
  return best.weight === 0 ? ',' : best.sign;
}

/** The first line end outside quotes. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const sample = text.slice(0, sampleLength);
  const end = /\r\n|\n|\r/u.exec(sample.replace(/"(?:[^"]|"")*"/gu, ''))?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

/** `sep=;` in a first line, by which spreadsheets say what parts the cells. */
const separatorLine = /^sep=(.)(?:\r\n|\n|\r)/iu;

/** So many rows with broken quotes are told one by one; where more are a good part of all, it is no table. */
const mostBroken = 100;
const goodPart = 0.1;

/** The rows of a text, what is left of it, and whether the row after them has broken quotes. */
interface Parsed {
  readonly rows: readonly Row[];
  readonly rest: string;
  readonly isBroken: boolean;
}

/** Reads rows out of a text; where it is not its end, the last row may be one that goes on. */
function parseRows(text: string, options: PapaOptions, width: number, isEnd: boolean): Parsed {
  const parse = (preview: number) =>
    new Papa.Parser({ ...options, preview }).parse(text, 0, !isEnd) as Papa.ParseResult<string[]>;
  const { data, errors, meta } = parse(0);
  const expected = width > 0 ? width : (data.find((row) => !isBlank(row))?.length ?? 0);
  const quoted = errors.filter(({ type, row }) => type === 'Quotes' && row !== undefined);
  const open = new Set(quoted.flatMap(({ code, row }) => (code === 'MissingQuotes' ? [row] : [])));
  // Quotes within a cell are told too, and read as what they are; they are broken where they swallow rows.
  const row = [...new Set(quoted.map((fault) => fault.row ?? 0))]
    .sort((one, other) => one - other)
    .find((at) => open.has(at) || swallows(data[at] ?? [], options, expected));
  if (row === undefined) return { rows: data, rest: text.slice(meta.cursor), isBroken: false };
  const start = row === 0 ? 0 : parse(row).meta.cursor;
  return { rows: data.slice(0, row), rest: text.slice(start), isBroken: true };
}

/** Whether a cell holds whole lines, and each of them parts into as many cells as a row does. */
const swallows = (cells: Row, { delimiter }: PapaOptions, width: number): boolean =>
  cells.some((cell) => {
    const whole = cell.split(/\r\n|\n|\r/u).slice(1, -1);
    return whole.length > 0 && whole.every((line) => countOf(line, delimiter) === width - 1);
  });

interface PapaOptions {
  readonly delimiter: string;
  readonly newline: '\r\n' | '\n' | '\r';
}

/** A row and its number, from 1. It has no cells where its quotes are broken. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: Row | undefined;
  /** What parts the cells of the table. */
  readonly delimiter: string;
}

/**
 * The rows of a table that are not blank, as its text comes in; what a quote holds may have line ends of its
 * own. A row whose quotes are broken costs itself alone: reading goes on in the next line.
 */
export async function* rowsOf(
  pieces: AsyncIterable<string>,
  file: string,
): AsyncGenerator<NumberedRow> {
  let number = 0;
  let held = '';
  let options: PapaOptions | undefined;
  let width = 0;
  let brokenRows = 0;
  function begin(): PapaOptions {
    const told = separatorLine.exec(held);
    held = held.slice(told?.[0].length ?? 0);
    return { delimiter: told?.[1] ?? delimiterOf(held), newline: newlineOf(held) };
  }
  function* rowsIn(isEnd: boolean) {
    options ??= begin();
    for (;;) {
      const { rows, rest, isBroken } = parseRows(held, options, width, isEnd);
      width ||= rows.find((row) => !isBlank(row))?.length ?? 0;
      for (const cells of rows) {
        number += 1;
        if (!isBlank(cells)) yield { number, cells, delimiter: options.delimiter };
      }
      held = rest;
      const isEndless = !isBroken && held.length > longestRow;
      if (!isBroken && !isEndless) return;
      brokenRows += 1;
      if (brokenRows > Math.max(mostBroken, goodPart * number))
        throw WarraqError.of('file.damaged', { file, format: 'CSV', place: '"' });
      const lineEnd = held.indexOf(options.newline);
      held = lineEnd === -1 ? '' : held.slice(lineEnd + options.newline.length);
      number += 1;
      yield { number, cells: undefined, delimiter: options.delimiter };
    }
  }
  for await (const piece of pieces) {
    held += held === '' ? piece.replace(/^\uFEFF/u, '') : piece;
    yield* rowsIn(false);
  }
  if (held.trim() !== '') yield* rowsIn(true);
}

export const isBlank = (row: Row): boolean => row.every((cell) => cell.trim() === '');
