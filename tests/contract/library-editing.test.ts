import { cp, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditedFacts } from '../../preload/contract/editing.ts';
import { everything } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { marked, misreadExport } from '../support/misread.ts';
import {
  createDesk,
  type Desk,
  refusalOf,
  type TestLibrary,
} from '../support/temporary-library.ts';

const saved = {
  'port.txt':
    'صيادو الميناء يطالبون برصيف جديد\n4 آذار 2023\nالمصدر: جريدة المرفأ\n\nقال الصيادون في الميناء القديم إن الرصيف لم يعد يتسع لمراكبهم منذ العاصفة الأخيرة. وأضافوا أن البلدية وعدت ببناء رصيف آخر قبل الشتاء.\n',
  'wheat.txt':
    'Wheat harvest begins early\n\nFarmers in the northern plain began the wheat harvest two weeks early. The old mill will run through the night.\n',
};

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
  for (const [name, text] of Object.entries(saved)) await desk.write(`files/${name}`, text);
  await library.import(desk.at('files'));
});
afterEach(() => desk.clear());

const idsFor = async (words: string): Promise<readonly ArticleId[]> =>
  (await library.search(words)).hits.map(({ id }) => id);

const only = (words: string): Promise<ArticleId> => library.only(words);

const edit = (id: ArticleId, facts: EditedFacts) => library.calls['articles.edit']({ id, facts });

describe('correcting the facts of an article', () => {
  it('finds it by its new title and not by the old, after reopening as well', async () => {
    const id = await only('صيادو');
    const receipt = await edit(id, { title: 'بحارة المرسى ينتظرون' });
    expect(receipt).toMatchObject({
      articlesChanged: 1,
      description: { act: 'edit', facts: ['title'] },
    });
    expect(await idsFor('بحارة')).toEqual([id]);
    expect(await idsFor('title:صيادو')).toEqual([]);
    await library.close();
    library = await desk.openLibrary('Research.warraq');
    expect(await idsFor('بحارة')).toEqual([id]);
    expect(await idsFor('title:صيادو')).toEqual([]);
    expect(await library.read(id)).toMatchObject({
      title: 'بحارة المرسى ينتظرون',
      provenance: { title: 'person' },
    });
  });

  it('is found as it is by now after the library was killed with an older index', async () => {
    const id = await only('wheat');
    await library.close();
    library = await desk.openLibrary('Research.warraq');
    await edit(id, { title: 'Barley comes late' });
    await cp(desk.at('Research.warraq'), desk.at('Killed.warraq'), { recursive: true });
    await rm(desk.at('Killed.warraq', 'lock'), { force: true });
    library = await desk.openLibrary('Killed.warraq');
    expect(await idsFor('barley')).toEqual([id]);
    expect(await idsFor('title:wheat')).toEqual([]);
  });

  it('is taken back and made again, and what is found goes along', async () => {
    const id = await only('wheat');
    await edit(id, { title: 'Barley comes late', keywords: ['quinoa'] });
    expect(await idsFor('barley quinoa')).toEqual([id]);
    await library.calls['changes.undo']({});
    expect(await idsFor('barley')).toEqual([]);
    expect(await idsFor('quinoa')).toEqual([]);
    expect(await idsFor('title:wheat')).toEqual([id]);
    expect((await library.read(id)).provenance?.title).not.toBe('person');
    await library.calls['changes.redo']({});
    expect(await idsFor('barley quinoa')).toEqual([id]);
  });

  it('is taken back with every later change', async () => {
    const id = await only('wheat');
    const { undo } = await edit(id, { title: 'Barley comes late' });
    await edit(id, { title: 'Oats come never' });
    if (undo === undefined) throw new Error('an edit can be undone');
    await library.calls['changes.undoThrough']({ token: undo });
    expect(await idsFor('title:wheat')).toEqual([id]);
    expect([...(await idsFor('oats')), ...(await idsFor('barley'))]).toEqual([]);
  });

  it('is counted, listed by date and completed at once', async () => {
    const id = await only('wheat');
    await edit(id, { source: 'Plain Courier', authors: ['Nell Abara'], published: '7 رمضان 1445' });
    const { facets } = await library.search('');
    expect(facets.source).toContainEqual({ value: 'Plain Courier', count: 1 });
    expect(await idsFor('date:2024-03')).toEqual([id]);
    expect(await idsFor('author:abara')).toEqual([id]);
    const words = 'source:pla';
    const { suggestions } = await library.calls['search.complete']({ words, caret: words.length });
    expect(suggestions.map(({ label }) => label)).toContain('Plain Courier');
    expect((await library.read(id)).published).toEqual({
      iso: '2024-03-17',
      written: '7 رمضان 1445',
      calendar: 'hijri',
    });
  });

  it('takes a fact away, and says that a person did', async () => {
    const id = await only('صيادو');
    expect(await library.read(id)).toMatchObject({ source: 'جريدة المرفأ' });
    await edit(id, { source: '  ', published: null });
    const article = await library.read(id);
    expect([article.source, article.published]).toEqual([undefined, undefined]);
    expect(article.provenance).toMatchObject({ source: 'person', published: 'person' });
    expect(await idsFor('source:المرفأ')).toEqual([]);
  });

  it('refuses what cannot be, and changes nothing then', async () => {
    const id = await only('wheat');
    const before = await library.read(id);
    expect(await refusalOf(edit(id, { title: ' \u200f ', source: 'X' }))).toMatchObject({
      code: 'edit.blank-title',
    });
    expect(await refusalOf(edit(id, { source: 'X', published: 'one of these days' }))).toEqual({
      code: 'edit.no-date',
      params: { text: 'one of these days' },
    });
    expect(await refusalOf(edit(id, { url: 'javascript:alert(1)' }))).toMatchObject({
      code: 'edit.no-address',
    });
    expect(await refusalOf(edit(id, { language: 'العربية' }))).toMatchObject({
      code: 'edit.no-language',
    });
    expect(await library.read(id)).toEqual(before);
  });

  it('leaves nothing to undo where everything was so already', async () => {
    const id = await only('صيادو');
    const { title, source = '', published } = await library.read(id);
    const receipt = await edit(id, { title, source, published: published?.written ?? null });
    expect(receipt).toEqual({ articlesChanged: 0, description: { act: 'edit', facts: [] } });
  });

  it('stands in the history with the names of its facts, in the next sitting too', async () => {
    await edit(await only('wheat'), { section: 'Fields', language: 'EN-gb' });
    await library.close();
    library = await desk.openLibrary('Research.warraq');
    const { entries } = await library.calls['changes.history']({});
    expect(entries[0]?.description).toEqual({ act: 'edit', facts: ['language', 'section'] });
  });

  it('tells what date words state before they are kept', async () => {
    const understood = await library.calls['text.date']({ text: '٨ فبراير ٢٠٢٤' });
    expect(understood.published).toMatchObject({ iso: '2024-02-08' });
    expect(await library.calls['text.date']({ text: 'غداً' })).toEqual({ published: undefined });
  });
});

describe('reading the original again in another encoding', () => {
  async function misread(): Promise<ArticleId> {
    const path = await desk.write('misread.json', misreadExport().json);
    const [id] = (await library.import(path)).rows.flatMap(({ ids }) => ids);
    if (id === undefined) throw new Error('the export was imported');
    return id;
  }

  it('offers the encodings with the first words in each, the right one among them', async () => {
    const decodings = await library.calls['articles.decodings']({ id: await misread() });
    const samples = new Map(decodings.map(({ encoding, sample }) => [encoding, sample]));
    expect(samples.get('windows-1256')).toMatch(/^مزارعو الوادي يعودون/u);
    expect(samples.get('windows-1252')).toMatch(/^ã/u);
    expect(decodings[0]?.encoding).toBe('windows-1256');
    // Nothing but boxes is no choice.
    expect([...samples.keys()]).not.toContain('utf-16le');
  });

  it('gives the right words, and keeps tags, note, state and what a person edited', async () => {
    const id = await misread();
    expect(await idsFor('المطحنة')).toEqual([]);
    const { receipt } = await library.calls['articles.decodeAgain']({
      id,
      encoding: 'windows-1256',
    });
    expect(receipt).toMatchObject({
      articlesChanged: 1,
      description: { act: 'decode', encoding: 'windows-1256' },
    });
    expect(await idsFor('المطحنة')).toEqual([id]);
    expect(await library.read(id)).toMatchObject({
      title: 'مزارعو الوادي يعودون إلى القمح الأسمر',
      source: 'جريدة الضفة',
      published: { iso: '2023-03-04' },
      language: 'ar',
      direction: 'rtl',
      section: 'Fields',
      provenance: { section: 'person' },
      tags: ['قمح'],
      note: 'يُقرأ من جديد',
      state: 'kept',
      origin: { encoding: 'windows-1256', confidence: 1 },
    });
  });

  it('finds the passages again by their words, and tells of the one it cannot place', async () => {
    const id = await misread();
    const { unplaced } = await library.calls['articles.decodeAgain']({
      id,
      encoding: 'windows-1256',
    });
    const { passages, body } = await library.read(id);
    const places = passages.map((one) => [
      one.id,
      body.text.slice(one.start, one.end),
      one.orphan ?? false,
      one.note,
    ]);
    expect(places).toEqual([
      ['first', marked.first, false, 'first note'],
      ['second', marked.second, false, 'second note'],
      ['lost', '', true, 'lost note'],
    ]);
    expect(unplaced).toMatchObject([{ id: 'lost', quote: 'words that no one wrote' }]);
  });

  it('is taken back whole', async () => {
    const id = await misread();
    const before = await library.read(id);
    await library.calls['articles.decodeAgain']({ id, encoding: 'windows-1256' });
    await library.calls['changes.undo']({});
    expect(await library.read(id)).toEqual(before);
    expect(await idsFor('المطحنة')).toEqual([]);
  });

  it('tells the same story as its copies from then on, and not after it was taken back', async () => {
    const id = await misread();
    const text = new TextDecoder('windows-1256').decode(misreadExport().original);
    await library.import(await desk.write('copy.txt', text.replace('جريدة الضفة', 'صحيفة أخرى')));
    const relatives = async () => {
      for (;;) {
        const { complete, sameStory } = await library.calls['articles.alike']({ id });
        if (complete) return sameStory.map(({ source }) => source);
      }
    };
    expect(await relatives()).toEqual([]);
    await library.calls['articles.decodeAgain']({ id, encoding: 'windows-1256' });
    expect(await relatives()).toEqual(['صحيفة أخرى']);
    await library.calls['changes.undo']({});
    expect(await relatives()).toEqual([]);
  });

  it('keeps a title that a person gave', async () => {
    const id = await misread();
    await edit(id, { title: 'عنواني أنا' });
    await library.calls['articles.decodeAgain']({ id, encoding: 'windows-1256' });
    expect(await library.read(id)).toMatchObject({
      title: 'عنواني أنا',
      source: 'جريدة الضفة',
      provenance: { title: 'person' },
    });
  });

  it('refuses an encoding that no one knows, and one in which the article is not there', async () => {
    const id = await misread();
    const again = (encoding: string) => library.calls['articles.decodeAgain']({ id, encoding });
    expect(await refusalOf(again('klingon'))).toMatchObject({ code: 'file.unknown-encoding' });
    const other = await desk.openLibrary('Other.warraq');
    const [bare = ''] = (
      await other.import(
        await desk.write(
          'bare.json',
          misreadExport().json.replace(/"originals":\{.*/u, '"originals":{}}'),
        ),
      )
    ).rows.flatMap(({ ids }) => ids);
    const call = other.calls['articles.decodeAgain']({
      id: bare as ArticleId,
      encoding: 'windows-1256',
    });
    expect(await refusalOf(call)).toMatchObject({ code: 'decode.no-original' });
  });
});

describe('merging two articles that are one', () => {
  async function twins() {
    const [keep, drop] = [await only('صيادو'), await only('wheat')];
    const tag = (id: ArticleId, add: readonly string[]) =>
      library.calls['articles.tag']({
        selection: { kind: 'articles', ids: [id] },
        add: [...add],
        remove: [],
      });
    await tag(keep, ['بحر', 'ميناء']);
    await tag(drop, ['ميناء', 'رزق']);
    await library.calls['articles.annotate']({ id: keep, note: 'الأولى' });
    await library.calls['articles.annotate']({ id: drop, note: 'الثانية' });
    await edit(drop, { section: 'اقتصاد', source: 'Plain Courier' });
    return { keep, drop };
  }

  it('unites tags and notes, takes over what was lacking, and moves the other to the trash', async () => {
    const { keep, drop } = await twins();
    const dropped = await library.read(drop);
    const receipt = await library.calls['articles.merge']({ keep, drop });
    expect(receipt).toMatchObject({ articlesChanged: 2, description: { act: 'merge' } });
    expect(await library.read(keep)).toMatchObject({
      source: 'جريدة المرفأ',
      section: 'اقتصاد',
      tags: ['بحر', 'ميناء', 'رزق'],
      note: 'الأولى\n\nالثانية',
      provenance: { section: 'person' },
    });
    const after = await library.read(drop);
    expect(after).toEqual({ ...dropped, state: 'trashed', changedAt: after.changedAt });
  });

  it('is taken back as one act', async () => {
    const { keep, drop } = await twins();
    const before = [await library.read(keep), await library.read(drop)];
    await library.calls['articles.merge']({ keep, drop });
    await library.calls['changes.undo']({});
    expect([await library.read(keep), await library.read(drop)]).toEqual(before);
  });

  it('takes the passages of the other along where the words are there as well', async () => {
    const { json } = misreadExport();
    const [id = ''] = (await library.import(await desk.write('one.json', json))).rows.flatMap(
      ({ ids }) => ids,
    );
    const drop = id as ArticleId;
    await library.calls['articles.decodeAgain']({ id: drop, encoding: 'windows-1256' });
    const { body } = await library.read(drop);
    const copy = await desk.write('copy.txt', `مقدمة قصيرة لا غير\n\nتوطئة أخرى.\n\n${body.text}`);
    const [keep = ''] = (await library.import(copy)).rows.flatMap(({ ids }) => ids);
    await library.calls['articles.merge']({ keep: keep as ArticleId, drop });
    const kept = await library.read(keep as ArticleId);
    const quotes = kept.passages.map(({ start, end }) => kept.body.text.slice(start, end));
    expect(quotes).toEqual([marked.first, marked.second, '']);
    expect(kept.passages.at(-1)).toMatchObject({ orphan: true, note: 'lost note' });
  });

  it('refuses one and the same article, and one to keep that is in the trash', async () => {
    const { keep, drop } = await twins();
    expect(await refusalOf(library.calls['articles.merge']({ keep, drop: keep }))).toMatchObject({
      code: 'merge.same',
    });
    const selection = { kind: 'articles' as const, ids: [keep] };
    await library.calls['articles.move']({ selection, state: 'trashed' });
    expect(await refusalOf(library.calls['articles.merge']({ keep, drop }))).toMatchObject({
      code: 'merge.in-trash',
    });
    const { total } = await library.search({ ...everything, place: 'trash' });
    expect(total).toBe(1);
  });
});
