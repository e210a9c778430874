import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../main/readers/lines-of.ts';
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
/** What became of each record: its kind, its place and its text. */
const told = async (name: string, text: string) =>
  (await readings(name, text)).flatMap((one) => {
    if (one.kind === 'article') return [['article', one.place, one.draft.text]];
    return one.kind === 'failed' ? [['failed', one.place]] : [];
  });
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

  it('loses the one row whose quote is never closed, and reads on in the next line', async () => {
    const text = 'title,text\nأ,نص أول\nب,"نص ثان\nج,نص ثالث\nد,نص رابع\n';
    expect(await told('x.csv', text)).toEqual([
      ['article', '2', 'نص أول'],
      ['failed', '3'],
      ['article', '4', 'نص ثالث'],
      ['article', '5', 'نص رابع'],
    ]);
  });

  it('loses the one row whose quote swallows others up to the next quote', async () => {
    const text = 'title,text,date\nأ,"نص أول,2020\nب,نص ثان,2021\nج,"نص ثالث",2022\n';
    expect(await told('x.csv', text)).toEqual([
      ['failed', '2'],
      ['article', '3', 'نص ثان'],
      ['article', '4', 'نص ثالث'],
    ]);
  });

  it('survives a quote that never ends, and one in every line, within its limits', async () => {
    const endless = await told('x.csv', `title,text\n"a,${'b'.repeat(9_000_000)}`);
    expect(endless.map(([kind]) => kind)).toEqual(['failed']);
    const report = await refusal('x.csv', `title,text\n${'a,"b\n'.repeat(1_001)}`);
    expect(report?.code).toBe('file.damaged');
  });

  it('loses no more than the rows themselves where a few in a hundred have broken quotes', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) =>
      at % 20 === 19 ? `broken ${at},"text ${at}` : `title ${at},text ${at}`,
    );
    const all = await told('x.csv', `title,text\n${lines.join('\n')}\n`);
    expect(all.filter(([kind]) => kind === 'failed')).toHaveLength(150);
    expect(all.filter(([kind]) => kind === 'article')).toHaveLength(2_850);
  }, 60_000);

  it('is parted by the sign that its first line names, below lines that are blank', async () => {
    expect(await told('x.csv', 'sep=;\r\n;\r\ntitle;text\r\nأ;نص، وفاصلة, وأخرى\r\n')).toEqual([
      ['article', '3', 'نص، وفاصلة, وأخرى'],
    ]);
  });

  it('keeps a text whole that holds the sign between cells, and fails a row with cells of nothing', async () => {
    expect(await told('x.csv', 'title,text\nأ,نص أول, وبقيته, وآخره\n')).toEqual([
      ['article', '2', 'نص أول, وبقيته, وآخره'],
    ]);
    expect(await told('x.csv', 'text,title\nنص أول,عنوان,زائد\nنص ثان,عنوان\n')).toEqual([
      ['failed', '2'],
      ['article', '3', 'نص ثان'],
    ]);
  });

  it('takes a summary for the text where it has no better column', async () => {
    const zotero =
      'Key,Title,Publication Title,Author,Abstract Note,Date,Manual Tags\nA1,جسر النهر,صحيفة الضفاف,"سالم، هدى",افتُتح الجسر اليوم,2021-03-04,جسور; أنهار\n';
    expect(await draftsOf(readerOf('x.csv'), bytesOf(zotero), 'x.csv')).toMatchObject([
      {
        title: 'جسر النهر',
        source: 'صحيفة الضفاف',
        text: 'افتُتح الجسر اليوم',
        keywords: ['جسور', 'أنهار'],
      },
    ]);
  });

  it('has line ends of its own in quotes before its first row ends', async () => {
    const text = '"title\nof it",text\r\nأ,نص أول\r\nب,نص ثان\r\n';
    expect((await told('x.csv', text)).map(([, place]) => place)).toEqual(['2', '3']);
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

  it('fails a line with bytes of no character, and no other, whatever stands beside it', async () => {
    const line = (text: string) => bytesOf(`{"title":"خبر","text":"${text}"}\n`);
    const cut = line('نص مبتور').subarray(0);
    cut[cut.length - 5] = 0xff;
    // A sign for a lost character that was saved as one is a character.
    const lines = [line('نص أول'), cut, line('نص \uFFFD ثالث'), line('ع'.repeat(700_000))];
    const bytes = Buffer.concat([...lines, cut, line('نص أخير')]);
    const all = await readingsOf(
      readerOf('x.jsonl'),
      Buffer.concat([line('ب'.repeat(40_000)), bytes]),
      'x.jsonl',
    );
    expect(all.map((one) => [one.kind, 'place' in one ? one.place : ''])).toEqual([
      ['article', '1'],
      ['article', '2'],
      ['failed', '3'],
      ['article', '4'],
      ['article', '5'],
      ['failed', '6'],
      ['article', '7'],
    ]);
    expect(all[2]).toMatchObject({ reason: { code: 'file.damaged-characters' } });
  });

  it('doubts no line beside a damaged one, at the beginning of a file and with the line ends of an old Mac', async () => {
    const lines = ['نص أول طويل', 'نص ثان', 'نص ثالث'].map((text) => `{"text":"${text}"}`);
    for (const lineEnd of ['\n', '\r', '\r\n']) {
      const bytes = bytesOf(lines.join(lineEnd));
      bytes[!bytes.includes(0x0a) ? bytes.indexOf(0x0d) + 13 : bytes.indexOf(0x0a) + 13] = 0xff;
      const all = await readingsOf(readerOf('x.jsonl'), bytes, 'x.jsonl');
      expect(all).toMatchObject([
        { place: '1', draft: { text: 'نص أول طويل' }, decoding: { confidence: 0.99 } },
        { place: '2', reason: { code: 'file.damaged-characters' } },
        { place: '3', draft: { text: 'نص ثالث' } },
      ]);
    }
  });

  it('parts lines as an old Mac did, and as Windows does across the border of two pieces', async () => {
    const pieces = ['{"text":"نص أول"}\r{"text":"نص ثان"}\r', '\n{"text":"نص ثالث"}\r\n'];
    const lines: string[] = [];
    async function* given() {
      for (const piece of pieces) yield await Promise.resolve(piece);
    }
    for await (const { number, text } of linesOf(given(), 100))
      lines.push(`${number} ${text ?? ''}`);
    expect(lines).toEqual(['1 {"text":"نص أول"}', '2 {"text":"نص ثان"}', '3 {"text":"نص ثالث"}']);
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

  it('have authors that are bodies, and others that are not named', async () => {
    const text = `@article{one, title = {كتاب}, author = {{Barnes and Noble} and سالم, هدى and others}}`;
    const [one] = await readings('x.bib', text);
    expect(one).toMatchObject({ draft: { authors: ['Barnes and Noble', 'هدى سالم'] } });
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
