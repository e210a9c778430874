import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFormat, ExportRequest } from '../../preload/contract/exports.ts';
import { everything, type Query } from '../../preload/contract/queries.ts';
import { ExportId } from '../../preload/contract/vocabulary.ts';
import {
  createDesk,
  type Desk,
  refusalOf,
  type TestLibrary,
} from '../support/temporary-library.ts';

const files = {
  'a.txt': 'قطار الصحراء\n4 آذار 2023\n\nانطلق القطار من المحطة القديمة نحو الجنوب قبل الفجر.',
  'b.txt': 'قطار الصحراء\n9 أيار 2021\n\nوصل القطار متأخراً يوماً كاملاً بسبب الرمال على السكة.',
  'c.txt': 'موسم التمر\n\nبدأ القطاف في الواحات، وامتلأت الأسواق بالتمر من كل نوع وصنف.',
};

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Oasis.warraq');
  for (const [name, text] of Object.entries(files)) await desk.write(`files/${name}`, text);
  await library.import(desk.at('files'));
});
afterEach(() => desk.clear());

function request(format: ExportFormat, query: Partial<Query> = {}): ExportRequest {
  return {
    selection: { kind: 'query', query: { ...everything, ...query } },
    format,
    options: { notes: true, tags: true, origin: true, related: true },
    order: 'oldest-first',
  };
}

const save = (wanted: ExportRequest, path: string) =>
  library.calls['exports.write']({ exportId: ExportId.parse('one'), request: wanted, path });

describe('an export', () => {
  it('of several articles as Markdown is a folder with a file for each, in order', async () => {
    const receipt = await save(request('markdown'), desk.at('out'));
    const names = ['قطار الصحراء.md', 'قطار الصحراء (2).md', 'موسم التمر.md'];
    expect(receipt.files).toEqual(names.map((name) => desk.at('out', name)));
    expect((await readdir(desk.at('out'))).sort()).toEqual([...names].sort());
    const sizes = await Promise.all(receipt.files.map(async (path) => (await stat(path)).size));
    expect(receipt.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect(await readFile(desk.at('out', names[0] ?? ''), 'utf8')).toContain('بسبب الرمال');
  });

  it('of one article as Markdown is one file', async () => {
    const receipt = await save(request('markdown', { words: 'الواحات' }), desk.at('one.md'));
    expect(receipt).toMatchObject({ articles: 1, files: [desk.at('one.md')] });
    expect(await readFile(desk.at('one.md'), 'utf8')).toContain('# موسم التمر');
  });

  it('takes the place of a file, and leaves nothing else behind', async () => {
    await desk.write('out/list.csv', 'what was here before');
    const receipt = await save(request('csv'), desk.at('out/list.csv'));
    const text = await readFile(desk.at('out/list.csv'), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(4);
    expect(receipt.bytes).toBe(Buffer.byteLength(text));
    expect(await readdir(desk.at('out'))).toEqual(['list.csv']);
  });

  it('tells how far it is, up to the end', async () => {
    await save(request('json'), desk.at('all.json'));
    expect(library.heard('exports.progress').at(-1)).toEqual({
      exportId: 'one',
      done: 3,
      total: 3,
    });
  });

  it('that fails says why and leaves what stood there', async () => {
    const missing = desk.at('no/such/folder/all.json');
    expect(await refusalOf(save(request('json'), missing))).toEqual({
      code: 'export.write-failed',
      params: { path: missing, cause: 'ENOENT' },
    });
    await desk.write('taken/mine.txt', 'mine');
    const refusal = await refusalOf(save(request('markdown'), desk.at('taken')));
    expect(refusal.code).toBe('export.write-failed');
    expect(await readdir(desk.at('taken'))).toEqual(['mine.txt']);
    expect((await readdir(desk.folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('that breaks off in the middle leaves nothing half', async () => {
    const bodies = desk.at('Oasis.warraq/bodies/0001.log');
    const bytes = await readFile(bodies);
    await writeFile(bodies, bytes.fill(0x20, bytes.length - 40));
    await mkdir(desk.at('out'));
    for (const format of ['json', 'markdown'] as const) {
      const refusal = await refusalOf(save(request(format), desk.at('out', format)));
      expect(refusal.code).toBe('article.body-damaged');
    }
    expect(await readdir(desk.at('out'))).toEqual([]);
  });

  it('of nothing is refused', async () => {
    const nothing = request('json', { words: 'لا وجود له' });
    expect((await refusalOf(save(nothing, desk.at('x.json')))).code).toBe('export.nothing');
    expect((await refusalOf(library.calls['exports.preview'](nothing))).code).toBe(
      'export.nothing',
    );
  });

  it('leaves out an original that is not what was imported any more', async () => {
    const { hits } = await library.search('الواحات');
    const id = hits[0]?.id;
    if (id === undefined) throw new Error('the article is there');
    const { path } = await library.calls['originals.locate']({ id });
    await writeFile(path, 'tampered');
    await save(request('json'), desk.at('all.json'));
    const other = await desk.openLibrary('Other.warraq');
    expect((await other.import(desk.at('all.json'))).summary.articles).toBe(3);
    expect((await refusalOf(other.calls['originals.locate']({ id }))).code).toBe('file.not-found');
  });
});

describe('a preview', () => {
  const preview = (wanted: ExportRequest) => library.calls['exports.preview'](wanted);

  it('shows the first article as the file will hold it', async () => {
    const { articles, text } = await preview(request('csv'));
    expect(articles).toBe(3);
    await save(request('csv'), desk.at('all.csv'));
    expect((await readFile(desk.at('all.csv'), 'utf8')).startsWith(text)).toBe(true);
    expect(text).toContain('بسبب الرمال');
    expect(text).not.toContain('قبل الفجر');
  });

  it.each([
    [{ words: 'القطار' }, 'json', 'القطار.json'],
    [{ words: 'الواحات' }, 'markdown', 'موسم التمر.md'],
    [{}, 'markdown', 'Oasis'],
    [{ words: '"من المحطة"' }, 'csv', 'قطار الصحراء.csv'],
  ] as const)('of %j as %s is called %s', async (query, format, name) => {
    expect((await preview(request(format, query))).suggestedName).toBe(name);
  });

  it('of a tag is called like the tag', async () => {
    const selection = request('json').selection;
    await library.calls['articles.tag']({ selection, add: ['بلدان/مصر'], remove: [] });
    const filters = [{ field: 'tag', value: 'بلدان/مصر' }] as const;
    const { suggestedName } = await preview(request('json', { filters }));
    expect(suggestedName).toBe('بلدان - مصر.json');
  });
});

describe('an export that was tampered with', () => {
  it('is refused where an original is not the one its digest names', async () => {
    await save(request('json'), desk.at('all.json'));
    const file = JSON.parse(await readFile(desk.at('all.json'), 'utf8')) as {
      originals: Record<string, string>;
    };
    const [sha256] = Object.keys(file.originals);
    if (sha256 === undefined) throw new Error('originals travel along');
    file.originals[sha256] = Buffer.from('other bytes').toString('base64');
    const path = await desk.write('bad.json', JSON.stringify(file));
    const other = await desk.openLibrary('Other.warraq');
    expect((await other.import(path)).rows[0]?.reason).toEqual({
      code: 'file.not-an-export',
      params: { file: 'bad.json', place: `originals.${sha256}` },
    });
    expect((await other.search('')).total).toBe(0);
  });

  it('never overwrites an article that is there', async () => {
    await save(request('json'), desk.at('all.json'));
    const { hits } = await library.search('الواحات');
    const id = hits[0]?.id;
    if (id === undefined) throw new Error('the article is there');
    await library.calls['articles.annotate']({ id, note: 'جديدة' });
    const { rows } = await library.import(desk.at('all.json'));
    expect(rows[0]?.status).toBe('duplicate');
    expect((await library.read(id)).note).toBe('جديدة');
  });

  it('brings back only what is missing, with its original', async () => {
    await save(request('json'), desk.at('all.json'));
    const other = await desk.openLibrary('Other.warraq');
    const one = desk.at('one.json');
    await save(request('json', { words: 'الواحات' }), one);
    await other.import(one);
    const { rows, summary } = await other.import(desk.at('all.json'));
    expect(summary).toMatchObject({ imported: 1, articles: 2 });
    for (const id of rows[0]?.ids ?? []) {
      const { path } = await other.calls['originals.locate']({ id });
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      expect(digest).toBe((await other.read(id)).origin.sha256);
    }
    await rm(one);
  });
});
