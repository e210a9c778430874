import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everything, type SearchRequest, type Selection } from '../../preload/contract/queries.ts';
import { ArticleId } from '../../preload/contract/vocabulary.ts';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';

let desk: Desk;
let library: TestLibrary;

beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Listed.warraq');
  const names = Array.from({ length: 30 }, (_, at) => String(at).padStart(2, '0'));
  for (const name of names)
    await desk.write(`articles/${name}.txt`, `خبر ${name}\n\nنص عن السد ${name}.`);
  await library.import(desk.at('articles'));
});
afterEach(() => desk.clear());

const page = (offset: number, more: Partial<SearchRequest> = {}) =>
  library.calls['articles.search']({
    query: everything,
    match: 'all',
    sort: 'date',
    offset,
    limit: 10,
    ...more,
  });

describe('a list that is asked for page by page', () => {
  it('has every article once, in one order', async () => {
    const pages = [await page(0), await page(10), await page(20), await page(30)];
    expect(pages.map(({ hits }) => hits.length)).toEqual([10, 10, 10, 0]);
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(30);
    const whole = await page(0, { limit: 30 });
    expect(pages.flatMap(({ hits }) => hits)).toEqual(whole.hits);
  });

  it('tells of a change on every page that follows it', async () => {
    const before = await page(10);
    const ids = before.hits.slice(0, 3).map(({ id }) => id);
    const selection = { kind: 'articles' as const, ids };
    await library.calls['articles.tag']({ selection, add: ['مياه'], remove: [] });
    const after = await page(10);
    expect(after.hits.filter(({ tags }) => tags.includes('مياه')).map(({ id }) => id)).toEqual(ids);
    expect(after.facets.tag).toEqual([{ value: 'مياه', count: 3 }]);
    await library.calls['articles.move']({ selection, state: 'trashed' });
    expect((await page(0)).total).toBe(27);
    await library.calls['changes.undo']({});
    expect((await page(0)).total).toBe(30);
  });

  it('finds the words of what came in since it was asked last', async () => {
    const words = { query: { ...everything, words: 'السد' }, limit: 50 };
    expect((await page(0, words)).total).toBe(30);
    await library.import(await desk.write('late.txt', 'متأخر\n\nالسد مرة أخرى.'));
    expect((await page(0, words)).total).toBe(31);
  });

  it('names any stretch of itself, and tells where an article stands', async () => {
    const listed = { query: everything, match: 'all', sort: 'date' } as const;
    const whole = (await page(0, { limit: 30 })).hits.map(({ id }) => id);
    const stretch = (offset: number, limit: number) =>
      library.calls['articles.stretch']({ ...listed, offset, limit });
    expect(await stretch(0, 100_000)).toEqual(whole);
    expect(await stretch(25, 10)).toEqual(whole.slice(25));
    const [id] = whole.slice(17);
    if (id === undefined) throw new Error('there are thirty');
    const position = () => library.calls['articles.position']({ ...listed, id });
    expect(await position()).toEqual({ position: 17 });
    const selection = { kind: 'articles' as const, ids: [id] };
    await library.calls['articles.move']({ selection, state: 'trashed' });
    expect(await position()).toEqual({});
  });
});

describe('an act on everything but a few', () => {
  it('leaves those alone, and is told of beforehand', async () => {
    const [one, two] = (await page(0)).hits.map(({ id }) => id);
    if (one === undefined || two === undefined) throw new Error('there are thirty');
    const tag = (selection: Selection, add: readonly string[]) =>
      library.calls['articles.tag']({ selection, add, remove: [] });
    await tag({ kind: 'articles', ids: [one, two] }, ['مياه']);
    const others: Selection = { kind: 'query', query: everything, except: [one] };
    const summary = await library.calls['articles.summary']({ selection: others });
    expect(summary).toMatchObject({ count: 29, tags: [{ value: 'مياه', count: 1 }] });
    expect(summary.titles).toHaveLength(5);
    expect(await tag(others, ['سدود'])).toMatchObject({ articlesChanged: 29 });
    const { article } = await library.calls['articles.read']({ id: one, query: everything });
    expect(article.tags).toEqual(['مياه']);
  });

  it('counts no article twice, and none that is not there', async () => {
    const [hit] = (await page(0)).hits;
    if (hit === undefined) throw new Error('there are thirty');
    const ids = [hit.id, hit.id, ArticleId.parse('zzzzzzzzzzzzzzzz')];
    const selection = { kind: 'articles' as const, ids };
    expect(await library.calls['articles.summary']({ selection })).toMatchObject({ count: 1 });
  });
});
