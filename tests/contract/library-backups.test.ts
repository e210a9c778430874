import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeLibrary } from '../../main/compose.ts';
import type { LibraryHandlers } from '../../main/library/calls.ts';
import { ImportId } from '../../preload/contract/vocabulary.ts';
import { createDesk, type Desk } from '../support/temporary-library.ts';

let desk: Desk;
let library: LibraryHandlers;
const path = () => desk.at('lib');
const everything = {
  kind: 'query',
  query: { words: '', filters: [], place: 'all' },
} as const;

beforeAll(async () => {
  desk = await createDesk();
  await desk.write('in/dates.txt', 'موسم التمر\n\nبدأ القطاف في الواحات البعيدة.');
  await desk.write('in/train.txt', 'قطار الصحراء\n\nانطلق القطار قبل الفجر.');
  library = composeLibrary({ broadcast: () => undefined, version: '0.0.0' });
  await library['library.open']({ path: path(), create: true });
  const importId = ImportId.parse('import');
  await library['imports.run']({ importId, paths: [desk.at('in')] });
});
afterAll(async () => {
  await library['library.close']({});
  await desk.clear();
});

describe('an open library', { timeout: 60_000 }, () => {
  it('lists its backups with what they hold, and is verified while it is written to', async () => {
    await library['backups.make']({});
    const { backups } = await library['library.backups']({ path: path() });
    expect(backups).toMatchObject([{ holds: { articles: 2, whole: true } }]);
    const tagging = library['articles.tag']({ selection: everything, add: ['سفر'], remove: [] });
    const report = await library['library.verify']({ path: path(), backups: true });
    await tagging;
    expect(report.findings.filter(({ isDamage }) => isDamage)).toEqual([]);
    expect(report.backups).toBe(1);
  });

  it('makes no backup where a person cancels it', async () => {
    const making = library['backups.make']({}).catch((thrown: unknown) => thrown);
    await library['care.cancel']({});
    expect(await making).toMatchObject({ report: { code: 'care.cancelled' } });
    expect((await library['library.backups']({ path: path() })).backups).toHaveLength(1);
  });

  it('says what undoing would change, and changes nothing by saying so', async () => {
    const preview = await library['changes.preview']({ act: 'undo' });
    expect(preview.changes).toMatchObject([{ description: { act: 'tag', add: ['سفر'] } }]);
    expect(preview.articles).toBe(2);
    expect([...preview.titles].sort()).toEqual(['قطار الصحراء', 'موسم التمر']);
    expect(await library['changes.preview']({ act: 'undo' })).toEqual(preview);
    await expect(library['changes.preview']({ act: 'redo' })).rejects.toMatchObject({
      report: { code: 'redo.nothing' },
    });
  });
});
