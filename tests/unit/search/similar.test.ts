import { describe, expect, it } from 'vitest';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import type { SearchIndex } from '../../../main/core/search/search-index.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { articleId } from './articles.ts';

const dam = 'امتلأ سد الوادي بمياه الأمطار، وفتح المهندسون بوابات السد كي تصل المياه إلى البساتين.';
const texts = [
  dam,
  'بوابات السدود القديمة تحتاج إلى مهندسين، ومياه الوادي تروي البساتين كل صيف.',
  'البساتين في الوادي عطشى، والمياه قليلة هذا العام يا سادة.',
  'فاز الفريق في المباراة الأخيرة على ملعب المدينة أمام جمهور كبير.',
  'خسر الفريق مباراة أخرى على ملعب بعيد بلا جمهور في 2023.',
  'افتتح المعرض في المدينة وزاره جمهور كبير في 2023.',
  'سافر الوفد إلى العاصمة صباحا وعاد ليلا.',
];

function indexOf(all: readonly string[]): SearchIndex {
  const index = createMiniSearchIndex(createAnalyzer());
  for (const [number, text] of all.entries()) {
    const facts = { title: '', source: '', authors: [], keywords: [] };
    index.add({ ...facts, id: articleId(number), text });
  }
  return index;
}

const index = indexOf(texts);
const rest = () => Promise.resolve();

const similar = async (number: number, among = index) =>
  (await among.similarTo(articleId(number), { most: 10, isWanted: () => true, rest })).map(
    ({ id, ...others }) => ({ number: Number(id), ...others }),
  );

describe('similar articles', () => {
  it('share telling words in whatever form, the most alike first', async () => {
    const found = await similar(0);
    expect(found.map(({ number }) => number)).toEqual([1, 2]);
    expect(found[0]?.score).toBe(1);
    expect(found[1]?.score).toBeLessThan(1);
  });

  it('tell the words that are shared as the article writes them', async () => {
    const [first] = await similar(0);
    expect(first?.words.length).toBeGreaterThanOrEqual(3);
    for (const word of first?.words ?? []) expect(dam).toContain(word);
  });

  it('are none by words of which there are few, by numbers, or where there is no such article', async () => {
    expect((await similar(5)).map(({ number }) => number)).not.toContain(4);
    expect(await similar(6)).toEqual([]);
    expect(await similar(99)).toEqual([]);
  });

  it('leave out what is not wanted, and what is gone', async () => {
    const options = { most: 10, isWanted: (id: unknown) => id !== articleId(1), rest };
    const wanted = await index.similarTo(articleId(0), options);
    expect(wanted.map(({ id }) => Number(id))).toEqual([2]);
    const another = indexOf(texts);
    another.remove(articleId(1));
    expect((await similar(0, another)).map(({ number }) => number)).not.toContain(1);
  });
});

describe('the words of an article by number', () => {
  it('are alike for words that are spelled alike once they are folded, also after a save', () => {
    const words = indexOf(['أحمد في المدرسة.', 'احمد في المدرسه', 'مدرسة أخرى']);
    const again = createMiniSearchIndex(createAnalyzer());
    const loading = again.loading();
    for (const line of words.save()) loading.take(JSON.parse(line));
    for (const one of [words, again]) {
      const [first, second, third] = [0, 1, 2].map((number) => one.wordsOf(articleId(number)));
      expect(first).toHaveLength(5);
      expect(second).toEqual(first);
      expect(third).not.toEqual(first);
      expect([first?.[0], first?.[4]]).toEqual([0, 0]);
      expect(one.wordsOf(articleId(9))).toBeUndefined();
    }
  });
});
