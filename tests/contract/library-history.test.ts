import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../preload/contract/history.ts';
import { everything } from '../../preload/contract/queries.ts';
import type { ArticleState } from '../../preload/contract/vocabulary.ts';
import {
  createDesk,
  type Desk,
  refusalOf,
  type TestLibrary,
} from '../support/temporary-library.ts';

const saved = {
  'well.txt': 'بئر القرية تفيض\n\nفاضت البئر القديمة بعد مطر الليلة الماضية وملأ الأهالي جرارهم.\n',
  'road.txt': 'طريق الجبل يُعبّد\n\nبدأ العمال تعبيد الطريق الصاعد إلى القرية قبل موسم الثلج.\n',
  'mill.txt': 'The mill turns again\n\nThe old mill was mended and its wheel turned all day.\n',
};

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
  for (const [name, text] of Object.entries(saved)) await desk.write(`files/${name}`, text);
});
afterEach(() => desk.clear());

const everyArticle = { kind: 'query', query: everything } as const;
const theTrash = { kind: 'query', query: { ...everything, place: 'trash' } } as const;
const logPath = () => desk.at('Research.warraq/catalogue/history.jsonl');

const about = (words: string) => ({ kind: 'query', query: { ...everything, words } }) as const;
const tag = (words: string, name: string) =>
  library.calls['articles.tag']({ selection: about(words), add: [name], remove: [] });
const moveAll = (state: ArticleState) =>
  library.calls['articles.move']({ selection: everyArticle, state });
const entriesOf = async (of = library) => (await of.calls['changes.history']({})).entries;
const actsOf = (entries: readonly HistoryEntry[]) =>
  entries.map(({ description, articles, undone }) => [description.act, articles, undone]);

describe('a change that was undone', () => {
  it('is made again by redo, and can then be undone again', async () => {
    await library.import(desk.at('files'));
    const { undo } = await tag('القرية', 'ريف');
    const after = (await library.search('tag:ريف')).hits;
    expect(after).toHaveLength(2);
    expect(await library.calls['changes.undo']({})).toMatchObject({ redo: undo });
    expect((await library.search('tag:ريف')).total).toBe(0);
    const redone = await library.calls['changes.redo']({});
    expect(redone).toMatchObject({ articlesChanged: 2, description: { act: 'tag' }, undo });
    expect((await library.search('tag:ريف')).hits).toEqual(after);
    await library.calls['changes.undo']({ token: undo });
    expect((await library.search('tag:ريف')).total).toBe(0);
  });

  it('cannot be redone once something new was changed', async () => {
    await library.import(desk.at('files'));
    const { undo } = await tag('القرية', 'ريف');
    await library.calls['changes.undo']({});
    await tag('mill', 'water');
    expect((await refusalOf(library.calls['changes.redo']({}))).code).toBe('redo.nothing');
    const named = await refusalOf(library.calls['changes.redo']({ token: undo }));
    expect(named.code).toBe('redo.nothing');
  });

  it('waits for those of the same articles that were undone after it', async () => {
    await library.import(desk.at('files'));
    const first = await tag('البئر', 'ماء');
    const second = await tag('البئر', 'مطر');
    await library.calls['changes.undo']({});
    await library.calls['changes.undo']({});
    const refusal = await refusalOf(library.calls['changes.redo']({ token: second.undo }));
    expect(refusal.code).toBe('redo.overtaken');
    await library.calls['changes.redo']({ token: first.undo });
    await library.calls['changes.redo']({ token: second.undo });
    const [hit] = (await library.search('البئر')).hits;
    expect(hit?.tags).toEqual(['ماء', 'مطر']);
  });

  it('brings an import back whole: its texts, its originals and what finds them', async () => {
    await library.import(desk.at('files'));
    const found = (await library.search('')).hits;
    const before = await Promise.all(found.map(({ id }) => library.read(id)));
    await library.calls['changes.undo']({});
    expect((await library.search('')).total).toBe(0);
    expect((await library.search('العمال')).total).toBe(0);

    const redone = await library.calls['changes.redo']({});
    expect(redone).toMatchObject({ articlesChanged: 3, description: { act: 'import' } });
    expect(await Promise.all(found.map(({ id }) => library.read(id)))).toEqual(before);
    expect((await library.search('العمال')).total).toBe(1);
    for (const { id, origin } of before) {
      const { path } = await library.calls['originals.locate']({ id });
      expect((await readFile(path)).length).toBe(origin.bytes);
    }
    await library.close();
    const again = await desk.openLibrary('Research.warraq', { create: false });
    expect((await again.search('العمال')).total).toBe(1);
    expect(again.heard('index.progress')).toEqual([]);
  });

  it('is not redone in another sitting', async () => {
    await library.import(desk.at('files'));
    await library.calls['changes.undo']({});
    await library.close();
    const again = await desk.openLibrary('Research.warraq', { create: false });
    expect((await refusalOf(again.calls['changes.redo']({}))).code).toBe('redo.nothing');
  });
});

describe('deleting for good', () => {
  beforeEach(() => library.import(desk.at('files')));

  it('takes what is in the trash out of the library, and undo brings it back', async () => {
    await moveAll('trashed');
    const found = (await library.search({ place: 'trash' })).hits;
    const before = await Promise.all(found.map(({ id }) => library.read(id)));
    const request = { selection: theTrash, confirmed: 3 };
    const receipt = await library.calls['articles.erase'](request);
    expect(receipt).toMatchObject({ articlesChanged: 3, description: { act: 'erase' } });
    expect(await library.calls['library.overview']({})).toMatchObject({ all: 0, trash: 0 });
    expect((await library.search({ words: 'العمال', place: 'trash' })).total).toBe(0);

    await library.calls['changes.undo']({ token: receipt.undo });
    expect(await Promise.all(found.map(({ id }) => library.read(id)))).toEqual(before);
    expect((await library.search({ words: 'العمال', place: 'trash' })).total).toBe(1);
    await library.calls['changes.redo']({});
    expect(await library.calls['library.overview']({})).toMatchObject({ all: 0, trash: 0 });
  });

  it('touches nothing outside the trash', async () => {
    const request = { selection: everyArticle, confirmed: 3 };
    const refusal = await refusalOf(library.calls['articles.erase'](request));
    expect(refusal.code).toBe('erase.not-in-trash');
    expect((await library.search('')).total).toBe(3);
  });

  it('deletes nothing where there are more or fewer than the person was told', async () => {
    await moveAll('trashed');
    const request = { selection: theTrash, confirmed: 2 };
    expect(await refusalOf(library.calls['articles.erase'](request))).toEqual({
      code: 'erase.count-changed',
      params: { confirmed: 2, count: 3 },
    });
    expect((await library.search({ place: 'trash' })).total).toBe(3);
  });

  it('is for good once the library was closed', async () => {
    await moveAll('trashed');
    await library.calls['articles.erase']({ selection: theTrash, confirmed: 3 });
    await library.close();
    const again = await desk.openLibrary('Research.warraq', { create: false });
    expect(await again.calls['library.overview']({})).toMatchObject({ all: 0, trash: 0 });
    expect((await refusalOf(again.calls['changes.undo']({}))).code).toBe('undo.nothing');
    expect((await again.import(desk.at('files'))).summary).toMatchObject({ imported: 3 });
  });
});

describe('undoing back to a change', () => {
  it('takes it back with everything after it, and each can be redone', async () => {
    await library.import(desk.at('files'));
    const first = await tag('القرية', 'ريف');
    await tag('البئر', 'ماء');
    await tag('mill', 'water');
    const token = first.undo;
    if (token === undefined) throw new Error('a change has a token');
    const revision = library.heard('library.changed').at(-1)?.revision ?? 0;
    expect(await library.calls['changes.undoThrough']({ token })).toEqual({
      changes: 3,
      articlesChanged: 3,
    });
    expect(library.heard('library.changed').at(-1)?.revision).toBe(revision + 1);
    expect((await library.search('is:untagged')).total).toBe(3);
    expect(actsOf(await entriesOf())).toEqual([
      ['tag', 1, true],
      ['tag', 1, true],
      ['tag', 2, true],
      ['import', 3, false],
    ]);
    for (let again = 0; again < 3; again++) await library.calls['changes.redo']({});
    const tags = (await library.search('')).hits.map((hit) => hit.tags);
    expect(tags.map((own) => own.join()).sort()).toEqual(['ريف', 'ريف,ماء', 'water'].sort());
  });
});

describe('the history', () => {
  it('says what was done, to how many, and what can be done about it, newest first', async () => {
    await library.import(desk.at('files'));
    const tagged = await tag('القرية', 'ريف');
    await moveAll('kept');
    await library.calls['changes.undo']({});
    const entries = await entriesOf();
    expect(actsOf(entries)).toEqual([
      ['move', 3, true],
      ['tag', 2, false],
      ['import', 3, false],
    ]);
    expect(entries.map(({ offer }) => offer?.act)).toEqual(['redo', 'undo', 'undo-through']);
    expect(entries[1]).toMatchObject({
      description: { add: ['ريف'] },
      offer: { token: tagged.undo },
    });
    const times = entries.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });

  it('outlasts the sitting, without an offer to undo what is past', async () => {
    await library.import(desk.at('files'));
    const [first] = (await library.search('mill')).hits;
    if (first === undefined) throw new Error('the mill is found');
    await library.calls['articles.annotate']({ id: first.id, note: 'See the map.' });
    await library.calls['articles.tag']({ selection: everyArticle, add: ['أ', 'ب'], remove: [] });
    await library.calls['articles.tag']({ selection: everyArticle, add: ['ج'], remove: ['أ'] });
    await moveAll('trashed');
    await library.calls['articles.erase']({ selection: theTrash, confirmed: 3 });
    await library.calls['changes.undo']({});
    const before = (await entriesOf()).map((entry) => ({ ...entry, offer: undefined }));
    await library.close();
    library = await desk.openLibrary('Research.warraq', { create: false });
    expect(await entriesOf()).toEqual(before);
    await library.calls['articles.move']({ selection: theTrash, state: 'kept' });
    await tag('mill', 'water');
    expect((await entriesOf()).map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('says nothing of a plan that changed nothing', async () => {
    await library.import(desk.at('files'));
    await tag('غائبة', 'ريف');
    expect(actsOf(await entriesOf())).toEqual([['import', 3, false]]);
  });

  it('keeps what is whole of a damaged log, and the damaged bytes apart', async () => {
    await library.import(desk.at('files'));
    await tag('القرية', 'ريف');
    await library.close();
    const [header, , ...rest] = (await readFile(logPath(), 'utf8')).split('\n');
    const damaged = [header, 'no line of ours', ...rest].join('\n');
    await writeFile(logPath(), damaged);

    library = await desk.openLibrary('Research.warraq', { create: false });
    const { entries, notice } = await library.calls['changes.history']({});
    expect(actsOf(entries)).toEqual([['tag', 2, false]]);
    expect(notice?.code).toBe('history.damaged');
    const aside = desk.at('Research.warraq', String(notice?.params['file']));
    expect(await readFile(aside, 'utf8')).toBe(damaged);
    await library.close();
    library = await desk.openLibrary('Research.warraq', { create: false });
    expect((await library.calls['changes.history']({})).notice).toBeUndefined();
    expect(await entriesOf()).toHaveLength(1);
  });

  it.each(['', 'null', '{}\n', '[5,"00000000",null]\n'])(
    'treats a log of %j as damage, never as a library without a past',
    async (content) => {
      await library.import(desk.at('files'));
      await library.close();
      await writeFile(logPath(), content);
      library = await desk.openLibrary('Research.warraq', { create: false });
      const { entries, notice } = await library.calls['changes.history']({});
      expect([entries.length, notice?.code]).toEqual([0, 'history.damaged']);
    },
  );

  it('tells of no change that the library lost', async () => {
    await library.import(desk.at('files'));
    await tag('القرية', 'ريف');
    await library.close();
    const journal = desk.at('Research.warraq/catalogue/journal.jsonl');
    const lines = (await readFile(journal, 'utf8')).split('\n').slice(0, -2);
    await writeFile(journal, `${lines.join('\n')}\n`);
    library = await desk.openLibrary('Research.warraq', { create: false });
    expect((await library.search('tag:ريف')).total).toBe(0);
    expect(actsOf(await entriesOf())).toEqual([['import', 3, false]]);
  });

  it('is for this sitting where its log cannot be written, and the changes are kept', async () => {
    await library.import(desk.at('files'));
    await library.close();
    const catalogue = desk.at('Research.warraq/catalogue');
    await rm(logPath());
    await mkdir(logPath());
    library = await desk.openLibrary('Research.warraq', { create: false });
    await tag('القرية', 'ريف');
    const { entries, notice } = await library.calls['changes.history']({});
    expect(actsOf(entries)).toEqual([['tag', 2, false]]);
    expect(notice).toMatchObject({ code: 'history.not-kept' });
    expect((await readdir(catalogue)).sort()).toContain('history.jsonl');
    expect((await library.search('tag:ريف')).total).toBe(2);
  });

  it('stays out of the journal, whose tag change is under 200 bytes, and takes under 100 itself', async () => {
    await library.import(desk.at('files'));
    const sizes = async () => {
      // Answered once every line before it is written.
      await library.calls['changes.history']({});
      const names = ['journal.jsonl', 'history.jsonl'];
      const facts = names.map((name) => stat(desk.at('Research.warraq/catalogue', name)));
      return (await Promise.all(facts)).map(({ size }) => size);
    };
    const before = await sizes();
    for (let at = 0; at < 20; at++) await tag('mill', `بلدان/العراق ${at}`);
    const each = (await sizes()).map((size, at) => (size - (before[at] ?? 0)) / 20);
    expect(each[0]).toBeLessThan(200);
    expect(each[1]).toBeLessThan(100);
    const journal = await readFile(desk.at('Research.warraq/catalogue/journal.jsonl'), 'utf8');
    expect(journal).not.toContain('"tag"');
  });
});
