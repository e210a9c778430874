import MiniSearch from 'minisearch';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { Frequencies } from './frequencies.ts';
import { pieces } from './pieces.ts';
import { TermMap } from './term-map.ts';
import { termOf } from '../text/analyzer.ts';

type Terms = readonly string[];

/** An article as the engine gets it: every field already analysed into its terms. */
export interface AnalysedArticle {
  readonly id: ArticleId;
  readonly title: Terms;
  readonly text: Terms;
  readonly keywords: Terms;
  readonly source: Terms;
  readonly authors: Terms;
}

/** In each field that has a term, how often each article has it. */
type FieldPostings = Map<number, Frequencies>;
type Postings = readonly [term: string, FieldPostings];

/** Articles come parted into terms, and what is sought by MiniSearch's own `search` is one of them. */
const options = {
  fields: ['title', 'text', 'keywords', 'source', 'authors'] as const,
  tokenize: (term: string) => [term],
  processTerm: (term: string) => term,
};

const noPostings = (): FieldPostings => new Map();

function countsOf(terms: Terms): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** How much a term counts in each field. */
export type FieldWeights = Readonly<Partial<Record<keyof AnalysedArticle, number>>>;

/** MiniSearch's own; all three as in its documentation. */
const { k, b, d } = { k: 1.2, b: 0.7, d: 0.5 };

/** The scores of one search, by the engine's own numbers of articles. */
export interface ScoreSums {
  /** 0 where an article has none. */
  readonly sums: Float64Array;
  readonly lengths: FieldLengths;
}

/**
 * What a field's length in each article does to its scores; 0 for an article that is gone. Made once for
 * all searches between two changes: looking lengths up for every word of every article takes longer than
 * all the rest.
 */
type FieldLengths = Map<number, Float64Array>;

/** A piece of a saved engine. Articles go by the engine's own numbers, fields by their place in `options`. */
export type SavedEngine =
  | {
      readonly engine: {
        readonly documents: number;
        readonly nextId: number;
        readonly discarded: number;
        readonly averageLengths: readonly number[];
      };
    }
  | {
      readonly documents: readonly (readonly [
        number: number,
        id: ArticleId,
        lengths: readonly number[],
      ])[];
    }
  /** Each term with its fields, and in each the articles that have it, each followed by how often. */
  | {
      readonly terms: readonly (readonly [
        term: string,
        fields: readonly (readonly [field: number, frequencies: readonly number[]])[],
      ])[];
    };

/**
 * MiniSearch with its scores told term by term. Its `search` makes an object for every term of every
 * article found and joins them pairwise, which for 500 alternatives of common words takes seconds and
 * cannot pause; adding the same BM25+ scores up in place takes a hundredth of that. Only what MiniSearch
 * leaves open to its subclasses is used; a test holds the scores to those of `search`.
 */
export class ScoringEngine extends MiniSearch<AnalysedArticle> {
  /** A change adds an article, which takes the next number, or takes one away, so that there are fewer. */
  private damping = { state: '', lengths: new Map<number, Float64Array>() };

  /** MiniSearch's own index. */
  private readonly postings = new TermMap<FieldPostings>();

  constructor() {
    super({ ...options, fields: [...options.fields] });
    // The same class to TypeScript twice: MiniSearch's two entries each declare it.
    this._index = this.postings as unknown as typeof this._index;
  }

  /** As MiniSearch adds an article, but each term of a field once, with how often it stands there. */
  override add(article: AnalysedArticle): void {
    const number = this._nextId;
    const lengths = options.fields.map((name, field) => {
      const counts = countsOf(article[name]);
      counts.forEach((count, term) => {
        const ofFields = this.postings.fetch(term, noPostings);
        const frequencies = ofFields.get(field);
        if (frequencies === undefined) ofFields.set(field, new Frequencies([number, count]));
        else frequencies.set(number, count);
      });
      return counts.size;
    });
    const before = this._documentCount;
    this._avgFieldLength = lengths.map(
      (length, field) => ((this._avgFieldLength[field] ?? 0) * before + length) / (before + 1),
    );
    this._fieldLength.set(number, lengths);
    this._idToShortId.set(article.id, number);
    this._documentIds.set(number, article.id);
    this._documentCount += 1;
    this._nextId += 1;
  }

  /** All of it in pieces, and back, in the same order, where there is nothing yet. */
  *saved(): Generator<SavedEngine> {
    yield {
      engine: {
        documents: this._documentCount,
        nextId: this._nextId,
        discarded: this._dirtCount,
        averageLengths: [...this._avgFieldLength],
      },
    };
    for (const piece of pieces(this._documentIds, () => 1 + options.fields.length)) {
      yield {
        documents: piece.map(([number, id]) => {
          const lengths = this._fieldLength.get(number) ?? [];
          return [number, id as ArticleId, lengths] as const;
        }),
      };
    }
    const sizeOf = ([, fields]: Postings): number => {
      let size = 1;
      for (const frequencies of fields.values()) size += frequencies.size;
      return size;
    };
    for (const piece of pieces<Postings>(this.postings, sizeOf)) {
      yield {
        terms: piece.map(([term, fields]) => [
          term,
          Array.from(fields, ([field, frequencies]) => [field, frequencies.pairs()] as const),
        ]),
      };
    }
  }

  restore(saved: SavedEngine): void {
    if ('engine' in saved) {
      const { documents, nextId, discarded, averageLengths } = saved.engine;
      this._documentCount = documents;
      this._nextId = nextId;
      this._dirtCount = discarded;
      this._avgFieldLength = [...averageLengths];
    } else if ('documents' in saved) {
      for (const [number, id, lengths] of saved.documents) {
        this._documentIds.set(number, id);
        this._idToShortId.set(id, number);
        this._fieldLength.set(number, [...lengths]);
      }
    } else {
      for (const [term, fields] of saved.terms) {
        const ofFields = fields.map(
          ([field, pairs]) => [field, new Frequencies([...pairs])] as const,
        );
        this.postings.set(term, new Map(ofFields));
      }
    }
  }

  noScores(): ScoreSums {
    return { sums: new Float64Array(this._nextId), lengths: this.fieldLengths() };
  }

  private fieldLengths(): FieldLengths {
    const state = `${this._nextId} ${this._documentCount}`;
    if (this.damping.state !== state) this.damping = { state, lengths: new Map() };
    return this.damping.lengths;
  }

  hasTerm(term: string): boolean {
    return this.postings.has(term);
  }

  /** Adds what a term scores in each article that has it. */
  addScores(
    { sums, lengths }: ScoreSums,
    term: string,
    weight: number,
    fields: FieldWeights,
  ): void {
    const postings = this.postings.get(term);
    if (postings === undefined) return;
    for (const [field, fieldWeight] of Object.entries(fields)) {
      const fieldId = this._fieldIds[field] ?? 0;
      const frequencies = postings.get(fieldId);
      if (frequencies === undefined) continue;
      const total = this._documentCount;
      const matching = this._dirtCount === 0 ? frequencies.size : this.livingOf(frequencies);
      const rarity = Math.log(1 + (total - matching + 0.5) / (matching + 0.5));
      const worth = weight * fieldWeight * rarity;
      const damping = lengths.get(fieldId) ?? this.dampingOf(fieldId);
      lengths.set(fieldId, damping);
      frequencies.forEach((frequency, article) => {
        const damped = damping[article] ?? 0;
        if (damped === 0) return;
        sums[article] =
          (sums[article] ?? 0) + worth * (d + (frequency * (k + 1)) / (frequency + damped));
      });
    }
  }

  private dampingOf(fieldId: number): Float64Array {
    const damping = new Float64Array(this._nextId);
    const average = this._avgFieldLength[fieldId] ?? 1;
    for (const [article, lengths] of this._fieldLength) {
      const length = lengths[fieldId];
      if (length !== undefined) damping[article] = k * (1 - b + (b * length) / average);
    }
    return damping;
  }

  /** Discarded articles stay in the postings until they are cleaned. */
  private livingOf(frequencies: ReadonlyMap<number, number>): number {
    let living = 0;
    frequencies.forEach((_frequency, article) => {
      if (this._documentIds.has(article)) living += 1;
    });
    return living;
  }

  /** The articles that have every word, each in one of its terms, with the sums of their scores. */
  scoredInAll(words: Iterable<readonly string[]>, fields: FieldWeights): Map<ArticleId, number> {
    let all: ScoreSums | undefined;
    for (const terms of words) {
      const own = this.noScores();
      for (const term of terms) this.addScores(own, term, 1, fields);
      const before = all?.sums;
      if (before !== undefined) {
        own.sums.forEach((score, article) => {
          const other = before[article] ?? 0;
          own.sums[article] = score > 0 && other > 0 ? score + other : 0;
        });
      }
      all = own;
    }
    return all === undefined ? new Map<ArticleId, number>() : this.scored(all);
  }

  /** The articles with a score. */
  scored({ sums }: ScoreSums): Map<ArticleId, number> {
    const scores = new Map<ArticleId, number>();
    sums.forEach((score, article) => {
      if (score > 0 && this._documentIds.has(article)) {
        scores.set(this._documentIds.get(article) as ArticleId, score);
      }
    });
    return scores;
  }

  /** How rare a term is among the texts, as it is scored; 0 where fewer than two of them have it. */
  rarityOf(term: string): number {
    const frequencies = this.postings.get(term)?.get(this._fieldIds['text'] ?? 0);
    if (frequencies === undefined) return 0;
    const matching = this._dirtCount === 0 ? frequencies.size : this.livingOf(frequencies);
    if (matching < 2) return 0;
    return Math.log(1 + (this._documentCount - matching + 0.5) / (matching + 0.5));
  }

  /** Whether an article has a term in its title or its text. */
  holds(id: ArticleId, term: string): boolean {
    const article = this._idToShortId.get(id) ?? -1;
    const postings = this.postings.get(term);
    return ['title', 'text'].some(
      (field) => postings?.get(this._fieldIds[field] ?? 0)?.has(article) === true,
    );
  }

  /** The surfaces in the index that begin so, as terms. */
  termsBeginning(surface: string): Iterable<string> {
    return this.postings.atPrefix(termOf(surface, 'surface')).keys();
  }

  /** The surfaces in the index at most so many letters away, as terms with their distance. */
  termsNear(surface: string, most: number): ReadonlyMap<string, number> {
    const near = new Map<string, number>();
    const found = this.postings.fuzzyGet(termOf(surface, 'surface'), most);
    for (const [term, [, distance]] of found) {
      if (term.startsWith(termOf('', 'surface'))) near.set(term, distance);
    }
    return near;
  }
}
