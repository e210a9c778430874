import { reportFor, WarraqError } from '../../preload/contract/errors.ts';
import type { TableReading } from '../../preload/contract/imports.ts';
import type { ColumnMapping, ColumnRole } from '../../preload/contract/records.ts';
import { guessColumns, roleOf } from '../core/imports/columns.ts';
import { type DayMonthOrder, orderShownBy } from '../core/imports/dates/day-month-order.ts';
import { draftOfColumns } from '../core/imports/records.ts';
import { textOf } from './lines-of.ts';
import { plainText } from './markup-text.ts';
import { isBlank, type NumberedRow, type Row, rowsOf } from './table/rows-of.ts';
import type { Decoding, ReadChoices, Reader, Reading } from './reader.ts';

const mostSamples = 5;
/** Rows that are looked at before the first is given, and their size in UTF-16 code units: for the order of dates. */
const mostAhead = 200;
const mostAheadLength = 4_000_000;
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
async function understood(rows: AsyncGenerator<NumberedRow>, choices: ReadChoices) {
  const first: NumberedRow[] = [];
  let length = 0;
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    first.push(next.value);
    length += (next.value.cells ?? []).reduce((sum, cell) => sum + cell.length, 0);
    if (first.length > mostAhead || length > mostAheadLength) break;
  }
  const [head = [], ...below] = first.flatMap(({ cells }) => (cells === undefined ? [] : [cells]));
  const hasHeader = isHeader(head, below.slice(0, mostSamples));
  const headers = distinct(hasHeader ? head : head.map(() => ''));
  const samples = (hasHeader ? below : [head, ...below]).slice(0, mostSamples);
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
    yield* first.filter(({ cells }) => !(hasHeader && cells === head));
    yield* rows;
  }
  const dates = headers.indexOf(table.columns.published ?? '');
  const order = orderShownBy(below.map((row) => row[dates] ?? '').join('\n'));
  return { table, order, rows: all() };
}

/**
 * The cells of a row by the roles of their columns. Cells beyond the last column are the rest of a text that
 * stands there, which held the sign that parts cells. Undefined where they are of nothing.
 */
function valuesOf(row: Row, delimiter: string, { headers, columns }: TableReading) {
  const isTextLast = headers.at(-1) === columns.text;
  const last = headers.length - 1;
  if (!isTextLast && !isBlank(row.slice(headers.length))) return undefined;
  const cells = isTextLast ? [...row.slice(0, last), row.slice(last).join(delimiter)] : row;
  const values = Object.entries(columns).map(([role, header]): [string, string] => [
    role,
    cells[headers.indexOf(header)] ?? '',
  ]);
  return Object.fromEntries(values) as Partial<Record<ColumnRole, string>>;
}

interface RowContext {
  readonly table: TableReading;
  readonly order: DayMonthOrder | undefined;
  readonly decoding: Decoding;
  readonly fileName: string;
}

function readingOf(
  { number, cells, delimiter }: NumberedRow,
  { table, order, decoding, fileName }: RowContext,
): Reading {
  const place = String(number);
  const values = cells === undefined ? undefined : valuesOf(cells, delimiter, table);
  const draft =
    values !== undefined && /[\p{L}\p{N}]/u.test(values.text ?? '')
      ? draftOfColumns(values, plainText, order)
      : undefined;
  if (draft !== undefined) return { kind: 'article', draft, decoding, place };
  const reason = reportFor('file.bad-record', { file: fileName, place });
  return { kind: 'failed', place, reason };
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
      const { table, order, rows } = await understood(rowsOf(pieces, fileName), choices);
      yield { kind: 'table', ...table };
      if (table.columns.text === undefined)
        throw WarraqError.of('file.no-text-column', { file: fileName });
      for await (const row of rows) yield readingOf(row, { table, order, decoding, fileName });
    },
  };
}

export const csvReader = tableReader('CSV', ['csv'], 'text/csv');
export const tsvReader = tableReader('TSV', ['tsv', 'tab'], 'text/tab-separated-values');
