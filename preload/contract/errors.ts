import { z } from 'zod';

/**
 * Every way the product can fail a person, with the parameters its wording may use.
 * Errors cross process borders as a code and parameters; the reader's language is chosen at the edge.
 */
export const errorParameters = {
  'file.not-found': ['file'],
  'file.unreadable': ['file', 'cause'],
  'file.empty': ['file'],
  'file.not-text': ['file', 'position'],
  'file.too-large': ['file', 'megabytes', 'limit'],
  'file.changed-while-read': ['file'],
  'file.unsupported-format': ['file', 'extension'],
  /** Its bytes are of a format that nothing reads, whatever its name says. */
  'file.other-format': ['file', 'format'],
  'file.no-words': ['file'],
  'file.not-an-export': ['file', 'place'],
  /** The file is broken at a place, or a part that its format needs is missing. */
  'file.damaged': ['file', 'format', 'place'],
  /** The bytes are not of the format that the name promises. */
  'file.not-as-named': ['file', 'format'],
  'file.encrypted': ['file'],
  /** Pages that are pictures: nothing in them can be read as text. */
  'file.only-pictures': ['file', 'pages'],
  'file.too-deep': ['file', 'limit'],
  'file.too-slow': ['file', 'seconds'],
  'file.reader-stopped': ['file'],
  'file.too-many-entries': ['file', 'limit'],
  'file.expands-too-far': ['file', 'limit'],
  'file.unsafe-entry': ['file', 'entry'],
  /** One of several articles of a file: a row, a line, an entry. */
  'file.bad-record': ['file', 'place'],
  'file.damaged-characters': ['file', 'place'],
  'file.no-articles': ['file'],
  /** A table in which no column could be told to hold the text. */
  'file.no-text-column': ['file'],
  'file.unknown-encoding': ['file', 'encoding'],
  'folder.empty': ['file'],
  'import.cancelled': ['file'],
  /** Rows of an import that this sitting does not know any more. */
  'import.rows-gone': [],
  'import.report-failed': ['path', 'cause'],
  /** The folder is the library's own, or inside it. */
  'watching.own-folder': ['path'],
  'watching.already': ['path'],
  'library.not-found': ['path'],
  'library.not-a-library': ['path'],
  /** Who holds it, as they say themselves; `program` is `unknown` where that cannot be read. */
  'library.locked': ['path', 'program', 'process', 'computer'],
  'library.read-only': ['path'],
  'library.disk-full': ['path'],
  /** `backup` names the newest good backup, or is `none`. */
  'library.damaged': ['path', 'file', 'place', 'backup'],
  'library.newer-format': ['path', 'version'],
  /** A notice: it was brought from one version of the format to a later one. */
  'library.migrated': ['path', 'from', 'to', 'backup'],
  'library.already-exists': ['path'],
  'library.not-open': [],
  'library.write-failed': ['path', 'cause'],
  'library.stopped': [],
  /** The folder of a library that was open is gone: moved, removed, or its disk was taken away. */
  'library.vanished': ['path'],
  'library.backup-failed': ['path', 'cause'],
  'care.cancelled': [],
  'library.nothing-to-restore': ['path'],
  'library.torn-tail': ['path', 'file', 'bytes'],
  'library.tail-missing': ['path', 'count'],
  'library.bodies-missing': ['path', 'file'],
  'library.keeps-stopping': ['count'],
  'library.name-invalid': [],
  'move.inside': ['path'],
  'move.no-folder': ['path'],
  'move.no-file': ['path', 'file'],
  'move.not-writable': ['path'],
  'move.cancelled': [],
  /** A notice: the library was moved, and its old folder could not be removed. */
  'move.left': ['path'],
  'article.not-found': ['id'],
  'article.body-damaged': ['title', 'file'],
  'edit.blank-title': [],
  /** What was given as the date states none. */
  'edit.no-date': ['text'],
  'edit.no-address': ['text'],
  'edit.no-language': ['text'],
  /** The file that an article came from is not kept, or is damaged. */
  'decode.no-original': ['file'],
  /** Read in that encoding, the file does not hold the article, or its format takes no other encoding. */
  'decode.not-there': ['file', 'encoding'],
  'merge.same': [],
  'merge.in-trash': ['title'],
  /** A saved search or another record of the library that is not there any more. */
  'record.not-found': [],
  /** A name that is to be kept has one spelling only. */
  'names.too-few': [],
  'query.unclosed-quote': ['position'],
  'query.unclosed-parenthesis': ['position'],
  'query.unexpected': ['position', 'text'],
  'query.unknown-value': ['position', 'field', 'text'],
  'query.near-alone': ['position', 'text'],
  'query.distance': ['position', 'text', 'limit'],
  /** No collection has that name; the position is that of the name, or of the collection that asks for it. */
  'query.unknown-collection': ['position', 'text'],
  'query.collection-cycle': ['position', 'text'],
  'query.too-many-collections': ['position', 'limit'],
  'query.too-long': ['limit'],
  'collection.name-taken': ['name'],
  /** The query has no words that could occur anywhere, only filters. */
  'concordance.no-words': [],
  'concordance.too-many': ['most'],
  'tag.invalid': ['text'],
  'undo.nothing': [],
  'undo.overtaken': [],
  'redo.nothing': [],
  'redo.overtaken': [],
  'erase.not-in-trash': [],
  'erase.count-changed': ['confirmed', 'count'],
  'history.damaged': ['file'],
  'history.not-kept': ['cause'],
  'export.nothing': [],
  'export.write-failed': ['path', 'cause'],
  'link.refused': ['url'],
  'call.refused': [],
  'call.invalid-input': ['call', 'place'],
  unexpected: ['cause'],
} as const satisfies Record<string, readonly string[]>;

export type ErrorCode = keyof typeof errorParameters;

type ParametersOf<Code extends ErrorCode> = Readonly<
  Record<(typeof errorParameters)[Code][number], string | number>
>;

/** An error as it crosses from one process to another. */
export const ErrorReport = z
  .object({
    code: z.enum(Object.keys(errorParameters) as [ErrorCode, ...ErrorCode[]]),
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();
export type ErrorReport = z.infer<typeof ErrorReport>;

/** An error that a person can be told about: thrown inside a process, reported across. */
export class WarraqError extends Error {
  readonly report: ErrorReport;

  private constructor(report: ErrorReport, cause?: unknown) {
    super(`${report.code} ${JSON.stringify(report.params)}`, { cause });
    this.name = 'WarraqError';
    this.report = report;
  }

  /** An error of the given code; the compiler asks for exactly the parameters that code has. */
  static of<Code extends ErrorCode>(
    code: Code,
    params: ParametersOf<Code>,
    cause?: unknown,
  ): WarraqError {
    return new WarraqError({ code, params }, cause);
  }

  /** The error a report describes, on the far side of a border. */
  static from(report: ErrorReport): WarraqError {
    return new WarraqError(report);
  }
}

/** What to tell a person where nothing is thrown: of a hundred thousand bad lines none needs a stack. */
export const reportFor = <Code extends ErrorCode>(
  code: Code,
  params: ParametersOf<Code>,
): ErrorReport => ({ code, params });

/** What to tell a person about anything that was thrown; a fault of our own becomes `unexpected`. */
export function reportOf(thrown: unknown): ErrorReport {
  if (thrown instanceof WarraqError) return thrown.report;
  const cause = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', params: { cause } };
}
