import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import { parseQuery } from '../../../main/core/search/parse-query.ts';
import type { Matches, SearchIndex } from '../../../main/core/search/search-index.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { articleId, articleOf } from './articles.ts';

const texts = [
  ['عودة القوات إلى قواعدها', 'قال الناطق إن قواته عادت من الحدود. وبقيت في بغداد سرية واحدة.'],
  ['ميزانية الري', 'أقرت الحكومة العراقية خطة للري، ووعدت مسؤولين بزيارة المدرسة في 13-11-2024.'],
  ['أحمد يكتب', 'نشر أحمد والكتاب معه عن طائرة F-16 سنة ٢٠٢٣، ثم سافر إلى 北京大学.'],
  ['Dredging the canal', "The minister's attacks on l'accord were noted; the canal stays shut."],
] as const;

const tagged: readonly Partial<Article>[] = [
  { tags: ['بلدان/العراق'] },
  {},
  { source: 'صوت النيل' },
  {},
];

function library(): { readonly index: SearchIndex; readonly among: readonly Article[] } {
  const index = createMiniSearchIndex(createAnalyzer());
  const among = texts.map(([title, text], number) => {
    const article = articleOf({ id: articleId(number), title, ...tagged[number] });
    const { id, authors, keywords, source = '' } = article;
    index.add({ id, title, text, source, authors, keywords });
    return article;
  });
  return { index, among };
}

const { index, among } = library();

function search(query: string, match: 'all' | 'any' = 'all'): Matches {
  return index.search(parseQuery(query), { match, among });
}

/** The numbers of the articles found, best first. */
function found(query: string, match: 'all' | 'any' = 'all'): number[] {
  return search(query, match).matches.map(({ id }) => Number(id));
}

describe('searching', () => {
  it.each([
    ['احمد', [2]],
    ['كتاب', [2]],
    ['مدرسه', [1]],
    ['2023', [2]],
    ['قوات', [0]],
    ['العراق', [1]],
    ['مسئول', [1]],
    ['بقرار', []],
    ['attack', [3]],
    ['accord', [3]],
    ['minister', [3]],
    ['f16', []],
    ['F-16', [2]],
    ['13-11-2024', [1]],
    ['13-11-2023', []],
    ['北京', [2]],
    ['京北', []],
    ['"الحكومة العراقية"', [1]],
    ['"العراقية الحكومة"', []],
    ['"قواعدها قال"', []],
    ['"إلى قواعدها"', [0]],
    ['"في بغداد"', [0]],
    ['قوات -بغداد', []],
    ['-بغداد -canal', [1, 2]],
    ['أحمد أو canal', [2, 3]],
    ['(أحمد OR canal) -تسجيل -"the canal stays"', [2]],
    ['tag:بلدان', [0]],
    ['قوات tag:بلدان', [0]],
    ['أحمد tag:بلدان', []],
    ['مصدر:النيل', [2]],
    ['', [0, 1, 2, 3]],
  ])('finds %j in %j', (query, expected) => {
    expect(found(query).sort()).toEqual(expected);
  });

  it.each(['؟', '--', '...', '👍', '"؟"', '-"؟"', '-؟', '؟ -؟', '( ؟ )'])(
    'finds nothing rather than everything for %j',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it('leaves punctuation out beside words', () => {
    expect(found('أحمد ؟ - !')).toEqual([2]);
  });

  it('asks for no stop word beside other words, and looks for one by itself', () => {
    expect(found('لقد أحمد')).toEqual([2]);
    expect(found('إلى').sort()).toEqual([0, 2]);
    expect(found('"إلى"').sort()).toEqual([0, 2]);
    expect(found('the')).toEqual([3]);
    expect(found('لقد')).toEqual([]);
  });

  it('puts an article with the word in its title first', () => {
    expect(found('ري')[0]).toBe(1);
  });

  it('gives the closest where no article has every word, and says so', () => {
    const { matches, relaxed } = search('قواته بغداد برلمان');
    expect(relaxed).toBe(true);
    expect(matches.map(({ id }) => Number(id))).toEqual([0]);
    expect(search('قواته بغداد').relaxed).toBe(false);
    expect(search('برلمان').relaxed).toBe(false);
    expect(search('برلمان مجلس')).toEqual({ matches: [], relaxed: false });
  });

  it('never relaxes phrases, exclusions and fields', () => {
    expect(found('بغداد برلمان "الحكومة العراقية"')).toEqual([]);
    expect(found('بغداد برلمان -سرية')).toEqual([]);
    expect(found('بغداد برلمان مصدر:النيل')).toEqual([]);
  });

  it('ranks every article with one of the words where any will do', () => {
    expect(found('ماذا قال الناطق عن الحكومة في بغداد؟', 'any')).toEqual([0, 1]);
    expect(found('الحكومة "خطة للصحة"', 'any')).toEqual([1]);
    expect(found('الحكومة بغداد -سرية', 'any')).toEqual([1]);
  });

  it('looks only among the articles it is given', () => {
    const tree = parseQuery('-canal');
    const { matches } = index.search(tree, { match: 'all', among: among.slice(2) });
    expect(matches.map(({ id }) => Number(id))).toEqual([2]);
  });
});

describe('the index', () => {
  it('forgets a removed article and takes a changed one', () => {
    const { index: changing, among: articles } = library();
    const first = articleId(0);
    const foundNow = (query: string): number =>
      changing.search(parseQuery(query), { match: 'all', among: articles }).matches.length;
    changing.remove(first);
    expect(changing.has(first)).toBe(false);
    expect(changing.size).toBe(3);
    expect(foundNow('قوات')).toBe(0);
    expect(foundNow('"في بغداد"')).toBe(0);
    changing.add({ id: first, title: '', text: 'زلزال', source: '', authors: [], keywords: [] });
    changing.add({ id: first, title: '', text: 'فيضان', source: '', authors: [], keywords: [] });
    expect(foundNow('فيضان')).toBe(1);
    expect(foundNow('زلزال')).toBe(0);
    expect(changing.size).toBe(4);
  });

  it('comes back from its saved text as it was', () => {
    const copy = createMiniSearchIndex(createAnalyzer());
    expect(copy.load(index.save())).toBe(true);
    expect(copy.size).toBe(4);
    for (const query of ['قوات', '"الحكومة العراقية"', 'إلى', 'F-16']) {
      const tree = parseQuery(query);
      expect(copy.search(tree, { match: 'all', among })).toEqual(
        index.search(tree, { match: 'all', among }),
      );
    }
  });

  it.each([
    '',
    'null',
    '{}',
    '[]',
    '{"format":1',
    index.save().replace('"analyzer":"', '"analyzer":"0'),
  ])('refuses a saved text that is not its own and stays as it was: %#', (saved) => {
    const { index: kept } = library();
    expect(kept.load(saved)).toBe(false);
    expect(kept.size).toBe(4);
  });

  it('answers 500 alternatives and 10,000 characters', () => {
    const words = texts.flatMap(([, text]) => text.match(/\p{L}+/gu) ?? []);
    const branches = Array.from({ length: 500 }, (_each, number) => words[number % words.length]);
    expect(found(branches.join(' OR ')).length).toBe(4);
    expect(found('قوات '.repeat(2_000))).toEqual(found('قوات'));
    expect(found('a'.repeat(10_000))).toEqual([]);
    expect(found('-قوات '.repeat(1_600))).toEqual(found('-قوات'));
  });

  it('answers or says what is wrong for anything typed', () => {
    const piece = fc.constantFrom(
      'قوات',
      'في',
      '"',
      '(',
      ')',
      '-',
      ' ',
      'أو',
      'tag:',
      'ا',
      '؟',
      '\uD800',
      '\u202E',
      '1',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('all', 'any'),
        (pieces, match) => {
          try {
            search(pieces.join(''), match);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(WarraqError);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
