import { describe, expect, it } from 'vitest';
import { barAt, barsIn, endsOf, rangeOf } from '../../../renderer/views/results/date-ranges.ts';

const bars = ['2021-03', '2021-04', '2021-05'].map((value, count) => ({ value, count }));

describe('bars of time taken together', () => {
  it('are a range whichever end they were taken from', () => {
    expect(rangeOf(barsIn(bars, { from: 0, to: 1 }))).toBe('2021-03..2021-04');
    expect(rangeOf(barsIn(bars, { from: 2, to: 1 }))).toBe('2021-04..2021-05');
    expect(rangeOf(barsIn(bars, { from: 1, to: 1 }))).toBe('2021-04');
  });

  it('keep the outer ends of bars that are ranges themselves', () => {
    const decades = ['1900..1909', '1910..1919'].map((value) => ({ value, count: 1 }));
    expect(rangeOf(decades)).toBe('1900..1919');
    expect(rangeOf(decades.slice(1))).toBe('1910..1919');
    expect(endsOf('1900..1909')).toEqual(['1900', '1909']);
  });

  it('are found under a point, the outermost beyond the ends', () => {
    expect([-0.1, 0, 0.34, 0.99, 1, 1.5].map((along) => barAt(along, 3))).toEqual([
      0, 0, 1, 2, 2, 2,
    ]);
  });
});
