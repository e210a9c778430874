import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../../main/core/search/facets.ts';
import { articleId, articleOf } from './articles.ts';

const published = (iso: string) => ({ iso, written: iso, calendar: 'gregorian' }) as const;

describe('facets', () => {
  it('count sources, authors, tags, languages and dates, and leave out what an article does not say', () => {
    const facets = facetsOf([
      articleOf({
        id: articleId(1),
        source: 'النيل',
        tags: ['بلدان/العراق', 'نفط'],
        authors: ['سلمى حداد', 'كريم داود'],
        published: published('2024-02-08'),
      }),
      articleOf({
        id: articleId(2),
        source: 'الوفد',
        tags: ['نفط'],
        published: published('2021-07'),
      }),
      articleOf({
        id: articleId(3),
        source: 'الوفد',
        language: 'fr',
        authors: ['سلمى حداد'],
        published: published('2024'),
      }),
      articleOf({ id: articleId(4) }),
    ]);
    expect(facets).toEqual({
      source: [
        { value: 'الوفد', count: 2 },
        { value: 'النيل', count: 1 },
      ],
      tag: [
        { value: 'نفط', count: 2 },
        { value: 'بلدان/العراق', count: 1 },
      ],
      language: [
        { value: 'ar', count: 3 },
        { value: 'fr', count: 1 },
      ],
      author: [
        { value: 'سلمى حداد', count: 2 },
        { value: 'كريم داود', count: 1 },
      ],
      time: {
        unit: 'month',
        bars: expect.arrayContaining([
          { value: '2021-07', count: 1 },
          { value: '2024-02', count: 1 },
        ]) as unknown,
        coarser: [{ value: '2024', count: 1 }],
        undated: 1,
      },
    });
  });

  it('tell the fifty most frequent values', () => {
    const articles = Array.from({ length: 80 }, (_each, number) =>
      articleOf({ id: articleId(number), tags: ['عام', `وسم ${number}`] }),
    );
    const { tag } = facetsOf(articles);
    expect(tag).toHaveLength(50);
    expect(tag[0]).toEqual({ value: 'عام', count: 80 });
  });
});
