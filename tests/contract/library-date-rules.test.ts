import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';

const article = (title: string, place: string, date: string, text: string) =>
  `${title}\nhttps://${place}\nDate: ${date}\n\n${text}\n`;

const saved = {
  'quay.txt': article(
    'Fishermen ask for a second quay',
    'www.harbour.example/quay',
    '03/04/2021',
    'The fishermen of the old harbour say that their quay is too short since the last storm.',
  ),
  'light.txt': article(
    'The lighthouse is painted again',
    'harbour.example/light',
    '05/06/2021',
    'Three painters began with the lighthouse on the northern cliff early in the morning.',
  ),
  'ferry.txt': article(
    'A ferry that runs on time',
    'harbour.example/ferry',
    '17/06/2021',
    'The evening ferry to the island has left on time for a whole year, its captain said.',
  ),
  'mill.txt': article(
    'The mill turns by night',
    'plain.example/mill',
    '07/08/2021',
    'Farmers of the northern plain bring their wheat to the old mill after sunset this year.',
  ),
};

let desk: Desk;
let library: TestLibrary;
let quay: ArticleId;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
  for (const [name, text] of Object.entries(saved)) await desk.write(`files/${name}`, text);
  await library.import(desk.at('files'));
  quay = await only('quay');
});
afterEach(() => desk.clear());

const only = (words: string): Promise<ArticleId> => library.only(words);

const correct = (published: string) =>
  library.calls['articles.edit']({ id: quay, facts: { published } });
const offer = () => library.calls['rules.offer']({ id: quay, fact: 'published' });
const apply = () => library.calls['rules.apply']({ id: quay, fact: 'published' });

async function dateOf(words: string) {
  const { published, provenance } = await library.read(await only(words));
  return { iso: published?.iso, by: provenance?.published };
}

async function importLater() {
  const later = article(
    'Nets are mended in the square',
    'harbour.example/nets',
    '09/10/2021',
    'On the square behind the church the nets are mended by hand before the season begins.',
  );
  await library.import(await desk.write('later/nets.txt', later));
  return dateOf('mended');
}

describe('the correction of a date', () => {
  it('is offered for the others of its site where day and month had changed places', async () => {
    expect((await dateOf('quay')).iso).toBe('2021-04-03');
    await correct('4 March 2021');
    expect(await offer()).toEqual({
      rule: { kind: 'date-order-of-host', host: 'harbour.example', order: 'month-first' },
      count: 1,
    });
  });

  it('is offered to nobody where it is another date, or was taken back', async () => {
    await correct('5 March 2021');
    expect(await offer()).toEqual({ count: 0 });
    await correct('4 March 2021');
    await library.calls['changes.undo']({});
    expect(await offer()).toEqual({ count: 0 });
    expect(await apply()).toMatchObject({ articlesChanged: 0 });
  });

  it('goes to the others in one change, and all of it is taken back', async () => {
    const before = [await dateOf('lighthouse'), await dateOf('ferry'), await dateOf('mill')];
    await correct('2021-03-04');
    expect(await apply()).toMatchObject({
      articlesChanged: 1,
      description: { act: 'edit', facts: ['published'] },
    });
    expect(await dateOf('lighthouse')).toEqual({ iso: '2021-05-06', by: 'rule' });
    expect([await dateOf('ferry'), await dateOf('mill')]).toEqual(before.slice(1));
    expect((await library.search('date:2021-05')).total).toBe(1);
    expect((await offer()).count).toBe(0);

    await library.calls['changes.undo']({});
    expect(await dateOf('lighthouse')).toEqual(before[0]);
    expect(await dateOf('quay')).toEqual({ iso: '2021-03-04', by: 'person' });
    expect((await importLater()).by).not.toBe('rule');
  });

  it('is known to what is imported later, after reopening as well', async () => {
    await correct('4 March 2021');
    await apply();
    await library.close();
    library = await desk.openLibrary('Research.warraq');
    expect(await importLater()).toEqual({ iso: '2021-09-10', by: 'rule' });
  });

  it('takes the place of what was learnt of that site before', async () => {
    await correct('4 March 2021');
    await apply();
    await importLater();
    const nets = await only('mended');
    await library.calls['articles.edit']({ id: nets, facts: { published: '9 October 2021' } });
    await library.calls['rules.apply']({ id: nets, fact: 'published' });
    expect((await dateOf('lighthouse')).iso).toBe('2021-06-05');
    const { rules } = await library.calls['rules.list']({});
    expect(rules.map(({ rule }) => rule)).toEqual([
      { kind: 'date-order-of-host', host: 'harbour.example', order: 'day-first' },
    ]);
  });
});
