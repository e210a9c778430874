import type { ConcordanceRow } from '../../../preload/contract/concordance.ts';
import { linesOf, utf8Mark } from './csv-lines.ts';

interface Column {
  /** Stable: scripts rely on it, so it is never translated. */
  readonly name: string;
  value(row: ConcordanceRow): string | number;
}

const columns: readonly Column[] = [
  { name: 'article', value: ({ id }) => id },
  { name: 'title', value: ({ title }) => title },
  { name: 'source', value: ({ source = '' }) => source },
  { name: 'date', value: ({ published }) => published?.iso ?? '' },
  { name: 'where', value: ({ where }) => where },
  { name: 'offset', value: ({ start }) => start },
  { name: 'before', value: ({ before }) => before },
  { name: 'match', value: ({ match }) => match },
  { name: 'after', value: ({ after }) => after },
];

/** A concordance for spreadsheets, a row an occurrence: a chunk for each batch of rows. */
export async function* concordanceCsv(
  batches: AsyncIterable<readonly ConcordanceRow[]>,
): AsyncGenerator<string> {
  yield utf8Mark + linesOf([columns.map(({ name }) => name)]);
  for await (const rows of batches) {
    yield linesOf(rows.map((row) => columns.map((column) => column.value(row))));
  }
}
