import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../main/core/search/matcher.ts';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import { parseQuery } from '../../../main/core/search/parse-query.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { articleId, articleOf, articlesById } from './articles.ts';

const analyzer = createAnalyzer();

/** What of a text a query marks; none where the article is not found at all. */
async function marksOf(query: string, text: string): Promise<readonly string[] | undefined> {
  const index = createMiniSearchIndex(analyzer);
  const article = articleOf({ id: articleId(1) });
  index.add({ id: article.id, title: '', text, source: '', authors: [], keywords: [] });
  const tree = parseQuery(query);
  const { matches } = await index.search(tree, { match: 'all', among: articlesById([article]) });
  if (matches.length === 0) return undefined;
  return createMatcher(tree, analyzer)
    .spansOf(text)
    .map(({ start, end }) => text.slice(start, end));
}

const whyOf = (query: string, text: string) => {
  const matcher = createMatcher(parseQuery(query), analyzer);
  return matcher.why([matcher.mark(text)]);
};

describe('what people type every day', () => {
  it.each([
    ['احمد', 'وصل أحمد أمس', ['أحمد']],
    ['كتاب', 'قرأت الرسالة والكتاب معاً', ['والكتاب']],
    ['مدرسه', 'بنوا مدرسة جديدة', ['مدرسة']],
    ['2023', 'سنة ٢٠٢٣م', ['٢٠٢٣']],
    ['علي', 'زارهم علىّ صباحا', ['علىّ']],
    ['مستشفي', 'مستشفى المدينة', ['مستشفى']],
    ['عراق', 'نهر العـــراق الكبير', ['العـــراق']],
    ['محمد', 'كتبه مُحَمَّدٌ بخطه', ['مُحَمَّدٌ']],
    ['مدينة', 'مياه للمدينة القديمة', ['للمدينة']],
    ['مسؤول', 'قال مسئول كبير', ['مسئول']],
    ['قوات', 'عادت قو\u200Cاته\u200F من الحدود', ['قو\u200Cاته']],
  ])('finds %j in %j and marks %j to the letter', async (query, text, marks) => {
    expect(await marksOf(query, text)).toEqual(marks);
  });
});

describe('one spelling only', () => {
  it.each([
    ['=أحمد', 'وصل أحمد واحمد', ['أحمد']],
    ['=احمد', 'وصل أحمد', undefined],
    ['=احمد', 'وصل احمد مع أحمد', ['احمد']],
    ['=مدرسة', 'بنوا مدرسه', undefined],
    ['=مدرسة', 'بنوا مَدرَســة', ['مَدرَســة']],
    ['=مَدْرَسة', 'بنوا مدرسة', ['مدرسة']],
    ['=كتاب', 'قرأت والكتاب', undefined],
    ['=2023', 'سنة ٢٠٢٣', undefined],
    ['=US', 'told us and the US', ['US']],
    ['=في', 'سكن فى بغداد', undefined],
    ['="وزارة الري"', 'في وزارة الري', ['وزارة', 'الري']],
    ['="وزاره الري"', 'في وزارة الري', undefined],
    ['"وزاره الري"', 'في وزارة الري', ['وزارة', 'الري']],
    ['كتاب -=أحمد', 'كتاب أحمد', undefined],
    ['كتاب -=أحمد', 'كتاب احمد', ['كتاب']],
    ['=ا\u0654حمد', 'وصل أحمد', ['أحمد']],
  ])('%j in %j marks %j', async (query, text, marks) => {
    expect(await marksOf(query, text)).toEqual(marks);
  });
});

describe('beginnings, near spellings and nearness', () => {
  const text = 'قال الناطق إن قواته عادت من الحدود. وبقيت في بغداد سرية واحدة مع بيسكوف.';
  it.each([
    ['قوا*', ['قواته']],
    ['قات*', undefined],
    ['بسكوف~', ['بيسكوف']],
    ['بسكو~1', undefined],
    ['بسكو~2', ['بيسكوف']],
    ['قوات NEAR/6 بغداد', ['قواته', 'بغداد']],
    ['بغداد قرب/٦ قوات', ['قواته', 'بغداد']],
    ['قوات NEAR/5 بغداد', undefined],
    ['"من الحدود" NEAR/3 بغداد', ['من', 'الحدود', 'بغداد']],
    ['"من الحدود" NEAR/2 بغداد', undefined],
    ['قوا* NEAR/1 عادت', ['قواته', 'عادت']],
    ['في NEAR/1 بغداد', ['في', 'بغداد']],
    ['قوات NEAR/3 قواته', undefined],
    ['قوات NEAR/2 ؟', ['قواته']],
  ])('%j marks %j', async (query, marks) => {
    expect(await marksOf(query, text)).toEqual(marks);
  });

  it('lets nothing of the title stand near the text', async () => {
    const index = createMiniSearchIndex(analyzer);
    const article = articleOf({ id: articleId(1), title: 'قوات' });
    index.add({
      id: article.id,
      title: 'قوات',
      text: 'بغداد',
      source: '',
      authors: [],
      keywords: [],
    });
    const found = async (query: string) =>
      (await index.search(parseQuery(query), { match: 'all', among: articlesById([article]) }))
        .matches.length;
    expect(await found('قوات بغداد')).toBe(1);
    expect(await found('قوات NEAR/9 بغداد')).toBe(0);
  });
});

describe('why an article matched', () => {
  it.each([
    [
      'قوات',
      'قواته مع قوات',
      [
        ['قوات', 'قوات', 'surface'],
        ['قوات', 'قواته', 'stem'],
      ],
    ],
    ['كتب', 'كتاب', [['كتب', 'كتاب', 'skeleton']]],
    ['قوا*', 'قواته', [['قوا*', 'قواته', 'prefix']]],
    ['بسكوف~', 'بيسكوف', [['بسكوف~1', 'بيسكوف', 'fuzzy']]],
    ['=أحمد', 'أحمد', [['أحمد', 'أحمد', 'exact']]],
    ['"مجلس الامن"', 'مجلس\nالأمن', [['مجلس الامن', 'مجلس الأمن', 'phrase']]],
    ['قوات NEAR/2 حدود', 'قواته على الحدود', [['قوات NEAR/2 حدود', 'قواته على الحدود', 'near']]],
    ['قصف -قوات', 'قصف قوات', [['قصف', 'قصف', 'surface']]],
    ['tag:نفط', 'نفط', []],
  ])('%j in %j', (query, text, forms) => {
    const why = whyOf(query, text).map(({ asked, found, tier }) => [asked, found, tier]);
    expect(why).toEqual(forms);
  });

  it('tells five forms at most, and each once', () => {
    const text = 'قوات قواته بقواته قواتهم قواتنا وقواتها قواتكم القوات قوات قوات';
    const why = whyOf('قوات', text);
    expect(why).toHaveLength(5);
    expect(why[0]).toEqual({ asked: 'قوات', found: 'قوات', tier: 'surface' });
    expect(new Set(why.map(({ found }) => found)).size).toBe(5);
  });
});
