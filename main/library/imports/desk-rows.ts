import type { ImportRow } from '../../../preload/contract/imports.ts';
import type { ImportId } from '../../../preload/contract/vocabulary.ts';
import type { FileImport } from './file-import.ts';
import type { FoundFile } from './locate.ts';

/** The rows of one import. */
export interface ImportRows {
  readonly keyOf: (file: FileImport) => string;
  readonly remember: (file: FileImport, row: ImportRow) => void;
  readonly rows: () => readonly ImportRow[];
  /** Notes a row of which more is known by now, and answers it. */
  readonly amend: (row: ImportRow) => ImportRow;
}

/** What became of every file of this sitting, and which file it was. */
export interface DeskRows {
  begin(importId: ImportId): ImportRows;
  fileOf(key: string): FoundFile | undefined;
  rowOf(key: string): ImportRow | undefined;
  /** Every row as it was last told, in the order of the files. */
  all(): Iterable<{ readonly row: ImportRow; readonly found: FoundFile }>;
}

export function createDeskRows(): DeskRows {
  const rows = new Map<string, { row: ImportRow; readonly found: FoundFile }>();
  return {
    begin(importId) {
      const own = new Set<string>();
      let count = 0;
      const keys = new Map<FoundFile, string>();
      return {
        keyOf({ found }) {
          const key = found.key ?? keys.get(found) ?? `${importId}:${count++}`;
          keys.set(found, key);
          return key;
        },
        remember({ found }, row) {
          rows.set(row.key, { row, found: { ...found, key: row.key } });
          own.add(row.key);
        },
        rows: () => [...own].flatMap((key) => rows.get(key)?.row ?? []),
        amend(row) {
          const there = rows.get(row.key);
          if (there !== undefined) there.row = row;
          return row;
        },
      };
    },
    fileOf: (key) => rows.get(key)?.found,
    rowOf: (key) => rows.get(key)?.row,
    all: () => rows.values(),
  };
}
