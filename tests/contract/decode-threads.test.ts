import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { startHostileThread } from '../support/hostile-threads.ts';
import {
  createDesk,
  type Desk,
  refusalOf,
  type TestLibrary,
} from '../support/temporary-library.ts';

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq', {
    reading: { startThread: startHostileThread, threads: 1, patience: 6_000 },
  });
});
afterEach(() => desk.clear());

async function imported(path: string): Promise<ArticleId> {
  const [id] = (await library.import(path)).rows.flatMap(({ ids }) => ids);
  if (id === undefined) throw new Error('an article came in');
  return id;
}

const decode = (id: ArticleId, encoding: string) =>
  library.calls['articles.decodeAgain']({ id, encoding });

describe('reading an original again in a thread', () => {
  it('loses the thread that hangs, and answers others meanwhile and afterwards', async () => {
    const text = 'شباك تُصلح في الساحة\n\nتُصلح الشباك أمام البيوت كل مساء.\n';
    const id = await imported(await desk.write('nets.moody', text));
    const before = await library.read(id);
    let isRefused = false;
    const refused = refusalOf(decode(id, 'windows-1256')).finally(() => {
      isRefused = true;
    });
    // A change does not wait for a file that is read for long.
    await library.calls['articles.annotate']({ id, note: 'meanwhile' });
    expect(isRefused).toBe(false);
    expect(await refused).toMatchObject({ code: 'file.too-slow' });
    expect((await library.read(id)).body).toEqual(before.body);
    expect(await refusalOf(library.calls['articles.decodings']({ id }))).toMatchObject({
      code: 'file.too-slow',
    });
    const next = await imported(await desk.write('next.txt', 'The quay\n\nIt is long enough.\n'));
    expect((await library.read(next)).title).toBe('The quay');
  }, 200_000);

  it('takes the columns that were remembered of such a table', async () => {
    const row = Buffer.concat([
      Buffer.from('x0,A headline,Some words of it.\nx1,'),
      // «مطر على التلال», then a longer text, in the letters of Windows.
      Buffer.from([0xe3, 0xd8, 0xd1, 0x2c]),
      Buffer.from([0xe4, 0xd2, 0xe1, 0x20, 0xc7, 0xe1, 0xe3, 0xd8, 0xd1, 0x0a]),
    ]);
    const columns = { title: '2', text: '3' };
    const path = await desk.write('table.csv', row);
    const importId = library.newImportId();
    await library.calls['imports.run']({ importId, paths: [path], choices: { columns } });
    const rows = library.heard('imports.progress').flatMap((one) => one.rows);
    const id = rows.flatMap(({ ids }) => ids).at(-1);
    if (id === undefined) throw new Error('the row came in');

    await decode(id, 'windows-1252');
    expect(await library.read(id)).toMatchObject({ title: 'ãØÑ', body: { text: 'äÒá ÇáãØÑ' } });
    await decode(id, 'windows-1256');
    expect(await library.read(id)).toMatchObject({ title: 'مطر', body: { text: 'نزل المطر' } });
  }, 60_000);

  it('refuses an original whose bytes are others by now', async () => {
    const text = 'The lighthouse\n\nPainters began with the lighthouse on Monday.\n';
    const id = await imported(await desk.write('light.txt', text));
    const { sha256 } = (await library.read(id)).origin;
    const path = desk.at('Research.warraq', 'originals', sha256.slice(0, 2), `${sha256}.txt`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Monday', 'Friday'));
    expect(await refusalOf(decode(id, 'windows-1252'))).toMatchObject({
      code: 'decode.no-original',
    });
  }, 60_000);
});
