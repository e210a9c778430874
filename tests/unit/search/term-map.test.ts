import { describe, expect, it } from 'vitest';
import { TermMap } from '../../../main/core/search/term-map.ts';
import { chanceFrom } from '../../support/random.ts';

const letters = ['ا', 'ل', 'ك', 'ت', 'ب'];

describe('the tree of terms', () => {
  it('finds by the term what it finds by walking, after any puts and removals', () => {
    const chance = chanceFrom(7);
    const terms = new TermMap<number>();
    const expected = new Map<string, number>();
    const anyTerm = () =>
      Array.from({ length: 1 + chance.below(4) }, () => letters[chance.below(5)]).join('');
    for (let act = 0; act < 3_000; act += 1) {
      const term = anyTerm();
      if (chance.below(3) === 0) {
        terms.delete(term);
        expected.delete(term);
      } else if (chance.below(2) === 0) {
        terms.set(term, act);
        expected.set(term, act);
      } else {
        const fetched = terms.fetch(term, () => act);
        expect(fetched).toBe(expected.get(term) ?? act);
        expected.set(term, fetched);
      }
      const asked = anyTerm();
      expect(terms.get(asked)).toBe(expected.get(asked));
      expect(terms.has(asked)).toBe(expected.has(asked));
    }
    const byTerm = (entries: Iterable<readonly [string, number]>) =>
      [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
    expect(byTerm(terms.atPrefix(''))).toEqual(byTerm(expected));
    expect(terms.size).toBe(expected.size);
  });
});
