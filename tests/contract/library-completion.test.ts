import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../preload/contract/queries.ts';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';

let desk: Desk;
let library: TestLibrary;

const articles = [
  ['سد الوادي', 'بقلم: سلمى حداد', 'المصدر: صحيفة الضفاف', '12 مارس 2021'],
  ['مياه السد', 'بقلم: سلمى حداد', 'المصدر: صحيفة الضفاف', '14 مارس 2021'],
  ['مدرسة القرية', 'بقلم: كريم داود', 'المصدر: المدار', '3 مايو 2021'],
  ['مدرسة الجبل', '', '', ''],
] as const;

beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Completed.warraq');
  for (const [at, [title, author, source, date]] of articles.entries()) {
    const text = `${title}\n${date}\n${author}\n\nهذا نص عن المدرسة والماء رقم ${at}.\n\n${source}\n`;
    await desk.write(`articles/${at}.txt`, text);
  }
  await library.import(desk.at('articles'));
});
afterEach(() => desk.clear());

const complete = (words: string, caret = words.length) =>
  library.calls['search.complete']({ words, caret });
const textsFor = async (words: string) =>
  (await complete(words)).suggestions.map(({ text }) => text);

describe('what a library suggests', () => {
  it('names its fields, its values with their counts, and its words as they are written', async () => {
    expect(await textsFor('مصد')).toEqual(['مصدر:']);
    expect(await complete('سد مصدر:الض')).toEqual({
      start: 8,
      end: 11,
      isWhole: false,
      suggestions: [{ kind: 'source', label: 'صحيفة الضفاف', text: '"صحيفة الضفاف" ', count: 2 }],
    });
    expect(await textsFor('كاتب:سل')).toEqual(['"سلمى حداد" ']);
    expect(await textsFor('lang:arab')).toEqual(['ar ']);
    expect(await textsFor('تاريخ:')).toEqual(['2021 ']);
    expect(await textsFor('is:in')).toEqual(['inbox ']);
    expect((await complete('مدر')).suggestions[0]).toMatchObject({ label: 'مدرسة', count: 2 });
    expect(await textsFor('عنوان:مدر')).toEqual(['مدرسة ']);
    expect(await complete('مدرسه')).toMatchObject({ isWhole: true });
  });

  it('follows what changes', async () => {
    expect(await textsFor('وسم:')).toEqual([]);
    await library.calls['articles.tag']({
      selection: { kind: 'query', query: everything },
      add: ['بلدان/العراق'],
      remove: [],
    });
    expect(await textsFor('وسم:بل')).toEqual(['بلدان ', 'بلدان/العراق ']);
    expect(await textsFor('زعف')).toEqual([]);
    await library.import(await desk.write('late.txt', 'متأخر\n\nالزعفران، زعفران.'));
    expect(await textsFor('زعف')).toEqual(['زعفران ']);
    await library.calls['changes.undo']({});
    expect(await textsFor('زعف')).toEqual([]);
  });

  it('finds what it suggested', async () => {
    for (const words of ['كاتب:سل', 'مصدر:الض', 'lang:arab', 'تاريخ:', 'مدر']) {
      const { start, suggestions } = await complete(words);
      const [first] = suggestions;
      const { total } = await library.search(words.slice(0, start) + (first?.text ?? ''));
      expect(total, words).toBeGreaterThanOrEqual(first?.count ?? 1);
    }
  });

  it('answers for unfinished words, wherever the caret is', async () => {
    const words = '"سد (وسم:"بل -مصدر:';
    for (let caret = 0; caret <= words.length + 3; caret++)
      expect((await complete(words, caret)).start).toBeLessThanOrEqual(caret);
  });
});

describe('the facets of what was found', () => {
  it('count authors and tell when it was published', async () => {
    const { facets } = await library.search('');
    expect(facets.author).toEqual([
      { value: 'سلمى حداد', count: 2 },
      { value: 'كريم داود', count: 1 },
    ]);
    expect(facets.time).toMatchObject({ unit: 'day', undated: 1 });
    expect(facets.time.bars).toHaveLength(53);
    expect(facets.time.bars[0]).toEqual({ value: '2021-03-12', count: 1 });
  });

  it('narrow to an author and to a range of dates', async () => {
    const filters = [{ field: 'date', value: '2021-03-13..2021-05' } as const];
    expect((await library.search({ filters })).total).toBe(2);
    const author = { field: 'author', value: 'سلمى حداد' } as const;
    expect((await library.search({ filters: [...filters, author] })).total).toBe(1);
    expect((await library.search({ filters: [{ field: 'author', value: 'سلمى' }] })).total).toBe(0);
  });
});
