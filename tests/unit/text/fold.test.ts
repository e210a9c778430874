import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldPhrase } from '../../../main/core/text/fold.ts';
import { disguised } from './arabic-disguise.ts';

describe('folding', () => {
  it.each([
    ['أَحْمَد', 'احمد'],
    ['آمال', 'امال'],
    ['مدرسة', 'مدرسه'],
    ['مستشفى', 'مستشفي'],
    ['مسؤول', 'مسءول'],
    ['مسئول', 'مسءول'],
    ['کتاب', 'كتاب'],
    ['گوگل', 'كوكل'],
    ['٢٠٢٣', '2023'],
    ['۱۴۰۲', '1402'],
    ['ســـلام', 'سلام'],
    ['\uFEFBجئ', 'لاجء'],
    ['كتابﹰ', 'كتاب'],
    ['می‌خواهم', 'ميخواهم'],
    ['Café', 'cafe'],
    ['GADDĀFĪ', 'gaddafi'],
    ['İstanbul', 'istanbul'],
    ['Straße', 'strasse'],
    ['Ёлка', 'елка'],
    ['Российский', 'российский'],
    ['שָׁלוֹם', 'שלום'],
  ])('reads %s as %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('tells letters apart that are different words', () => {
    expect(fold('قلب')).not.toBe(fold('كلب'));
  });

  it('gives the same word whatever marks, tatweel, hidden characters or forms it is written with', () => {
    const word = fc.constantFrom('كتاب', 'العراق', 'قوات', 'مجلس', 'بين', 'والمجتمع');
    const pair = word.chain((plain) =>
      disguised(plain).map((written) => [plain, written] as const),
    );
    fc.assert(fc.property(pair, ([plain, written]) => fold(written) === fold(plain)));
  });

  it('changes nothing when folding twice, for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('keeps a phrase as its words with single spaces', () => {
    expect(foldPhrase('  بوّابة \n الوفد ')).toBe('بوابه الوفد');
  });
});
