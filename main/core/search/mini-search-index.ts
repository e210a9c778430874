import type { AsPlainObject } from 'minisearch';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer, Token } from '../text/analysis.ts';
import { evaluate } from './evaluate.ts';
import { createLookup } from './lookup.ts';
import { planOf } from './plan.ts';
import { ScoringEngine, separator } from './scoring-engine.ts';
import type { SearchIndex } from './search-index.ts';
import { similarTo } from './similar.ts';
import {
  createWordSequences,
  type SavedSequences,
  type SequencedWord,
  type WordSequences,
} from './word-sequences.ts';
import { vocabularyOf } from './vocabulary.ts';

const saveFormat = 2;

interface SavedIndex {
  readonly format: number;
  readonly analyzer: string;
  readonly engine: AsPlainObject;
  readonly words: SavedSequences;
}

/** A search index in memory on MiniSearch. */
export function createMiniSearchIndex(analyzer: Analyzer): SearchIndex {
  let engine = new ScoringEngine();
  let sequences = createWordSequences();

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
      const termsOfAll = (parts: readonly string[]): string =>
        termsOf(
          parts.flatMap((part) => analyzer.tokens(part)),
          analyzer,
        );
      engine.add({
        id: article.id,
        title: termsOf(title, analyzer),
        text: termsOf(text, analyzer),
        keywords: termsOfAll(article.keywords),
        source: termsOfAll([article.source]),
        authors: termsOfAll(article.authors),
      });
      sequences.add(article.id, [wordsOf(title, analyzer), wordsOf(text, analyzer)]);
    },
    remove,
    search: (tree, { match, among, rest = () => Promise.resolve() }) => {
      const articles = new Map(Array.from(among, (article) => [article.id, article]));
      const lookup = createLookup({ engine, sequences, analyzer, rest });
      return evaluate(planOf(tree, analyzer), articles, match, lookup);
    },
    wordsOf: (id) => sequences.surfacesOf(id),
    similarTo: (id, options) => similarTo(id, options, { engine, sequences, analyzer }),
    vocabulary: async (rest) => vocabularyOf(await sequences.counted(rest), rest),
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

function wordsOf(tokens: readonly Token[], analyzer: Analyzer): readonly SequencedWord[] {
  return tokens.map(({ text }) => ({
    spelling: analyzer.spelling(text),
    surface: analyzer.surface(text),
  }));
}

function loadedFrom(
  text: string,
  version: string,
): { engine: ScoringEngine; sequences: WordSequences } | undefined {
  try {
    const saved = JSON.parse(text) as SavedIndex;
    if (saved.format !== saveFormat || saved.analyzer !== version) return undefined;
    return {
      engine: ScoringEngine.of(saved.engine),
      sequences: createWordSequences(saved.words),
    };
  } catch {
    return undefined;
  }
}
