import { describe, expect, it } from 'vitest';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { collection, isCollectionThere } from '../../bench/retrieval/collection.ts';
import { ranksOfQuestions } from '../../bench/retrieval/questions.ts';
import { rankFigures } from '../../bench/retrieval/ranks.ts';
import { measureConflation, measureWordForms } from '../../bench/retrieval/word-forms.ts';

const newIndex = () => createMiniSearchIndex(createAnalyzer());

describe.skipIf(!isCollectionThere)('Arabic (skipped without ../shared/inputs/retrieval)', () => {
  it('finds the right paragraph of XQuAD-ar first: MRR@10 0.94, R@1 0.905 at least', async () => {
    const { documents, questions } = collection;
    const figures = rankFigures(await ranksOfQuestions(newIndex(), documents, questions));
    expect(figures.reciprocalRankAt10).toBeGreaterThanOrEqual(0.94);
    expect(figures.recallAt1).toBeGreaterThanOrEqual(0.905);
  });

  it('finds words in other forms than they were asked for, and little else', async () => {
    const { several, hard } = await measureWordForms(newIndex(), collection.morphology);
    expect(hard.gainAt10).toBeGreaterThanOrEqual(0.84);
    expect(hard.precision).toBeGreaterThanOrEqual(0.85);
    expect(several.gainAt10).toBeGreaterThanOrEqual(0.98);
  });

  it('brings the forms of a word together: F1 0.85 at least', async () => {
    const { f1 } = await measureConflation(newIndex(), collection.conflation);
    expect(f1).toBeGreaterThanOrEqual(0.85);
  });
});
