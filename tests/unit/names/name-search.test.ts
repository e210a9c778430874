import { beforeEach, describe, expect, it } from 'vitest';
import { everything, type Query } from '../../../preload/contract/queries.ts';
import { withNames } from '../../../main/core/names/with-names.ts';
import { occurrencesOf } from '../../../main/core/search/concordance.ts';
import { createMatcher } from '../../../main/core/search/matcher.ts';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import { treeOf } from '../../../main/core/search/parse-query.ts';
import type { SearchIndex } from '../../../main/core/search/search-index.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { articleId, articleOf, articlesById } from '../search/articles.ts';

const analyzer = createAnalyzer();
const groups = [
  { forms: ['القذافي', 'الغذافي', 'معمر القذافي', 'Gaddafi', 'Qaddafi'] },
  { forms: ['علي', 'Ali'] },
  { forms: ['ألبانيا', 'Albania'] },
  { forms: ['اللاذقية', 'Latakia'] },
  { forms: ['بوتفليقة', 'بو تفليقة'] },
];

const texts: Readonly<Record<number, string>> = {
  1: 'وقال القذافي في خطاب طويل إن معمّر القَذّافي لا يتنحى',
  2: 'التقى الوفد بالغذافي ثم عاد',
  3: 'Libya said Gaddafi’s convoy had left; Qaddafi was not in it.',
  4: 'قذاف في السوق وقذائف على المدينة',
  5: 'وللقذافي ولأنصاره كلام، وبأن السوق مفتوح',
  6: 'على الطريق إلى المدينة',
  7: 'وصل عليّ إلى المدينة',
  8: 'زار ألبانيا، وبألبانيا جبال، ولألبانيا بحر',
  9: 'سفينة للاذقية',
  10: 'رجع بو تفليقة من الرحلة',
};

let index: SearchIndex;

beforeEach(() => {
  index = createMiniSearchIndex(analyzer);
  for (const [number, text] of Object.entries(texts)) {
    const facts = { source: '', authors: [], keywords: [] };
    index.add({ id: articleId(Number(number)), title: '', text, ...facts });
  }
});

const treeFor = (words: string, place: Partial<Query> = {}) =>
  withNames(
    treeOf({ ...everything, ...place, words }, () => undefined),
    groups,
    analyzer,
  );

const everyArticle = articlesById(
  Object.keys(texts).map((number) => articleOf({ id: articleId(Number(number)) })),
);

async function found(words: string): Promise<readonly number[]> {
  const { matches } = await index.search(treeFor(words), {
    match: 'all',
    among: everyArticle,
  });
  const numbers = new Map(Object.keys(texts).map((number) => [articleId(Number(number)), number]));
  return matches.map(({ id }) => Number(numbers.get(id))).sort((one, two) => one - two);
}

const marked = (words: string, text: string): readonly string[] => {
  const matcher = createMatcher(treeFor(words), analyzer);
  return matcher.spansOf(text).map(({ start, end }) => text.slice(start, end));
};

describe('a name', () => {
  it('finds every form of its group, by any of them', async () => {
    const all = [1, 2, 3, 5];
    expect(await found('name:القذافي')).toEqual(all);
    expect(await found('اسم:الغذافي')).toEqual(all);
    expect(await found('name:qaddafi')).toEqual(all);
    expect(await found('اسم:"معمر القذّافي"')).toEqual(all);
  });

  it('that is in no group stands for itself', async () => {
    expect(await found('name:السوق')).toEqual([4, 5]);
    expect(await found('name:ألمانيا')).toEqual([]);
  });

  it('is compared by surface and proclitics, never by stem', async () => {
    expect(await found('name:ألبانيا')).toEqual([8]);
    expect(await found('name:قذاف')).toEqual([4]);
    expect(await found('name:مدينة')).toEqual([]);
    expect(await found('name:اللاذقية')).toEqual([9]);
  });

  it('that looks like a stop word is compared as it is spelled', async () => {
    expect(await found('name:علي')).toEqual([7]);
  });

  it('stands with other words, without, as an alternative, and near', async () => {
    expect(await found('name:القذافي خطاب')).toEqual([1]);
    expect(await found('المدينة -name:علي')).toEqual([4, 6]);
    expect(await found('name:القذافي OR name:علي')).toEqual([1, 2, 3, 5, 7]);
    expect(await found('الوفد NEAR/1 name:Gaddafi')).toEqual([2]);
    expect(await found('ثم NEAR/1 name:Gaddafi')).toEqual([2]);
    expect(await found('عاد NEAR/1 name:Gaddafi')).toEqual([]);
    expect(await found('name:Gaddafi NEAR/3 خطاب')).toEqual([1]);
  });

  it('has its forms in a saved search too', async () => {
    const saved = { ...everything, words: 'name:Gaddafi' };
    const tree = treeOf({ ...everything, words: 'in:ليبيا' }, () => saved);
    const { matches } = await index.search(withNames(tree, groups, analyzer), {
      match: 'all',
      among: everyArticle,
    });
    expect(matches).toHaveLength(4);
  });

  it('may be of several words that stand side by side', async () => {
    expect(await found('name:بوتفليقة')).toEqual([10]);
    expect(await found('name:"تفليقة بو"')).toEqual([]);
  });
});

describe('what is marked of a name', () => {
  it('is the whole word with its proclitic, in every form', () => {
    expect(marked('name:القذافي', texts[1] ?? '')).toEqual(['القذافي', 'معمّر', 'القَذّافي']);
    expect(marked('name:القذافي', texts[2] ?? '')).toEqual(['بالغذافي']);
    expect(marked('name:القذافي', texts[3] ?? '')).toEqual(['Gaddafi’s', 'Qaddafi']);
    expect(marked('name:القذافي', texts[5] ?? '')).toEqual(['وللقذافي']);
    expect(marked('name:القذافي', texts[4] ?? '')).toEqual([]);
    expect(marked('-name:القذافي', texts[1] ?? '')).toEqual([]);
  });

  it('is told as another spelling where it is one', () => {
    const matcher = createMatcher(treeFor('name:القذافي'), analyzer);
    const told = matcher.why([1, 2].map((number) => matcher.mark(texts[number] ?? '')));
    expect(told).toEqual([
      { asked: 'القذافي', found: 'القذافي', tier: 'surface' },
      { asked: 'القذافي', found: 'معمّر القَذّافي', tier: 'name' },
      { asked: 'القذافي', found: 'بالغذافي', tier: 'name' },
    ]);
  });

  it('is one occurrence where a form has several words', () => {
    const matcher = createMatcher(treeFor('name:القذافي'), analyzer);
    const read = matcher.mark(texts[1] ?? '');
    expect(occurrencesOf(read).map(({ first, last }) => last - first)).toEqual([0, 1]);
  });
});
