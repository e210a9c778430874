import { z } from 'zod';
import {
  calls,
  type CallInput,
  type CallName,
  type CallOutput,
  type CallsBy,
  type Handlers,
} from '../../preload/contract/calls.ts';
import { BackupList, RestoreReport, VerifyReport } from '../../preload/contract/backups.ts';
import { ConcordanceReceipt, ConcordanceRequest } from '../../preload/contract/concordance.ts';
import { ExportReceipt, ExportRequest } from '../../preload/contract/exports.ts';
import { AgainChoices, ImportSummary, WatchState } from '../../preload/contract/imports.ts';
import { LibraryName, OpenedLibrary } from '../../preload/contract/library.ts';
import { Query } from '../../preload/contract/queries.ts';
import { InterfaceLanguage } from '../../preload/contract/settings.ts';
import { ArticleId, ExportId, ImportId } from '../../preload/contract/vocabulary.ts';

/**
 * What only the shell and the command line may ask of the library: everything that names a path.
 * The renderer has no way to reach these.
 */
export const privateCalls = {
  'library.open': {
    input: z.object({ path: z.string(), create: z.boolean() }).strict(),
    output: OpenedLibrary,
  },
  /** Whose folder it is, without opening or writing anything. */
  'library.identify': {
    input: z.object({ path: z.string() }).strict(),
    output: z.object({ id: z.string().optional() }),
  },
  'library.close': { input: z.object({}).strict(), output: z.object({}) },
  /** Gives the open library another name. */
  'library.rename': { input: z.object({ name: LibraryName }).strict(), output: OpenedLibrary },
  /** Closes the open library, moves its folder to `out` and opens it there; in its old place where that fails. */
  'library.move': { input: z.object({ out: z.string() }).strict(), output: OpenedLibrary },
  /** Stops a move before the new place takes the old one's part; harmless where none is going on. */
  'library.cancelMove': { input: z.object({}).strict(), output: z.object({}) },
  /** The backups of a library, open or not. */
  'library.backups': { input: z.object({ path: z.string() }).strict(), output: BackupList },
  /** Reads every byte of a library, open or not, and changes nothing. */
  'library.verify': {
    input: z.object({ path: z.string(), backups: z.boolean() }).strict(),
    output: VerifyReport,
  },
  /** Makes a new library at `out` from a damaged one and its backups; `from` names one of those. */
  'library.restore': {
    input: z.object({ path: z.string(), from: z.string().optional(), out: z.string() }).strict(),
    output: RestoreReport,
  },
  'imports.run': {
    input: z
      .object({
        importId: ImportId,
        paths: z.array(z.string()).readonly(),
        choices: AgainChoices.optional(),
      })
      .strict(),
    output: ImportSummary,
  },
  /** Resolves once everything is known of what was imported, twins too. */
  'imports.settled': { input: z.object({}).strict(), output: z.object({}) },
  /** Writes what became of every file of this sitting. */
  'imports.writeReport': {
    input: z.object({ path: z.string(), language: InterfaceLanguage }).strict(),
    output: z.object({ file: z.string(), rows: z.number() }).readonly(),
  },
  /** Imports what comes into a folder from now on, and what is there. */
  'watching.add': { input: z.object({ path: z.string() }).strict(), output: WatchState },
  'exports.write': {
    input: z.object({ exportId: ExportId, request: ExportRequest, path: z.string() }).strict(),
    output: ExportReceipt,
  },
  /** What to call a file of a concordance. */
  'concordance.name': {
    input: z.object({ query: Query }).strict(),
    output: z.object({ suggestedName: z.string() }).readonly(),
  },
  'concordance.write': {
    input: z.object({ exportId: ExportId, request: ConcordanceRequest, path: z.string() }).strict(),
    output: ConcordanceReceipt,
  },
  /** The file that holds an article's original. */
  'originals.locate': {
    input: z.object({ id: ArticleId }).strict(),
    output: z.object({ path: z.string() }).readonly(),
  },
} as const;

type PrivateCalls = typeof privateCalls;
export type PrivateCallName = keyof PrivateCalls;

/** Every call the library process answers. */
export type LibraryCallName = CallsBy<'library'> | PrivateCallName;
export type LibraryCallInput<Name extends LibraryCallName> = Name extends CallName
  ? CallInput<Name>
  : Name extends PrivateCallName
    ? z.input<PrivateCalls[Name]['input']>
    : never;
export type LibraryCallOutput<Name extends LibraryCallName> = Name extends CallName
  ? CallOutput<Name>
  : Name extends PrivateCallName
    ? z.output<PrivateCalls[Name]['output']>
    : never;

export type LibraryHandlers = Handlers<'library'> & {
  readonly [Name in PrivateCallName]: (
    input: z.output<PrivateCalls[Name]['input']>,
  ) => Promise<LibraryCallOutput<Name>>;
};

/** The schema of every call the library process answers, by name. */
export const libraryCalls = { ...calls, ...privateCalls };
