import { beforeEach, describe, expect, it } from 'vitest';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import type { SearchIndex } from '../../../main/core/search/search-index.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { articleId } from './articles.ts';

const noRest = () => Promise.resolve();
let index: SearchIndex;

const add = (number: number, title: string, text: string): void =>
  index.add({ id: articleId(number), title, text, source: '', authors: [], keywords: [] });
const beginningWith = async (surface: string, most = 8) =>
  (await index.vocabulary(noRest)).beginningWith(surface, most);

beforeEach(() => {
  index = createMiniSearchIndex(createAnalyzer());
  add(1, 'مدرسة', 'مدرسة في المدينة، مدارس ومدرسة، مدرّسون');
  add(2, 'سد', 'مدرّسون يزورون المدرسة. مدن');
  add(3, 'ليل', 'مدرّسون');
});

describe('the words of a library', () => {
  it('are told by how they begin, those of most articles first', async () => {
    expect(await beginningWith('مدر')).toMatchObject([
      { surface: 'مدرسون', articles: 3 },
      { surface: 'مدرسه', articles: 1, example: articleId(1) },
    ]);
    expect(await beginningWith('مد', 1)).toMatchObject([{ surface: 'مدرسون' }]);
    expect(await beginningWith('زقن')).toEqual([]);
  });

  it('do not have the word that was typed, which is known to be one', async () => {
    expect(await beginningWith('مدرسون')).toEqual([]);
    const vocabulary = await index.vocabulary(noRest);
    expect(vocabulary.has('مدرسون')).toBe(true);
    expect(vocabulary.has('مدرسو')).toBe(false);
  });

  it('do not have words that say nothing of a subject', async () => {
    expect((await index.vocabulary(noRest)).has('في')).toBe(false);
  });

  it('are those of the articles that are there', async () => {
    index.remove(articleId(1));
    expect(await beginningWith('مدر')).toMatchObject([{ surface: 'مدرسون', articles: 2 }]);
    add(4, 'مدرج', '');
    expect((await beginningWith('مدر')).map(({ surface }) => surface)).toEqual(['مدرسون', 'مدرج']);
  });

  it('stay in one order whatever comes between', async () => {
    for (let number = 10; number < 300; number++)
      add(number, `ka${number} kb${number} k`, 'ka'.repeat((number % 7) + 1));
    const words = (await beginningWith('k', 10_000)).map(({ surface }) => surface);
    expect(new Set(words).size).toBe(words.length);
    expect(words).toHaveLength(290 * 2 + 7);
  });
});
