import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../preload/contract/vocabulary.ts';
import { createMatcher } from '../../../main/core/search/matcher.ts';
import { parseQuery } from '../../../main/core/search/parse-query.ts';
import { segmentsOf, snippetOf } from '../../../main/core/search/snippets.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { disguised } from '../text/arabic-disguise.ts';

const analyzer = createAnalyzer();

function marked(query: string, text: string): string[] {
  const matcher = createMatcher(parseQuery(query), analyzer);
  return matcher.spansOf(text).map(({ start, end }) => text.slice(start, end));
}

function snippet(query: string, text: string, room: number): readonly Segment[] {
  return snippetOf(text, createMatcher(parseQuery(query), analyzer), room);
}

const textOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');

describe('marks', () => {
  it.each([
    ['قوات', 'عادت قُوّاتُهُ وبقواتِها', ['قُوّاتُهُ', 'وبقواتِها']],
    ['كتاب', 'هذا والكـــتابُ ذاك', ['والكـــتابُ']],
    ['"مجلس الأمن"', 'الأمن في مجلس الأمن', ['مجلس', 'الأمن']],
    ['قصف -بغداد', 'قصف بغداد', ['قصف']],
    ['في العراق', 'في بغداد في العراق', ['العراق']],
    ['في', 'في بغداد', ['في']],
    ['a OR (b c)', 'a b c d', ['a', 'b', 'c']],
    ['2023', 'سنة ٢٠٢٣م', ['٢٠٢٣']],
    ['F-16', 'an F-16 and 16', ['F', '16']],
    ['accord', "l'accord", ['accord']],
    ['لا', '\uFEFB أحد', ['\uFEFB']],
    ['tag:نفط', 'نفط', []],
    ['', 'نفط', []],
  ])('of %j in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });

  it('stand on exactly the disguised word, wherever it is, 100,000 times with no drift', () => {
    const filler = fc.constantFrom(
      'ذهَبَ',
      'الولدُ',
      'ســاعة',
      'x',
      '\u200F',
      '«',
      '12',
      '👍',
      '\n',
      '،',
      '\uD800',
      'مع\u200Eا',
    );
    const sought = fc.constantFrom('كتاب', 'العراق', 'قوات', 'مجلس', 'برلمان');
    const sample = sought.chain((word) =>
      fc.tuple(
        fc.constant(word),
        fc.array(filler),
        fc.array(disguised(word), { minLength: 1, maxLength: 4 }),
        fc.array(filler),
      ),
    );
    let pairs = 0;
    fc.assert(
      fc.property(sample, ([word, before, occurrences, after]) => {
        const text = [...before, ...occurrences, ...after].join(' ');
        expect(marked(word, text)).toEqual(occurrences);
        pairs += occurrences.length;
      }),
      { numRuns: 42_000 },
    );
    expect(pairs).toBeGreaterThanOrEqual(100_000);
  });

  it('cut a text into runs that join to the same text', () => {
    const text = 'قال إن قواته عادت';
    const spans = createMatcher(parseQuery('قوات'), analyzer).spansOf(text);
    expect(segmentsOf(text, spans)).toEqual([
      { text: 'قال إن ', match: false },
      { text: 'قواته', match: true },
      { text: ' عادت', match: false },
    ]);
    expect(segmentsOf('', [])).toEqual([]);
  });
});

const padding = 'كلام لا شأن له بما نبحث عنه هنا. '.repeat(20);

describe('snippets', () => {
  it('show the passage with the most different words, between ellipses', () => {
    const text = `${padding}القوات وحدها. ${padding}عادت القوات من الحدود. ${padding}`;
    const segments = snippet('قوات حدود', text, 80);
    expect(segments[0]).toEqual({ text: '…', match: false });
    expect(segments.at(-1)).toEqual({ text: '…', match: false });
    expect(segments.filter(({ match }) => match).map((each) => each.text)).toEqual([
      'القوات',
      'الحدود',
    ]);
    expect(textOf(segments).length).toBeLessThanOrEqual(82);
  });

  it('show a short text whole, on one line and without an ellipsis', () => {
    expect(snippet('قوات', '\n عادت\r\n\tالقوات \n', 80)).toEqual([
      { text: 'عادت ', match: false },
      { text: 'القوات', match: true },
    ]);
  });

  it('open the text where nothing matches', () => {
    expect(textOf(snippet('', 'مقدمة قصيرة ثم كلام كثير', 12))).toBe('مقدمة قصيرة…');
    expect(snippet('', '', 12)).toEqual([]);
  });

  it('fill their room at the end of a text', () => {
    const shown = textOf(snippet('النهاية', `${padding}وهنا النهاية`, 60));
    expect(shown.startsWith('…')).toBe(true);
    expect(shown.endsWith('النهاية')).toBe(true);
    expect(shown.length).toBeGreaterThan(45);
  });

  it('keep to their room and cut no word and no surrogate pair, for any text', () => {
    const part = fc.constantFrom(
      'قوات',
      'قُوَّاته',
      'الأمن',
      '😀',
      'a',
      ' ',
      '\n',
      '. ',
      '𐤀𐤁',
      'ومجلس',
      '؟',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 120 }),
        fc.integer({ min: 24, max: 90 }),
        (parts, room) => {
          const text = parts.join(' ');
          const segments = snippet('قوات مجلس', text, room);
          const shown = segments.filter(({ text: piece }) => piece !== '…');
          expect(textOf(shown).length).toBeLessThanOrEqual(room);
          expect(textOf(shown)).not.toMatch(/\p{Cs}/u);
          const whole = new Set(analyzer.tokens(text).map((token) => token.text));
          for (const token of analyzer.tokens(textOf(shown))) expect(whole).toContain(token.text);
          const anyMatch = segments.some(({ match }) => match);
          expect(anyMatch).toBe(/ق|مجلس/u.test(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('cut a word only where it alone is longer than the room', () => {
    expect(textOf(snippet('', `😀ا${'ب'.repeat(500)}`, 20)).length).toBeLessThanOrEqual(21);
    expect(textOf(snippet('ب*', 'ب'.repeat(500), 20))).toBe(`${'ب'.repeat(20)}…`);
  });
});
