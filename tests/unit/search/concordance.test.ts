import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareWords,
  keywordInContext,
  neighboursOf,
  occurrencesOf,
  passageAround,
} from '../../../main/core/search/concordance.ts';
import { createMatcher } from '../../../main/core/search/matcher.ts';
import { parseQuery } from '../../../main/core/search/parse-query.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { disguised } from '../text/arabic-disguise.ts';

const analyzer = createAnalyzer();

function concordance(query: string, text: string, words = 8) {
  const read = createMatcher(parseQuery(query), analyzer).mark(text);
  return occurrencesOf(read).map((occurrence) => ({
    ...keywordInContext(text, passageAround(read, occurrence, words), occurrence),
    start: occurrence.start,
    next: neighboursOf(read, occurrence, 'next', 3, analyzer),
    previous: neighboursOf(read, occurrence, 'previous', 3, analyzer),
  }));
}

const matches = (query: string, text: string) => concordance(query, text).map(({ match }) => match);

describe('an occurrence', () => {
  it('is every word that matches, in its place and order', () => {
    const rows = concordance('قوات', 'عادت القوات، ثم مضت قواتهم وقواتنا');
    expect(rows.map(({ match }) => match)).toEqual(['القوات', 'قواتهم', 'وقواتنا']);
    expect(rows.map(({ start }) => start)).toEqual([5, 20, 27]);
  });

  it.each([
    ['"مجلس الأمن"', 'مجلس الأمن مجلس الأمن', ['مجلس الأمن', 'مجلس الأمن']],
    ['"مجلس الأمن"', 'الأمن مجلس، مجلسُ\n الأمنِ', ['مجلسُ الأمنِ']],
    ['مجلس "مجلس الأمن"', 'مجلس مجلس الأمن', ['مجلس', 'مجلس الأمن']],
    ['"نعم نعم"', 'نعم نعم نعم', ['نعم نعم نعم']],
    ['"b c" "a b"', 'a b c', ['a b c']],
    ['"a b c" "a b"', 'a b c', ['a b c']],
    ['2023-11', 'في 2023-11 و 11-2023', ['2023-11']],
    ['قصف -بغداد', 'قصف بغداد', ['قصف']],
    ['tag:نفط', 'نفط', []],
  ])('of %j in %j', (query, text, expected) => {
    expect(matches(query, text)).toEqual(expected);
  });

  it('is the whole of a word with its marks, tatweel and hidden signs', () => {
    const word = disguised('كتاب');
    fc.assert(
      fc.property(word, word, (one, two) => {
        const text = `\u202Bقال ${one}\u202C، ثم ${two}.`;
        expect(matches('كتاب', text)).toEqual([one, two]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('its contexts', () => {
  it('have so many words on either side, cut where words begin and end', () => {
    const text = 'واحد «اثنان» ثلاثة، قوات: أربعة (خمسة) ستة';
    expect(concordance('قوات', text, 2)[0]).toMatchObject({
      before: 'اثنان» ثلاثة، ',
      match: 'قوات',
      after: ': أربعة (خمسة',
    });
    expect(concordance('قوات', text, 0)[0]).toMatchObject({ before: '', after: '' });
  });

  it('end where the text does, with the signs that stand there', () => {
    expect(concordance('قوات', ' «قوات» ')[0]).toMatchObject({ before: '«', after: '»' });
    expect(concordance('قوات', 'قوات')[0]).toMatchObject({ before: '', after: '' });
    const [first, last] = concordance('قوات', '"قوات أولى وأخرى قوات!"', 1);
    expect(first).toMatchObject({ before: '"', after: ' أولى' });
    expect(last).toMatchObject({ before: 'وأخرى ', after: '!"' });
  });

  it('are of one line, and with the match the passage itself', () => {
    const text = 'أول\r\n\tثانٍ قوات\n\n ثالث';
    const [row] = concordance('قوات', text);
    expect(`${row?.before}${row?.match}${row?.after}`).toBe('أول ثانٍ قوات ثالث');
  });

  it('keep what is glued to the match', () => {
    expect(concordance('accord', "sur l'accord-cadre")[0]).toMatchObject({
      before: "sur l'",
      match: 'accord',
      after: '-cadre',
    });
  });

  it('are found in the text just as they stand, for any text', () => {
    const part = fc.constantFrom(
      'قُوات',
      'وقواتـهم',
      'مجلس',
      '\u200F',
      '٢٠٢١م',
      ' ',
      '\n',
      '،',
      '😀',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.nat(9), (parts, words) => {
        const text = parts.join(' ');
        const line = text.replace(/\s+/gu, ' ');
        for (const { before, match, after } of concordance('قوات', text, words)) {
          expect(line).toContain(`${before}${match}${after}`);
          expect(analyzer.tokens(before).length).toBeLessThanOrEqual(words);
          expect(analyzer.tokens(after).length).toBeLessThanOrEqual(words);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words it is sorted by', () => {
  it('are folded, the nearest first on either side', () => {
    const [row] = concordance('قوات', 'رأى أحمَدُ ثلاثـــة قوات إلى «الحدود» ثم عادت');
    expect(row?.next).toEqual(['الي', 'الحدود', 'ثم']);
    expect(row?.previous).toEqual(['ثلاثه', 'احمد', 'راي']);
  });

  it('leave out the other words of its own phrase', () => {
    const [row] = concordance('"مجلس الأمن"', 'أمام مجلس الأمن اليوم');
    expect([row?.previous, row?.next]).toEqual([['امام'], ['اليوم']]);
  });

  it('stand as in a dictionary, Arabic before Latin', () => {
    expect(['zebra', 'هذا', 'apple', 'بعد', ''].sort(compareWords)).toEqual([
      '',
      'بعد',
      'هذا',
      'apple',
      'zebra',
    ]);
  });
});
