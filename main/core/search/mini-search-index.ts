import MiniSearch, { type AsPlainObject, type SearchOptions as LookupOptions } from 'minisearch';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer, QueryTerm, Token } from '../text/analysis.ts';
import { evaluate, type Lookup, type Scores } from './evaluate.ts';
import { fieldPredicate } from './field-match.ts';
import { planOf } from './plan.ts';
import type { SearchIndex } from './search-index.ts';
import {
  createSurfaceSequences,
  type SavedSequences,
  type SurfaceSequences,
} from './surface-sequences.ts';

/** An article as the engine gets it: every field a list of terms, already analysed. */
interface AnalysedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly text: string;
  readonly keywords: string;
  readonly source: string;
  readonly authors: string;
}

/** No term has one: terms come from words. */
const separator = '\n';

const options = {
  fields: ['title', 'text', 'keywords', 'source', 'authors'],
  tokenize: (terms: string) => (terms === '' ? [] : terms.split(separator)),
  processTerm: (term: string) => term,
};

/** Tuned on XQuAD-ar and our own morphology queries: BM25+ with MiniSearch's own k, b and d. */
const fieldWeights = { title: 2, text: 1, keywords: 0.6, source: 0.4, authors: 0.4 };

const saveFormat = 1;

interface SavedIndex {
  readonly format: number;
  readonly analyzer: string;
  readonly engine: AsPlainObject;
  readonly words: SavedSequences;
}

/** A search index in memory on MiniSearch, whose types stay in this file. */
export function createMiniSearchIndex(analyzer: Analyzer): SearchIndex {
  let engine = new MiniSearch<AnalysedArticle>(options);
  let sequences = createSurfaceSequences();

  const remove = (id: ArticleId): void => {
    if (!engine.has(id)) return;
    engine.discard(id);
    sequences.remove(id);
  };
  return {
    get size() {
      return engine.documentCount;
    },
    has: (id) => engine.has(id),
    add: (article) => {
      remove(article.id);
      const title = analyzer.tokens(article.title);
      const text = analyzer.tokens(article.text);
      engine.add({
        id: article.id,
        title: termsOf(title, analyzer),
        text: termsOf(text, analyzer),
        keywords: termsOf(
          article.keywords.flatMap((part) => analyzer.tokens(part)),
          analyzer,
        ),
        source: termsOf(analyzer.tokens(article.source), analyzer),
        authors: termsOf(
          article.authors.flatMap((part) => analyzer.tokens(part)),
          analyzer,
        ),
      });
      sequences.add(article.id, [surfacesOf(title, analyzer), surfacesOf(text, analyzer)]);
    },
    remove,
    search: (tree, { match, among }) => {
      const articles = new Map(Array.from(among, (article) => [article.id, article]));
      return evaluate(
        planOf(tree, analyzer),
        articles,
        match,
        lookupIn(engine, sequences, analyzer),
      );
    },
    save: () => {
      const saved: SavedIndex = {
        format: saveFormat,
        analyzer: analyzer.version,
        engine: engine.toJSON(),
        words: sequences.save(),
      };
      return JSON.stringify(saved);
    },
    load: (text) => {
      const loaded = loadedFrom(text, analyzer.version);
      if (loaded === undefined) return false;
      ({ engine, sequences } = loaded);
      return true;
    },
  };
}

function termsOf(tokens: readonly Token[], analyzer: Analyzer): string {
  const terms: string[] = [];
  for (const token of tokens) {
    for (const { term } of analyzer.indexTerms(token.text)) terms.push(term);
  }
  return terms.join(separator);
}

function surfacesOf(tokens: readonly Token[], analyzer: Analyzer): readonly string[] {
  return tokens.map((token) => analyzer.surface(token.text));
}

function lookupIn(
  engine: MiniSearch<AnalysedArticle>,
  sequences: SurfaceSequences,
  analyzer: Analyzer,
): Lookup {
  const scores = (terms: readonly QueryTerm[], lookup: LookupOptions): Scores => {
    const results = engine.search(terms.map(({ term }) => term).join(separator), {
      ...lookup,
      boost: fieldWeights,
      boostTerm: (_term, index) => terms[index]?.weight ?? 1,
    });
    // MiniSearch multiplies a score by the number of terms that matched; one word's forms are one word.
    return new Map(
      results.map(({ id, score, queryTerms }) => [
        id as ArticleId,
        score / Math.max(1, queryTerms.length),
      ]),
    );
  };
  return {
    withAny: (terms) => scores(terms, { combineWith: 'OR' }),
    withAll: (terms) => scores(terms, { combineWith: 'AND', fields: ['title', 'text'] }),
    phraseTest: (surfaces) => sequences.phraseTest(surfaces),
    predicate: ({ field, value }) => fieldPredicate(field, value, analyzer),
  };
}

function loadedFrom(
  text: string,
  version: string,
): { engine: MiniSearch<AnalysedArticle>; sequences: SurfaceSequences } | undefined {
  try {
    const saved = JSON.parse(text) as SavedIndex;
    if (saved.format !== saveFormat || saved.analyzer !== version) return undefined;
    return {
      engine: MiniSearch.loadJS<AnalysedArticle>(saved.engine, options),
      sequences: createSurfaceSequences(saved.words),
    };
  } catch {
    return undefined;
  }
}
