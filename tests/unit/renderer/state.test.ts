import { describe, expect, it } from 'vitest';
import { longestQuery } from '../../../preload/contract/queries.ts';
import type { Hit } from '../../../preload/contract/queries.ts';
import {
  effectiveSort,
  goTo,
  longestWords,
  toggleFilter,
  useQuery,
} from '../../../renderer/state/query.ts';
import {
  itemAt,
  missingPage,
  nearby,
  pagesFrom,
  rowOf,
  stretchOf,
} from '../../../renderer/state/pages.ts';
import {
  clearSelection,
  countMarked,
  isGathering,
  isMarked,
  mark,
  markAll,
  markedSelection,
  toggleMark,
  useSelection,
  withMarked,
} from '../../../renderer/state/selection.ts';
import { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { rowsDrawn, rowsInView, topShowing } from '../../../renderer/parts/row-window.ts';
import { glance } from '../../../renderer/views/results/facet-glance.ts';

const emptyHit: Omit<Hit, 'id'> = {
  score: 0,
  title: [],
  snippet: [],
  matches: 0,
  why: [],
  language: 'ar',
  direction: 'rtl',
  tags: [],
  state: 'inbox',
  hasNote: false,
  file: 'a.txt',
};

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
  const [id, other] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map((one) => ArticleId.parse(one));
  if (id === undefined || other === undefined) throw new Error('There are two ids.');
  const marked = () => useSelection.getState().marked;

  it('is taken out by a second mark', () => {
    toggleMark(id);
    expect(marked()).toEqual({ kind: 'these', ids: new Set([id]) });
    toggleMark(id);
    expect(isGathering(marked())).toBe(false);
  });

  it('is everything the query finds, whatever is at hand, but what is taken out', () => {
    markAll();
    expect(countMarked(marked(), 10_000)).toBe(10_000);
    toggleMark(id);
    expect(countMarked(marked(), 10_000)).toBe(9_999);
    expect([isMarked(marked(), id), isMarked(marked(), other)]).toEqual([false, true]);
    expect(markedSelection(marked())).toMatchObject({ kind: 'query', except: [id] });
    mark(withMarked(marked(), [id, other]));
    expect(countMarked(marked(), 10_000)).toBe(10_000);
    clearSelection();
  });
});

describe('the pages of a list', () => {
  const hits = (from: number, count: number): readonly Hit[] =>
    Array.from({ length: count }, (_, at) => {
      const id = ArticleId.parse(String(from + at).padStart(16, '0'));
      return { ...emptyHit, id };
    });

  it('cover the rows that are asked for', () => {
    expect(stretchOf({ first: 0, last: 8 })).toEqual({ offset: 0, limit: 100 });
    expect(stretchOf({ first: 95, last: 104 })).toEqual({ offset: 0, limit: 200 });
    expect(stretchOf({ first: 49_990, last: 49_999 })).toEqual({ offset: 49_900, limit: 100 });
  });

  it('answer what stands in a row, and where an article stands', () => {
    const pages = pagesFrom(300, hits(300, 250));
    const last = itemAt(pages, 549);
    expect(last?.id).toBe('0000000000000549');
    expect(last && rowOf(pages, last.id)).toBe(549);
    expect([itemAt(pages, 299), itemAt(pages, 550)]).toEqual([undefined, undefined]);
  });

  it('are fetched where they are missing, and let go when they are far', () => {
    const pages = pagesFrom(0, hits(0, 300));
    expect(missingPage(pages, { first: 250, last: 299 })).toBeUndefined();
    expect(missingPage(pages, { first: 290, last: 310 })).toBe(3);
    expect([...nearby(pages, { first: 410, last: 420 }).keys()]).toEqual([2]);
  });
});

describe('the rows of a list', () => {
  it('are those in view, with the one that has the keyboard', () => {
    const rowHeight = 106;
    const at = (top: number) => ({ top, height: 900, rowHeight });
    expect(rowsInView(at(0), 50_000)).toEqual({ first: 0, last: 8 });
    expect(rowsInView(at(rowHeight * 49_995), 50_000)).toEqual({ first: 49_995, last: 49_999 });
    expect(rowsInView(at(900), 1)).toEqual({ first: 0, last: 0 });
    const drawn = rowsDrawn({ first: 100, last: 108 }, 50_000, 7);
    expect([drawn[0], drawn[1], drawn.at(-1), drawn.length]).toEqual([7, 96, 112, 18]);
    expect(rowsDrawn({ first: 0, last: 0 }, 0, 3)).toEqual([]);
  });

  it('come into view by the shortest way', () => {
    const at = (top: number) => ({ top, height: 900, rowHeight: 34 });
    expect(topShowing(3, at(0))).toBe(0);
    expect(topShowing(0, at(500))).toBe(0);
    expect(topShowing(40, at(0))).toBe(41 * 34 - 900);
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
        author: [{ value: 'سلمى حداد', count: 5 }],
        time: { unit: 'day', bars: [], coarser: [], undated: 6 },
      },
      6,
    );
    expect(shown.map(({ filter }) => filter.value)).toEqual(['أ', 'آثار', 'ب']);
  });
});
