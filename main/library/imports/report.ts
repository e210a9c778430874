import { randomUUID } from 'node:crypto';
import { WarraqError } from '../../../preload/contract/errors.ts';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import type { InterfaceLanguage } from '../../../preload/contract/settings.ts';
import { linesOf, utf8Mark } from '../../core/exports/csv-lines.ts';
import { wordError } from '../../wording/word-error.ts';
import { writeFile, writeWhole } from '../exports/write-whole.ts';
import { systemCode } from '../reading/file-errors.ts';

/** Stable: scripts rely on them, so they are never translated. */
const header = [
  'file',
  'path',
  'status',
  'place',
  'articles',
  'known',
  'failed',
  'title',
  'source',
  'published',
  'language',
  'encoding',
  'confidence',
  'doubts',
  'twins',
  'reason_code',
  'reason',
];

type Cells = readonly (string | number)[];

/** The lines of a file: its own, then one for each of its articles that could not be read. */
function linesFor(row: ImportRow, language: InterfaceLanguage): readonly Cells[] {
  const { fileName, path, reason } = row;
  const own = [
    fileName,
    path,
    row.status,
    '',
    row.articles,
    row.known,
    row.failed,
    row.title ?? '',
    row.source ?? '',
    row.published?.iso ?? '',
    row.language ?? '',
    row.encoding ?? '',
    row.confidence ?? '',
    row.doubts.join('; '),
    row.twins.map(({ file, title }) => `${file}: ${title}`).join('; '),
    reason?.code ?? '',
    reason === undefined ? '' : wordError(reason, language),
  ];
  const blank = header.slice(4, -2).map(() => '');
  const failures = row.failures.map(({ place, reason: why }) => [
    fileName,
    path,
    'failed',
    place,
    ...blank,
    why.code,
    wordError(why, language),
  ]);
  return [own, ...failures];
}

async function* chunksOf(rows: Iterable<ImportRow>, language: InterfaceLanguage) {
  yield await Promise.resolve(utf8Mark + linesOf([header]));
  for (const row of rows) yield linesOf(linesFor(row, language));
}

/**
 * Writes what became of each file as CSV, in the words of a language. Answers how many rows it tells of.
 * Throws `import.report-failed`.
 */
export async function writeReport(
  path: string,
  rows: readonly ImportRow[],
  language: InterfaceLanguage,
): Promise<{ readonly file: string; readonly rows: number }> {
  try {
    await writeWhole(path, 'file', randomUUID(), (temporary) =>
      writeFile(temporary, chunksOf(rows, language)),
    );
  } catch (error) {
    const cause = systemCode(error) ?? String(error);
    throw WarraqError.of('import.report-failed', { path, cause }, error);
  }
  return { file: path, rows: rows.length };
}
