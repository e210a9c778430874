import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../main/readers/registry.ts';
import type { Reader, ReadChoices } from '../../../main/readers/reader.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { draftsOf, readingsOf } from '../../support/readings.ts';

const samples = resolve(import.meta.dirname, '../../samples/data');

function readerOf(name: string): Reader {
  const format = formatFor(name.slice(name.lastIndexOf('.') + 1));
  if (format === undefined) throw new Error(`no reader takes ${name}`);
  return format.reader;
}

const sample = (name: string, choices: ReadChoices = {}) =>
  draftsOf(readerOf(name), readFileSync(resolve(samples, name)), basename(name), choices);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const readings = (name: string, text: string, choices: ReadChoices = {}) =>
  readingsOf(readerOf(name), bytesOf(text), name, choices);
const refusal = (name: string, text: string) =>
  readings(name, text).then(
    () => undefined,
    (error: unknown) => reportOf(error),
  );
/** The places of what could not be read. */
const failedPlaces = async (name: string, text: string) =>
  (await readings(name, text)).flatMap((one) => (one.kind === 'failed' ? [one.place] : []));

describe('a table', () => {
  it('comes in row by row: Arabic headers, semicolons, windows-1256', async () => {
    const [first, second, ...rest] = await sample('news-1256.csv', { encoding: 'windows-1256' });
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      title: 'افتتاح مكتبة عامة في الناصرية',
      source: 'صحيفة الجسر',
      published: { iso: '2021-03-12' },
      authors: ['سلمى هادي'],
      url: 'https://example.org/1',
      language: 'ar',
      direction: 'rtl',
    });
    expect(first?.text).toMatch(/^افتُتحت صباح اليوم.*أهل المدينة\.$/su);
    expect(first?.provenance).toMatchObject({ title: 'metadata', source: 'metadata' });
    expect(second).toMatchObject({ published: { iso: '2021-07-27' }, authors: [] });
  });

  it('takes tabs, quotes in quotes and line ends in cells, and names the row without a text', async () => {
    const all = await readingsOf(
      readerOf('a.tsv'),
      readFileSync(resolve(samples, 'harbour.tsv')),
      'harbour.tsv',
    );
    expect(all.map(({ kind }) => kind)).toEqual(['table', 'article', 'failed']);
    expect(all[0]).toMatchObject({
      headers: ['title', 'source', 'date', 'text'],
      columns: { title: 'title', source: 'source', published: 'date', text: 'text' },
    });
    expect(all[1]).toMatchObject({
      place: '2',
      draft: {
        title: 'A ferry for the "old" harbour',
        text: 'The ferry leaves twice a day.\n\nIt carries forty people.',
        published: { iso: '2024-02-08' },
      },
    });
    expect(all[2]).toMatchObject({ place: '3', reason: { code: 'file.bad-record' } });
  });

  it('asks for its columns where none is named as a text, and then takes those it is told', async () => {
    const text = 'a,b\nRain in the hills,It rained for three days.\n';
    expect(await refusal('x.csv', text)).toEqual({
      code: 'file.no-text-column',
      params: { file: 'x.csv' },
    });
    const columns = { title: 'a', text: 'b' };
    const [, article] = await readings('x.csv', text, { columns });
    expect(article).toMatchObject({ draft: { title: 'Rain in the hills' }, place: '2' });
  });

  it('takes the longest column for the text where the header says nothing of it', async () => {
    const long = 'The river rose in the night and the bridge was closed until noon. '.repeat(3);
    const [table] = await readings('x.csv', `title,stuff\nThe river,"${long}"\n`);
    expect(table).toMatchObject({ columns: { title: 'title', text: 'stuff' } });
  });

  it('keeps a formula as the words it is', async () => {
    const [, article] = await readings(
      'x.csv',
      'title,text\n=1+1,"=HYPERLINK(""x"") of the day"\n',
    );
    expect(article).toMatchObject({ draft: { title: '=1+1' } });
  });

  it('gives up on a quote that never ends, within its limit', async () => {
    const report = await refusal('x.csv', `title,text\n"a,${'b'.repeat(33 * 1024 * 1024)}`);
    expect(report?.code).toBe('file.damaged');
  });
});

describe('JSON', () => {
  it('comes in line by line, the broken lines told by their numbers', async () => {
    const all = await readingsOf(
      readerOf('a.jsonl'),
      readFileSync(resolve(samples, 'scraper.jsonl')),
      'scraper.jsonl',
    );
    expect(all.map((one) => (one.kind === 'failed' ? one.place : one.kind))).toEqual([
      'article',
      '2',
      'article',
      '4',
    ]);
    expect(all[0]).toMatchObject({
      draft: {
        title: 'بلدية البصرة تزرع ألف نخلة',
        text: 'زرعت بلدية البصرة ألف نخلة على طريق المطار.\n\nوقال مهندسها إن الماء يكفيها صيفًا & شتاءً.',
        published: { iso: '2022-11-03' },
        authors: ['نور كاظم', 'علي حسن'],
        source: 'وكالة النخيل',
        keywords: ['نخيل', 'بلدية'],
        language: 'ar',
        direction: 'rtl',
      },
    });
    expect(all[2]).toMatchObject({
      draft: { language: 'fr', direction: 'ltr', published: { iso: '2022-08-12' } },
    });
  });

  it('reads references as CSL-JSON writes them', async () => {
    const [palms, harbour] = await sample('references.json');
    expect(palms).toMatchObject({
      title: 'A thousand palms for the airport road',
      authors: ['Noor Kazim'],
      source: 'The Palm Agency',
      published: { iso: '2022-11-03' },
      url: 'https://example.org/palms-en',
    });
    expect(palms?.text).toMatch(/^The town has planted/u);
    expect(harbour).toMatchObject({
      authors: ['سلمى هادي'],
      source: 'دار الجسر',
      published: { iso: '2019' },
      direction: 'rtl',
    });
  });

  it('finds the list of records in an object, with Arabic names', async () => {
    const all = await readingsOf(
      readerOf('a.json'),
      readFileSync(resolve(samples, 'records.json')),
      'records.json',
    );
    expect(all).toMatchObject([
      {
        place: 'articles[0]',
        draft: {
          title: 'سوق السمك يفتح ليلًا',
          source: 'جريدة المرفأ',
          published: { iso: '2023-07-19', calendar: 'hijri' },
        },
      },
      { kind: 'failed', place: 'articles[1]' },
    ]);
  });

  it('says where it is broken, and survives ten thousand levels', async () => {
    expect(await refusal('x.json', '[{"title": "a", }]')).toMatchObject({ code: 'file.damaged' });
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(await failedPlaces('x.json', deep)).toEqual(['[0]']);
    expect(
      await failedPlaces('x.jsonl', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
    ).toEqual(['1']);
  });

  it('leaves a line that is longer than any article, and goes on', async () => {
    const long = `{"text":"${'a'.repeat(33 * 1024 * 1024)}"}\n{"text":"Rain at last in the hills."}`;
    const all = await readings('x.jsonl', long);
    expect(all.map((one) => (one.kind === 'failed' ? one.place : one.kind))).toEqual([
      '1',
      'article',
    ]);
  });
});

describe('references', () => {
  it('come in from RIS, a long value over several lines', async () => {
    const [palms, harbour] = await sample('references.ris');
    expect(palms).toMatchObject({
      title: 'A thousand palms for the airport road',
      text: 'The town has planted a thousand palms along the road to the airport, and the river waters them all year.',
      authors: ['Noor Kazim'],
      source: 'The Palm Agency',
      published: { iso: '2022-11-03' },
      keywords: ['palms', 'roads'],
    });
    expect(harbour).toMatchObject({ authors: ['سلمى هادي'], published: { iso: '2019' } });
  });

  it('come in from BibTeX as another program writes it', async () => {
    const [palms, harbour] = await sample('references.bib');
    expect(palms).toMatchObject({
      title: 'A Thousand Palms for the Airport Road',
      authors: ['Noor Kazim'],
      source: 'The Palm Agency',
      published: { iso: '2022-11' },
    });
    expect(harbour).toMatchObject({
      title: 'تاريخ الميناء القديم',
      authors: ['سلمى هادي'],
      direction: 'rtl',
    });
  });

  it('come in with macros, joined values, accents and nested braces', async () => {
    const text = String.raw`@string{quay = "La Gazette du Quai"}
@comment{nothing}
@article(one, title = {Le {march\'e} du port \& de la ville}, journal = quay # { Soir}, author = "Dupr{\'e}, Ana and M{\"u}ller, Jan", year = 2020)
@article{two, title = {open`;
    const all = await readings('x.bib', text);
    expect(all).toMatchObject([
      {
        place: 'one',
        draft: {
          title: 'Le marché du port & de la ville',
          source: 'La Gazette du Quai Soir',
          authors: ['Ana Dupré', 'Jan Müller'],
        },
      },
      { kind: 'failed', place: 'two' },
    ]);
  });
});

describe('an archive', () => {
  it('gives each of its files to the reader of its kind, and leaves what lies beside articles', async () => {
    const bytes = readFileSync(resolve(samples, 'archive.zip'));
    const all = await readingsOf(readerOf('a.zip'), bytes, 'archive.zip');
    const told = all.flatMap((one) =>
      one.kind === 'article' || one.kind === 'failed' ? [[one.kind, one.place]] : [],
    );
    expect(told.sort()).toEqual([
      ['article', 'harbour.tsv › 2'],
      ['article', 'أخبار/خبر.txt'],
      // No page of that name is there, so it is a folder like others.
      ['article', 'أخبار/صفحة_files/a.txt'],
      ['failed', 'harbour.tsv › 3'],
      ['failed', 'picture.png'],
    ]);
  });

  it('reads Arabic names that an old Windows program wrote', async () => {
    const bytes = readFileSync(resolve(samples, 'windows-names.zip'));
    const all = await readingsOf(readerOf('a.zip'), bytes, 'windows-names.zip');
    expect(all).toMatchObject([
      { kind: 'article', place: expect.stringContaining('خبر_قديم') as string },
      { kind: 'alive' },
    ]);
  });

  it('that is cut off anywhere is refused in words, never with a fault of ours', async () => {
    const bytes = readFileSync(resolve(samples, 'archive.zip'));
    for (let length = 0; length < bytes.length; length += 7) {
      const cut = bytes.subarray(0, length);
      const report = await readingsOf(readerOf('a.zip'), cut, 'cut.zip').then(
        () => undefined,
        (error: unknown) => reportOf(error),
      );
      expect(report?.code).toMatch(/^file\./u);
    }
  });
});
