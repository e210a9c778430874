import { describe, expect, it } from 'vitest';
import { dateParts, isolated, withForeignIsolated } from '../../../renderer/i18n/formats.ts';

const written = (iso: string, locale: string, length: 'short' | 'long' = 'short') => {
  const { date, options } = dateParts(iso, length);
  return new Intl.DateTimeFormat(locale, options).format(date);
};

describe('a date of publication', () => {
  it('says no more than its article does', () => {
    expect(written('2024', 'ar-EG')).toBe('٢٠٢٤');
    expect(written('2024-02', 'ar-EG')).toBe('فبراير ٢٠٢٤');
    expect(written('2024-02-08', 'ar-EG')).toBe('٨ فبراير ٢٠٢٤');
    expect(written('2024-02-08', 'en-GB')).toBe('8 Feb 2024');
  });

  it('names the day of the week where there is room', () => {
    expect(written('2024-02-08', 'ar-EG', 'long')).toContain('الخميس');
  });
});

describe('what is put into a sentence', () => {
  it('is isolated where it runs against the interface', () => {
    expect(withForeignIsolated({ tag: 'Iraq', count: 3 }, 'ar-EG')).toEqual({
      tag: '\u2068Iraq\u2069',
      count: 3,
    });
    expect(withForeignIsolated({ tag: 'العراق' }, 'ar-EG')).toEqual({ tag: 'العراق' });
    expect(withForeignIsolated({ tag: 'العراق' }, 'en-GB')).toEqual({ tag: '\u2068العراق\u2069' });
  });

  it('has its numbers in the digits of the reader, unless the wording writes them', () => {
    const number = (value: number): string => new Intl.NumberFormat('ar-EG').format(value);
    expect(isolated({ file: 'a.txt', line: 12 }, '{file} {line}', number)).toEqual({
      file: '\u2068a.txt\u2069',
      line: '١٢',
    });
    expect(isolated({ limit: 12 }, '{limit, number}', number)).toEqual({ limit: 12 });
    const counted = '{count, plural, one {once} other {# times}}';
    expect(isolated({ count: 5 }, counted, number)).toEqual({ count: 5 });
    const chosen = '{copy, select, none {no copy} other {copy {copy}}}';
    expect(isolated({ copy: 'none' }, chosen, number)).toEqual({ copy: 'none' });
    expect(isolated({ copy: '/a' }, chosen, number)).toEqual({ copy: '\u2068/a\u2069' });
  });
});
