import { z } from 'zod';

/** Sixteen characters of Crockford base 32 in lower case: eighty random bits. */
export const ArticleId = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
  .brand<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;

export const ImportId = z.string().min(1).max(64).brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

export const ExportId = z.string().min(1).max(64).brand<'ExportId'>();
export type ExportId = z.infer<typeof ExportId>;

export const UndoToken = z.string().min(1).max(64).brand<'UndoToken'>();
export type UndoToken = z.infer<typeof UndoToken>;

export const Direction = z.enum(['rtl', 'ltr']);
export type Direction = z.infer<typeof Direction>;

/** A BCP 47 language tag, `und` where the language is unknown. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** A lower-case hexadecimal SHA-256 digest. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A tag is a path whose parts are joined by `/`, as in `بلدان/العراق`.
 * Parts are never empty and carry no space at their ends.
 */
export const TagName = z
  .string()
  .max(200)
  .regex(/^[^\s/]([^/]*[^\s/])?(\/[^\s/]([^/]*[^\s/])?)*$/u);

/** When an article says it was published: the precision it states, and how it wrote it. */
export const PublishedDate = z
  .object({
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, always Gregorian. */
    iso: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    /** The words of the article itself. */
    written: z.string(),
    calendar: z.enum(['gregorian', 'hijri', 'persian']),
    /** `03/04/2022` where nothing tells the order: the day is taken first. */
    doubt: z.literal('day-and-month-order').optional(),
  })
  .readonly();
export type PublishedDate = z.infer<typeof PublishedDate>;

/** The facts of an article that a person can correct. */
export const FactName = z.enum([
  'title',
  'subtitle',
  'authors',
  'source',
  'published',
  'url',
  'language',
  'keywords',
  'section',
]);
export type FactName = z.infer<typeof FactName>;

/**
 * What said a fact: a label in the text (`المصدر:`), the file's own metadata (a meta tag, a property, a
 * column), the place it stands at (a first line, a date alone below the title), a guess from other words,
 * a rule learnt from corrections, or a person.
 */
export const FactOrigin = z.enum(['label', 'metadata', 'place', 'guess', 'rule', 'person']);
export type FactOrigin = z.infer<typeof FactOrigin>;

/**
 * What said each fact of an article; nothing for one that the article does not have, but `person` where
 * a person took it away.
 */
export const Provenance = z.partialRecord(FactName, FactOrigin).readonly();
export type Provenance = z.infer<typeof Provenance>;

/** Where a text lies in `bodies/`: `FILE:OFFSET:LENGTH`, the numbers in bytes. */
export const BodyReference = z
  .string()
  .regex(/^\d{4}:\d+:\d+$/)
  .brand<'BodyReference'>();
export type BodyReference = z.infer<typeof BodyReference>;

/** The first 16 digits of a SHA-256 over the folded words of a text. */
export const TextDigest = z.string().regex(/^[0-9a-f]{16}$/);

export const Body = z
  .object({
    ref: BodyReference,
    /** Length of the text in UTF-16 code units, the unit of every offset. */
    characters: z.number().int().nonnegative(),
    words: z.number().int().nonnegative(),
    /** Tells the same words in whatever spelling and spacing: 16 hexadecimal digits; none in older articles. */
    digest: TextDigest.optional(),
  })
  .readonly();
export type Body = z.infer<typeof Body>;

/** A "read also" block cut out of an article's text; kept, never searched as the article. */
export const Related = z.object({ heading: z.string(), title: z.string(), body: Body }).readonly();
export type Related = z.infer<typeof Related>;

/** A highlighted span, anchored by its words (W3C TextQuoteSelector) as well as its offsets. */
export const Passage = z
  .object({
    id: z.string(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    tags: z.array(TagName).readonly(),
    note: z.string(),
    /** Its words are nowhere in the text as it is now; both offsets are 0 then. */
    orphan: z.literal(true).optional(),
  })
  .readonly();
export type Passage = z.infer<typeof Passage>;

/** Where an article came from. The bytes themselves are kept untouched under their digest. */
export const Origin = z
  .object({
    fileName: z.string(),
    path: z.string().optional(),
    mediaType: z.string(),
    bytes: z.number().int().nonnegative(),
    sha256: Sha256,
    /** The WHATWG name of the encoding the text was read in. */
    encoding: z.string(),
    /** How sure the encoding is, from 0 to 1. */
    confidence: z.number().min(0).max(1),
    importId: ImportId,
    /** Which of several articles of its file: a row, a line, an entry of an archive. */
    place: z.string().optional(),
  })
  .readonly();
export type Origin = z.infer<typeof Origin>;

export const ArticleState = z.enum(['inbox', 'kept', 'trashed']);
export type ArticleState = z.infer<typeof ArticleState>;

export const Article = z
  .object({
    id: ArticleId,
    title: z.string(),
    subtitle: z.string().optional(),
    language: Language,
    direction: Direction,
    source: z.string().optional(),
    authors: z.array(z.string()).readonly(),
    published: PublishedDate.optional(),
    url: z.string().optional(),
    keywords: z.array(z.string()).readonly(),
    section: z.string().optional(),
    provenance: Provenance.optional(),
    tags: z.array(TagName).readonly(),
    note: z.string(),
    passages: z.array(Passage).readonly(),
    state: ArticleState,
    /** ISO 8601 instants. */
    importedAt: z.string(),
    changedAt: z.string(),
    origin: Origin,
    body: Body,
    related: z.array(Related).readonly(),
  })
  .readonly();
export type Article = z.infer<typeof Article>;

/** A related block with its words. */
export const RelatedText = z
  .object({ heading: z.string(), title: z.string(), text: z.string() })
  .readonly();
export type RelatedText = z.infer<typeof RelatedText>;

/** An article with all its words: what a person reads, what `show` prints and what exports carry. */
export const ArticleDocument = z
  .object({
    ...Article.unwrap().omit({ body: true, related: true }).shape,
    body: z
      .object({
        text: z.string(),
        characters: z.number().int().nonnegative(),
        words: z.number().int().nonnegative(),
      })
      .readonly(),
    related: z.array(RelatedText).readonly(),
  })
  .readonly();
export type ArticleDocument = z.infer<typeof ArticleDocument>;

/** Half-open span of UTF-16 offsets into an original, unfolded string. */
export const Span = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .readonly();
export type Span = z.infer<typeof Span>;

/** A run of text that either matched the query or did not. */
export const Segment = z.object({ text: z.string(), match: z.boolean() }).readonly();
export type Segment = z.infer<typeof Segment>;

/** What a change did, in data: the view words it. */
export const ChangeDescription = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('tag'),
    add: z.array(TagName).readonly(),
    remove: z.array(TagName).readonly(),
  }),
  z.object({ act: z.literal('note') }),
  z.object({ act: z.literal('move'), state: ArticleState }),
  z.object({ act: z.literal('edit'), facts: z.array(FactName).readonly() }),
  /** The original was read again in another encoding. */
  z.object({ act: z.literal('decode'), encoding: z.string() }),
  /** Two articles became one. */
  z.object({ act: z.literal('merge') }),
  z.object({ act: z.literal('import') }),
  z.object({ act: z.literal('erase') }),
  z.object({
    act: z.literal('collection'),
    done: z.enum(['saved', 'renamed', 'updated', 'deleted']),
    /** Of the collection, afterwards and, where that is another, before. */
    name: z.string(),
    before: z.string().optional(),
  }),
  z.object({
    act: z.literal('names'),
    done: z.enum(['saved', 'changed', 'deleted']),
    /** The first of the spellings. */
    name: z.string(),
  }),
  /** A rule learnt from a correction was deleted. */
  z.object({
    act: z.literal('rule'),
    /** The site or the source that it was about. */
    about: z.string(),
  }),
]);
export type ChangeDescription = z.infer<typeof ChangeDescription>;

/**
 * The receipt of a change. `undo` is absent where nothing changed or nothing is left to undo;
 * `redo` is there where the change was taken back and can be made again.
 */
export const Receipt = z
  .object({
    articlesChanged: z.number().int().nonnegative(),
    description: ChangeDescription,
    undo: UndoToken.optional(),
    redo: UndoToken.optional(),
  })
  .readonly();
export type Receipt = z.infer<typeof Receipt>;
