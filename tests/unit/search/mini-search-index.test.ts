import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleId } from '../../../preload/contract/vocabulary.ts';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import { parseQuery } from '../../../main/core/search/parse-query.ts';
import type { Matches, SearchIndex } from '../../../main/core/search/search-index.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { articleId, articleOf, articlesById } from './articles.ts';

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

function library(): {
  readonly index: SearchIndex;
  readonly among: ReadonlyMap<ArticleId, Article>;
} {
  const index = createMiniSearchIndex(createAnalyzer());
  const articles = texts.map(([title, text], number) => {
    const article = articleOf({ id: articleId(number), title, ...tagged[number] });
    const { id, authors, keywords, source = '' } = article;
    index.add({ id, title, text, source, authors, keywords });
    return article;
  });
  return { index, among: articlesById(articles) };
}

const { index, among } = library();

function search(query: string, match: 'all' | 'any' = 'all'): Promise<Matches> {
  return index.search(parseQuery(query), { match, among });
}

/** The numbers of the articles found, best first. */
async function found(query: string, match: 'all' | 'any' = 'all'): Promise<number[]> {
  const { matches } = await search(query, match);
  return matches.map(({ id }) => Number(id));
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
  ])('finds %j in %j', async (query, expected) => {
    expect((await found(query)).sort()).toEqual(expected);
  });

  it.each(['؟', '--', '...', '👍', '"؟"', '-"؟"', '-؟', '؟ -؟', '( ؟ )'])(
    'finds nothing rather than everything for %j',
    async (query) => {
      expect(await found(query)).toEqual([]);
    },
  );

  it('leaves punctuation out beside words', async () => {
    expect(await found('أحمد ؟ - !')).toEqual([2]);
  });

  it('asks for no stop word beside other words, and looks for one by itself', async () => {
    expect(await found('لقد أحمد')).toEqual([2]);
    expect((await found('إلى')).sort()).toEqual([0, 2]);
    expect((await found('"إلى"')).sort()).toEqual([0, 2]);
    expect(await found('the')).toEqual([3]);
    expect(await found('لقد')).toEqual([]);
  });

  it('puts an article with the word in its title first', async () => {
    expect((await found('ري'))[0]).toBe(1);
  });

  it('gives the closest where no article has every word, and says so', async () => {
    const { matches, relaxed } = await search('قواته بغداد برلمان');
    expect(relaxed).toBe(true);
    expect(matches.map(({ id }) => Number(id))).toEqual([0]);
    expect((await search('قواته بغداد')).relaxed).toBe(false);
    expect((await search('برلمان')).relaxed).toBe(false);
    expect(await search('برلمان مجلس')).toEqual({ matches: [], relaxed: false });
  });

  it('never relaxes phrases, exclusions and fields', async () => {
    expect(await found('بغداد برلمان "الحكومة العراقية"')).toEqual([]);
    expect(await found('بغداد برلمان -سرية')).toEqual([]);
    expect(await found('بغداد برلمان مصدر:النيل')).toEqual([]);
  });

  it('ranks every article with one of the words where any will do', async () => {
    expect(await found('ماذا قال الناطق عن الحكومة في بغداد؟', 'any')).toEqual([0, 1]);
    expect(await found('الحكومة "خطة للصحة"', 'any')).toEqual([1]);
    expect(await found('الحكومة بغداد -سرية', 'any')).toEqual([1]);
  });

  it('looks only among the articles it is given', async () => {
    const tree = parseQuery('-canal');
    const { matches } = await index.search(tree, {
      match: 'all',
      among: articlesById([...among.values()].slice(2)),
    });
    expect(matches.map(({ id }) => Number(id))).toEqual([2]);
  });
});

describe('the index', () => {
  it('forgets a removed article and takes a changed one', async () => {
    const { index: changing, among: articles } = library();
    const first = articleId(0);
    const foundNow = async (query: string): Promise<number> => {
      const tree = parseQuery(query);
      const { matches } = await changing.search(tree, { match: 'all', among: articles });
      return matches.length;
    };
    changing.remove(first);
    expect(changing.has(first)).toBe(false);
    expect(changing.size).toBe(3);
    expect(await foundNow('قوات')).toBe(0);
    expect(await foundNow('"في بغداد"')).toBe(0);
    changing.add({ id: first, title: '', text: 'زلزال', source: '', authors: [], keywords: [] });
    changing.add({ id: first, title: '', text: 'فيضان', source: '', authors: [], keywords: [] });
    expect(await foundNow('فيضان')).toBe(1);
    expect(await foundNow('زلزال')).toBe(0);
    expect(changing.size).toBe(4);
  });

  /** What becomes of an index that takes these lines; undefined where it refuses one. */
  const loaded = (lines: readonly unknown[]) => {
    const copy = createMiniSearchIndex(createAnalyzer());
    const loading = copy.loading();
    return lines.every((line) => loading.take(line)) ? copy : undefined;
  };
  const linesOf = () => [...index.save()].map((line): unknown => JSON.parse(line));

  it('comes back from its saved lines as it was', async () => {
    const copy = loaded(linesOf());
    expect(copy?.size).toBe(4);
    expect([...(copy?.ids() ?? [])]).toEqual([...index.ids()]);
    for (const query of ['قوات', '"الحكومة العراقية"', 'إلى', 'F-16']) {
      const tree = parseQuery(query);
      expect(await copy?.search(tree, { match: 'all', among })).toEqual(
        await index.search(tree, { match: 'all', among }),
      );
    }
  });

  it('can be changed after it came back, and saved again', async () => {
    const copy = loaded(linesOf());
    const [first] = index.ids();
    if (copy === undefined || first === undefined) throw new Error('nothing was saved');
    expect(copy.stampOf(first)).toBe(0);
    copy.add({ id: first, title: '', text: 'فيضان', source: '', authors: [], keywords: [] }, 7);
    const again = loaded([...copy.save()].map((line): unknown => JSON.parse(line)));
    expect(again?.stampOf(first)).toBe(7);
    const { matches } = (await again?.search(parseQuery('فيضان'), { match: 'all', among })) ?? {};
    expect(matches?.map(({ id }) => id)).toEqual([first]);
  });

  it('refuses lines of another version, and lines that begin in the middle', () => {
    const [head, ...others] = linesOf();
    expect(loaded([{ ...(head as object), analyzer: '0' }])).toBeUndefined();
    expect(loaded([{ ...(head as object), format: 2 }])).toBeUndefined();
    expect(loaded(others)).toBeUndefined();
  });

  it('answers 500 alternatives and 10,000 characters', async () => {
    const words = texts.flatMap(([, text]) => text.match(/\p{L}+/gu) ?? []);
    const branches = Array.from({ length: 500 }, (_each, number) => words[number % words.length]);
    expect((await found(branches.join(' OR '))).length).toBe(4);
    expect(await found('قوات '.repeat(2_000))).toEqual(await found('قوات'));
    expect(await found('a'.repeat(10_000))).toEqual([]);
    expect(await found(`${'a'.repeat(9_998)}~`)).toEqual([]);
    expect(await found(`${'a'.repeat(9_998)}*`)).toEqual([]);
    expect(await found(`قوات${' NEAR/1 قوات'.repeat(700)}`)).toEqual([]);
    expect((await found('ا* '.repeat(3_000))).length).toBe(3);
    expect(await found('-قوات '.repeat(1_600))).toEqual(await found('-قوات'));
  });

  it('answers or says what is wrong for anything typed', async () => {
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
      '*',
      '~',
      '=',
      ' NEAR/3 ',
      '.*',
      '[',
      '\\',
      ...Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).filter((each) =>
        /\p{Cc}/u.test(each),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('all', 'any'),
        async (pieces, match) => {
          try {
            await search(pieces.join(''), match);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(WarraqError);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
