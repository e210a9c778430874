import { z } from 'zod';
import { Query } from './queries.ts';
import { ArticleId, Direction, Language, PublishedDate } from './vocabulary.ts';

/** Of something that has parts, from 0 to 1. */
const Share = z.number().min(0).max(1);

const Count = z.number().int().nonnegative();

/** An article as it is named beside others. */
export const NamedArticle = z
  .object({
    id: ArticleId,
    title: z.string(),
    source: z.string().optional(),
    published: PublishedDate.optional(),
    language: Language,
    direction: Direction,
    /** The name of the file it came from. */
    file: z.string(),
  })
  .readonly();
export type NamedArticle = z.infer<typeof NamedArticle>;

/**
 * How an article stands to the one that is asked about: the same word for word, another version of
 * it, a longer one that contains it, or a shorter one that stands within it.
 */
export const StoryRelation = z.enum(['copy', 'version', 'contains', 'within']);
export type StoryRelation = z.infer<typeof StoryRelation>;

/** How far all articles have been gone through; answers are whole once they are `complete`. */
const Progress = z.object({ complete: z.boolean(), done: Count, found: Count });

/** What stands beside an article. Whoever asks again before it is `complete` gets more of it. */
export const Alike = Progress.extend({
  /** Those that tell the same story, the earliest first. */
  sameStory: z
    .array(
      NamedArticle.unwrap()
        .extend({
          relation: StoryRelation,
          /** Of both together; where one is within the other, of that one. */
          shared: Share,
        })
        .readonly(),
    )
    .readonly(),
  /** Others about the same things, the most alike first. */
  similar: z
    .array(
      NamedArticle.unwrap()
        .extend({
          /** Of the most alike. */
          score: Share,
          /** What both speak of, the most telling first. */
          words: z.array(z.string()).readonly(),
        })
        .readonly(),
    )
    .readonly(),
}).readonly();
export type Alike = z.infer<typeof Alike>;

/** A stretch of two texts: the same in both but for spelling and signs, in one only, or different. */
export const ComparedPiece = z
  .object({
    kind: z.enum(['same', 'left', 'right', 'changed']),
    left: z.string(),
    right: z.string(),
  })
  .readonly();
export type ComparedPiece = z.infer<typeof ComparedPiece>;

/** Two texts side by side. */
export const Comparison = z
  .object({
    left: NamedArticle,
    right: NamedArticle,
    /** Rows of pieces that stand beside each other; all of one side, joined, are its text. */
    rows: z.array(z.array(ComparedPiece).readonly()).readonly(),
    /** `paragraphs`: parts that differ much were compared by paragraph only. */
    detail: z.enum(['words', 'paragraphs']),
    /** How many words both have in the same places, and how many each has. */
    words: z.object({ common: Count, left: Count, right: Count }).readonly(),
  })
  .readonly();
export type Comparison = z.infer<typeof Comparison>;

export const StoriesRequest = z
  .object({ query: Query, offset: Count, limit: z.number().int().min(0).max(100) })
  .strict()
  .readonly();
export type StoriesRequest = z.infer<typeof StoriesRequest>;

/** The most articles that are named of one story. */
export const mostNamedOfStory = 50;

/** The stories that several of a query's articles tell, those with most articles first. */
export const Stories = Progress.extend({
  total: Count,
  stories: z
    .array(
      z
        .object({
          count: z.number().int().min(2),
          /** The earliest first, at most fifty. */
          articles: z.array(NamedArticle).readonly(),
        })
        .readonly(),
    )
    .readonly(),
}).readonly();
export type Stories = z.infer<typeof Stories>;
