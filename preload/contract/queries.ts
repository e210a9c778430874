import { z } from 'zod';
import {
  ArticleId,
  ArticleState,
  Direction,
  Language,
  PublishedDate,
  Segment,
  TagName,
} from './vocabulary.ts';

/** The longest query the desk accepts, in UTF-16 code units. */
export const longestQuery = 10_000;

/** As many articles as are named at once. */
const mostNamed = 100_000;

/** One narrowing that the interface shows as a removable chip; the same as `field:value` in a query. */
export const Filter = z
  .object({
    field: z.enum(['tag', 'source', 'author', 'language', 'date']),
    value: z.string().min(1).max(1_000),
  })
  .readonly();
export type Filter = z.infer<typeof Filter>;

/** Where in the library to look. `all` is everything that is not in the trash. */
export const Place = z.enum(['inbox', 'all', 'trash']);
export type Place = z.infer<typeof Place>;

/** A query as a person states it: their words, the chips beside them, and where to look. */
export const Query = z
  .object({
    words: z.string().max(longestQuery),
    filters: z.array(Filter).max(100).readonly(),
    place: Place,
  })
  .readonly();
export type Query = z.infer<typeof Query>;

export const SortOrder = z.enum(['relevance', 'date', 'source']);
export type SortOrder = z.infer<typeof SortOrder>;

export const SearchRequest = z
  .object({
    query: Query,
    /** `all`: every word must occur, the closest articles come back when none has them all. */
    match: z.enum(['all', 'any']),
    sort: SortOrder,
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(0).max(500),
  })
  .strict()
  .readonly();
export type SearchRequest = z.infer<typeof SearchRequest>;

/** All that a query finds, in order, whatever part of it is shown. */
export const Listed = SearchRequest.unwrap().omit({ offset: true, limit: true }).readonly();
export type Listed = z.infer<typeof Listed>;

/** A stretch of a list: `limit` articles from the one that stands at `offset`, counted from 0. */
export const StretchRequest = SearchRequest.unwrap()
  .extend({ limit: z.number().int().min(0).max(mostNamed) })
  .readonly();
export type StretchRequest = z.infer<typeof StretchRequest>;

/**
 * How a word of an article matched, the best first: spelled just so, as part of a phrase, folded, as another
 * spelling of a name, near another, by its beginning, by its stem, a few letters away, or by its skeleton (without inner weak letters).
 */
export const MatchTier = z.enum([
  'exact',
  'phrase',
  'surface',
  'name',
  'near',
  'prefix',
  'stem',
  'fuzzy',
  'skeleton',
]);
export type MatchTier = z.infer<typeof MatchTier>;

/** Why an article was found: what was asked for, and the form of it that the article has. */
export const WhyMatched = z
  .object({ asked: z.string(), found: z.string(), tier: MatchTier })
  .readonly();
export type WhyMatched = z.infer<typeof WhyMatched>;

export const Hit = z
  .object({
    id: ArticleId,
    score: z.number(),
    title: z.array(Segment).readonly(),
    snippet: z.array(Segment).readonly(),
    /** How many words of the article matched; 0 where the query has no words. */
    matches: z.number().int().nonnegative(),
    /** At most five different forms, the best first. */
    why: z.array(WhyMatched).readonly(),
    language: Language,
    direction: Direction,
    source: z.string().optional(),
    published: PublishedDate.optional(),
    tags: z.array(TagName).readonly(),
    state: ArticleState,
    hasNote: z.boolean(),
    /** How many other articles tell the same story; absent where none does, or where it is not known yet. */
    sameStory: z.number().int().positive().optional(),
    /** The name of the file it came from. */
    file: z.string(),
  })
  .readonly();
export type Hit = z.infer<typeof Hit>;

export const FacetCount = z
  .object({ value: z.string(), count: z.number().int().positive() })
  .readonly();
export type FacetCount = z.infer<typeof FacetCount>;

/** When the articles were published, as the bars of a histogram. */
export const Timeline = z
  .object({
    unit: z.enum(['day', 'month', 'year']),
    /**
     * In order of time, those that count nothing among them. A value is what `date:` takes: a day, a
     * month, a year, or years together (`1900..1909`) where there would be too many bars.
     */
    bars: z
      .array(z.object({ value: z.string(), count: z.number().int().nonnegative() }).readonly())
      .readonly(),
    /** The articles whose date says too little for a bar, by the month or year that it says. */
    coarser: z.array(FacetCount).readonly(),
    /** The articles without a date. */
    undated: z.number().int().nonnegative(),
  })
  .readonly();
export type Timeline = z.infer<typeof Timeline>;

/** Counts over every article the query finds, most frequent first. */
export const Facets = z
  .object({
    source: z.array(FacetCount).readonly(),
    tag: z.array(FacetCount).readonly(),
    author: z.array(FacetCount).readonly(),
    language: z.array(FacetCount).readonly(),
    time: Timeline,
  })
  .readonly();
export type Facets = z.infer<typeof Facets>;

export const SearchResult = z
  .object({
    total: z.number().int().nonnegative(),
    /** True where no article has every word and the closest are shown instead. */
    relaxed: z.boolean(),
    milliseconds: z.number().nonnegative(),
    hits: z.array(Hit).readonly(),
    facets: Facets,
  })
  .readonly();
export type SearchResult = z.infer<typeof SearchResult>;

/** One thing that what is being typed may become. */
export const Suggestion = z
  .object({
    /** `name` has spellings that were gathered; `value` is one of a field with few of them, or a year. */
    kind: z.enum([
      'field',
      'word',
      'tag',
      'source',
      'author',
      'language',
      'collection',
      'name',
      'value',
    ]),
    /** The name, word or value itself; of a language, its tag. */
    label: z.string(),
    /** What takes the place of what was typed. */
    text: z.string(),
    /** How many articles have it; absent for what is not counted. */
    count: z.number().int().positive().optional(),
  })
  .readonly();
export type Suggestion = z.infer<typeof Suggestion>;

/** What stands at the caret may become one of these. */
export const Completion = z
  .object({
    /** What would be replaced, in UTF-16 code units of the query's words. */
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    /** True where it stands for something as it is, or where nothing was typed yet. */
    isWhole: z.boolean(),
    /** The likeliest first. */
    suggestions: z.array(Suggestion).readonly(),
  })
  .readonly();
export type Completion = z.infer<typeof Completion>;

const ArticleIds = z.array(ArticleId).max(mostNamed).readonly();

/** The articles an act is about: named one by one, or everything a query finds but a few of them. */
export const Selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('articles'), ids: ArticleIds }).readonly(),
  z.object({ kind: z.literal('query'), query: Query, except: ArticleIds.optional() }).readonly(),
]);
export type Selection = z.infer<typeof Selection>;

/** What an act on a selection will meet. */
export const SelectionSummary = z
  .object({
    count: z.number().int().nonnegative(),
    /** Of the first few, in order; empty for an article without one. */
    titles: z.array(z.string()).readonly(),
    /** How many of the articles carry each tag just as it is, most frequent first. */
    tags: z.array(FacetCount).readonly(),
  })
  .readonly();
export type SelectionSummary = z.infer<typeof SelectionSummary>;

/** A query that finds every article outside the trash. */
export const everything: Query = { words: '', filters: [], place: 'all' };
