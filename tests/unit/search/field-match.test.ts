import { describe, expect, it } from 'vitest';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { fieldPredicate } from '../../../main/core/search/field-match.ts';
import type { QueryField } from '../../../main/core/search/query-tree.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { articleId, articleOf } from './articles.ts';

const analyzer = createAnalyzer();

function matches(field: QueryField, value: string, facts: Partial<Article>): boolean {
  return fieldPredicate(field, value, analyzer)(articleOf({ id: articleId(1), ...facts }));
}

const dated = (iso: string): Partial<Article> => ({
  published: { iso, written: iso, calendar: 'gregorian' },
});

describe('fields', () => {
  it.each([
    ['بلدان', 'بلدان/العراق', true],
    ['بلدان/العراق', 'بلدان/العراق', true],
    ['بُلدان / العراق', 'بلدان/العراق', true],
    ['بلدان/العراق', 'بلدان', false],
    ['بلد', 'بلدان/العراق', false],
    ['', 'بلدان', false],
  ])('tag:%s of an article tagged %s: %s', (value, tag, expected) => {
    expect(matches('tag', value, { tags: [tag] })).toBe(expected);
  });

  it.each([
    ['الوفد', true],
    ['بوّابه الوفد', true],
    ['وفد', true],
    ['بوابة الأهرام', false],
    ['؟', false],
  ])('source:%s of بوابة الوفد: %s', (value, expected) => {
    expect(matches('source', value, { source: 'بوابة الوفد' })).toBe(expected);
    expect(matches('source', value, {})).toBe(false);
  });

  it('takes a source chosen from a list as that source and no other', () => {
    const source = 'بوابة الوفد';
    expect(matches('exact-source', 'بوّابة الوفد', { source })).toBe(true);
    expect(matches('exact-source', 'الوفد', { source })).toBe(false);
    expect(matches('exact-source', 'الوفد', {})).toBe(false);
  });

  it('finds an author among several', () => {
    expect(matches('author', 'سلمى', { authors: ['كريم داود', 'سلمى حداد'] })).toBe(true);
    expect(matches('author', 'سلمى داود', { authors: ['كريم داود', 'سلمى حداد'] })).toBe(false);
  });

  it('takes an author chosen from a list as that author and no other', () => {
    const authors = ['كريم داود', 'سلمى حداد'];
    expect(matches('exact-author', 'سلمي حدّاد', { authors })).toBe(true);
    expect(matches('exact-author', 'سلمى', { authors })).toBe(false);
    expect(matches('exact-author', 'سلمى حداد', {})).toBe(false);
  });

  it('finds a word of the title in another form', () => {
    expect(matches('title', 'حكومة', { title: 'الحكومة تعلن خطتها' })).toBe(true);
    expect(matches('title', 'خطة', { title: 'الحكومة تعلن خطتها' })).toBe(true);
    expect(matches('title', 'برلمان', { title: 'الحكومة تعلن خطتها' })).toBe(false);
  });

  it.each([
    ['fr', 'fr', true],
    ['FR', 'fr-CA', true],
    ['French', 'fr', true],
    ['français', 'fr', true],
    ['فرنسي', 'fr', true],
    ['العربية', 'ar', true],
    ['عربي', 'ar', true],
    ['عربي', 'fa', false],
    ['', 'und', false],
  ])('lang:%s of an article in %s: %s', (value, language, expected) => {
    expect(matches('language', value, { language })).toBe(expected);
  });

  it.each([
    ['2021', '2021-07-27', true],
    ['٢٠٢١', '2021-07-27', true],
    ['2021-7', '2021-07-27', true],
    ['2021..2024-02', '2024-02-29', true],
    ['2021..2024-02', '2024-03-01', false],
    ['2022..', '2024', true],
    ['..2022', '2024', false],
    ['2021-05', '2021', false],
    ['>2021', '2022-01-01', true],
    ['>2021', '2021-12-31', false],
    ['>=٢٠٢١', '2021-01-01', true],
    ['<2021-03', '2021-02-28', true],
    ['<2021-03', '2021-03-01', false],
    ['<=2021', '2021-12-31', true],
    ['2024/02/08', '2024-02-08', true],
    ['2021–2023', '2022', true],
    ['2021-01-05..2021-01-06', '2021-01-06', true],
  ])('date:%s of an article of %s: %s', (value, iso, expected) => {
    expect(matches('date', value, dated(iso))).toBe(expected);
    expect(matches('date', value, {})).toBe(false);
  });

  it('knows states and possessions', () => {
    expect(matches('is', 'untagged', {})).toBe(true);
    expect(matches('is', 'untagged', { tags: ['نفط'] })).toBe(false);
    expect(matches('is', 'inbox', { state: 'inbox' })).toBe(true);
    expect(matches('has', 'note', { note: 'مهم' })).toBe(true);
    expect(matches('has', 'note', { note: ' \n' })).toBe(false);
    expect(matches('has', 'url', { url: 'https://example.org' })).toBe(true);
    expect(matches('has', 'related', {})).toBe(false);
    expect(matches('has', 'passages', {})).toBe(false);
    expect(matches('has', 'constructor', {})).toBe(false);
  });
});
