import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportRow } from '../../preload/contract/imports.ts';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';

const record = (title: string) =>
  JSON.stringify({ title, text: `${title} was told by the fishermen of the old harbour.` });
const broken = '{"title": "The storm", "text": ';

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
});
afterEach(() => desk.clear());

async function again(row: ImportRow): Promise<ImportRow> {
  const { importId } = await library.calls['imports.again']({ keys: [row.key], choices: {} });
  for (;;) {
    const news = library.heard('imports.progress').filter((one) => one.importId === importId);
    if (news.some(({ summary }) => summary !== undefined)) {
      const told = news.flatMap(({ rows }) => rows).at(-1);
      if (told === undefined) throw new Error('the row is told');
      return told;
    }
    await new Promise((done) => setTimeout(done, 10));
  }
}

async function imported(...lines: readonly string[]): Promise<ImportRow> {
  const [row] = (await library.import(await desk.write('harbour.jsonl', lines.join('\n')))).rows;
  if (row === undefined) throw new Error('the row is told');
  return row;
}

describe('trying a file again of which a part failed', () => {
  it('says of the unchanged file what is known and what fails still', async () => {
    const row = await imported(record('The quay'), broken, record('The ferry'));
    expect(row).toMatchObject({ status: 'imported', articles: 2, known: 0, failed: 1 });
    const tried = await again(row);
    expect(tried).toMatchObject({ key: row.key, articles: 0, known: 2, failed: 1 });
    expect(tried.failures).toEqual(row.failures);
    expect(new Set(tried.ids)).toEqual(new Set(row.ids));
    expect(await again(tried)).toMatchObject({ articles: 0, known: 2, failed: 1 });
    expect((await library.search('')).total).toBe(2);
  });

  it('knows what was corrected since, and brings back what was erased', async () => {
    const row = await imported(record('The quay'), broken, record('The ferry'));
    const [corrected, erased] = row.ids;
    if (corrected === undefined || erased === undefined) throw new Error('two came in');
    await library.calls['articles.edit']({
      id: corrected,
      facts: { title: 'The second quay', source: 'The Harbour Post' },
    });
    const selection = { kind: 'articles', ids: [erased] } as const;
    await library.calls['articles.move']({ selection, state: 'trashed' });
    await library.calls['articles.erase']({ selection, confirmed: 1 });
    expect(await again(row)).toMatchObject({
      status: 'imported',
      articles: 1,
      known: 1,
      failed: 1,
    });
    expect((await library.read(corrected)).title).toBe('The second quay');
    expect((await library.search('')).total).toBe(2);
  });

  it('takes what can be read by now', async () => {
    const row = await imported(record('The quay'), broken);
    await imported(record('The quay'), record('The storm'));
    await desk.write('harbour.jsonl', [record('The quay'), record('The mill')].join('\n'));
    expect(await again(row)).toMatchObject({
      status: 'imported',
      articles: 1,
      known: 1,
      failed: 0,
    });
    expect((await library.search('')).total).toBe(3);
  });

  it('reads no file again that came in whole', async () => {
    const row = await imported(record('The quay'), record('The ferry'));
    expect(await again(row)).toMatchObject({ status: 'duplicate', known: 2, failed: 0 });
  });
});
