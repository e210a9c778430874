import { z } from 'zod';
import { Rule } from './records.ts';
import { ArticleId, Passage, PublishedDate, Receipt } from './vocabulary.ts';

const line = z.string().max(2_000);
const lines = z.array(line).max(200).readonly();

/**
 * Facts of an article as a person wants them. One that is left out stays as it is; `null`, or an empty
 * list, takes it away.
 */
export const EditedFacts = z
  .object({
    title: line,
    subtitle: line.nullable(),
    authors: lines,
    source: line.nullable(),
    /** As the person writes it, in any form that a date can be read from. */
    published: line.nullable(),
    url: line.nullable(),
    /** A BCP 47 tag. */
    language: line.nullable(),
    keywords: lines,
    section: line.nullable(),
  })
  .partial()
  .strict()
  .readonly();
export type EditedFacts = z.infer<typeof EditedFacts>;

export const EditRequest = z.object({ id: ArticleId, facts: EditedFacts }).strict();
export type EditRequest = z.infer<typeof EditRequest>;

/** An encoding that the file of an article could be in. */
export const PossibleDecoding = z
  .object({
    /** The WHATWG name. */
    encoding: z.string(),
    /** How likely it is, from 0 to 1. */
    confidence: z.number().min(0).max(1),
    /** The first words of the article, read in it. */
    sample: z.string(),
  })
  .readonly();
export type PossibleDecoding = z.infer<typeof PossibleDecoding>;

export const DecodeAgainRequest = z
  .object({ id: ArticleId, encoding: z.string().min(1).max(40) })
  .strict();
export type DecodeAgainRequest = z.infer<typeof DecodeAgainRequest>;

/** What became of an article that was read in another encoding. */
export const DecodedAgain = z
  .object({
    receipt: Receipt,
    /** The passages whose words were not found in the new text. The article keeps them, as orphans. */
    unplaced: z.array(Passage).readonly(),
  })
  .readonly();
export type DecodedAgain = z.infer<typeof DecodedAgain>;

/** Which correction of an article: that of its source or that of its date. */
export const RuleQuestion = z
  .object({ id: ArticleId, fact: z.enum(['source', 'published']) })
  .strict();
export type RuleQuestion = z.infer<typeof RuleQuestion>;

/** What the correction of one article says of how many others; no rule where it says nothing. */
export const RuleOffer = z
  .object({ rule: Rule.optional(), count: z.number().int().nonnegative() })
  .readonly();
export type RuleOffer = z.infer<typeof RuleOffer>;

/** Two articles that are one: what only `drop` has goes over to `keep`, and `drop` to the trash. */
export const MergeRequest = z.object({ keep: ArticleId, drop: ArticleId }).strict();
export type MergeRequest = z.infer<typeof MergeRequest>;

/** What date a text states, as `articles.edit` will understand it; absent where it states none. */
export const UnderstoodDate = z.object({ published: PublishedDate.optional() }).readonly();

/** Below this confidence an article says that its encoding is uncertain. */
export const certainEncoding = 0.8;
