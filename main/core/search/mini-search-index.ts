import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { AnalysedWord, Analyzer } from '../text/analysis.ts';
import { evaluate } from './evaluate.ts';
import { createLookup } from './lookup.ts';
import { planOf } from './plan.ts';
import { ranking as usualRanking } from './ranking.ts';
import { pieces } from './pieces.ts';
import { ScoringEngine, type SavedEngine } from './scoring-engine.ts';
import type { SearchIndex } from './search-index.ts';
import { similarTo } from './similar.ts';
import { createWordSequences, type SavedSequences } from './word-sequences.ts';
import { vocabularyOf } from './vocabulary.ts';

const saveFormat = 3;

/** The lines of a saved index; the first of them tells whether the others can be read. */
type SavedLine =
  | { readonly format: number; readonly analyzer: string }
  | { readonly stamps: readonly (readonly [ArticleId, number])[] }
  | SavedEngine
  | SavedSequences;

/** A search index in memory on MiniSearch. */
export function createMiniSearchIndex(analyzer: Analyzer, ranking = usualRanking): SearchIndex {
  const engine = new ScoringEngine();
  const sequences = createWordSequences();
  const stamps = new Map<ArticleId, number>();

  const remove = (id: ArticleId): void => {
    if (!engine.has(id)) return;
    engine.discard(id);
    sequences.remove(id);
    stamps.delete(id);
  };
  function* savedLines(): Generator<SavedLine> {
    yield { format: saveFormat, analyzer: analyzer.version };
    for (const piece of pieces(stamps, () => 1)) yield { stamps: piece };
    yield* engine.saved();
    yield* sequences.save();
  }
  function restore(saved: Exclude<SavedLine, { format: number }>): void {
    if ('stamps' in saved) {
      for (const [id, stamp] of saved.stamps) stamps.set(id, stamp);
    } else if ('words' in saved || 'sequences' in saved) sequences.restore(saved);
    else engine.restore(saved);
  }
  return {
    get size() {
      return engine.documentCount;
    },
    has: (id) => engine.has(id),
    ids: () => stamps.keys(),
    stampOf: (id) => stamps.get(id),
    add: (article, stamp = 0) => {
      remove(article.id);
      stamps.set(article.id, stamp);
      const wordsOf = (part: string) =>
        analyzer.tokens(part).map((token) => analyzer.analyse(token.text));
      const [title, text] = [wordsOf(article.title), wordsOf(article.text)];
      engine.add({
        id: article.id,
        title: termsOf(title),
        text: termsOf(text),
        keywords: termsOf(article.keywords.flatMap(wordsOf)),
        source: termsOf(wordsOf(article.source)),
        authors: termsOf(article.authors.flatMap(wordsOf)),
      });
      sequences.add(article.id, [title, text]);
    },
    remove,
    search: (tree, { match, among, rest = () => Promise.resolve() }) => {
      const lookup = createLookup({ engine, sequences, analyzer, ranking, rest });
      return evaluate(planOf(tree, analyzer), among, match, lookup, ranking);
    },
    wordsOf: (id) => sequences.surfacesOf(id),
    similarTo: (id, options) => similarTo(id, options, { engine, sequences, analyzer }),
    vocabulary: async (rest) => vocabularyOf(await sequences.counted(rest), rest),
    *save() {
      for (const line of savedLines()) yield JSON.stringify(line);
    },
    loading: () => {
      let isOurs = false;
      return {
        take: (line) => {
          const saved = line as SavedLine;
          if ('format' in saved) {
            isOurs = saved.format === saveFormat && saved.analyzer === analyzer.version;
          } else if (isOurs) restore(saved);
          return isOurs;
        },
      };
    },
  };
}

function termsOf(words: readonly AnalysedWord[]): readonly string[] {
  const terms: string[] = [];
  for (const { index } of words) for (const { term } of index) terms.push(term);
  return terms;
}
