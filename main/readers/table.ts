import Papa from 'papaparse';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { TableReading } from '../../preload/contract/imports.ts';
import type { ColumnMapping, ColumnRole } from '../../preload/contract/records.ts';
import { guessColumns, roleOf } from '../core/imports/columns.ts';
import { type DayMonthOrder, orderShownBy } from '../core/imports/dates/day-month-order.ts';
import { draftOfColumns } from '../core/imports/records.ts';
import { textOf } from './lines-of.ts';
import { plainText } from './markup-text.ts';
import type { Decoding, ReadChoices, Reader, Reading } from './reader.ts';

type Row = readonly string[];

const mostSamples = 5;
/** Rows that are looked at before the first is given, and their size in UTF-16 code units: for the order of dates. */
const mostAhead = 200;
const mostAheadLength = 4_000_000;
/** A row that never ends is a quote that was never closed, in UTF-16 code units. */
const longestRow = 8 * 1024 * 1024;
const delimiters = ['\t', ';', ',', '|', '؛'];

/** How often a sign stands in a line outside quotes. */
const countOf = (line: string, sign: string) =>
  line.replace(/"(?:[^"]|"")*"/gu, '').split(sign).length - 1;

/** The sign that parts the cells: the one that stands equally often in most of the first lines. */
function delimiterOf(sample: string): string {
  const lines = sample.slice(0, 64 * 1024).split(/\r\n|\n|\r/u);
  const [head = '', ...others] = lines.filter((line) => line.trim() !== '').slice(0, 20);
  const weighed = delimiters.map((sign) => {
    const wanted = countOf(head, sign);
    const same = others.filter((line) => countOf(line, sign) === wanted).length;
    return { sign, weight: wanted === 0 ? 0 : 1 + same * 10 + Math.min(wanted, 9) };
  });
  const best = weighed.reduce((one, other) => (other.weight > one.weight ? other : one));
  return best.weight === 0 ? ',' : best.sign;
}

function newlineOf(sample: string): '\r\n' | '\n' | '\r' {
  const end = /\r\n|\n|\r/u.exec(sample)?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

/** The rows of a table as its text comes in; what a quote holds may have line ends of its own. */
async function* rowsOf(pieces: AsyncIterable<string>, file: string): AsyncGenerator<Row> {
  let held = '';
  let parser: Papa.Parser | undefined;
  const rowsIn = (isEnd: boolean): readonly Row[] => {
    parser ??= new Papa.Parser({ delimiter: delimiterOf(held), newline: newlineOf(held) });
    const parsed = parser.parse(held, 0, !isEnd) as Papa.ParseResult<string[]>;
    held = held.slice(parsed.meta.cursor);
    return parsed.data;
  };
  for await (const piece of pieces) {
    held += held === '' ? piece.replace(/^\uFEFF/u, '') : piece;
    yield* rowsIn(false);
    if (held.length > longestRow)
      throw WarraqError.of('file.damaged', { file, format: 'CSV', place: '"' });
  }
  if (held.trim() !== '') yield* rowsIn(true);
}

/** Headers by which every column can be told from the others. */
function distinct(headers: Row): Row {
  const seen = new Map<string, number>();
  return headers.map((header, column) => {
    const name = header.trim() === '' ? String(column + 1) : header.trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const isNumber = (cell: string) => /^\s*[\p{N}.,/:-]+\s*$/u.test(cell);

/**
 * Whether a first row names columns: it says nothing long, and one of its cells is a known name, or stands
 * above numbers, or above what is far longer.
 */
function isHeader(row: Row, below: readonly Row[]): boolean {
  if (row.some((cell) => cell.length >= 100 || cell.trim() === '')) return false;
  if (row.some((cell) => roleOf(cell) !== undefined)) return true;
  if (below.length === 0 || row.some(isNumber)) return false;
  return row.some((cell, column) => {
    const cells = below.map((each) => each[column] ?? '');
    const length = cells.reduce((sum, each) => sum + each.length, 0) / cells.length;
    return cells.every(isNumber) || length > 4 * cell.length + 8;
  });
}

/** What a person said of tables with the same headers. */
const decidedBefore = (headers: Row, { tables = [] }: ReadChoices): ColumnMapping | undefined =>
  tables.find((table) => table.headers.join('\n') === headers.join('\n'))?.columns;

/** The first rows of a table, how it is understood, and all rows below its header. */
async function understood(rows: AsyncGenerator<Row>, choices: ReadChoices) {
  const first: Row[] = [];
  let length = 0;
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    first.push(next.value);
    length += next.value.reduce((sum, cell) => sum + cell.length, 0);
    if (first.length > mostAhead || length > mostAheadLength) break;
  }
  const [head = []] = first;
  const hasHeader = isHeader(head, first.slice(1, mostSamples + 1));
  const headers = distinct(hasHeader ? head : head.map(() => ''));
  const ahead = first.slice(hasHeader ? 1 : 0);
  const samples = ahead.slice(0, mostSamples);
  const guessed = guessColumns(headers, samples);
  const chosen = choices.columns ?? decidedBefore(headers, choices);
  const isChosen =
    chosen !== undefined && Object.values(chosen).every((one) => headers.includes(one));
  const table: TableReading = {
    headers,
    columns: isChosen ? chosen : guessed,
    samples: samples.map((row) => row.map((cell) => cell.slice(0, 300))),
  };
  async function* all() {
    yield* ahead;
    yield* rows;
  }
  const dates = headers.indexOf(table.columns.published ?? '');
  const order = orderShownBy(ahead.map((row) => row[dates] ?? '').join('\n'));
  return { table, order, rows: all(), firstNumber: hasHeader ? 2 : 1 };
}

function valuesOf(row: Row, { headers, columns }: TableReading) {
  const values = Object.entries(columns).map(([role, header]): [string, string] => [
    role,
    row[headers.indexOf(header)] ?? '',
  ]);
  return Object.fromEntries(values) as Partial<Record<ColumnRole, string>>;
}

interface RowContext {
  readonly table: TableReading;
  readonly order: DayMonthOrder | undefined;
  readonly decoding: Decoding;
  readonly fileName: string;
}

function readingOf(row: Row, place: string, { table, order, decoding, fileName }: RowContext) {
  const values = valuesOf(row, table);
  const draft = /[\p{L}\p{N}]/u.test(values.text ?? '')
    ? draftOfColumns(values, plainText, order)
    : undefined;
  if (draft !== undefined) return { kind: 'article' as const, draft, decoding, place };
  const { report: reason } = WarraqError.of('file.bad-record', { file: fileName, place });
  return { kind: 'failed' as const, place, reason };
}

/** Articles as rows of a table, one a row, by what the columns are called or what a person said they hold. */
function tableReader(format: string, extensions: readonly string[], mediaType: string): Reader {
  return {
    format,
    extensions,
    mediaType,
    async *read(file, choices): AsyncGenerator<Reading> {
      const { fileName } = file;
      const { decoding, pieces } = await textOf(file, choices.encoding);
      const { table, order, rows, firstNumber } = await understood(
        rowsOf(pieces, fileName),
        choices,
      );
      yield { kind: 'table', ...table };
      if (table.columns.text === undefined)
        throw WarraqError.of('file.no-text-column', { file: fileName });
      let number = firstNumber;
      for await (const row of rows) {
        const place = String(number);
        number += 1;
        if (row.every((cell) => cell.trim() === '')) continue;
        yield readingOf(row, place, { table, order, decoding, fileName });
      }
    },
  };
}

export const csvReader = tableReader('CSV', ['csv'], 'text/csv');
export const tsvReader = tableReader('TSV', ['tsv', 'tab'], 'text/tab-separated-values');
