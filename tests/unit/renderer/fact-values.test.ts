import { describe, expect, it } from 'vitest';
import {
  changedValues,
  directionOf,
  type FactValues,
} from '../../../renderer/views/facts/fact-values.ts';

const before: FactValues = {
  title: 'رصيف جديد',
  subtitle: '',
  authors: 'سلمى حداد\nSmith, John',
  source: 'جريدة المرفأ',
  published: '4 آذار 2023',
  url: '',
  language: 'ar',
  keywords: '',
  section: 'محليات',
};

describe('the facts in a form', () => {
  it('asks for nothing where nothing was changed', () => {
    expect(changedValues(before, { ...before })).toEqual({});
  });

  it('takes the names of a list from its lines, commas and all', () => {
    const now = { ...before, authors: 'Smith, John\n\n  \nسلمى حداد', keywords: 'بحر\nصيد' };
    expect(changedValues(before, now)).toEqual({
      authors: ['Smith, John', 'سلمى حداد'],
      keywords: ['بحر', 'صيد'],
    });
  });

  it('takes away what was emptied, but for a title, which the library refuses', () => {
    const now = { ...before, title: ' ', source: ' ', published: '', authors: '' };
    expect(changedValues(before, now)).toEqual({
      title: ' ',
      source: null,
      published: null,
      authors: [],
    });
  });

  it('runs the way of its first letter', () => {
    expect(directionOf('2023 — جريدة')).toBe('rtl');
    expect(directionOf('«Le Port» جريدة')).toBe('ltr');
    expect(directionOf('2023')).toBeUndefined();
  });
});
