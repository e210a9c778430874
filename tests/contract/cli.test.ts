import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/cli/run.ts';
import { ArticleDocument } from '../../preload/contract/vocabulary.ts';
import { createDesk, type Desk } from '../support/temporary-library.ts';
import { wireCopies } from '../support/wire-copies.ts';

const program = resolve(import.meta.dirname, '../../main/cli.ts');
const loader = pathToFileURL(
  resolve(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs'),
);

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

let desk: Desk;

/** Runs the program as a person would, from a folder that is not its own. */
function warraq(words: readonly string[], { locale = 'C.UTF-8', closeOutput = false } = {}) {
  return new Promise<Ended>((done) => {
    const environment = { PATH: process.env['PATH'], HOME: desk.folder, LC_ALL: locale };
    const child = spawn(process.execPath, ['--import', loader.href, program, ...words], {
      cwd: desk.folder,
      env: environment,
    });
    let [out, error] = ['', ''];
    if (closeOutput) child.stdout.destroy();
    else child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.on('close', (status) => done({ status, out, error }));
  });
}

/** Runs a command in this process, where what counts is only what it says. */
async function said(words: readonly string[]): Promise<Ended> {
  const [out, error] = [
    new PassThrough({ encoding: 'utf8' }),
    new PassThrough({ encoding: 'utf8' }),
  ];
  const status = await runCommandLine({
    words,
    environment: { LANG: 'en_GB.UTF-8' },
    out,
    error,
    version: '0.0.0',
    onInterrupt: () => undefined,
  });
  const textOf = (stream: PassThrough) => String(stream.read() ?? '');
  return { status, out: textOf(out), error: textOf(error) };
}

/** Every line of the output as the JSON it must be. */
const records = ({ out }: Ended) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const onLibrary = ['--library', 'lib', '--json'] as const;
let imported: Ended;
let ids: Record<string, string>;

beforeAll(async () => {
  desk = await createDesk();
  await desk.write(
    'in/date.txt',
    'موسم التمر في الواحات\n4 آذار 2023\nالمصدر: جريدة النخلة\n\nبدأ القطاف في الواحات، وامتلأت الأسواق بالتمر من كل نوع.',
  );
  await desk.write('in/train.txt', 'قطار الصحراء\n\nانطلق القطار من المحطة نحو الواحات قبل الفجر.');
  await desk.write(
    'in/train-again.txt',
    'قطار الصحراء\n\nانطلق القطار من المحطة نحو الواحات قبل الفجر.',
  );
  await desk.write('in/bad.txt', '');
  imported = await warraq(['import', 'in', ...onLibrary]);
  ids = Object.fromEntries(
    records(imported).flatMap((row) =>
      row['status'] === 'imported'
        ? [[String(row['file']), String((row['ids'] as string[])[0])]]
        : [],
    ),
  );
});
afterAll(() => desk.clear());

describe('warraq import', () => {
  it('tells every file on a line and the sum at the end, and that some failed', () => {
    expect(imported.status).toBe(1);
    const rows = records(imported);
    expect(rows.slice(0, -1)).toEqual([
      {
        file: 'bad.txt',
        status: 'failed',
        ids: [],
        reason: { code: 'file.empty', message: expect.stringContaining('bad.txt') as string },
      },
      { file: 'date.txt', status: 'imported', ids: [ids['date.txt']] },
      { file: 'train-again.txt', status: 'imported', ids: [ids['train-again.txt']] },
      { file: 'train.txt', status: 'duplicate', ids: [ids['train-again.txt']] },
    ]);
    expect(rows.at(-1)).toMatchObject({
      summary: { files: 4, imported: 2, duplicate: 1, failed: 1, articles: 2, cancelled: false },
    });
    expect(imported.error).toContain('bad.txt');
  });

  it('gives reasons in the language of the environment', async () => {
    const english = await warraq(['import', 'in/bad.txt', ...onLibrary]);
    const arabic = await warraq(['import', 'in/bad.txt', ...onLibrary], { locale: 'ar_EG.UTF-8' });
    const messageIn = (ended: Ended) =>
      (records(ended)[0]?.['reason'] as { message: string }).message;
    expect(messageIn(english)).toContain('is empty');
    expect(messageIn(arabic)).toContain('فارغ');
    expect(messageIn(arabic)).not.toBe(messageIn(english));
  });

  it('never makes a library of a folder that holds something else', async () => {
    await desk.write('other/diary.txt', 'mine');
    const ended = await warraq(['import', 'in', '--library', 'other', '--json']);
    expect(ended.status).toBe(2);
    expect(records(ended)).toMatchObject([{ reason: { code: 'library.not-a-library' } }]);
    expect(ended.error).not.toBe('');
  });
});

describe('warraq concordance', () => {
  it('tells every occurrence on a line, in the order that is asked for', async () => {
    const asked = ['concordance', 'الواحات', ...onLibrary, '--context', '1'];
    const next = await warraq(asked);
    expect(next.status).toBe(0);
    expect(next.error).toContain('3 occurrences in 2 articles');
    expect(records(next)).toMatchObject([
      { id: ids['date.txt'], where: 'title', before: 'في ', match: 'الواحات', after: '' },
      { id: ids['train-again.txt'], where: 'text', before: 'نحو ', after: ' قبل' },
      { id: ids['date.txt'], where: 'text', after: '، وامتلأت', source: 'جريدة النخلة' },
    ]);
    const previous = await warraq([...asked, '--order', 'previous']);
    expect(records(previous).map(({ before }) => before)).toEqual(['في ', 'في ', 'نحو ']);
  });

  it('writes them as CSV', async () => {
    const ended = await warraq(['concordance', 'الواحات', ...onLibrary, '--out', 'found.csv']);
    expect(ended).toMatchObject({ status: 0, error: '' });
    const file = desk.at('found.csv');
    expect(records(ended)).toEqual([{ occurrences: 3, file }]);
    expect((await readFile(file, 'utf8')).trimEnd().split('\r\n')).toHaveLength(4);
  });

  it('does not run without words, or with what it does not take', async () => {
    const said = (...more: readonly string[]) => warraq(['concordance', ...more, ...onLibrary]);
    const nothing = await said('tag:أي');
    expect(nothing.status).toBe(2);
    expect(records(nothing)).toMatchObject([{ reason: { code: 'concordance.no-words' } }]);
    for (const wrong of [[], ['x', '--context', '51'], ['x', '--order', 'date']]) {
      expect((await said(...wrong)).status).toBe(2);
    }
  });
});

describe('warraq search', () => {
  it('answers in one object', async () => {
    const ended = await warraq(['search', 'الواحات', 'القطاف', ...onLibrary]);
    expect(ended).toMatchObject({ status: 0, error: '' });
    const [result, ...more] = records(ended);
    expect(more).toEqual([]);
    expect(result).toMatchObject({
      total: 1,
      relaxed: false,
      ms: expect.any(Number) as number,
      hits: [
        {
          id: ids['date.txt'],
          title: 'موسم التمر في الواحات',
          score: expect.any(Number) as number,
          source: 'جريدة النخلة',
          published: { iso: '2023-03-04' },
          tags: [],
          file: 'date.txt',
          snippet: expect.stringContaining('القطاف') as string,
          why: expect.arrayContaining([
            { asked: 'القطاف', found: 'القطاف', tier: 'surface' },
          ]) as unknown[],
        },
      ],
      facets: { source: [{ value: 'جريدة النخلة', count: 1 }] },
    });
  });

  it('ranks whatever has a word with --match any, and keeps to --limit', async () => {
    const any = await warraq(['search', 'القطاف الفجر', '--match', 'any', ...onLibrary]);
    expect(records(any)[0]).toMatchObject({ total: 2, relaxed: false });
    const one = await warraq(['search', '', '--limit', '1', ...onLibrary]);
    expect(records(one)[0]).toMatchObject({
      total: 2,
      hits: [{ file: expect.any(String) as string }],
    });
    expect(records(one)[0]?.['hits']).toHaveLength(1);
  });

  it('answers a batch line by line, a bad line too', async () => {
    const lines = [
      { id: 'q1', query: 'القطاف' },
      { id: 2, query: '"بلا نهاية' },
      { query: 'بلا رقم' },
      { id: 'q3', query: 'لا وجود له' },
    ];
    await desk.write('batch.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const ended = await warraq(['search', '--batch', 'batch.jsonl', ...onLibrary]);
    expect(ended.status).toBe(1);
    expect(records(ended)).toMatchObject([
      { id: 'q1', total: 1, hits: [{ id: ids['date.txt'], file: 'date.txt' }] },
      { id: 2, reason: { code: 'query.unclosed-quote' } },
      { line: 3, reason: { code: 'call.invalid-input' } },
      { id: 'q3', total: 0, hits: [] },
    ]);
  });

  it('reads well without --json', async () => {
    const ended = await warraq(['search', 'القطاف', '--library', 'lib']);
    expect(ended.out).toContain('موسم التمر في الواحات\n  جريدة النخلة · 2023-03-04');
  });

  it('that cannot be understood did not run', async () => {
    const ended = await warraq(['search', '"بلا نهاية', ...onLibrary]);
    expect(ended.status).toBe(2);
    expect(records(ended)).toMatchObject([{ reason: { code: 'query.unclosed-quote' } }]);
  });
});

describe('warraq alike and stories', () => {
  beforeAll(async () => {
    for (const [name, text] of Object.entries(wireCopies)) await desk.write(`wire/${name}`, text);
    await warraq(['import', 'wire', '--library', 'wires', '--json']);
  });
  const onWires = ['--library', 'wires', '--json'] as const;

  it('tell the same story on a line each, the earliest first, and what is similar', async () => {
    const stories = await warraq(['stories', ...onWires]);
    expect(stories.status).toBe(0);
    expect(stories.error).toContain('One story');
    const [story, ...others] = records(stories);
    expect(others).toEqual([]);
    expect(story).toMatchObject({ count: 4 });
    const [agency] = story?.['articles'] as { readonly id: string; readonly file: string }[];
    expect(agency?.file).toBe('agency.txt');
    expect(records(await warraq(['alike', agency?.id ?? '', ...onWires]))).toMatchObject([
      { file: 'copy.txt', kind: 'same-story', relation: 'copy', source: 'جريدة المرفأ' },
      { file: 'trimmed.txt', relation: 'version', shared: expect.any(Number) as number },
      { file: 'weekly.txt', relation: 'contains' },
      { file: 'orchards.txt', kind: 'similar', score: 1, words: expect.any(Array) as string[] },
    ]);
    const read = await warraq(['alike', agency?.id ?? '', '--library', 'wires'], {
      locale: 'ar_EG.UTF-8',
    });
    expect(read.out).toContain('في 3 مقالات أخرى');
  });

  it('keep to a query, and refuse what is no article', async () => {
    const none = await warraq(['stories', 'الشاطئ', ...onWires]);
    expect(none).toMatchObject({ status: 0, out: '' });
    const unknown = await warraq(['alike', 'zzzz', ...onWires]);
    expect(unknown.status).toBe(2);
    expect(records(unknown)).toMatchObject([{ reason: { code: 'article.not-found' } }]);
    expect((await warraq(['alike', ...onWires])).status).toBe(2);
  });
});

describe('warraq tag, show and export', () => {
  it('change, show and write what the query finds', async () => {
    const tagged = await warraq(['tag', 'القطاف', '--add', 'اقتصاد/تمر', 'واحات', ...onLibrary]);
    expect(records(tagged)).toEqual([{ changed: 1 }]);
    const untagged = await warraq(['tag', 'القطاف', '--remove', 'واحات', ...onLibrary]);
    expect(records(untagged)).toEqual([{ changed: 1 }]);

    const shown = await warraq(['show', ids['date.txt'] ?? '', 'zzzz', ...onLibrary]);
    expect(shown.status).toBe(1);
    const [document, unknown] = records(shown);
    expect(ArticleDocument.parse(document)).toMatchObject({
      tags: ['اقتصاد/تمر'],
      body: { text: 'بدأ القطاف في الواحات، وامتلأت الأسواق بالتمر من كل نوع.' },
    });
    expect(unknown).toMatchObject({ id: 'zzzz', reason: { code: 'article.not-found' } });

    const out = ['--format', 'json', '--out', 'out.json'];
    const written = await warraq(['export', 'tag:اقتصاد', ...out, ...onLibrary]);
    expect(records(written)).toEqual([{ articles: 1, files: [desk.at('out.json')] }]);
    const again = await warraq(['import', 'out.json', '--library', 'new/lib', '--json']);
    expect(again.status).toBe(0);
    const other = ['--library', 'new/lib', '--json'];
    const restored = await warraq(['show', ids['date.txt'] ?? '', ...other]);
    expect(records(restored)).toEqual([document]);
    expect(await readFile(desk.at('out.json'), 'utf8')).toContain('اقتصاد/تمر');
  });

  it('refuses what is no tag', async () => {
    const ended = await warraq(['tag', 'القطاف', '--add', 'a//b', ...onLibrary]);
    expect(ended.status).toBe(2);
    expect(records(ended)).toMatchObject([{ reason: { code: 'tag.invalid' } }]);
  });
});

describe('warraq', () => {
  it('counts a library and explains a word', async () => {
    const stats = await warraq(['stats', ...onLibrary]);
    expect(records(stats)).toMatchObject([{ name: 'lib', all: 2, inbox: 2, trash: 0 }]);
    const explained = await warraq(['explain', 'والمكتبات', '--json']);
    expect(records(explained)).toMatchObject([
      { token: 'والمكتبات', start: 0, end: 9, terms: expect.any(Array) as unknown[] },
    ]);
  });

  it.each([
    [['frobnicate'], 'frobnicate'],
    [[], 'command'],
    [['search', 'x'], '--library'],
    [['search', 'x', '--library', 'lib', '--limit', 'many'], '--limit'],
    [['search', 'x', '--library', 'lib', '--match', 'most'], 'all, any'],
    [['search', 'x', '--library', 'lib', '--nonsense'], '--nonsense'],
    [['import', '--library', 'lib'], 'file or folder'],
    [['tag', 'x', '--library', 'lib'], '--add'],
    [['export', '--library', 'lib', '--out', 'x', '--format', 'pdf'], 'json, csv, markdown'],
    [['search', 'x', '--library', 'nowhere'], 'nowhere'],
  ])('%j says what is missing and did not run', async (words, named) => {
    const ended = await said(words);
    expect(ended).toMatchObject({ status: 2, out: '' });
    expect(ended.error).toContain(named);
    expect(ended.error).not.toContain('    at ');
  });

  it('helps, in the language of the environment', async () => {
    const all = await warraq(['--help']);
    expect(all).toMatchObject({ status: 0, error: '' });
    for (const name of ['import', 'search', 'show', 'tag', 'names', 'export', 'stats', 'explain']) {
      expect(all.out).toContain(`warraq ${name}`);
    }
    const one = await warraq(['tag', '--help'], { locale: 'ar' });
    expect(one).toMatchObject({ status: 0, error: '' });
    expect(one.out).toContain('وسوماً');
  });

  it('lists names, and suggests spellings of one', async () => {
    const named = ['names', '--library', desk.at('lib')];
    const listed = await said([...named, '--json']);
    expect(listed).toEqual({ status: 0, out: '', error: 'No names\n' });
    const suggested = await said([...named, '--suggest', 'Wahat', '--json']);
    expect(suggested).toMatchObject({ status: 0, error: '1 likely spelling\n' });
    expect(records(suggested)).toEqual([
      { form: 'الواحات', articles: 2, title: expect.any(String) as string },
    ]);
    const line = await said([...named, '--suggest', 'Wahat']);
    expect(line.out).toContain('2\tالواحات\t');
    expect(await said([...named, '--suggest', ''])).toMatchObject({ status: 2, out: '' });
  });

  it('lists the rules of a library, and deletes one', async () => {
    const library = await desk.openLibrary('ruled');
    for (const name of ['oil', 'salt']) {
      const text = `Of ${name}\nhttps://trade.example/${name}\n\nThe price of ${name} rose again.`;
      await library.import(await desk.write(`ruled-in/${name}.txt`, text));
    }
    const [hit] = (await library.search('salt')).hits;
    if (hit === undefined) throw new Error('the article is found');
    await library.calls['articles.edit']({ id: hit.id, facts: { source: 'The Trader' } });
    await library.calls['rules.apply']({ id: hit.id, fact: 'source' });
    await library.close();

    const rules = ['rules', '--library', desk.at('ruled')];
    const listed = await said([...rules, '--json']);
    expect(listed).toMatchObject({ status: 0, error: '1 rule\n' });
    const [rule] = records(listed);
    expect(rule).toMatchObject({ host: 'trade.example', name: 'The Trader' });
    const id = String(rule?.['id']);
    expect((await said(rules)).out).toBe(`${id}\ttrade.example\tThe Trader\n`);
    expect(await said([...rules, '--remove', 'Not an id'])).toMatchObject({ status: 2, out: '' });
    expect(await said([...rules, '--remove', id])).toEqual({
      status: 0,
      out: '',
      error: 'No rules\n',
    });
    expect(await said([...rules, '--remove', id])).toMatchObject({ status: 2, out: '' });
  });

  it('is quiet when nobody reads on', async () => {
    const ended = await warraq(['search', '', ...onLibrary], { closeOutput: true });
    expect(ended).toMatchObject({ status: 0, error: '' });
  });
});
