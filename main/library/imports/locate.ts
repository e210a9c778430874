import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { type ErrorReport, reportOf, WarraqError } from '../../../preload/contract/errors.ts';
import { fileError } from '../reading/file-errors.ts';

/** A file to import. File systems allow names that are not text, so the true path may be bytes. */
export interface FoundFile {
  /** To show and to keep: bytes that are not UTF-8 stand as replacement characters. */
  readonly path: string;
  readonly fileName: string;
  readonly at: string | Buffer;
  /** Present where the bytes are at hand already, as of text that was pasted. */
  readonly bytes?: Uint8Array;
  /** The row of the desk that it takes the place of. */
  readonly key?: string;
  /** Read although its bytes are known: part of it could not be read before. */
  readonly isAnew?: boolean;
  /** Present where this place could not even be looked into. */
  readonly reason?: ErrorReport;
}

const startsHidden = (name: Buffer) => name[0] === 0x2e;

function failed(path: string, reason: WarraqError): FoundFile {
  return { path, fileName: basename(path), at: path, reason: reason.report };
}

function below(folder: FoundFile, name: Buffer): FoundFile {
  const text = name.toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(name);
  const path = join(folder.path, text);
  const at =
    isText && typeof folder.at === 'string'
      ? path
      : Buffer.concat([Buffer.from(folder.at), Buffer.from(sep), name]);
  return { path, fileName: text, at };
}

/** What browsers call the folder beside a page they saved; it holds the page's pictures and scripts, no articles. */
const pageFolder = /^(?<page>.+?)(?:_files|_ملفات|_fichiers|_archivos|_dateien|\.files)$/iu;

function isPageFolder(name: string, names: ReadonlySet<string>): boolean {
  const page = pageFolder.exec(name)?.groups?.['page'];
  return (
    page !== undefined && ['html', 'htm', 'xhtml'].some((ending) => names.has(`${page}.${ending}`))
  );
}

/** The files of a folder and of those below it, by name. Links, hidden files, libraries and what belongs to a saved page are left alone. */
async function* filesBelow(folder: FoundFile): AsyncGenerator<FoundFile> {
  if (folder.fileName.toLowerCase().endsWith('.warraq')) return;
  let entries;
  try {
    entries = await readdir(folder.at, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    yield { ...folder, reason: fileError(folder.fileName, error).report };
    return;
  }
  const names = new Set(entries.map((entry) => entry.name.toString('utf8')));
  if (names.has('library.json') && names.has('catalogue')) return;
  entries.sort((first, second) => Buffer.compare(first.name, second.name));
  for (const entry of entries) {
    if (startsHidden(entry.name) || entry.isSymbolicLink()) continue;
    if (entry.isDirectory() && isPageFolder(entry.name.toString('utf8'), names)) continue;
    if (entry.isDirectory()) yield* filesBelow(below(folder, entry.name));
    else yield below(folder, entry.name);
  }
}

/**
 * Everything there is to import at a path that a person named: the file itself, or the files below
 * the folder. What cannot be found or looked into is answered with its reason; this never throws.
 */
export async function* filesAt(path: string): AsyncGenerator<FoundFile> {
  const place = resolve(path);
  const start: FoundFile = { path: place, fileName: basename(place), at: place };
  try {
    if (!(await stat(place)).isDirectory()) {
      yield start;
      return;
    }
  } catch (error) {
    yield { ...start, reason: reportOf(fileError(start.fileName, error)) };
    return;
  }
  let isEmpty = true;
  for await (const file of filesBelow(start)) {
    isEmpty = false;
    yield file;
  }
  if (isEmpty) yield failed(place, WarraqError.of('folder.empty', { file: start.fileName }));
}
