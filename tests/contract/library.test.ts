import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import {
  createDesk,
  type Desk,
  refusalOf,
  type TestLibrary,
} from '../support/temporary-library.ts';

const saved = {
  'sea/port.txt':
    'صيادو الميناء يطالبون برصيف جديد\n4 آذار 2023\nالمصدر: جريدة المرفأ\n\nقال الصيادون في الميناء القديم إن الرصيف لم يعد يتسع لمراكبهم منذ العاصفة الأخيرة. وأضافوا أن البلدية وعدت ببناء رصيف آخر قبل الشتاء.\n\nإقرأ أيضاً:\nافتتاح سوق السمك\nافتتح السوق صباح اليوم بحضور التجار.\n',
  'sea/storm.txt':
    'عاصفة تضرب الساحل الشرقي\n12 شباط 2023\n\nوصلت العاصفة إلى الساحل ليلاً وأغلقت المدارس أبوابها. ولم تخرج مراكب الصيد إلى البحر ثلاثة أيام.\n',
  'land/wheat.txt':
    'Wheat harvest begins early this year\n3 June 2022\n\nFarmers in the northern plain began the wheat harvest two weeks early. The old mill will run through the night.\n',
};

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
  for (const [name, text] of Object.entries(saved)) await desk.write(`files/${name}`, text);
});
afterEach(() => desk.clear());

const idsIn = async (words: string) => (await library.search(words)).hits.map(({ id }) => id);
const every = { kind: 'query', query: everything } as const;

const only = (words: string): Promise<ArticleId> => library.only(words);

describe('from a folder of files to an exported collection', () => {
  it('gives the same articles and the same originals in another library', async () => {
    await library.import(desk.at('files'));
    const id = await only('رصيف');
    await library.calls['articles.tag']({
      selection: { kind: 'articles', ids: [id] },
      add: ['اقتصاد/صيد'],
      remove: [],
    });
    await library.calls['articles.annotate']({ id, note: 'يُراجَع مع محضر البلدية' });
    await library.calls['articles.move']({
      selection: { kind: 'articles', ids: [id] },
      state: 'kept',
    });
    const request = {
      selection: every,
      format: 'json',
      options: { notes: false, tags: false, origin: false, related: false },
      order: 'newest-first',
    } as const;
    const path = desk.at('all.json');
    const receipt = await library.calls['exports.write']({
      exportId: 'one' as never,
      request,
      path,
    });
    expect(receipt).toMatchObject({ articles: 3, files: [path] });
    expect(receipt.bytes).toBe((await readFile(path)).length);

    const other = await desk.openLibrary('Other.warraq');
    const { rows, summary } = await other.import(path);
    expect(summary).toMatchObject({ files: 1, imported: 1, articles: 3, failed: 0 });
    const ids = rows.flatMap((row) => row.ids);
    expect(ids).toHaveLength(3);
    for (const one of ids) {
      expect(await other.read(one)).toEqual(await library.read(one));
      const [before, after] = await Promise.all([
        library.calls['originals.locate']({ id: one }),
        other.calls['originals.locate']({ id: one }),
      ]);
      expect(after.path).not.toBe(before.path);
      expect(await readFile(after.path)).toEqual(await readFile(before.path));
    }
    expect((await other.search('tag:اقتصاد رصيف')).hits.map((hit) => hit.id)).toEqual([id]);

    const again = await other.import(path);
    expect(again.summary).toMatchObject({ duplicate: 1, imported: 0, articles: 0 });
    expect((await other.search('')).total).toBe(3);
  });

  it('understands the files and keeps what was beside an article out of its text', async () => {
    await library.import(desk.at('files'));
    const document = await library.read(await only('رصيف'));
    expect(document).toMatchObject({
      title: 'صيادو الميناء يطالبون برصيف جديد',
      published: { iso: '2023-03-04' },
      source: 'جريدة المرفأ',
      language: 'ar',
      direction: 'rtl',
      state: 'inbox',
      origin: { fileName: 'port.txt', path: desk.at('files/sea/port.txt'), encoding: 'utf-8' },
    });
    expect(document.body.characters).toBe(document.body.text.length);
    expect(JSON.stringify(document.related)).toContain('بحضور التجار');
    expect(await idsIn('التجار')).toEqual([]);
  });

  it('finds the same after closing and opening, with the index read or built anew', async () => {
    await library.import(desk.at('files'));
    const before = await library.search('العاصفة');
    expect(before.total).toBe(2);
    await library.close();
    const again = await desk.openLibrary('Research.warraq', { create: false });
    expect((await again.search('العاصفة')).hits).toEqual(before.hits);
    expect(again.heard('index.progress')).toEqual([]);
    await again.close();

    await desk.write('Research.warraq/index/words.jsonl', 'no index at all');
    const rebuilt = await desk.openLibrary('Research.warraq', { create: false });
    expect((await rebuilt.search('العاصفة')).hits).toEqual(before.hits);
    expect(rebuilt.heard('index.progress').at(-1)).toEqual({ done: 3, total: 3 });
  });

  it('finds what changed since the index was saved, and builds only that anew', async () => {
    await library.import(desk.at('files'));
    await library.close();
    const words = await readFile(desk.at('Research.warraq/index/words.jsonl'));

    const changing = await desk.openLibrary('Research.warraq', { create: false });
    const { hits } = await changing.search('الساحل');
    const ids = hits.map(({ id }) => id);
    await changing.calls['articles.move']({
      selection: { kind: 'articles', ids },
      state: 'trashed',
    });
    await changing.calls['articles.erase']({
      selection: { kind: 'articles', ids },
      confirmed: ids.length,
    });
    await desk.write('more/library.txt', 'المكتبة العامة\n\nفتحت المكتبة قاعة جديدة للقراءة.\n');
    await changing.import(desk.at('more'));
    await changing.close();
    // As it stands after a kill, which leaves the index that was saved before.
    await desk.write('Research.warraq/index/words.jsonl', words);

    const again = await desk.openLibrary('Research.warraq', { create: false });
    expect((await again.search('الساحل')).total).toBe(0);
    expect((await again.search('القراءة')).total).toBe(1);
    expect((await again.search('المراكب')).total).toBe(1);
    expect(again.heard('index.progress').at(-1)).toEqual({ done: 1, total: 1 });
  });
});

describe('a library', () => {
  it('answers nothing before one is open, and after it was closed', async () => {
    await library.close();
    expect(await refusalOf(library.search('x'))).toEqual({ code: 'library.not-open', params: {} });
    expect((await refusalOf(library.calls['library.overview']({}))).code).toBe('library.not-open');
    expect(await library.calls['text.explain']({ text: 'بالمكتبات' })).toHaveLength(1);
  });

  it('stays open where another cannot be opened', async () => {
    await library.import(desk.at('files'));
    const path = desk.at('nowhere');
    const refusal = await refusalOf(library.calls['library.open']({ path, create: false }));
    expect(refusal.code).toBe('library.not-found');
    expect((await library.calls['library.overview']({})).all).toBe(3);
  });

  it('can be opened again by the same desk', async () => {
    await library.import(desk.at('files'));
    const path = desk.at('Research.warraq');
    await library.calls['library.open']({ path, create: false });
    expect((await library.calls['library.overview']({})).all).toBe(3);
  });

  it('counts what it holds', async () => {
    await library.import(desk.at('files'));
    const [first] = await idsIn('رصيف');
    await library.calls['articles.tag']({ selection: every, add: ['بلدان/لبنان'], remove: [] });
    await library.calls['articles.move']({
      selection: { kind: 'articles', ids: first === undefined ? [] : [first] },
      state: 'trashed',
    });
    expect(await library.calls['library.overview']({})).toMatchObject({
      name: 'Research',
      inbox: 2,
      all: 2,
      trash: 1,
      tags: [
        { value: 'بلدان', count: 2 },
        { value: 'بلدان/لبنان', count: 2 },
      ],
      sources: [],
    });
  });
});

describe('a search', () => {
  beforeEach(() => library.import(desk.at('files')));

  it('marks the words it found, counts facets over everything, and cuts snippets for the page', async () => {
    const result = await library.calls['articles.search']({
      query: { ...everything, words: 'العاصفة' },
      match: 'all',
      sort: 'relevance',
      offset: 1,
      limit: 1,
    });
    expect(result.total).toBe(2);
    expect(result.hits).toHaveLength(1);
    expect(result.facets.time.bars.filter(({ count }) => count > 0)).toHaveLength(2);
    const marked = result.hits.flatMap(({ snippet, title }) => [...title, ...snippet]);
    expect(marked.filter(({ match }) => match).map(({ text }) => text)).toContain('العاصفة');
  });

  it('looks only where it is told to', async () => {
    const id = await only('Wheat');
    await library.calls['articles.move']({
      selection: { kind: 'articles', ids: [id] },
      state: 'trashed',
    });
    expect((await library.search({ words: 'wheat', place: 'all' })).total).toBe(0);
    expect((await library.search({ words: 'wheat', place: 'trash' })).total).toBe(1);
    expect((await library.search({ words: '', place: 'inbox' })).total).toBe(2);
  });

  it('orders by date with the newest first, and by source with the nameless last', async () => {
    const sorted = async (sort: 'date' | 'source') =>
      (
        await library.calls['articles.search']({
          query: everything,
          match: 'all',
          sort,
          offset: 0,
          limit: 10,
        })
      ).hits.map(({ file }) => file);
    expect(await sorted('date')).toEqual(['port.txt', 'storm.txt', 'wheat.txt']);
    expect(await sorted('source')).toEqual(['port.txt', 'storm.txt', 'wheat.txt']);
  });

  it('without words, shows what was imported last first', async () => {
    await library.import(
      await desk.write('late.txt', 'خبر متأخر\n\nوصل هذا الخبر بعد غيره بكثير.'),
    );
    expect((await library.search('')).hits.map(({ file }) => file)).toEqual([
      'late.txt',
      'wheat.txt',
      'port.txt',
      'storm.txt',
    ]);
  });

  it('reads an article with the places of the words', async () => {
    const id = await only('رصيف');
    const query = { ...everything, words: 'الرصيف' };
    const { article, marks } = await library.calls['articles.read']({ id, query });
    const words = marks.body.map(({ start, end }) => article.body.text.slice(start, end));
    expect(words).toEqual(['الرصيف', 'رصيف']);
    expect(marks.title.map(({ start, end }) => article.title.slice(start, end))).toEqual(['برصيف']);
  });

  it('says where a query cannot be understood', async () => {
    expect((await refusalOf(library.search('"بلا نهاية'))).code).toBe('query.unclosed-quote');
  });

  it('does not know an article that is gone', async () => {
    const refusal = await refusalOf(library.read('zzzzzzzzzzzzzzzz' as ArticleId));
    expect(refusal.code).toBe('article.not-found');
  });
});

describe('a change', () => {
  beforeEach(() => library.import(desk.at('files')));

  const tag = (words: string, add: readonly string[], remove: readonly string[] = []) =>
    library.calls['articles.tag']({
      selection: { kind: 'query', query: { ...everything, words } },
      add,
      remove,
    });
  const tagsOf = async (words: string) => (await library.read(await only(words))).tags;

  it('is told, and can be taken back once', async () => {
    const before = await library.read(await only('رصيف'));
    const told = library.heard('library.changed').length;
    const receipt = await tag('العاصفة', ['طقس']);
    expect(receipt).toMatchObject({
      articlesChanged: 2,
      description: { act: 'tag', add: ['طقس'] },
    });
    expect(library.heard('library.changed')).toHaveLength(told + 1);
    expect((await library.search('tag:طقس')).total).toBe(2);

    const undone = await library.calls['changes.undo']({ token: receipt.undo });
    expect(undone).toMatchObject({ articlesChanged: 2, description: { act: 'tag' } });
    expect(undone.undo).toBeUndefined();
    expect(await library.read(before.id)).toEqual(before);
    const again = await refusalOf(library.calls['changes.undo']({ token: receipt.undo }));
    expect(again.code).toBe('undo.nothing');
  });

  it('that changes nothing leaves nothing to undo', async () => {
    await tag('رصيف', ['صيد']);
    const told = library.heard('library.changed').length;
    const receipt = await tag('رصيف', ['صيد'], ['غائب']);
    expect(receipt).toMatchObject({ articlesChanged: 0 });
    expect(receipt.undo).toBeUndefined();
    expect(library.heard('library.changed')).toHaveLength(told);
  });

  it('is kept in the form a tag has, once', async () => {
    await tag('رصيف', ['بلدان / لبنان', 'بلدان/لبنان', 'صيد']);
    expect(await tagsOf('رصيف')).toEqual(['بلدان/لبنان', 'صيد']);
    await tag('رصيف', [], ['بلدان/لبنان']);
    expect(await tagsOf('رصيف')).toEqual(['صيد']);
  });

  it('is not taken back from under a later one', async () => {
    const first = await tag('العاصفة', ['طقس']);
    const second = await tag('رصيف', ['صيد']);
    const apart = await tag('wheat', ['farm']);
    const refusal = await refusalOf(library.calls['changes.undo']({ token: first.undo }));
    expect(refusal.code).toBe('undo.overtaken');
    await library.calls['changes.undo']({ token: second.undo });
    await library.calls['changes.undo']({ token: first.undo });
    expect(await tagsOf('رصيف')).toEqual([]);
    expect(await tagsOf('wheat')).toEqual(['farm']);
    expect((await library.calls['changes.undo']({})).description).toEqual(apart.description);
  });

  it('made twice at once does not lose either', async () => {
    await Promise.all(['أ', 'ب', 'ج', 'د'].map((name) => tag('رصيف', [name])));
    expect([...(await tagsOf('رصيف'))].sort()).toEqual(['أ', 'ب', 'ج', 'د']);
  });

  it('does not move an article out of the inbox by itself', async () => {
    await tag('رصيف', ['صيد']);
    const id = await only('رصيف');
    await library.calls['articles.annotate']({ id, note: 'ملاحظة' });
    expect((await library.read(id)).state).toBe('inbox');
  });

  it('lasts after closing', async () => {
    await tag('رصيف', ['صيد']);
    await library.close();
    const again = await desk.openLibrary('Research.warraq', { create: false });
    expect((await again.search('tag:صيد')).total).toBe(1);
    expect((await refusalOf(again.calls['changes.undo']({}))).code).toBe('undo.nothing');
  });

  it('takes an import back as a whole, with what can be found of it', async () => {
    const path = await desk.write('late.txt', 'خبر متأخر\n\nوصل هذا الخبر بعد غيره بكثير.');
    await library.import(path);
    expect(await library.calls['changes.undo']({})).toMatchObject({
      articlesChanged: 1,
      description: { act: 'import' },
    });
    expect((await library.search('متأخر')).total).toBe(0);
    expect((await library.search('')).total).toBe(3);
    expect((await library.import(path)).summary).toMatchObject({ imported: 1 });
    expect((await library.search('متأخر')).total).toBe(1);
  });
});
