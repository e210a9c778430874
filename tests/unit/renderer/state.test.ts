import { describe, expect, it } from 'vitest';
import { longestQuery } from '../../../preload/contract/queries.ts';
import type { ImportProgress } from '../../../preload/contract/imports.ts';
import { ImportId } from '../../../preload/contract/vocabulary.ts';
import { runningOf, withNews } from '../../../renderer/state/imports.ts';
import {
  effectiveSort,
  goTo,
  longestWords,
  toggleFilter,
  useQuery,
} from '../../../renderer/state/query.ts';
import { countMarked, mark, toggleMark, useSelection } from '../../../renderer/state/selection.ts';
import { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { glance } from '../../../renderer/views/results/facet-glance.ts';

const row = (fileName: string): ImportProgress['rows'][number] => ({
  path: `/${fileName}`,
  fileName,
  status: 'imported',
  ids: [],
});

describe('the query', () => {
  it('takes as many characters as the contract does', () => {
    expect(longestWords).toBe(longestQuery);
  });

  it('takes a filter away when it is set a second time', () => {
    toggleFilter({ field: 'tag', value: 'آثار' });
    toggleFilter({ field: 'source', value: 'آثار' });
    toggleFilter({ field: 'tag', value: 'آثار' });
    expect(useQuery.getState().filters).toEqual([{ field: 'source', value: 'آثار' }]);
    goTo('inbox');
    expect(useQuery.getState()).toMatchObject({ place: 'inbox', filters: [], words: '' });
  });

  it('is ordered by date while there are no words to be relevant to', () => {
    expect(effectiveSort({ words: ' ', sort: 'relevance' })).toBe('date');
    expect(effectiveSort({ words: 'سوق', sort: 'relevance' })).toBe('relevance');
    expect(effectiveSort({ words: '', sort: 'source' })).toBe('source');
  });
});

describe('what is marked', () => {
  const id = ArticleId.parse('aaaaaaaaaaaaaaaa');

  it('is taken out by a second mark', () => {
    toggleMark(id);
    expect(useSelection.getState().marked).toEqual(new Set([id]));
    toggleMark(id);
    expect(useSelection.getState().marked).toEqual(new Set());
  });

  it('counts everything the query finds when all of it is marked', () => {
    mark('all');
    expect(countMarked(useSelection.getState().marked, 10_000)).toBe(10_000);
  });
});

describe('the import desk', () => {
  const one = ImportId.parse('one');
  const two = ImportId.parse('two');
  const empty = { rows: [], imports: {} };

  it('keeps the newest import on top and its files in order', () => {
    const news: readonly ImportProgress[] = [
      { importId: one, done: 1, total: 2, rows: [row('a')] },
      { importId: two, done: 1, total: 1, rows: [row('c')] },
      { importId: one, done: 2, total: 2, rows: [row('b')] },
    ];
    const state = news.reduce(withNews, empty);
    expect(state.rows.map((each) => each.row.fileName)).toEqual(['a', 'b', 'c']);
    expect(new Set(state.rows.map((each) => each.id)).size).toBe(3);
  });

  it('adds up what is still running', () => {
    const summary = {
      importId: two,
      files: 5,
      imported: 5,
      duplicate: 0,
      failed: 0,
      articles: 5,
      cancelled: false,
      milliseconds: 1,
    };
    const news: readonly ImportProgress[] = [
      { importId: one, done: 3, total: 9, rows: [] },
      { importId: two, done: 5, total: 5, rows: [], summary },
    ];
    const state = news.reduce(withNews, empty);
    expect(runningOf(state.imports)).toEqual({ ids: [one], done: 3, total: 9 });
  });
});

describe('the facets at a glance', () => {
  it('take the most frequent of each field in turn, without what all results share', () => {
    const shown = glance(
      {
        source: [
          { value: 'أ', count: 4 },
          { value: 'ب', count: 2 },
        ],
        language: [{ value: 'ar', count: 6 }],
        tag: [{ value: 'آثار', count: 3 }],
        month: [{ value: '2024-02', count: 1 }],
      },
      6,
    );
    expect(shown.map(({ filter }) => filter.value)).toEqual(['أ', 'آثار', 'ب']);
  });
});
