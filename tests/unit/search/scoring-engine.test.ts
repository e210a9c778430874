import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../main/core/search/edit-distance.ts';
import { type SavedEngine, ScoringEngine } from '../../../main/core/search/scoring-engine.ts';
import { articleId } from './articles.ts';

const weights = { title: 2, text: 1, keywords: 0.6, source: 0.4, authors: 0.4 };
const term = fc.constantFrom('=اب', '=ابت', '=بت', '=باب', 'اب', '~بت', '=تاب');
const mostTerms = 8;
const terms = fc.array(term, { maxLength: mostTerms });
const fields = fc.record({
  title: terms,
  text: terms,
  keywords: terms,
  source: terms,
  authors: terms,
});

/** The engine that comes back from the saved lines of another. */
function restored(engine: ScoringEngine): ScoringEngine {
  const copy = new ScoringEngine();
  for (const piece of engine.saved())
    copy.restore(JSON.parse(JSON.stringify(piece)) as SavedEngine);
  return copy;
}

describe('the scoring engine', () => {
  it("gives each term MiniSearch's own score, also once articles are gone and when it was saved", () => {
    const library = fc.array(fields, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(library, fc.nat(7), term, fc.boolean(), (articles, gone, sought, isSaved) => {
        const engine = new ScoringEngine();
        articles.forEach((article, at) => engine.add({ id: articleId(at), ...article }));
        if (engine.has(articleId(gone))) engine.discard(articleId(gone));
        const asked = isSaved ? restored(engine) : engine;
        const scores = asked.noScores();
        asked.addScores(scores, sought, 3, weights);
        const found = asked.scored(scores);
        // MiniSearch counts a discarded article until it has gone through the term as often as that has it.
        for (let time = 0; time < mostTerms; time += 1) engine.search(sought);
        const oracle = engine.search(sought, { boost: weights, boostTerm: () => 3 });
        expect(found.size).toBe(oracle.length);
        for (const { id, score } of oracle)
          expect(found.get(articleId(Number(id)))).toBeCloseTo(score, 9);
      }),
      { numRuns: 500 },
    );
  });

  it('adds articles and takes them away as MiniSearch itself does', () => {
    const library = fc.array(fields, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(library, fc.nat(7), term, (articles, gone, sought) => {
        const plain = new MiniSearch({
          fields: Object.keys(weights),
          stringifyField: (list: readonly string[]) => list.join('\n'),
          tokenize: (list) => (list === '' ? [] : list.split('\n')),
          processTerm: (each) => each,
        });
        const engine = new ScoringEngine();
        for (const [at, article] of articles.entries()) {
          for (const index of [plain, engine]) index.add({ id: articleId(at), ...article });
        }
        const asked = { boost: weights };
        expect(engine.search(sought, asked)).toEqual(plain.search(sought, asked));
        for (const index of [plain, engine]) {
          if (index.has(articleId(gone))) index.discard(articleId(gone));
        }
        expect(engine.search(sought, asked)).toEqual(plain.search(sought, asked));
        expect(engine.search(sought, asked)).toEqual(plain.search(sought, asked));
      }),
    );
  });

  it('finds the surfaces that begin so and those a few letters away, and no other forms', () => {
    const engine = new ScoringEngine();
    const all = ['=اب', '=ابت', '=بت', '=باب', 'اب', '~بت', '=تاب'];
    const none = { title: [], keywords: [], source: [], authors: [] };
    engine.add({ id: articleId(0), text: all, ...none });
    expect([...engine.termsBeginning('اب')].sort()).toEqual(['=اب', '=ابت']);
    for (const most of [1, 2]) {
      const near = all.filter((each) => each.startsWith('=') && isWithin(each, '=اب', most));
      expect([...engine.termsNear('اب', most).keys()].sort()).toEqual(near.sort());
    }
  });
});
