import { z } from 'zod';
import { NameGroup, RecordId } from './records.ts';
import { Receipt } from './vocabulary.ts';

/** One spelling of a name, as a person writes it. */
export const NameForm = z.string().trim().min(1).max(500);

/** The most spellings that one name can have. */
export const mostForms = 50;

/** A spelling and in how many articles outside the trash it stands. */
export const CountedForm = z
  .object({ form: z.string(), articles: z.number().int().nonnegative() })
  .readonly();
export type CountedForm = z.infer<typeof CountedForm>;

/** The spellings of one name, counted. */
export const CountedNameGroup = z
  .object({
    id: RecordId,
    forms: z.array(CountedForm).readonly(),
    /** How many articles have any of them. */
    articles: z.number().int().nonnegative(),
  })
  .readonly();
export type CountedNameGroup = z.infer<typeof CountedNameGroup>;

/** A spelling in the library that may be one of a name. */
export const SuggestedSpelling = z
  .object({
    form: z.string(),
    articles: z.number().int().positive(),
    /** The title of one of those articles; empty for an article without one. */
    title: z.string(),
  })
  .readonly();
export type SuggestedSpelling = z.infer<typeof SuggestedSpelling>;

export const SuggestedSpellings = z
  .object({
    /** False while the index is being built: the words of the library are not known yet. */
    isReady: z.boolean(),
    /** The likest first. */
    spellings: z.array(SuggestedSpelling).readonly(),
    /** The group that has the first of the forms that were asked about. */
    group: NameGroup.optional(),
  })
  .readonly();
export type SuggestedSpellings = z.infer<typeof SuggestedSpellings>;

export const KeptName = z.object({ id: RecordId, receipt: Receipt }).readonly();
export type KeptName = z.infer<typeof KeptName>;
