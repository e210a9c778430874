import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tier } from '../../../main/core/text/analysis.ts';
import { createAnalyzer, termOf } from '../../../main/core/text/analyzer.ts';
import { explain } from '../../../main/core/text/explain.ts';

const analyzer = createAnalyzer();
const allTiers: readonly Tier[] = ['surface', 'stem', 'skeleton'];

/** Whether a query's word finds a word of a text by one of the tiers. */
function finds(sought: string, written: string, tiers = allTiers): boolean {
  const indexed = new Set(analyzer.indexTerms(written).map(({ term }) => term));
  return analyzer
    .queryTerms(sought)
    .some(({ term, tier }) => tiers.includes(tier) && indexed.has(term));
}

describe('analysis', () => {
  it.each([
    ['احمد', 'أحمد'],
    ['كتاب', 'والكتاب'],
    ['مدرسه', 'مدرسة'],
    ['2023', '٢٠٢٣'],
    ['قوات', 'قواته'],
    ['العراق', 'بالعراق'],
    ['مسؤول', 'مسئول'],
    ['عراقية', 'العراقيّ'],
    ['قوات', 'بقواتها'],
    ['لبنان', 'بلبنان'],
    ['لقاح', 'للقاح'],
    ['ألمانيا', 'الألمانية'],
    ['بقرار', 'لقرار'],
    ['الحكومة', 'وحكومته'],
    ['attack', 'attacks'],
    ['Iraq', 'Iraq’s'],
    ['us', 'U.S'],
    ['negotiate', 'negotiations'],
    ['ministry', 'ministries'],
    ['university', 'universities'],
    ['élection', 'elections'],
    ['министр', 'министрами'],
    ['переговоры', 'переговоров'],
    ['Ирак', 'Ираке'],
  ])('finds %s where a text has %s, by surface or stem', (sought, written) => {
    expect(finds(sought, written, ['surface', 'stem'])).toBe(true);
  });

  it.each([
    ['صاروخ', 'الصواريخ'],
    ['سفير', 'سفراء'],
    ['رئيس', 'رؤساء'],
    ['حريق', 'حرائق'],
    ['كتاب', 'كتب'],
    ['صاروخ', 'بصواريخ'],
  ])('finds the broken plural: %s where a text has %s', (sought, written) => {
    expect(finds(sought, written)).toBe(true);
  });

  it.each([
    ['عمل', 'عملية'],
    ['مدن', 'مدنيين'],
    ['سورة', 'سوريا'],
    ['بوتين', 'بوت'],
    ['بحر', 'البحرين'],
    ['ألبانيا', 'بأن'],
    ['class', 'clas'],
    ['news', 'new'],
    ['university', 'universe'],
    ['bus', 'bu'],
    ['мир', 'мираж'],
  ])('keeps %s apart from %s', (sought, written) => {
    expect(finds(sought, written, ['surface', 'stem'])).toBe(false);
  });

  it('always finds a word by itself, but for stop words', () => {
    const word = fc.stringMatching(/^[ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةى]{1,9}$/u);
    fc.assert(
      fc.property(word, (written) => {
        expect(finds(written, written)).toBe(analyzer.indexTerms(written).length > 0);
      }),
    );
  });

  it('keeps the tiers apart by a prefix', () => {
    expect(analyzer.indexTerms('الصواريخ')).toEqual([
      { term: '=الصواريخ', tier: 'surface' },
      { term: 'صواريخ', tier: 'stem' },
      { term: '~صرخ', tier: 'skeleton' },
    ]);
    expect(new Set(allTiers.map((tier) => termOf('كتب', tier))).size).toBe(3);
  });

  it('indexes no stop word, however it is written', () => {
    for (const word of ['في', 'إِلَى', 'الذي', 'على', 'the', 'dans']) {
      expect(analyzer.indexTerms(word)).toEqual([]);
    }
  });

  it('explains a text word by word, with places in the original', () => {
    const [first, second] = explain('في الكِتاب', analyzer);
    expect(first).toEqual({ token: 'في', start: 0, end: 2, terms: [] });
    expect(second).toMatchObject({ token: 'الكِتاب', start: 3, end: 10 });
    expect(second?.terms.map(({ term }) => term)).toContain('كتاب');
  });

  it('reads the words of a ligature as words', () => {
    expect(analyzer.indexTerms('ﷺ').map(({ term }) => term)).toContain('=وسلم');
  });
});
