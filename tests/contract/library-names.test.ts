import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../preload/contract/queries.ts';
import { RecordId } from '../../preload/contract/records.ts';
import { nameArticles } from '../support/name-articles.ts';
import {
  createDesk,
  refusalOf,
  type Desk,
  type TestLibrary,
} from '../support/temporary-library.ts';

let desk: Desk;
let library: TestLibrary;

beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Names.warraq');
  for (const [name, text] of Object.entries(nameArticles)) await desk.write(`files/${name}`, text);
  await library.import(desk.at('files'));
});
afterEach(() => desk.clear());

const forms = ['القذافي', 'الغذافي', 'Gaddafi', 'Qaddafi'];
const keep = (some: readonly string[] = forms) => library.calls['names.keep']({ forms: some });
const groups = async () => (await library.calls['names.list']({})).groups;
const suggested = async (...known: readonly string[]) =>
  (await library.calls['names.suggest']({ forms: known })).spellings;
const found = async (words: string) =>
  (await library.search(words)).hits.map(({ file }) => file).sort();

const withName = ['convoy.txt', 'tripoli-letter.txt', 'خطاب العزيزية.txt', 'سرت.txt'];

describe('the names of a library', () => {
  it('are suggested in the spellings that its articles have, each with a count and a title', async () => {
    expect(await suggested('القذافي')).toEqual([
      { form: 'الغذافي', articles: 1, title: 'حصار سرت يدخل أسبوعه الثالث' },
      { form: 'Qaddafi', articles: 1, title: 'A letter from Tripoli' },
      // These sound like it too: it is for a person to say which are the name.
      { form: 'قذائف', articles: 1, title: 'قذائف على الميناء القديم' },
      { form: 'قذاف', articles: 1, title: 'قذائف على الميناء القديم' },
      { form: 'Gaddafi', articles: 1, title: 'Convoy leaves Sirte at dawn' },
    ]);
    const formsFor = async (...known: readonly string[]) =>
      (await suggested(...known)).map(({ form }) => form).sort();
    expect(await formsFor('Kadhafi')).toEqual(expect.arrayContaining([...forms]));
    expect(await formsFor('al-Qadhafi', 'القذافي')).toEqual(
      expect.arrayContaining(['Gaddafi', 'Qaddafi', 'الغذافي']),
    );
    expect(await formsFor('معمر القذافي')).toEqual([]);
    expect(await formsFor('زعفران')).toEqual([]);
  });

  it('find articles in every spelling, marked, with why, and nothing of the same root', async () => {
    expect(await found('اسم:القذافي')).toEqual(['خطاب العزيزية.txt']);
    await keep();
    expect(await found('اسم:القذافي')).toEqual(withName);
    expect(await found('name:gaddafi -القذافي')).toEqual(
      withName.filter((name) => !name.startsWith('خطاب')),
    );
    expect(await found('الميناء -name:Gaddafi')).toEqual(['قذائف.txt']);
    const { hits } = await library.search('اسم:القذافي');
    const sirte = hits.find(({ file }) => file === 'سرت.txt');
    expect(sirte?.why).toEqual([
      { asked: 'القذافي', found: 'الغذافي', tier: 'name' },
      { asked: 'القذافي', found: 'للغذافي', tier: 'name' },
    ]);
    const read = await library.calls['articles.read']({
      id: hits.find(({ file }) => file === 'convoy.txt')?.id ?? hits[0]?.id ?? ('' as never),
      query: { ...everything, words: 'اسم:القذافي' },
    });
    const text = read.article.body.text;
    expect(read.marks.body.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Gaddafi’s',
      'Gaddafi',
    ]);
  });

  it('stand in the concordance, which follows what is kept', async () => {
    const matches = async () => {
      const query = { ...everything, words: 'اسم:القذافي' };
      const request = { query, order: 'article', context: 3, offset: 0, limit: 50 } as const;
      const { rows } = await library.calls['concordance.stretch'](request);
      return rows.map(({ match }) => match);
    };
    expect(await matches()).toEqual(['القذافي', 'القذّافي', 'القذافي', 'وللقذافي']);
    await keep();
    expect((await matches()).sort()).toEqual(
      [
        'القذافي',
        'القذّافي',
        'القذافي',
        'وللقذافي',
        'الغذافي',
        'للغذافي',
        'Gaddafi’s',
        'Gaddafi',
        'Qaddafi',
      ].sort(),
    );
  });

  it('are listed with counts, changed, deleted, and all of it undone', async () => {
    const { id, receipt } = await keep(['القذافي', 'الغذافي', 'القذافى']);
    expect(receipt).toMatchObject({
      articlesChanged: 0,
      description: { act: 'names', done: 'saved', name: 'القذافي' },
    });
    expect(await groups()).toEqual([
      {
        id,
        forms: [
          { form: 'القذافي', articles: 1 },
          { form: 'الغذافي', articles: 1 },
        ],
        articles: 2,
      },
    ]);
    const changed = await library.calls['names.keep']({ id, forms });
    expect(changed).toMatchObject({ id, receipt: { description: { done: 'changed' } } });
    expect(await groups()).toMatchObject([{ id, articles: 4 }]);
    await library.calls['names.discard']({ id });
    expect(await groups()).toEqual([]);
    expect(await found('اسم:القذافي')).toEqual(['خطاب العزيزية.txt']);
    await library.calls['changes.undo']({});
    expect(await found('اسم:القذافي')).toEqual(withName);
    await library.calls['changes.undo']({});
    expect(await groups()).toMatchObject([{ id, articles: 2 }]);
    await library.calls['changes.redo']({});
    expect(await groups()).toMatchObject([{ id, articles: 4 }]);
  });

  it('outlive the sitting, in the history too', async () => {
    await keep();
    await library.close();
    library = await desk.openLibrary('Names.warraq', { create: false });
    expect(await found('name:Qaddafi')).toEqual(withName);
    const { entries } = await library.calls['changes.history']({});
    expect(entries[0]?.description).toEqual({ act: 'names', done: 'saved', name: 'القذافي' });
  });

  it('are refused where there is nothing to gather or to change', async () => {
    expect(await refusalOf(keep(['القذافي', 'القذافى']))).toMatchObject({ code: 'names.too-few' });
    const id = RecordId.parse('nobody');
    const refused = { code: 'record.not-found' };
    expect(await refusalOf(library.calls['names.discard']({ id }))).toMatchObject(refused);
    expect(await refusalOf(library.calls['names.keep']({ id, forms }))).toMatchObject(refused);
    expect(await groups()).toEqual([]);
  });

  it('are suggested where a word of theirs is typed', async () => {
    await keep();
    const complete = (words: string) =>
      library.calls['search.complete']({ words, caret: words.length });
    expect(await complete('القذافي')).toMatchObject({
      isWhole: false,
      suggestions: [{ kind: 'name', label: 'اسم:القذافي', text: 'اسم:القذافي ' }],
    });
    expect((await complete('name:Qad')).suggestions[0]).toMatchObject({
      kind: 'name',
      text: 'Qaddafi ',
    });
    expect((await complete('الميناء')).suggestions.map(({ kind }) => kind)).not.toContain('name');
    expect((await library.calls['names.suggest']({ forms: ['gaddafi'] })).group).toMatchObject({
      forms,
    });
  });
});
