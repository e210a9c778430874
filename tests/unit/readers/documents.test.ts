import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../main/core/imports/draft.ts';
import type { Reader } from '../../../main/readers/reader.ts';
import { formatFor } from '../../../main/readers/registry.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { draftsOf, readingsOf } from '../../support/readings.ts';

const samples = resolve(import.meta.dirname, '../../samples/documents');
const fileOf = (name: string) => readFileSync(resolve(samples, name));

function readerOf(name: string): Reader {
  const format = formatFor(name.slice(name.lastIndexOf('.') + 1));
  if (format === undefined) throw new Error(`no reader takes ${name}`);
  return format.reader;
}

async function sample(name: string): Promise<Draft> {
  const [draft] = await draftsOf(readerOf(name), fileOf(name), name);
  if (draft === undefined) throw new Error(`${name} gave no article`);
  return draft;
}

const refusal = (name: string, bytes: Uint8Array) =>
  draftsOf(readerOf(name), bytes, name).then(
    () => undefined,
    (error: unknown) => reportOf(error),
  );

/** Words without their vowel signs, as they are searched for. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of the words of one text that another has in the same order. */
function inOrder(wanted: readonly string[], found: readonly string[]): number {
  let before = new Array<number>(found.length + 1).fill(0);
  for (const word of wanted) {
    const row = [0];
    for (const [at, other] of found.entries()) {
      row.push(
        word === other ? (before[at] ?? 0) + 1 : Math.max(row[at] ?? 0, before[at + 1] ?? 0),
      );
    }
    before = row;
  }
  return (before.at(-1) ?? 0) / wanted.length;
}

describe('a PDF', () => {
  const source = fileOf('library.txt').toString('utf8');
  /** The lines that become facts and leave the text. */
  const head = '12 مارس 2023 بقلم ليلى الأحمدي';

  it.each([
    ['chromium-amiri.pdf', 0.95],
    ['chromium-dejavu.pdf', 0.95],
    ['chromium-vazirmatn.pdf', 0.95],
    ['libreoffice.pdf', 0.95],
    // Its font draws lam-alef as two letters that stand over each other.
    ['chromium-naskh.pdf', 0.95],
  ])('of Arabic keeps its words in their order: %s, %f of them', async (name, least) => {
    const { title, text, published, direction, language, authors } = await sample(name);
    const wanted = wordsOf(source);
    const share = inOrder(wanted, wordsOf(`${title} ${head} ${text}`));
    expect(share).toBeGreaterThanOrEqual(least);
    expect(title).toBe('مكتبة الميناء القديمة تفتح أبوابها بعد ترميم دام ثلاث سنوات');
    expect(published?.iso).toBe('2023-03-12');
    expect(authors).toEqual(['ليلى الأحمدي']);
    expect({ direction, language }).toEqual({ direction: 'rtl', language: 'ar' });
  });

  it('in two columns is read down the first, then down the second', async () => {
    const { title, text, published } = await sample('chromium-columns.pdf');
    expect(title).toBe('The old ferry returns to the lake after forty years');
    expect(published?.iso).toBe('2021-05-17');
    const paragraphs = text.split('\n\n');
    expect(paragraphs.map((each) => each.slice(0, each.indexOf(' ')))).toEqual([
      'Alpha',
      'Bravo',
      'Charlie',
      'Delta',
    ]);
    expect(paragraphs[1]).toMatch(/for almost two winters without asking for a wage\.$/u);
  });

  it('with words parted at the ends of lines has them whole, and keeps the hyphens of others', async () => {
    const { title, text, language } = await sample('chromium-hyphens.pdf');
    expect({ title, language }).toEqual({
      title: 'La vieille halle rouvre au bord du canal',
      language: 'fr',
    });
    expect(text).toContain(
      'La charpente d’origine a été conservée presque entièrement, et les artisans ont remplacé les tuiles',
    );
    expect(text).toContain('dix-huit mois');
    expect(text).not.toMatch(/\u00ad|- /u);
  });

  it('that is locked, holds only pictures, or is none, is refused by name', async () => {
    const refusals = async (name: string) => (await refusal(name, fileOf(name)))?.code;
    expect(await refusals('locked.pdf')).toBe('file.encrypted');
    expect(await refusal('picture.pdf', fileOf('picture.pdf'))).toEqual({
      code: 'file.only-pictures',
      params: { file: 'picture.pdf', pages: 1 },
    });
    expect((await refusal('x.pdf', strToU8('no PDF at all')))?.code).toBe('file.not-as-named');
  });

  it('whose table of contents is broken is read all the same', async () => {
    const bytes = Buffer.from(fileOf('libreoffice.pdf'));
    const at = bytes.lastIndexOf('startxref');
    bytes.write('startxref\n9999999', at);
    const [draft] = await draftsOf(readerOf('a.pdf'), bytes, 'a.pdf');
    expect(draft?.title).toMatch(/^مكتبة الميناء/u);
  });

  it('that is cut off anywhere gives what it has or a reason in words', async () => {
    const bytes = fileOf('libreoffice.pdf');
    for (let part = 0; part < 12; part += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 12));
      const report = await refusal('cut.pdf', cut);
      expect(report?.code ?? 'file.').toMatch(/^file\./u);
    }
  });
});

describe('a Word document', () => {
  it('comes in as another program wrote it, its own date before that of its file', async () => {
    const { title, text, published, authors, direction } = await sample('libreoffice.docx');
    expect(title).toBe('مكتبة الميناء القديمة تفتح أبوابها بعد ترميم دام ثلاث سنوات');
    expect(published?.iso).toBe('2023-03-12');
    expect(authors).toEqual(['ليلى الأحمدي']);
    expect(direction).toBe('rtl');
    expect(text).toMatch(/^أعلنت بلدية المدينة.*الأول من أبريل المقبل\.$/su);
  });

  it('keeps headings, lists and footnotes as pandoc writes them', async () => {
    const { title, text } = await sample('pandoc.docx');
    expect(title).toBe('افتتاح مدرسة على ضفة النهر');
    expect(text).toContain('رأي الأهالي');
    expect(text).toContain('اثنا عشر صفًا');
    expect(text).toContain('عدد كتبها ثلاثمئة');
  });

  it('without its main part, or that is another kind of file, is refused by name', async () => {
    const noMain = zipSync({ '[Content_Types].xml': strToU8('<Types/>') });
    expect(await refusal('x.docx', noMain)).toEqual({
      code: 'file.damaged',
      params: { file: 'x.docx', format: 'DOCX', place: 'word/document.xml' },
    });
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect((await refusal('x.docx', ole))?.code).toBe('file.not-as-named');
    const deep = `${'<w:p>'.repeat(10_000)}${'</w:p>'.repeat(10_000)}`;
    const nested = zipSync({ 'word/document.xml': strToU8(deep) });
    expect((await refusal('x.docx', nested))?.code).toBe('file.too-deep');
  });
});

describe('a Word document that would fill the memory', () => {
  it('is refused before any library unpacks it, though it says it is small', async () => {
    const bytes = zipSync({
      'word/document.xml': strToU8('<w:document/>'),
      'word/styles.xml': [new Uint8Array(30 * 1024 * 1024), { level: 9 }],
    });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      const isStyles =
        view.getUint32(at, true) === 0x02014b50 && view.getUint16(at + 28, true) === 15;
      if (isStyles) view.setUint32(at + 24, 100, true);
    }
    expect(await refusal('x.docx', bytes)).toMatchObject({
      code: 'file.damaged',
      params: { place: 'word/styles.xml' },
    });
  });
});

describe('an EPUB', () => {
  it('that is short is one article with what its package says', async () => {
    const { title, text, authors, published, language, direction } = await sample('pandoc.epub');
    expect(title).toBe('افتتاح مدرسة على ضفة النهر');
    expect(authors).toEqual(['سلمى هادي']);
    expect(published?.iso).toBe('2021-03-12');
    expect({ language, direction }).toEqual({ language: 'ar', direction: 'rtl' });
    expect(text).toContain('انتظرنا هذا اليوم طويلًا');
  });

  it('without its parts is refused, naming the part', async () => {
    const empty = zipSync({ mimetype: strToU8('application/epub+zip') });
    expect((await refusal('x.epub', empty))?.params['place']).toBe('META-INF/container.xml');
  });

  it('with a chapter missing and an odd one gives the others, and tells of the missing one', async () => {
    const report = zipSync({
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="package.opf"/></rootfiles></container>',
      ),
      'package.opf': strToU8(
        `<package xmlns:dc="x"><metadata><dc:title>The River</dc:title></metadata>
        <manifest><item id="a" href="a%20b.xhtml"/><item id="b" href="gone.xhtml"/><item id="c" href="%E0%A4%A.xhtml"/></manifest>
        <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
      ),
      'a b.xhtml': strToU8(
        '<html><head><title/><script src="x"/></head><body><p>The river rose.</p><table><tr><td>Monday</td><td>two metres</td></tr></table></body></html>',
      ),
      '%E0%A4%A.xhtml': strToU8('<p>It fell again.</p>'),
    });
    const readings = await readingsOf(readerOf('x.epub'), report, 'x.epub');
    const [draft] = readings.flatMap((each) => (each.kind === 'article' ? [each.draft] : []));
    expect(draft?.text).toContain('The river rose.');
    expect(draft?.text).toContain('Monday two metres');
    expect(draft?.text).toContain('It fell again.');
    expect(readings.filter(({ kind }) => kind === 'failed')).toMatchObject([
      { place: 'gone.xhtml', reason: { code: 'file.damaged' } },
    ]);
  });

  it('that is as long as a book is an article a chapter', async () => {
    const chapter = (name: string) =>
      strToU8(
        `<html><body><h1>${name}</h1><p>${'The river rose again. '.repeat(5_000)}</p></body></html>`,
      );
    const book = zipSync({
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="book/package.opf"/></rootfiles></container>',
      ),
      'book/package.opf': strToU8(
        `<package xmlns:dc="x"><metadata><dc:title>The River</dc:title><dc:language>en</dc:language></metadata>
        <manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest>
        <spine><itemref idref="b"/><itemref idref="a"/></spine></package>`,
      ),
      'book/a.xhtml': chapter('Low water'),
      'book/b.xhtml': chapter('High water'),
    });
    const drafts = await draftsOf(readerOf('x.epub'), book, 'x.epub');
    expect(drafts.map(({ title, source }) => [title, source])).toEqual([
      ['High water', 'The River'],
      ['Low water', 'The River'],
    ]);
  });
});

describe('Markdown', () => {
  it('comes in with its front matter, without its marks', async () => {
    const draft = await sample('school.md');
    expect(draft).toMatchObject({
      title: 'افتتاح مدرسة على ضفة النهر',
      authors: ['سلمى هادي'],
      published: { iso: '2021-03-12' },
      source: 'صحيفة الجسر',
      language: 'ar',
      direction: 'rtl',
      keywords: ['مدارس', 'النهر'],
      url: 'https://example.org/school',
      section: 'محليات',
    });
    expect(draft.text).toContain('وفيها مكتبة صغيرة.');
    expect(draft.text).toContain('قال أحد الآباء: انتظرنا هذا اليوم طويلًا.');
    expect(draft.text).toContain('عدد كتبها ثلاثمئة.');
    expect(draft.text).not.toMatch(/[*>[\]#]|https/u);
  });

  it('never runs what its front matter holds, and takes broken front matter for words', async () => {
    const text = '---js\nprocess.exit(1)\n---\nRain in the hills\n\nIt rained for three days.\n';
    const [draft] = await draftsOf(readerOf('x.md'), strToU8(text), 'x.md');
    expect(draft?.text).toContain('It rained for three days.');
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${`*${at === 0 ? 'a' : `b${at - 1}`},`.repeat(9)}]`).join('\n')}\n---\nRain in the hills\n`;
    const [read] = await draftsOf(readerOf('x.md'), strToU8(bomb), 'x.md');
    expect(read?.text).toContain('Rain in the hills');
  });

  it('is read in good time however its marks are nested', async () => {
    const text = `Rain in the hills ${'*_`[('.repeat(100_000)} and so on.`;
    const began = performance.now();
    await draftsOf(readerOf('x.md'), strToU8(text), 'x.md');
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
