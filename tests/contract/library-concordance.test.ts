import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compareWords } from '../../main/core/search/concordance.ts';
import { createAnalyzer } from '../../main/core/text/analyzer.ts';
import type {
  ConcordanceOrder,
  ConcordanceRow,
  ConcordanceStretch,
} from '../../preload/contract/concordance.ts';
import { everything, type Query } from '../../preload/contract/queries.ts';
import { ExportId } from '../../preload/contract/vocabulary.ts';
import { generateArticles } from '../support/generate-articles.ts';
import { generateLibrary } from '../support/generate-library.ts';
import {
  createDesk,
  type Desk,
  refusalOf,
  type TestLibrary,
} from '../support/temporary-library.ts';

const analyzer = createAnalyzer();

interface Asked {
  readonly order?: ConcordanceOrder;
  readonly context?: number;
  readonly offset?: number;
  readonly limit?: number;
  readonly query?: Partial<Query>;
}

const ask = (library: TestLibrary, words: string, asked: Asked = {}) =>
  library.calls['concordance.stretch']({
    order: 'article',
    context: 8,
    offset: 0,
    limit: 500,
    ...asked,
    query: { ...everything, words, ...asked.query },
  });

/** Asks as the window does, until all is gathered. */
async function whole(library: TestLibrary, words: string, asked: Asked = {}) {
  for (;;) {
    const answer = await ask(library, words, asked);
    if (answer.complete) return answer;
  }
}

const line = ({ before, match, after }: ConcordanceRow) => `${before}[${match}]${after}`;

describe('a concordance', () => {
  let desk: Desk;
  let library: TestLibrary;
  beforeEach(async () => {
    desk = await createDesk();
    library = await desk.openLibrary('Concordance.warraq');
    await desk.write(
      'a.txt',
      'حديث القوات\n4 آذار 2023\n\nوصلت القوات إلى الجسر، ثم عادت قُوَّاتُه إلى البلدة.',
    );
    await desk.write('b.txt', 'أخبار النهر\n9 أيار 2021\n\nبقيت قوات أخرى عند الجسر القديم.');
    await desk.write('c.txt', 'The bridge\n\nHis forces left; our forces stayed near the river.');
    await library.import(desk.at('a.txt'), desk.at('b.txt'), desk.at('c.txt'));
  });
  afterEach(() => desk.clear());

  it('has every occurrence, titles among them, as articles go', async () => {
    const { rows, ...counts } = await whole(library, 'قوات');
    expect(counts).toEqual({
      total: 4,
      articles: 2,
      done: 2,
      found: 2,
      complete: true,
      direction: 'rtl',
    });
    expect(rows.map(line)).toEqual([
      'حديث [القوات]',
      'وصلت [القوات] إلى الجسر، ثم عادت قُوَّاتُه إلى البلدة.',
      'وصلت القوات إلى الجسر، ثم عادت [قُوَّاتُه] إلى البلدة.',
      'بقيت [قوات] أخرى عند الجسر القديم.',
    ]);
    expect(rows.map(({ where }) => where)).toEqual(['title', 'text', 'text', 'text']);
    const [, second] = rows;
    if (second === undefined) throw new Error('there are four');
    expect(second).toMatchObject({ published: { iso: '2023-03-04' }, direction: 'rtl' });
    const { body } = await library.read(second.id);
    expect(body.text.slice(second.start).startsWith('القوات إلى الجسر')).toBe(true);
  });

  it('goes by the words that follow and by those before', async () => {
    const next = await whole(library, 'قوات', { order: 'next', context: 1 });
    expect(next.rows.map(({ after }) => after)).toEqual(['', ' أخرى', ' إلى', ' إلى']);
    // Those that are followed by one word go by the next.
    expect(next.rows.slice(2).map(({ before }) => before)).toEqual(['عادت ', 'وصلت ']);
    const previous = await whole(library, 'قوات', { order: 'previous', context: 1 });
    expect(previous.rows.map(({ before }) => before)).toEqual(['بقيت ', 'حديث ', 'عادت ', 'وصلت ']);
  });

  it('takes a phrase as one and runs from left to right where its articles do', async () => {
    const { rows, direction } = await whole(library, '"our forces"');
    expect(rows.map(line)).toEqual(['His forces left; [our forces] stayed near the river.']);
    expect(direction).toBe('ltr');
  });

  it('keeps to the query: its filters, its place and what it leaves out', async () => {
    expect((await whole(library, 'قوات -"قوات أخرى"')).total).toBe(3);
    expect((await whole(library, 'قوات', { query: { place: 'trash' } })).total).toBe(0);
    const filters = [{ field: 'date' as const, value: '2021-05' }];
    expect((await whole(library, 'قوات', { query: { filters } })).total).toBe(1);
    expect((await whole(library, 'زقنبوت')).total).toBe(0);
  });

  it('follows the library: what is thrown away goes, and what comes in is there', async () => {
    const { rows } = await whole(library, 'قوات');
    const ids = rows.slice(0, 1).map(({ id }) => id);
    const selection = { kind: 'articles' as const, ids };
    await library.calls['articles.tag']({ selection, add: ['مياه'], remove: [] });
    expect((await whole(library, 'قوات')).total).toBe(4);
    await library.calls['articles.move']({ selection, state: 'trashed' });
    expect((await whole(library, 'قوات')).total).toBe(1);
    await library.import(await desk.write('d.txt', 'متأخر\n\nجاءت القوات متأخرة.'));
    expect((await whole(library, 'قوات')).total).toBe(2);
  });

  it('refuses a query that has no words, and one that cannot be understood', async () => {
    for (const words of ['', '  ', 'tag:مياه', '-قوات']) {
      expect(await refusalOf(ask(library, words))).toMatchObject({ code: 'concordance.no-words' });
    }
    expect((await refusalOf(ask(library, '"قوات'))).code).toBe('query.unclosed-quote');
  });

  it('is written as CSV whole, with a mark, and without formulas', async () => {
    await library.import(await desk.write('e.txt', 'حيلة\n\n=SUM(A1) قوات -5'));
    const path = desk.at('out.csv');
    const query = { ...everything, words: 'قوات' };
    const receipt = await library.calls['concordance.write']({
      exportId: ExportId.parse('one'),
      request: { query, order: 'article', context: 8 },
      path,
    });
    const text = await readFile(path, 'utf8');
    const bytes = Buffer.byteLength(text);
    expect(receipt).toEqual({ exportId: 'one', occurrences: 5, bytes, file: path });
    expect(text.startsWith('\uFEFFarticle,title,source,date,where,offset,before,match,after')).toBe(
      true,
    );
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const { rows } = await whole(library, 'قوات');
    expect(data.map(({ match }) => match)).toEqual(rows.map(({ match }) => match));
    expect(data.map(({ offset }) => Number(offset))).toEqual(rows.map(({ start }) => start));
    const trick = data.find(({ title }) => title === 'حيلة');
    expect(trick).toMatchObject({ before: "'=SUM(A1) ", after: "' -5", date: '' });
    expect(await library.calls['concordance.name']({ query })).toEqual({
      suggestedName: 'قوات.csv',
    });
  });
});

describe('a concordance of more than a hundred thousand', () => {
  const particles = ['في', 'من', 'على', 'أن', 'إلى', 'التي', 'عن', 'مع', 'هذا'];
  const words = particles.join(' OR ');
  const articles = 2_400;
  let desk: Desk;
  let library: TestLibrary;

  beforeAll(async () => {
    desk = await createDesk();
    await generateLibrary({ path: desk.at('Many.warraq'), articles });
    library = await desk.openLibrary('Many.warraq', { create: false });
    await library.search('كتاب');
  }, 120_000);
  afterAll(() => desk.clear());

  async function allRows(order: ConcordanceOrder): Promise<readonly ConcordanceRow[]> {
    const { total } = await whole(library, words, { order, limit: 0 });
    const rows: ConcordanceRow[] = [];
    for (let offset = 0; offset < total; offset += 500) {
      rows.push(...(await ask(library, words, { order, offset })).rows);
    }
    return rows;
  }

  it('has each of them once, just where it stands, whatever the order', async () => {
    const surfaces = new Set(particles.map((word) => analyzer.surface(word)));
    const expected = [...generateArticles(articles)]
      .filter(({ document }) => document.state !== 'trashed')
      .flatMap(({ document: { id, title, body } }) =>
        [
          // What stands in for a title is the beginning of the text, and not counted twice.
          { where: 'title', text: body.text.startsWith(title) ? '' : title },
          { where: 'text', text: body.text },
        ].flatMap(({ where, text }) =>
          analyzer
            .tokens(text)
            .filter((token) => surfaces.has(analyzer.surface(token.text)))
            .map(({ start }) => `${id} ${where} ${start}`),
        ),
      );
    expect(expected.length).toBeGreaterThan(100_000);
    const keyOf = ({ id, where, start }: ConcordanceRow) => `${id} ${where} ${start}`;
    const rows = await allRows('article');
    expect(rows.map(keyOf).sort()).toEqual([...expected].sort());

    const firstWord = ({ after }: ConcordanceRow) =>
      analyzer
        .tokens(after)
        .slice(0, 1)
        .map((token) => analyzer.surface(token.text))[0] ?? '';
    const next = await allRows('next');
    expect(new Set(next.map(keyOf))).toEqual(new Set(expected));
    const byWord = next.map(firstWord);
    expect(byWord.every((word, at) => compareWords(byWord[at - 1] ?? '', word) <= 0)).toBe(true);
  }, 120_000);

  it('answers with what there is while it is gathered, and leaves an older question for a newer', async () => {
    const newer = { context: 3, limit: 20 };
    const [older, answer] = await Promise.all([
      ask(library, words, { context: 5, limit: 20 }),
      ask(library, words, newer),
    ]);
    const isPart = ({ total, done, found, rows }: ConcordanceStretch) =>
      done <= found && rows.length === Math.min(total, 20);
    expect([isPart(older), isPart(answer)]).toEqual([true, true]);
    expect(older.complete).toBe(false);
    const full = await whole(library, words, newer);
    expect(full.total).toBeGreaterThanOrEqual(answer.total);
    expect(full.rows.slice(0, answer.rows.length)).toEqual(answer.rows);
  }, 120_000);

  it('is written to the end though other questions are asked meanwhile', async () => {
    const path = desk.at('many.csv');
    const request = { query: { ...everything, words }, order: 'previous', context: 4 } as const;
    const writing = library.calls['concordance.write']({
      exportId: ExportId.parse('many'),
      request,
      path,
    });
    const asked = await whole(library, 'كتاب', { limit: 1 });
    const { occurrences } = await writing;
    const { total } = await whole(library, words, { limit: 0 });
    expect(asked.total).toBeGreaterThan(0);
    expect(occurrences).toBe(total);
    expect((await readFile(path, 'utf8')).split('\r\n').length).toBe(total + 2);
  }, 120_000);
});
