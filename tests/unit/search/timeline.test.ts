import { describe, expect, it } from 'vitest';
import { dateRangeOf, liesWithin } from '../../../main/core/search/date-range.ts';
import { timelineOf } from '../../../main/core/search/timeline.ts';

const timeline = (dates: Readonly<Record<string, number>>, undated = 0) =>
  timelineOf(new Map(Object.entries(dates)), undated);

describe('a time line', () => {
  it('goes by day through two months, and shows the days on which nothing was published', () => {
    const { unit, bars } = timeline({ '2024-02-28': 2, '2024-03-02': 1 });
    expect(unit).toBe('day');
    expect(bars).toEqual([
      { value: '2024-02-28', count: 2 },
      { value: '2024-02-29', count: 0 },
      { value: '2024-03-01', count: 0 },
      { value: '2024-03-02', count: 1 },
    ]);
  });

  it.each([
    ['2024-01-01', '2024-03-02', 'day', 62],
    ['2024-01-01', '2024-03-03', 'month', 3],
    ['2018-01-31', '2023-12-01', 'month', 72],
    ['2018-01-31', '2024-01-01', 'year', 7],
    ['1725-01-01', '2023-06-05', 'year', 299],
    ['1990-05-05', '1990-05-05', 'day', 1],
  ])('from %s to %s goes by %s', (first, last, unit, bars) => {
    const line = timeline({ [first]: 1, [last]: 1 });
    expect(line.unit).toBe(unit);
    expect(line.bars).toHaveLength(bars);
    expect([line.bars[0]?.count, line.bars.at(-1)?.count]).toEqual([1, 1]);
  });

  it('goes across the end of a year month by month', () => {
    const { bars } = timeline({ '2021-11': 1, '2022-02-05': 3 });
    expect(bars.map(({ value }) => value)).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
  });

  it('takes years together where there would be more bars than one can tell apart', () => {
    const decades = timeline({ '1623': 1, '1981': 2, '1984-05-06': 1, '2024': 1 });
    expect(decades.bars).toHaveLength(41);
    expect(decades.bars[0]).toEqual({ value: '1620..1629', count: 1 });
    expect(decades.bars.find(({ value }) => value === '1980..1989')?.count).toBe(3);
    const centuries = timeline({ '0001': 1, '9999': 1 });
    expect(centuries.bars).toHaveLength(100);
    expect(centuries.bars.at(-1)).toEqual({ value: '9900..9999', count: 1 });
  });

  it('puts no date in a bar that says more than the date does', () => {
    const line = timeline({ '2021': 3, '2021-05': 2, '2021-05-04': 1, '2021-05-20': 1 }, 4);
    expect(line.unit).toBe('day');
    expect(line.bars).toHaveLength(17);
    expect(line.coarser).toEqual([
      { value: '2021', count: 3 },
      { value: '2021-05', count: 2 },
    ]);
    expect(line.undated).toBe(4);
  });

  it('lets a date that says only its year widen the line no further than it must', () => {
    expect(timeline({ '2021': 1, '2021-05-04': 1 }).unit).toBe('day');
    expect(timeline({ '2020': 1, '2021-05-04': 1 }).unit).toBe('month');
    expect(timeline({ '2012': 1, '2021-05-04': 1 }).unit).toBe('year');
  });

  it('goes no finer than what any date says', () => {
    expect(timeline({ '2021': 1, '2022': 1 }).unit).toBe('year');
    expect(timeline({ '2021-05': 1 })).toMatchObject({
      unit: 'month',
      bars: [{ value: '2021-05', count: 1 }],
    });
  });

  it('counts a day that no month has in its month, and a month that no year has as no date', () => {
    const line = timeline({ '2021-02-30': 1, '2021-02-01': 1, '2021-13-01': 2 }, 1);
    expect(line.bars).toEqual([{ value: '2021-02-01', count: 1 }]);
    expect(line.coarser).toEqual([{ value: '2021-02', count: 1 }]);
    expect(line.undated).toBe(3);
  });

  it('has no bars where no article has a date', () => {
    expect(timeline({}, 2)).toEqual({ unit: 'year', bars: [], coarser: [], undated: 2 });
  });

  it('has bars whose value finds as many articles as they count, and loses none', () => {
    const spans = [
      ['2021', '2021-03-04', '2021-03-09', '2021-03', '2021-04-30'],
      ['2019-12-31', '2020', '2020-02-29', '2022-06', '2024-01-01'],
      ['1650', '1777-07-07', '1999', '2024-11-30', '2024-11'],
    ];
    for (const dates of spans) {
      const { bars, coarser } = timeline(Object.fromEntries(dates.map((iso) => [iso, 1])));
      for (const { value, count } of bars) {
        const range = dateRangeOf(value);
        if (range === undefined) throw new Error(`${value} is no range`);
        expect(dates.filter((iso) => liesWithin(iso, range))).toHaveLength(count);
      }
      const told = [...bars, ...coarser].reduce((sum, { count }) => sum + count, 0);
      expect(told).toBe(dates.length);
    }
  });
});
