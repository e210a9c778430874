import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reAnchor } from '../../../main/core/articles/re-anchor.ts';
import { fold } from '../../../main/core/text/fold.ts';
import type { Passage } from '../../../preload/contract/vocabulary.ts';
import { disguised } from '../text/arabic-disguise.ts';

const context = 24;

function passageAt(text: string, start: number, end: number, id = 'p'): Passage {
  return {
    id,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
    tags: [],
    note: 'mine',
  };
}

const passageOf = (text: string, quote: string, from = 0): Passage => {
  const start = text.indexOf(quote, from);
  if (start < 0) throw new Error(`${quote} is not in the text`);
  return passageAt(text, start, start + quote.length);
};

function placed(passage: Passage, text: string, oldLength = text.length): Passage {
  const [only] = reAnchor([passage], text, oldLength);
  if (only === undefined) throw new Error('no passage is ever lost');
  return only;
}

const bare = (text: string): string => fold(text).replace(/\s+/gu, '');

const word = fc.constantFrom(
  'قال',
  'المدينة',
  'أحمد',
  'إلى',
  'مياه',
  'النهر',
  'وزارة',
  'harbour',
  'the',
  'Café',
  '٢٠٢٣',
  'سدّ',
);
const prose = fc.array(word, { minLength: 3, maxLength: 60 });

/** A text of words, and a stretch of some of them. */
const textWithPassage = fc.tuple(prose, fc.nat(), fc.nat()).map(([words, one, length]) => {
  const first = one % words.length;
  const last = Math.min(words.length, first + 1 + (length % 6));
  const start = words.slice(0, first).reduce((sum, part) => sum + part.length + 1, 0);
  const quote = words.slice(first, last).join(' ');
  return { text: words.join(' '), start, end: start + quote.length };
});

describe('a passage in another text', () => {
  it('stays where it is in the same text', () => {
    fc.assert(
      fc.property(textWithPassage, ({ text, start, end }) => {
        expect(placed(passageAt(text, start, end), text)).toMatchObject({ start, end });
      }),
    );
  });

  it('goes along with its words when something was put before them', () => {
    fc.assert(
      fc.property(textWithPassage, fc.integer({ min: 1, max: 40 }), (sample, more) => {
        const { text, start, end } = sample;
        const before = `${'§ '.repeat(more)}\n\n`;
        const moved = placed(passageAt(text, start, end), before + text, text.length);
        // Words that stand several times with the same words around them cannot be told apart.
        const { quote, prefix, suffix } = passageAt(text, start, end);
        const surroundings = prefix + quote + suffix;
        const isUnique = text.indexOf(surroundings) === text.lastIndexOf(surroundings);
        if (isUnique && start > context && text.length - end > context) {
          expect(moved.start).toBe(before.length + start);
        }
        expect(moved.quote).toBe(quote);
      }),
    );
  });

  it('is found in other spellings of the same letters', () => {
    fc.assert(
      fc.property(textWithPassage, ({ text, start, end }) => {
        const respelled = text
          .replaceAll('أ', 'ا')
          .replaceAll('إ', 'ا')
          .replaceAll('ة', 'ه')
          .replaceAll('سدّ', 'سد')
          .replaceAll(' ', ' \n');
        const passage = passageAt(text, start, end);
        const moved = placed(passage, respelled, text.length);
        expect(moved.orphan).toBeUndefined();
        expect(bare(moved.quote)).toBe(bare(passage.quote));
        expect(respelled.slice(moved.start, moved.end)).toBe(moved.quote);
      }),
    );
  });

  it('is found with harakat and tatweel on it', () => {
    fc.assert(
      fc.property(disguised('قال سكان المدينة إن مياه النهر عادت'), (written) => {
        const text = `في البداية ${written} إلى مجراها`;
        const old = 'في البداية قال سكان المدينة إن مياه النهر عادت إلى مجراها';
        const moved = placed(
          passageOf(old, 'قال سكان المدينة إن مياه النهر عادت'),
          text,
          old.length,
        );
        expect(moved.orphan).toBeUndefined();
        expect(bare(text.slice(moved.start, moved.end))).toBe(
          bare('قال سكان المدينة إن مياه النهر عادت'),
        );
      }),
    );
  });

  it('is never moved to other words, and never lost', () => {
    fc.assert(
      fc.property(textWithPassage, prose, ({ text, start, end }, others) => {
        const passage = passageAt(text, start, end);
        const other = others.join(' ');
        const moved = placed(passage, other, text.length);
        expect([moved.id, moved.note]).toEqual(['p', 'mine']);
        if (moved.orphan === true) {
          expect(moved).toEqual({ ...passage, start: 0, end: 0, orphan: true });
        } else {
          expect(bare(other.slice(moved.start, moved.end))).toBe(bare(passage.quote));
        }
      }),
    );
  });

  it('is an orphan where its words stand only inside others', () => {
    const passage = passageOf('في البيت قال أحمد', 'قال');
    expect(placed(passage, 'هذا المقال طويل').orphan).toBe(true);
  });

  it('is the one of several that stands in the same words', () => {
    const old = 'الأول قال نعم. الثاني قال لا. الثالث قال ربما.';
    const second = passageOf(old, 'قال', 12);
    const text = `مقدمة طويلة قال فيها الكاتب ما قال. ${old}`;
    expect(placed(second, text, old.length).start).toBe(text.indexOf('قال لا'));
  });

  it('is an orphan where nothing tells several places apart', () => {
    const passage = passageOf('aaa bbb the ccc ddd', 'the');
    expect(placed(passage, 'x the y z the w', 19).orphan).toBe(true);
  });

  it('comes back from being an orphan once its words are there', () => {
    const old = 'وصلت السفينة إلى الميناء صباحاً';
    const orphan = placed(passageOf(old, 'السفينة'), 'لا شيء هنا', old.length);
    expect(orphan).toMatchObject({ orphan: true, start: 0, end: 0 });
    const back = placed(orphan, `أخيراً ${old}`);
    expect(back).not.toHaveProperty('orphan');
    expect(back.quote).toBe('السفينة');
  });
});
