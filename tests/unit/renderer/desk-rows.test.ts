import { describe, expect, it } from 'vitest';
import type {
  ImportProgress,
  ImportRow,
  ImportSummary,
} from '../../../preload/contract/imports.ts';
import { ArticleId, ImportId } from '../../../preload/contract/vocabulary.ts';
import {
  cancelledLast,
  countsOf,
  emptyDesk,
  rowsFor,
  runningOf,
  settled,
  withNews,
  withoutTwin,
  withRow,
  withTrying,
  type Desk,
} from '../../../renderer/state/desk-rows.ts';

const one = ImportId.parse('one');
const two = ImportId.parse('two');

const row = (key: string, fields: Partial<ImportRow> = {}): ImportRow => ({
  key,
  path: `/${key}.txt`,
  fileName: `${key}.txt`,
  status: 'imported',
  ids: [],
  articles: 1,
  known: 0,
  failed: 0,
  doubts: [],
  twins: [],
  failures: [],
  ...fields,
});

const failed = (key: string): ImportRow =>
  row(key, {
    status: 'failed',
    articles: 0,
    reason: { code: 'file.empty', params: { file: `${key}.txt` } },
  });

const news = (
  importId: ImportId,
  rows: readonly ImportRow[],
  fields: Partial<ImportProgress> = {},
) => ({
  importId,
  done: rows.length,
  total: 9,
  articles: rows.length,
  milliseconds: 100,
  isPaused: false,
  rows,
  ...fields,
});

const summaryOf = (importId: ImportId, fields: Partial<ImportSummary> = {}): ImportSummary => ({
  importId,
  files: 1,
  imported: 1,
  duplicate: 0,
  failed: 0,
  articles: 1,
  cancelled: false,
  milliseconds: 1,
  ...fields,
});

const after = (...all: readonly ImportProgress[]): Desk => all.reduce(withNews, emptyDesk);
const names = ({ list }: Desk): readonly string[] => list.map(({ fileName }) => fileName);

describe('the rows of the desk', () => {
  it('have the newest import on top and its files in order', () => {
    const desk = after(news(one, [row('a')]), news(two, [row('c')]), news(one, [row('b')]));
    expect(names(desk)).toEqual(['c.txt', 'a.txt', 'b.txt']);
  });

  it('keep their place when a file is tried again', () => {
    const before = withTrying(after(news(one, [row('a'), failed('b'), row('c')])), ['b']);
    expect([...before.trying]).toEqual(['b']);
    const desk = withNews(before, news(two, [row('b', { title: 'عاد' })]));
    expect(names(desk)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(desk.list[1]).toMatchObject({ status: 'imported', title: 'عاد' });
    expect(desk.trying.size).toBe(0);
  });

  it('are each there once, however often they are told', () => {
    const desk = after(news(one, [row('a'), row('a')]), news(one, [row('a')]));
    expect(names(desk)).toEqual(['a.txt']);
  });

  it('are counted by what became of them', () => {
    const { list } = after(
      news(one, [
        row('a', { articles: 112, failed: 3, doubts: ['some-failed'] }),
        row('b'),
        failed('c'),
        row('d', { status: 'duplicate', articles: 0, known: 1 }),
      ]),
    );
    expect(countsOf(list)).toEqual({
      all: 4,
      failed: 1,
      doubtful: 1,
      duplicate: 1,
      articles: 113,
    });
    const shown = (filter: 'failed' | 'doubtful' | 'duplicate') =>
      rowsFor(list, filter).map(({ key }) => key);
    expect([shown('failed'), shown('doubtful'), shown('duplicate')]).toEqual([['c'], ['a'], ['d']]);
  });

  it('are doubted no more once a person took them as they are', () => {
    const doubted = row('a', { doubts: ['date'] });
    const desk = withRow(after(news(one, [doubted])), settled(doubted));
    expect(countsOf(desk.list).doubtful).toBe(0);
    expect(withRow(desk, row('stranger'))).toBe(desk);
  });

  it('are doubted for a twin as long as they have one', () => {
    const [first, second] = ['a', 'b'].map((end) => ArticleId.parse(end.padStart(16, '0')));
    if (first === undefined || second === undefined) throw new Error('there are two');
    const twin = { of: first, title: 'أصل', file: 'أصل.txt', kind: 'near' } as const;
    const both = row('a', {
      doubts: ['twin', 'date'],
      twins: [
        { ...twin, id: first },
        { ...twin, id: second },
      ],
    });
    const left = withoutTwin(both, first);
    expect(left.doubts).toEqual(['twin', 'date']);
    expect(withoutTwin(left, second)).toMatchObject({ doubts: ['date'], twins: [] });
  });

  it('stay light by the ten thousand: a piece of news takes less than 50 ms', () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      news(
        one,
        Array.from({ length: 100 }, (__, file) => row(`${at}-${file}`)),
      ),
    );
    const last = news(one, [row('last')]);
    const desk = after(...many);
    expect(desk.list).toHaveLength(10_000);
    const began = performance.now();
    const { list } = withNews(desk, last);
    countsOf(list);
    rowsFor(list, 'failed');
    expect(performance.now() - began).toBeLessThan(50);
  });
});

describe('the imports that run', () => {
  it('are added up without those that are over', () => {
    const desk = after(
      news(one, [], { done: 3, total: 9, articles: 30 }),
      news(two, [], { done: 5, total: 5, summary: summaryOf(two) }),
    );
    expect(runningOf(desk.imports)).toMatchObject({ ids: [one], done: 3, total: 9, articles: 30 });
  });

  it('take as long as the slower of them', () => {
    const desk = after(
      news(one, [], { done: 20, total: 100, milliseconds: 2_000 }),
      news(two, [], { done: 4, total: 24, milliseconds: 4_000 }),
    );
    expect(runningOf(desk.imports)).toMatchObject({ left: 20_000, pace: { files: 11 } });
  });

  it('tell no time while it is not known of all of them', () => {
    const desk = after(
      news(one, [], { done: 20, total: 100, milliseconds: 2_000 }),
      news(two, [], { done: 1, total: 24, milliseconds: 100 }),
    );
    expect(runningOf(desk.imports).left).toBeUndefined();
  });

  it('rest only when all of them do', () => {
    const resting = news(one, [], { isPaused: true });
    expect(runningOf(after(resting).imports).isPaused).toBe(true);
    expect(runningOf(after(resting, news(two, [])).imports).isPaused).toBe(false);
    expect(runningOf(emptyDesk.imports).isPaused).toBe(false);
  });

  it('tell which was cancelled, unless another followed', () => {
    const cancelled = news(one, [], { summary: summaryOf(one, { cancelled: true }) });
    expect(cancelledLast(after(cancelled).imports)?.importId).toBe(one);
    expect(cancelledLast(after(cancelled, news(two, [])).imports)).toBeUndefined();
  });
});
