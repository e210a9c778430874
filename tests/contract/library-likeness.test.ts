import { stat, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { calls } from '../../preload/contract/calls.ts';
import type { Alike, Stories } from '../../preload/contract/likeness.ts';
import { everything, type Query } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { generateLibrary } from '../support/generate-library.ts';
import {
  createDesk,
  type Desk,
  refusalOf,
  type TestLibrary,
} from '../support/temporary-library.ts';
import { orchards, wireCopies, withReadAlso } from '../support/wire-copies.ts';

/** Asks as the window does, until all is gone through. */
async function alikeIn(library: TestLibrary, id: ArticleId): Promise<Alike> {
  for (;;) {
    const answer = calls['articles.alike'].output.parse(
      await library.calls['articles.alike']({ id }),
    );
    if (answer.complete) return answer;
  }
}

async function storiesIn(library: TestLibrary, query: Partial<Query> = {}): Promise<Stories> {
  for (;;) {
    const answer = calls['stories.list'].output.parse(
      await library.calls['stories.list']({
        query: { ...everything, ...query },
        offset: 0,
        limit: 100,
      }),
    );
    if (answer.complete) return answer;
  }
}

const relations = ({ sameStory }: Alike) =>
  sameStory.map(({ file, relation }) => [file, relation] as const);

describe('what stands beside an article', () => {
  let desk: Desk;
  let library: TestLibrary;
  let ids: Map<string, ArticleId>;
  const idOf = (file: string): ArticleId => {
    const id = ids.get(file);
    if (id === undefined) throw new Error(`${file} is not in the library`);
    return id;
  };
  const bring = async (files: Readonly<Record<string, string>>) => {
    const paths = await Promise.all(
      Object.entries(files).map(([name, text]) => desk.write(name, text)),
    );
    const { rows } = await library.import(...paths);
    for (const { fileName, ids: own } of rows) {
      const [id] = own;
      if (id !== undefined) ids.set(fileName, id);
    }
  };
  beforeEach(async () => {
    desk = await createDesk();
    library = await desk.openLibrary('Wire.warraq');
    ids = new Map();
    await bring(wireCopies);
  });
  afterEach(() => desk.clear());

  it('is its story in other outlets, the earliest first, and how much of it they share', async () => {
    const alike = await alikeIn(library, idOf('copy.txt'));
    expect(relations(alike)).toEqual([
      ['agency.txt', 'copy'],
      ['trimmed.txt', 'version'],
      ['weekly.txt', 'contains'],
    ]);
    const [agency, trimmed, weekly] = alike.sameStory;
    expect(agency).toMatchObject({ source: 'وكالة الضفاف', published: { iso: '2023-03-03' } });
    expect(agency?.shared).toBeGreaterThan(0.95);
    expect(trimmed?.shared).toBeGreaterThan(0.6);
    expect(trimmed?.shared).toBeLessThan(0.95);
    expect(weekly?.shared).toBeGreaterThan(0.95);
    expect(relations(await alikeIn(library, idOf('weekly.txt')))).toContainEqual([
      'agency.txt',
      'within',
    ]);
  });

  it('are articles about the same things, with the words they share as they are written', async () => {
    const { similar } = await alikeIn(library, idOf('agency.txt'));
    expect(similar.map(({ file }) => file)).toEqual(['orchards.txt']);
    expect(similar[0]?.score).toBe(1);
    expect(similar[0]?.words.length).toBeGreaterThan(2);
    for (const word of similar[0]?.words ?? []) expect(wireCopies['agency.txt']).toContain(word);
    const nothing = await alikeIn(library, idOf('football.txt'));
    expect(nothing).toMatchObject({ sameStory: [], similar: [] });
  });

  it('does not count a “read also” block, but what the text itself carries', async () => {
    await bring({
      'tail.txt': withReadAlso(wireCopies['football.txt'], 'إقرأ أيضاً:', orchards),
      'carried.txt': `${wireCopies['weekly.txt']}\n\n${orchards}`,
    });
    expect(relations(await alikeIn(library, idOf('orchards.txt')))).toEqual([
      ['carried.txt', 'contains'],
    ]);
  });

  it('follows the library: what comes in, is thrown away, deleted and brought back', async () => {
    const files = async () =>
      (await alikeIn(library, idOf('agency.txt'))).sameStory.map(({ file }) => file);
    expect(await files()).toEqual(['copy.txt', 'trimmed.txt', 'weekly.txt']);
    await bring({ 'late.txt': wireCopies['agency.txt'].replace('3 آذار', '9 آذار') });
    expect(await files()).toEqual(['copy.txt', 'trimmed.txt', 'late.txt', 'weekly.txt']);
    const selection = {
      kind: 'articles' as const,
      ids: ['copy.txt', 'weekly.txt', 'trimmed.txt'].map(idOf),
    };
    await library.calls['articles.move']({ selection, state: 'trashed' });
    expect(await files()).toEqual(['late.txt']);
    const { undo } = await library.calls['articles.erase']({ selection, confirmed: 3 });
    expect(await files()).toEqual(['late.txt']);
    expect((await storiesIn(library)).stories.map(({ count }) => count)).toEqual([2]);
    await library.calls['changes.undo']({ token: undo });
    await library.calls['articles.move']({ selection, state: 'kept' });
    expect(await files()).toEqual(['copy.txt', 'trimmed.txt', 'late.txt', 'weekly.txt']);
    expect((await storiesIn(library)).stories.map(({ count }) => count)).toEqual([5]);
  });

  it('is two versions side by side', async () => {
    const compare = (left: string, right: string) =>
      library.calls['articles.compare']({ left: idOf(left), right: idOf(right) });
    const copies = calls['articles.compare'].output.parse(await compare('agency.txt', 'copy.txt'));
    expect(copies.rows.flat().map(({ kind }) => kind)).toEqual([
      'same',
      'same',
      'same',
      'same',
      'same',
    ]);
    expect(copies).toMatchObject({ left: { file: 'agency.txt' }, right: { file: 'copy.txt' } });
    const versions = await compare('agency.txt', 'trimmed.txt');
    expect(versions.rows.map((row) => row.map(({ kind }) => kind))).toEqual([
      ['right'],
      ['same', 'changed', 'same'],
      ['same'],
      ['same'],
      ['same'],
      ['left'],
    ]);
    const { body } = await library.read(idOf('trimmed.txt'));
    expect(
      versions.rows
        .flat()
        .map(({ right }) => right)
        .join(''),
    ).toBe(body.text);
  });

  it('refuses an article that is not there, and says whose text is damaged', async () => {
    const unknown = 'zzzzzzzzzzzzzzzz' as ArticleId;
    const known = idOf('agency.txt');
    const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
    expect(await codeOf(library.calls['articles.alike']({ id: unknown }))).toBe(
      'article.not-found',
    );
    expect(await codeOf(library.calls['articles.compare']({ left: known, right: unknown }))).toBe(
      'article.not-found',
    );
    const bodies = desk.at('Wire.warraq', 'bodies', '0001.log');
    await writeFile(bodies, Buffer.alloc((await stat(bodies)).size, 'x'));
    expect(
      await codeOf(library.calls['articles.compare']({ left: known, right: idOf('copy.txt') })),
    ).toBe('article.body-damaged');
  });

  it('is gathered into stories, of a query or of the whole library', async () => {
    const { stories, total } = await storiesIn(library);
    expect(total).toBe(1);
    expect(stories[0]?.articles.map(({ file }) => file)).toEqual([
      'agency.txt',
      'copy.txt',
      'trimmed.txt',
      'weekly.txt',
    ]);
    const filters = [{ field: 'date' as const, value: '2023-03-03..2023-03-04' }];
    expect((await storiesIn(library, { filters })).stories).toMatchObject([{ count: 2 }]);
    expect((await storiesIn(library, { words: 'الشاطئ' })).total).toBe(0);
  });
});

describe('a row of the list', () => {
  it('says how many others tell its story, once that is known', async () => {
    const desk = await createDesk();
    try {
      const library = await desk.openLibrary('Rows.warraq');
      const paths = Object.entries(wireCopies).map(([name, text]) => desk.write(name, text));
      await library.import(...(await Promise.all(paths)));
      const counts = async () =>
        new Map((await library.search('')).hits.map(({ file, sameStory }) => [file, sameStory]));
      expect(new Set((await counts()).values())).toEqual(new Set([undefined]));
      const [hit] = (await library.search('title:حده')).hits;
      if (hit === undefined) throw new Error('it is there');
      await alikeIn(library, hit.id);
      await expect.poll(() => library.heard('stories.known').length).toBe(1);
      expect(await counts()).toEqual(
        new Map([
          ['agency.txt', 3],
          ['copy.txt', 3],
          ['trimmed.txt', 3],
          ['weekly.txt', 3],
          ['orchards.txt', undefined],
          ['football.txt', undefined],
        ]),
      );
      const selection = { kind: 'articles' as const, ids: [hit.id] };
      await library.calls['articles.move']({ selection, state: 'trashed' });
      expect((await counts()).get('agency.txt')).toBe(2);
      await alikeIn(library, hit.id);
      expect(library.heard('stories.known')).toHaveLength(1);
    } finally {
      await desk.clear();
    }
  });
});

describe('a library of thousands', () => {
  let desk: Desk;
  let library: TestLibrary;
  beforeAll(async () => {
    desk = await createDesk();
    await generateLibrary({ path: desk.at('Many.warraq'), articles: 2_000 });
    library = await desk.openLibrary('Many.warraq', { create: false });
  }, 60_000);
  afterAll(() => desk.clear());

  it('keeps no stranger for a copy, and finds each copy that comes in', async () => {
    expect((await storiesIn(library)).total).toBe(0);
    const { hits } = await library.search('', 20);
    const paths: string[] = [];
    for (const { id } of hits) {
      const { body, title } = await library.read(id);
      paths.push(await desk.write(`${id}.txt`, `${title}\n\nنقلاً عن الوكالة\n\n${body.text}`));
    }
    await library.import(...paths);
    const { total, stories } = await storiesIn(library);
    expect(total).toBe(20);
    expect(new Set(stories.map(({ count }) => count))).toEqual(new Set([2]));
    for (const { id } of hits) expect((await alikeIn(library, id)).sameStory).toHaveLength(1);
  });

  it('is given up quietly when the library is closed', async () => {
    await library.close();
    library = await desk.openLibrary('Many.warraq', { create: false });
    const [hit] = (await library.search('', 1)).hits;
    if (hit === undefined) throw new Error('there are two thousand');
    const asked = library.calls['articles.alike']({ id: hit.id });
    const listed = library.calls['stories.list']({ query: everything, offset: 0, limit: 1 });
    await library.close();
    await Promise.allSettled([asked, listed]);
    expect((await refusalOf(library.calls['articles.alike']({ id: hit.id }))).code).toBe(
      'library.not-open',
    );
    library = await desk.openLibrary('Many.warraq', { create: false });
  });

  it('says how far it is while it is being gone through', async () => {
    await library.close();
    library = await desk.openLibrary('Many.warraq', { create: false });
    const { hits } = await library.search('', 1);
    const [hit] = hits;
    if (hit === undefined) throw new Error('there are two thousand');
    const first = await library.calls['articles.alike']({ id: hit.id });
    expect(first.done).toBeLessThanOrEqual(first.found);
    expect((await alikeIn(library, hit.id)).found).toBeGreaterThan(2_000);
  });
});
