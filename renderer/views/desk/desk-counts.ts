import type { DeskRow } from '../../state/imports.ts';

export type DeskFilter = 'all' | 'failed' | 'duplicate';
export type DeskCounts = Readonly<Record<DeskFilter | 'articles', number>>;

/** How many files are on the desk, of each kind, and how many articles came of them. */
export function countsOf(rows: readonly DeskRow[]): DeskCounts {
  const having = (status: string): readonly DeskRow[] =>
    rows.filter(({ row }) => row.status === status);
  return {
    all: rows.length,
    failed: having('failed').length,
    duplicate: having('duplicate').length,
    articles: having('imported').reduce((sum, { row }) => sum + row.ids.length, 0),
  };
}

export function rowsFor(rows: readonly DeskRow[], filter: DeskFilter): readonly DeskRow[] {
  return filter === 'all' ? rows : rows.filter(({ row }) => row.status === filter);
}
