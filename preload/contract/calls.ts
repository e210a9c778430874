import { z } from 'zod';
import {
  ExportId,
  ArticleDocument,
  ArticleId,
  ArticleState,
  ImportId,
  Receipt,
  Span,
  TagName,
  UndoToken,
} from './vocabulary.ts';
import { BackupList, BackupName, BackupReceipt, RestoreReport, VerifyReport } from './backups.ts';
import {
  ConcordanceReceipt,
  ConcordanceRequest,
  ConcordanceStretch,
  ConcordanceStretchRequest,
} from './concordance.ts';
import { CollectionList } from './collections.ts';
import {
  DecodeAgainRequest,
  DecodedAgain,
  EditRequest,
  MergeRequest,
  PossibleDecoding,
  RuleOffer,
  RuleQuestion,
  UnderstoodDate,
} from './editing.ts';
import { ErrorReport } from './errors.ts';
import { ExportPreview, ExportReceipt, ExportRequest } from './exports.ts';
import { ChangeHistory, ChangePreview, PreviewRequest } from './history.ts';
import { Alike, Comparison, Stories, StoriesRequest } from './likeness.ts';
import { AgainRequest, WatchState } from './imports.ts';
import { LibraryName, LibraryOverview, LibraryStatus, RecentLibrary } from './library.ts';
import { CountedNameGroup, KeptName, mostForms, NameForm, SuggestedSpellings } from './names.ts';
import {
  Completion,
  Listed,
  longestQuery,
  Query,
  SearchRequest,
  SearchResult,
  Selection,
  SelectionSummary,
  StretchRequest,
} from './queries.ts';
import { CollectionName, LearntRule, RecordId } from './records.ts';
import { Settings } from './settings.ts';

/** Which process answers a call. The gate in the shell passes the library's on. */
export type Responder = 'library' | 'shell';

export interface Call<By extends Responder, Input extends z.ZodType, Output extends z.ZodType> {
  readonly by: By;
  readonly input: Input;
  readonly output: Output;
}

function answeredBy<By extends Responder>(by: By) {
  return <Input extends z.ZodType, Output extends z.ZodType>(
    input: Input,
    output: Output,
  ): Call<By, Input, Output> => ({ by, input, output });
}

const library = answeredBy('library');
const shell = answeredBy('shell');
const nothing = z.object({}).strict();

/** Everything the renderer can ask for. Adding a call is one entry here and one handler. */
export const calls = {
  'library.overview': library(nothing, LibraryOverview),
  'articles.search': library(SearchRequest, SearchResult),
  /** The articles of a stretch of what a query finds, by name alone. */
  'articles.stretch': library(StretchRequest, z.array(ArticleId).readonly()),
  /** Where an article stands in what a query finds, counted from 0; absent where it is not found. */
  'articles.position': library(
    Listed.unwrap().extend({ id: ArticleId }).readonly(),
    z.object({ position: z.number().int().nonnegative().optional() }).readonly(),
  ),
  /** Every occurrence of a query's words between its contexts; asked again until it is complete. */
  'concordance.stretch': library(ConcordanceStretchRequest, ConcordanceStretch),
  'articles.summary': library(z.object({ selection: Selection }).strict(), SelectionSummary),
  'articles.read': library(
    z.object({ id: ArticleId, query: Query }).strict(),
    z
      .object({
        article: ArticleDocument,
        /** Where the query's words stand, in the title and in the text. */
        marks: z
          .object({ title: z.array(Span).readonly(), body: z.array(Span).readonly() })
          .readonly(),
      })
      .readonly(),
  ),
  /** What tells the same story as an article, and what is about the same things; asked again until it is complete. */
  'articles.alike': library(z.object({ id: ArticleId }).strict(), Alike),
  /** Two texts side by side, with what differs. */
  'articles.compare': library(z.object({ left: ArticleId, right: ArticleId }).strict(), Comparison),
  /** The stories that several articles tell; asked again until it is complete. */
  'stories.list': library(StoriesRequest, Stories),
  'articles.tag': library(
    z
      .object({
        selection: Selection,
        add: z.array(TagName).max(100).readonly(),
        remove: z.array(TagName).max(100).readonly(),
      })
      .strict(),
    Receipt,
  ),
  'articles.annotate': library(
    z.object({ id: ArticleId, note: z.string().max(100_000) }).strict(),
    Receipt,
  ),
  /** Refuses with `edit.*` where a fact cannot be as it is given; nothing is changed then. */
  'articles.edit': library(EditRequest, Receipt),
  /** What the last correction of an article's source or date says of other articles. */
  'rules.offer': library(RuleQuestion, RuleOffer),
  /** Corrects them the same way, and keeps the rule for what is imported later. */
  'rules.apply': library(RuleQuestion, Receipt),
  'rules.list': library(
    z.object({}).strict(),
    z.object({ rules: z.array(LearntRule).readonly() }).readonly(),
  ),
  /** What the rule changed stays. Refuses with `record.not-found`. */
  'rules.remove': library(z.object({ id: RecordId }).strict(), Receipt),
  /** The encodings that an article could be read in, the likeliest first; none where its format states it. */
  'articles.decodings': library(
    z.object({ id: ArticleId }).strict(),
    z.array(PossibleDecoding).readonly(),
  ),
  /** Reads the kept original again. Tags, note and state stay, and so does what a person edited. */
  'articles.decodeAgain': library(DecodeAgainRequest, DecodedAgain),
  'articles.merge': library(MergeRequest, Receipt),
  'text.date': library(z.object({ text: z.string().max(2_000) }).strict(), UnderstoodDate),
  'articles.move': library(
    z.object({ selection: Selection, state: ArticleState }).strict(),
    Receipt,
  ),
  /**
   * Takes articles out of the library for good, all of them from the trash. `confirmed` is how many
   * the person was told: another count is refused. It can be undone until the library is closed;
   * texts and originals stay on the disk, because nothing clears them away yet.
   */
  'articles.erase': library(
    z.object({ selection: Selection, confirmed: z.number().int().positive() }).strict(),
    Receipt,
  ),
  /** The saved searches, counted as far as that was quick; asked again until it is complete. */
  'collections.list': library(nothing, CollectionList),
  /** Keeps a search under a name; refuses with `collection.name-taken` and as its words are refused. */
  'collections.save': library(z.object({ name: CollectionName, query: Query }).strict(), Receipt),
  'collections.rename': library(z.object({ id: RecordId, name: CollectionName }).strict(), Receipt),
  /** Gives a collection another search. */
  'collections.update': library(z.object({ id: RecordId, query: Query }).strict(), Receipt),
  /** Forgets a search; the articles it finds stay as they are. */
  'collections.delete': library(z.object({ id: RecordId }).strict(), Receipt),
  /** Without a token, the last change that can be undone. */
  'changes.undo': library(z.object({ token: UndoToken.optional() }).strict(), Receipt),
  /** Takes back a change and every later one, all or none. */
  'changes.undoThrough': library(
    z.object({ token: UndoToken }).strict(),
    z
      .object({
        changes: z.number().int().positive(),
        articlesChanged: z.number().int().nonnegative(),
      })
      .readonly(),
  ),
  /** Makes again what was undone; without a token, the last change that was. */
  'changes.redo': library(z.object({ token: UndoToken.optional() }).strict(), Receipt),
  'changes.history': library(nothing, ChangeHistory),
  /** What undoing or redoing would change; refuses as the act itself does, and changes nothing. */
  'changes.preview': library(PreviewRequest, ChangePreview),
  /** Makes a backup of the open library; refuses with `care.cancelled`. */
  'backups.make': library(nothing, BackupReceipt),
  /** Ends whatever backup, verification or restoring a person set going. */
  'care.cancel': library(nothing, nothing),
  'imports.cancel': library(z.object({ importId: ImportId }).strict(), nothing),
  /** Lets an import rest after the file it is at, or go on. */
  'imports.pause': library(
    z.object({ importId: ImportId, isPaused: z.boolean() }).strict(),
    nothing,
  ),
  /** Imports files of rows once more, each row in its old place; refuses with `import.rows-gone`. */
  'imports.again': library(AgainRequest, z.object({ importId: ImportId }).readonly()),
  /** Imports text that was pasted, as a file of its own. */
  'imports.paste': library(
    z.object({ text: z.string().min(1).max(5_000_000) }).strict(),
    z.object({ importId: ImportId }).readonly(),
  ),
  /** The encodings that the file of a row could be in, the likeliest first, with the first words in each. */
  'imports.decodings': library(
    z.object({ key: z.string().max(100) }).strict(),
    z
      .array(
        z.object({ encoding: z.string(), confidence: z.number(), sample: z.string() }).readonly(),
      )
      .readonly(),
  ),
  /** The folders whose new files are imported by themselves. */
  'watching.list': library(nothing, z.array(WatchState).readonly()),
  'watching.stop': library(z.object({ id: RecordId }).strict(), nothing),
  'exports.preview': library(ExportRequest, ExportPreview),
  /** What the words at the caret may become; never refuses them, however unfinished they are. */
  /** The names whose spellings were gathered. */
  'names.list': library(
    nothing,
    z.object({ groups: z.array(CountedNameGroup).readonly() }).readonly(),
  ),
  /** What in the library may be other spellings of a name, by those of it that are known. */
  'names.suggest': library(
    z.object({ forms: z.array(NameForm).min(1).max(mostForms).readonly() }).strict(),
    SuggestedSpellings,
  ),
  /** Keeps the spellings of a new name, or other spellings for one that is there. */
  'names.keep': library(
    z
      .object({
        id: RecordId.optional(),
        forms: z.array(NameForm).min(1).max(mostForms).readonly(),
      })
      .strict(),
    KeptName,
  ),
  'names.discard': library(z.object({ id: RecordId }).strict(), Receipt),
  'search.complete': library(
    z
      .object({
        words: z.string().max(longestQuery),
        /** In UTF-16 code units. */
        caret: z.number().int().nonnegative(),
      })
      .strict(),
    Completion,
  ),
  'text.explain': library(
    z.object({ text: z.string().max(10_000) }).strict(),
    z
      .array(
        z
          .object({
            token: z.string(),
            start: z.number(),
            end: z.number(),
            terms: z
              .array(
                z
                  .object({ term: z.string(), tier: z.enum(['surface', 'stem', 'skeleton']) })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  ),

  'library.status': shell(nothing, LibraryStatus),
  /** Asks for a library folder and opens it; false where the person thought better of it. */
  'library.choose': shell(nothing, z.boolean()),
  /** Asks where to make a new library and opens it. */
  'library.create': shell(nothing, z.boolean()),
  'library.openSample': shell(nothing, z.boolean()),
  'library.retry': shell(nothing, z.boolean()),
  /** The libraries opened last, newest first. */
  'libraries.recent': shell(nothing, z.array(RecentLibrary).readonly()),
  'libraries.open': shell(z.object({ id: z.string().max(100) }).strict(), z.boolean()),
  /** Takes an entry off the list; the library itself stays as it is. */
  'libraries.forget': shell(z.object({ id: z.string().max(100) }).strict(), nothing),
  'libraries.rename': shell(z.object({ name: LibraryName }).strict(), nothing),
  /** Asks where to, then moves the open library; false where the person thought better of it. */
  'libraries.move': shell(
    nothing,
    z.object({ moved: z.boolean(), notice: ErrorReport.optional() }).readonly(),
  ),
  'libraries.cancelMove': shell(nothing, nothing),
  /** The backups of the library that is open, or else of the one that could not be opened. */
  'backups.list': shell(nothing, BackupList),
  /** Reads every byte of that library, and of its backups where asked to. Changes nothing. */
  'backups.verify': shell(z.object({ backups: z.boolean() }).strict(), VerifyReport),
  /**
   * Asks for a new folder and restores into it: a backup as it is, or, without a name, whatever of
   * the library and its backups is whole. Absent where the person thought better of it.
   */
  'backups.restore': shell(
    z.object({ from: BackupName.optional() }).strict(),
    z.object({ report: RestoreReport.optional() }).readonly(),
  ),
  /** Opens the library that was restored last; false where none was in this run. */
  'backups.openRestored': shell(nothing, z.boolean()),
  /** Shows a backup in the system's file manager. */
  'backups.reveal': shell(z.object({ name: BackupName }).strict(), nothing),
  /** Asks for files or a folder and starts importing; absent where the person thought better of it. */
  'imports.choose': shell(
    z.object({ kind: z.enum(['files', 'folder']) }).strict(),
    z.object({ importId: ImportId.optional() }).readonly(),
  ),
  /** Asks for a folder and imports what comes into it from now on, and what is there; false where the person thought better of it. */
  'watching.choose': shell(nothing, z.boolean()),
  /** Asks where to save what became of each file, then writes it as CSV; absent where the person thought better of it. */
  'imports.saveReport': shell(
    nothing,
    z
      .object({ receipt: z.object({ file: z.string(), rows: z.number() }).readonly().optional() })
      .readonly(),
  ),
  /** Asks where to save, then writes; absent where the person thought better of it. */
  'exports.save': shell(ExportRequest, z.object({ receipt: ExportReceipt.optional() }).readonly()),
  /** Asks where to save a concordance, then writes all of it as CSV; absent where the person thought better of it. */
  'concordance.save': shell(
    ConcordanceRequest,
    z.object({ receipt: ConcordanceReceipt.optional() }).readonly(),
  ),
  'exports.reveal': shell(z.object({ exportId: ExportId }).strict(), nothing),
  'originals.reveal': shell(z.object({ id: ArticleId }).strict(), nothing),
  /** Asks first, then hands an http(s) address to the system's browser. */
  'links.open': shell(z.object({ url: z.string().max(4_000) }).strict(), z.boolean()),
  'settings.get': shell(nothing, Settings),
  'settings.change': shell(Settings.unwrap().partial().strict(), Settings),
} as const;

type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<Calls[Name]['output']>;

/** The names of the calls that one process answers. */
export type CallsBy<By extends Responder> = {
  [Name in CallName]: Calls[Name]['by'] extends By ? Name : never;
}[CallName];

/** A handler for every call that one process answers. */
export type Handlers<By extends Responder> = {
  readonly [Name in CallsBy<By>]: (
    input: z.output<Calls[Name]['input']>,
  ) => Promise<CallOutput<Name>>;
};
