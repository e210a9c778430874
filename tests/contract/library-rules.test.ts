import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';

const article = (title: string, path: string, text: string) =>
  `${title}\nhttps://${path}\n\n${text}\n`;

const saved = {
  'quay.txt': article(
    'Fishermen ask for a second quay',
    'www.harbour.example/quay',
    'The fishermen of the old harbour say that their quay is too short since the last storm.',
  ),
  'light.txt': article(
    'The lighthouse is painted again',
    'harbour.example/light',
    'Three painters began with the lighthouse on the northern cliff early on Monday morning.',
  ),
  'ferry.txt': article(
    'A ferry that runs on time',
    'harbour.example/ferry',
    'The evening ferry to the island has left on time for a whole month, its captain said.',
  ),
  'mill.txt': article(
    'The mill turns by night',
    'plain.example/mill',
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

const correct = (source: string) => library.calls['articles.edit']({ id: quay, facts: { source } });
const offer = () => library.calls['rules.offer']({ id: quay, fact: 'source' });
const apply = () => library.calls['rules.apply']({ id: quay, fact: 'source' });

async function sourceOf(words: string) {
  const { source, provenance } = await library.read(await only(words));
  return { source, by: provenance?.source };
}

async function importLater() {
  const later = article(
    'Nets are mended in the square',
    'harbour.example/nets',
    'On the square behind the church the nets are mended by hand before the season begins.',
  );
  await library.import(await desk.write('later/nets.txt', later));
  return sourceOf('mended');
}

describe('the correction of a source', () => {
  it('is offered for the others of its site, and for no more', async () => {
    expect(await offer()).toEqual({ count: 0 });
    await correct('The Harbour Post');
    expect(await offer()).toEqual({
      rule: { kind: 'source-of-host', host: 'harbour.example', name: 'The Harbour Post' },
      count: 2,
    });
    await library.calls['articles.edit']({
      id: await only('lighthouse'),
      facts: { source: 'The Cliff' },
    });
    expect((await offer()).count).toBe(1);
  });

  it('is offered for nothing once it was taken back', async () => {
    await correct('The Harbour Post');
    await library.calls['changes.undo']({});
    expect(await offer()).toEqual({ count: 0 });
    expect(await apply()).toMatchObject({ articlesChanged: 0 });
  });

  it('goes to the others in one change, and all of it is taken back', async () => {
    const before = [await sourceOf('lighthouse'), await sourceOf('ferry'), await sourceOf('mill')];
    await correct('The Harbour Post');
    expect(await apply()).toMatchObject({
      articlesChanged: 2,
      description: { act: 'edit', facts: ['source'] },
    });
    const learnt = { source: 'The Harbour Post', by: 'rule' };
    expect([await sourceOf('lighthouse'), await sourceOf('ferry')]).toEqual([learnt, learnt]);
    expect(await sourceOf('mill')).toEqual(before[2]);
    expect((await library.search('source:"Harbour Post"')).total).toBe(3);
    expect((await offer()).count).toBe(0);

    await library.calls['changes.undo']({});
    expect([await sourceOf('lighthouse'), await sourceOf('ferry'), await sourceOf('mill')]).toEqual(
      before,
    );
    expect(await sourceOf('quay')).toEqual({ source: 'The Harbour Post', by: 'person' });
    expect((await importLater()).by).not.toBe('rule');
  });

  it('is known to what is imported later, after reopening as well', async () => {
    await correct('The Harbour Post');
    await apply();
    await library.close();
    library = await desk.openLibrary('Research.warraq');
    expect(await importLater()).toEqual({ source: 'The Harbour Post', by: 'rule' });
  });

  it('is listed, and deleted so that nothing later follows it, until that is taken back', async () => {
    const list = async () => (await library.calls['rules.list']({})).rules;
    expect(await list()).toEqual([]);
    await correct('The Harbour Post');
    await apply();
    const [rule, ...others] = await list();
    expect(others).toEqual([]);
    expect(rule?.rule).toMatchObject({ host: 'harbour.example', name: 'The Harbour Post' });
    if (rule === undefined) throw new Error('the rule is listed');

    expect(await library.calls['rules.remove']({ id: rule.id })).toMatchObject({
      articlesChanged: 0,
      description: { act: 'rule', about: 'harbour.example' },
    });
    await library.close();
    library = await desk.openLibrary('Research.warraq');
    expect(await list()).toEqual([]);
    expect(await sourceOf('ferry')).toEqual({ source: 'The Harbour Post', by: 'rule' });
    expect((await importLater()).by).not.toBe('rule');
    const { entries } = await library.calls['changes.history']({});
    expect(entries.map(({ description }) => description)).toContainEqual({
      act: 'rule',
      about: 'harbour.example',
    });
    await expect(library.calls['rules.remove']({ id: rule.id })).rejects.toMatchObject({
      report: { code: 'record.not-found' },
    });
  });

  it('stands in the list again when its deletion is taken back', async () => {
    await correct('The Harbour Post');
    await apply();
    const { rules } = await library.calls['rules.list']({});
    for (const { id } of rules) await library.calls['rules.remove']({ id });
    await library.calls['changes.undo']({});
    expect(await library.calls['rules.list']({})).toEqual({ rules });
    expect((await importLater()).by).toBe('rule');
  });
});
