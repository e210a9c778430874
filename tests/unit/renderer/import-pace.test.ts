import { describe, expect, it } from 'vitest';
import {
  paceOf,
  roundedRate,
  roundedTime,
  timeLeft,
  withSample,
  type PaceSample,
} from '../../../renderer/state/import-pace.ts';

const sample = (milliseconds: number, done: number, articles = done): PaceSample => ({
  milliseconds,
  done,
  articles,
});

const after = (...samples: readonly PaceSample[]): readonly PaceSample[] =>
  samples.reduce<readonly PaceSample[]>(withSample, [sample(0, 0)]);

describe('the pace of an import', () => {
  it('is not told before it means something', () => {
    expect(paceOf([])).toBeUndefined();
    expect(paceOf(after(sample(1_500, 40)))).toBeUndefined();
    expect(timeLeft(100, undefined)).toBeUndefined();
  });

  it('counts files and articles a second', () => {
    expect(paceOf(after(sample(2_000, 20, 50), sample(4_000, 40, 100)))).toEqual({
      files: 10,
      articles: 25,
    });
  });

  it('forgets how it was long ago', () => {
    const slowThenFast = after(sample(60_000, 60), sample(65_000, 560), sample(71_000, 1_160));
    expect(paceOf(slowThenFast)?.files).toBe(100);
  });

  it('keeps few samples, however fast the news come', () => {
    const news = Array.from({ length: 20_000 }, (_, at) => sample(at * 5, at));
    expect(after(...news).length).toBeLessThan(50);
    expect(paceOf(after(...news))?.files).toBeCloseTo(200, 0);
  });

  it('tells no time while no file gets done', () => {
    expect(timeLeft(3, { files: 0, articles: 12 })).toBeUndefined();
  });

  it('tells the time that the files left take', () => {
    expect(timeLeft(300, { files: 10, articles: 10 })).toBe(30_000);
  });
});

describe('a time that is left', () => {
  it('is told by fives of seconds, then in minutes, then in hours', () => {
    expect([1, 17_000, 54_000, 58_000, 100_000, 3_500_000, 7_300_000].map(roundedTime)).toEqual([
      { unit: 'seconds', count: 5 },
      { unit: 'seconds', count: 20 },
      { unit: 'seconds', count: 55 },
      { unit: 'minutes', count: 1 },
      { unit: 'minutes', count: 2 },
      { unit: 'minutes', count: 58 },
      { unit: 'hours', count: 2 },
    ]);
  });
});

describe('a rate', () => {
  it('is told a second, or a minute where it is slow, or not at all', () => {
    expect(roundedRate({ files: 1, articles: 41.6 })).toEqual({ unit: 'second', count: 42 });
    expect(roundedRate({ files: 1, articles: 0.2 })).toEqual({ unit: 'minute', count: 12 });
    expect(roundedRate({ files: 1, articles: 0 })).toBeUndefined();
    expect(roundedRate(undefined)).toBeUndefined();
  });
});
