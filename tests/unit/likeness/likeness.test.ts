import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../main/core/likeness/same-story.ts';
import { createSampleTable } from '../../../main/core/likeness/sample-table.ts';
import { likenessOf, sampleOf, shinglesOf } from '../../../main/core/likeness/shingles.ts';
import { chanceFrom } from '../../support/random.ts';

const noRest = () => Promise.resolve();

/** A text of its own: so many words by number, drawn from a vocabulary. */
function textOf(seed: number, words: number, vocabulary = 5_000): Uint32Array {
  const chance = chanceFrom(seed);
  return Uint32Array.from({ length: words }, () => 1 + chance.below(vocabulary));
}

/** The text with some of its words replaced. */
function edited(text: Uint32Array, seed: number, share: number): Uint32Array {
  const chance = chanceFrom(seed);
  return text.map((word) => (chance.next() < share ? 1 + chance.below(5_000) : word));
}

const relation = (one: Uint32Array, other: Uint32Array) => {
  const [first, second] = [shinglesOf(one), shinglesOf(other)];
  return relationOf(likenessOf(first, second), first.size, second.size);
};

describe('shingles', () => {
  it('are every three words in a row, and none across the parts of an article', () => {
    expect(shinglesOf(Uint32Array.of(1, 2, 3, 4)).size).toBe(2);
    expect(shinglesOf(Uint32Array.of(1, 2, 3, 0, 1, 2, 3, 0)).size).toBe(1);
    expect(shinglesOf(Uint32Array.of(1, 2, 0, 3, 4)).size).toBe(0);
    expect(shinglesOf(new Uint32Array()).size).toBe(0);
  });

  it('tell orders apart, and hardly ever meet by chance', () => {
    expect(
      likenessOf(shinglesOf(Uint32Array.of(1, 2, 3)), shinglesOf(Uint32Array.of(3, 2, 1))),
    ).toEqual({ shared: 0, firstInSecond: 0, secondInFirst: 0 });
    expect(shinglesOf(textOf(1, 100_000)).size).toBeGreaterThan(99_900);
  });
});

describe('the relation of two articles', () => {
  const story = textOf(7, 300);

  it('is that of copies, versions, and parts of each other', () => {
    expect(relation(story, story)).toBe('copy');
    expect(relation(story, edited(story, 3, 0.08))).toBe('version');
    const longer = Uint32Array.from([...textOf(8, 900), 0, ...story]);
    expect(relation(story, longer)).toBe('contains');
    expect(relation(longer, story)).toBe('within');
  });

  it('is none for other stories, and none by a few words that both have', () => {
    expect(relation(story, textOf(9, 300))).toBeUndefined();
    const formula = textOf(10, 12);
    const longer = Uint32Array.from([...textOf(11, 300), ...formula]);
    expect(relation(formula, longer)).toBeUndefined();
  });
});

describe('a table of samples', () => {
  it('finds the copies, versions and parts among thousands of articles', async () => {
    const articles = Array.from({ length: 3_000 }, (_, at) => textOf(100 + at, 60 + (at % 400)));
    const table = createSampleTable();
    for (const article of articles) table.add(sampleOf(shinglesOf(article)));
    const pairs: (readonly [Uint32Array, number])[] = [];
    for (let at = 0; at < 300; at++) {
      const original = articles[at * 7] ?? new Uint32Array();
      pairs.push([edited(original, at, 0.06), at * 7]);
      pairs.push([Uint32Array.from([...textOf(9_000 + at, 500), 0, ...original]), at * 7]);
    }
    await table.seal(noRest);
    const missed = pairs.filter(
      ([text, original]) => !table.sharing(sampleOf(shinglesOf(text))).has(original),
    );
    // Chance leaves out a few of the shortest.
    expect(missed.length).toBeLessThan(pairs.length * 0.02);
    const strangers = [...table.sharing(sampleOf(shinglesOf(textOf(5, 400)))).values()];
    expect(strangers.filter((count) => count > 1)).toEqual([]);
  });

  it('can be added to after it was sealed', async () => {
    const table = createSampleTable();
    const [first, second] = [textOf(1, 300), textOf(2, 300)];
    table.add(sampleOf(shinglesOf(first)));
    await table.seal(noRest);
    table.add(sampleOf(shinglesOf(second)));
    const found = (text: Uint32Array) => [...table.sharing(sampleOf(shinglesOf(text))).keys()];
    expect([found(first), found(second)]).toEqual([[0], []]);
    await table.seal(noRest);
    expect([found(first), found(second)]).toEqual([[0], [1]]);
  });

  it('says nothing by what very many have', async () => {
    const furniture = textOf(1, 40);
    const table = createSampleTable();
    for (let at = 0; at < 500; at++) table.add(sampleOf(shinglesOf(furniture)));
    await table.seal(noRest);
    expect(table.sharing(sampleOf(shinglesOf(furniture))).size).toBe(0);
  });
});
