import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/cli/run.ts';
import type { CollectionList } from '../../preload/contract/collections.ts';
import { everything, type Query } from '../../preload/contract/queries.ts';
import {
  createDesk,
  refusalOf,
  type Desk,
  type TestLibrary,
} from '../support/temporary-library.ts';

let desk: Desk;
let library: TestLibrary;

const articles = [
  ['سد الوادي', 'يبنى سد جديد في الوادي بعد الشتاء.', 'صحيفة الضفاف'],
  ['مياه السد', 'ارتفع الماء خلف السد بعد المطر في العراق.', 'المدار'],
  ['مدرسة القرية', 'فتحت مدرسة القرية أبوابها.', 'صحيفة الضفاف'],
] as const;

beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Collected.warraq');
  for (const [at, [title, text, source]] of articles.entries()) {
    await desk.write(
      `articles/${at}.txt`,
      `${title}\n12 مارس 2021\n\n${text}\n\nالمصدر: ${source}\n`,
    );
  }
  await library.import(desk.at('articles'));
});
afterEach(() => desk.clear());

const query = (words: string, fields: Partial<Query> = {}): Query => ({
  ...everything,
  words,
  ...fields,
});

/** The list once all of it is counted. */
async function counted(from = library): Promise<CollectionList['collections']> {
  for (;;) {
    const { collections, complete } = await from.calls['collections.list']({});
    if (complete) return collections;
  }
}
const counts = async (from = library) =>
  Object.fromEntries(
    (await counted(from)).map(({ collection, count }) => [collection.name, count]),
  );

const save = (name: string, saved: Query) =>
  library.calls['collections.save']({ name, query: saved });
const idOf = async (name: string) => {
  const found = (await counted()).find(({ collection }) => collection.name === name);
  if (found === undefined) throw new Error(`there is no “${name}”`);
  return found.collection.id;
};
const titles = async (words: string) =>
  (await library.search(words)).hits
    .map(({ title }) => title.map(({ text }) => text).join(''))
    .sort();

describe('saved searches', () => {
  it('are kept with words, filters and place, and counted as the library is now', async () => {
    const filters = [{ field: 'source', value: 'صحيفة الضفاف' }] as const;
    const receipt = await save('  سدود  ', query('سد'));
    expect(receipt).toMatchObject({
      articlesChanged: 0,
      description: { act: 'collection', done: 'saved', name: 'سدود' },
    });
    await save('الضفاف', query('', { filters }));
    await save('لا أحد', query('مدرسة سد'));
    expect(await counts()).toEqual({ سدود: 2, الضفاف: 2, 'لا أحد': 0 });
    await library.import(await desk.write('late.txt', 'السد الثالث\n\nسد آخر على النهر.\n'));
    expect(await counts()).toMatchObject({ سدود: 3, الضفاف: 2 });
    await library.close();
    const again = await desk.openLibrary('Collected.warraq', { create: false });
    expect(await counts(again)).toMatchObject({ سدود: 3 });
    const [first] = await counted(again);
    expect(first?.collection).toMatchObject({ name: 'الضفاف', query: query('', { filters }) });
  });

  it('are renamed, brought up to another search and deleted, and each can be undone and redone', async () => {
    await save('سدود', query('سد'));
    const id = await idOf('سدود');
    await library.calls['collections.rename']({ id, name: 'مياه' });
    await library.calls['collections.update']({ id, query: query('مدرسة') });
    expect(await counts()).toEqual({ مياه: 1 });
    await library.calls['collections.delete']({ id });
    expect(await counts()).toEqual({});
    await library.calls['changes.undo']({});
    expect(await counts()).toEqual({ مياه: 1 });
    await library.calls['changes.undo']({});
    expect(await counts()).toEqual({ مياه: 2 });
    await library.calls['changes.undo']({});
    expect(await counts()).toEqual({ سدود: 2 });
    expect(await library.calls['changes.redo']({})).toMatchObject({
      articlesChanged: 0,
      description: { done: 'renamed', name: 'مياه', before: 'سدود' },
    });
    const { entries } = await library.calls['changes.history']({});
    expect(entries.slice(0, 4)).toMatchObject([
      { articles: 0, undone: true, description: { done: 'deleted', name: 'مياه' } },
      { articles: 0, undone: true, description: { done: 'updated', name: 'مياه' } },
      { articles: 0, undone: false, description: { done: 'renamed', before: 'سدود' } },
      { articles: 0, undone: false, description: { done: 'saved', name: 'سدود' } },
    ]);
    const told = entries.slice(0, 4).map(({ description }) => description);
    await library.close();
    const again = await desk.openLibrary('Collected.warraq', { create: false });
    const read = await again.calls['changes.history']({});
    expect(read.entries.slice(0, 4).map(({ description }) => description)).toEqual(told);
  });

  it('are not undone over a later change of the same one, and freely beside changes of others', async () => {
    const { undo } = await save('سدود', query('سد'));
    const id = await idOf('سدود');
    await library.calls['collections.rename']({ id, name: 'مياه' });
    if (undo === undefined) throw new Error('it cannot be undone');
    expect((await refusalOf(library.calls['changes.undo']({ token: undo }))).code).toBe(
      'undo.overtaken',
    );
    const other = await save('مدارس', query('مدرسة'));
    const selection = { kind: 'query', query: everything } as const;
    await library.calls['articles.tag']({ selection, add: ['ري'], remove: [] });
    if (other.undo) await library.calls['changes.undo']({ token: other.undo });
    expect(await counts()).toEqual({ مياه: 2 });
  });

  it('refuse a name that is taken, however it is spelled, and a search that cannot be asked', async () => {
    await save('أخبار السدود', query('سد'));
    expect(await refusalOf(save('اخبار السدود', query('مدرسة')))).toEqual({
      code: 'collection.name-taken',
      params: { name: 'أخبار السدود' },
    });
    expect(await refusalOf(save('ناقصة', query('سد in:لا')))).toMatchObject({
      code: 'query.unknown-collection',
      params: { position: 4, text: 'لا' },
    });
    await save('ثانية', query('in:"أخبار السدود" عراق'));
    const id = await idOf('أخبار السدود');
    const cycle = library.calls['collections.update']({ id, query: query('سد ضمن:ثانية') });
    expect(await refusalOf(cycle)).toMatchObject({
      code: 'query.collection-cycle',
      params: { position: 4 },
    });
    expect(await counts()).toEqual({ 'أخبار السدود': 2, ثانية: 1 });
  });

  it('are asked for within other searches, as a whole, and never come back as merely close', async () => {
    await save('سدود', query('سد'));
    await save('الضفاف', query('', { filters: [{ field: 'source', value: 'صحيفة الضفاف' }] }));
    expect(await titles('in:سدود')).toEqual(['سد الوادي', 'مياه السد']);
    expect(await titles('ضمن:سدود in:الضفاف')).toEqual(['سد الوادي']);
    expect(await titles('in:الضفاف -in:سدود')).toEqual(['مدرسة القرية']);
    expect(await titles('in:سدود OR مدرسة')).toHaveLength(3);
    const close = await library.search('in:سدود مدرسة القرية');
    expect(close.hits).toEqual([]);
    const [hit] = (await library.search('in:سدود عراق')).hits;
    expect(hit?.snippet.filter(({ match }) => match).map(({ text }) => text)).toContain('السد');
  });

  it('say why they cannot be counted once one they ask for is gone', async () => {
    await save('سدود', query('سد'));
    await save('عراقية', query('in:سدود عراق'));
    await library.calls['collections.delete']({ id: await idOf('سدود') });
    const [only] = await counted();
    expect(only).toMatchObject({
      collection: { name: 'عراقية' },
      problem: { code: 'query.unknown-collection', params: { position: 1, text: 'سدود' } },
    });
    expect(only?.count).toBeUndefined();
  });

  it('are suggested behind in: and name the file of an export', async () => {
    await save('سدود العراق', query('سد'));
    const suggested = async (words: string) =>
      (await library.calls['search.complete']({ words, caret: words.length })).suggestions;
    const suggestion = { kind: 'collection', label: 'سدود العراق', text: '"سدود العراق" ' };
    expect(await suggested('in:')).toEqual([suggestion]);
    expect(await suggested('ضمن:سدود')).toEqual([suggestion]);
    const previewOf = (asked: Query) =>
      library.calls['exports.preview']({
        selection: { kind: 'query', query: asked },
        format: 'json',
        order: 'newest-first',
        options: { notes: true, tags: true, origin: true, related: true },
      });
    expect((await previewOf(query(' سد '))).suggestedName).toBe('سدود العراق.json');
  });

  it('are listed and asked on the command line', async () => {
    await save('سدود', query('سد'));
    await save('مدارس', query('مدرسة'));
    await library.close();
    const run = async (...words: readonly string[]) => {
      const [out, error] = [new PassThrough({ encoding: 'utf8' }), new PassThrough()];
      const status = await runCommandLine({
        words: [...words, '--library', desk.at('Collected.warraq')],
        environment: { LANG: 'en_GB.UTF-8' },
        out,
        error,
        version: '0.0.0',
        onInterrupt: () => undefined,
      });
      return { status, out: String(out.read() ?? '') };
    };
    expect(await run('collections')).toEqual({ status: 0, out: '2\tسدود\n1\tمدارس\n' });
    const lines = (await run('collections', '--json')).out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { name: 'سدود', count: 2, query: query('سد') },
      { name: 'مدارس', count: 1 },
    ]);
    expect(JSON.parse((await run('search', 'in:سدود', '--json')).out)).toMatchObject({ total: 2 });
    expect((await run('search', 'in:لا', '--json')).status).toBe(2);
  });
});
