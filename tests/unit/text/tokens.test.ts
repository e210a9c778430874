import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf, wordCount } from '../../../main/core/text/tokens.ts';

const words = (text: string): string[] => tokensOf(text).map((token) => token.text);

describe('words of a text', () => {
  it.each([
    ['قالَ الوزيرُ: «نعم»، ثم مضى.', ['قالَ', 'الوزيرُ', 'نعم', 'ثم', 'مضى']],
    ['عام ٢٠٢٣م و1445هـ', ['عام', '٢٠٢٣', 'م', 'و', '1445', 'هـ']],
    ['13-11-2024 9:30', ['13', '11', '2024', '9', '30']],
    ["l'accord U.S. Iraq's F-16 COVID19", ['l', 'accord', 'U.S', "Iraq's", 'F', '16', 'COVID19']],
    ['ـــ كـتـاب ـ', ['كـتـاب']],
    ['می‌خواهم', ['می‌خواهم']],
    ['الـCIA', ['الـ', 'CIA']],
    ['محمدﷺ', ['محمد', 'ﷺ']],
    ['北京大学', ['北', '京', '大', '学']],
    ['👍 !؟ \u064E', []],
    ['#قوات_سوريا', ['قوات', 'سوريا']],
  ])('parts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(wordCount(text)).toBe(expected.length);
  });

  it('leaves hidden characters at the ends of a word outside it', () => {
    expect(tokensOf('\u200Fكتاب\u200F')).toEqual([{ text: 'كتاب', start: 1, end: 5 }]);
  });

  it('gives spans that slice the original, in order and apart, for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (odd, plain) => {
        const text = `${odd}\uD800${plain}\uDC00\u202E${odd}`;
        let before = 0;
        for (const token of tokensOf(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          before = token.end;
        }
      }),
    );
  });

  it('reads a million characters of one word, and of none, without slowing down', () => {
    expect(tokensOf('ا'.repeat(1_000_000))).toHaveLength(1);
    expect(tokensOf('ا\u200F'.repeat(500_000))).toHaveLength(1);
    expect(tokensOf('\u200F'.repeat(1_000_000))).toHaveLength(0);
    expect(tokensOf("s's".repeat(300_000)).length).toBeGreaterThan(0);
  });
});
