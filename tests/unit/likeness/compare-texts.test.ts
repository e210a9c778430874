import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type ComparedTexts } from '../../../main/core/likeness/compare-texts.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { chanceFrom } from '../../support/random.ts';

const analyzer = createAnalyzer();
const noRest = () => Promise.resolve();
const compare = (left: string, right: string) => compareTexts(left, right, analyzer, noRest);

const piecesOf = ({ rows }: ComparedTexts) => rows.flat();
const sideOf = (compared: ComparedTexts, side: 'left' | 'right') =>
  piecesOf(compared)
    .map((piece) => piece[side])
    .join('');

/** What a person would see as different: the words of each side. */
const differences = (compared: ComparedTexts) =>
  piecesOf(compared).flatMap(({ kind, left, right }) =>
    kind === 'same' ? [] : [[left.trim(), right.trim()]],
  );

/** A word for a number: its digits as letters. */
const wordOf = (number: number): string =>
  Array.from(String(number), (digit) => 'بتجدرسصعمن'[Number(digit)]).join('');

/** So many words drawn from a vocabulary, some of them at the end of a line. */
function textOf(seed: number, words: number): string {
  const chance = chanceFrom(seed);
  const all = Array.from({ length: words }, () => wordOf(chance.below(3_000)));
  return all.map((word, at) => word + (at % 40 === 39 ? '\n\n' : ' ')).join('');
}

describe('two texts side by side', () => {
  it('show the words that only one has, and those that were put in another’s place', async () => {
    const compared = await compare(
      'أعلنت الوزارة اليوم فتح السد القديم أمام الزوار.',
      'أعلنت الوزارة فتح السد الجديد أمام الزوار كلهم.',
    );
    expect(differences(compared)).toEqual([
      ['اليوم', ''],
      ['القديم', 'الجديد'],
      ['', 'كلهم.'],
    ]);
    expect(compared.words).toEqual({ common: 6, left: 8, right: 8 });
    expect(compared.detail).toBe('words');
  });

  it('are the same whatever their diacritics, hamzas, hidden marks and punctuation', async () => {
    const left = 'قالت إدارة المدرسة: «إنّ الأبوابَ مُغلَقة».';
    const right = '\u200Fقالت ادارة المدرسه ان الابواب مغلقة';
    const compared = await compare(left, right);
    expect(differences(compared)).toEqual([]);
    expect(compared.words.common).toBe(6);
    expect(sideOf(compared, 'left')).toBe(left);
    expect(sideOf(compared, 'right')).toBe(right);
  });

  it('stand in rows that begin and end with a line of both', async () => {
    const compared = await compare(
      'السطر الأول هنا\n\nالسطر الثاني هنا\nوفقرة لم تبق\n\nوالأخير كما هو',
      'السطر الأول هنا\n\nالسطر الثاني هناك\n\nوالأخير كما هو',
    );
    expect(compared.rows.map((row) => row.map(({ kind }) => kind))).toEqual([
      ['same'],
      ['same', 'changed'],
      ['same'],
    ]);
    const added = await compare('أول\n\nآخر', 'أول\n\nفقرة جديدة كلها\n\nآخر');
    expect(added.rows.map((row) => row.map(({ kind }) => kind))).toEqual([
      ['same'],
      ['right'],
      ['same'],
    ]);
  });

  it('are not torn to pieces by a word that both happen to have', async () => {
    const compared = await compare(
      'البداية واحدة وصل الوفد في الصباح إلى المدينة والنهاية واحدة أيضا',
      'البداية واحدة غادر الجميع في المساء نحو القرية والنهاية واحدة أيضا',
    );
    expect(differences(compared)).toEqual([
      ['وصل الوفد في الصباح إلى المدينة', 'غادر الجميع في المساء نحو القرية'],
    ]);
  });

  it('run in either direction, mixed as they may be', async () => {
    const left = 'Reuters قالت وكالة رويترز (Reuters) إن 15% من السكان left the city';
    const compared = await compare(left, left.replace('15%', '20%'));
    expect(differences(compared)).toEqual([['15%', '20%']]);
  });

  it('may be empty, or have no words', async () => {
    expect((await compare('', '')).rows).toEqual([]);
    expect(differences(await compare('', 'كلمة'))).toEqual([['', 'كلمة']]);
    const signs = await compare('***\n', 'كلمة');
    expect(differences(signs)).toEqual([['***', 'كلمة']]);
    expect(signs.words).toEqual({ common: 0, left: 0, right: 1 });
  });

  it('give back both texts to the letter, whatever they are', async () => {
    const word = fc.constantFrom(
      'في',
      'السد',
      'السَّدّ',
      'مياه',
      'water',
      'مياه،',
      '12',
      '…',
      '\u2067س\u2069',
    );
    const gap = fc.constantFrom(' ', '\n', '\n\n', '، ', ' - ', '\t');
    const text = fc
      .array(fc.tuple(word, gap), { maxLength: 60 })
      .map((parts) => parts.flat().join(''));
    const anything = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 80 }));
    await fc.assert(
      fc.asyncProperty(anything, anything, async (left, right) => {
        const compared = await compare(left, right);
        expect(sideOf(compared, 'left')).toBe(left);
        expect(sideOf(compared, 'right')).toBe(right);
        for (const { kind, left: one, right: other } of piecesOf(compared)) {
          expect([one !== '', other !== '']).toEqual(
            kind === 'left' ? [true, false] : kind === 'right' ? [false, true] : [true, true],
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are compared word by word where long ones differ a little', async () => {
    const text = textOf(1, 50_000);
    const compared = await compare(text, text.replaceAll(` ${wordOf(77)} `, ' أخرى '));
    expect(compared.detail).toBe('words');
    expect(differences(compared).length).toBeGreaterThan(5);
  });

  it('are compared by paragraph, and it is said, where they differ too much', async () => {
    const [shared, left, right] = [textOf(2, 4_000), textOf(3, 6_000), textOf(4, 6_000)];
    const compared = await compare(shared + left, shared + right);
    expect(compared.detail).toBe('paragraphs');
    expect(compared.words.common).toBe(4_000);
    expect(sideOf(compared, 'left')).toBe(shared + left);
    expect(sideOf(compared, 'right')).toBe(shared + right);
  });
});
