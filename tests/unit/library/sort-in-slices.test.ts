import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bySource,
  newestFirst,
  newestImportFirst,
  oldestFirst,
} from '../../../main/core/articles/ordering.ts';
import { sortInSlices } from '../../../main/library/slices.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { article } from '../../store/support/articles.ts';

const noRest = () => Promise.resolve();
const itself = (one: Article) => one;
const template = article(0);

/** An article of the parts that orders look at. */
function made(iso: string | undefined, source: string | undefined, importedAt: string): Article {
  const one: { -readonly [Key in keyof Article]: Article[Key] } = { ...template, importedAt };
  delete one.published;
  delete one.source;
  if (iso !== undefined) one.published = { iso, written: iso, calendar: 'gregorian' };
  if (source !== undefined) one.source = source;
  return one;
}

const collator = new Intl.Collator(['ar', 'en'], { numeric: true });
type Compare = (one: Article, two: Article) => number;

/** What a comparison of two articles at a time would say. */
const lastWhereMissing =
  (of: (article: Article) => string | undefined, compare: (one: string, two: string) => number) =>
  (one: Article, two: Article): number => {
    const [left, right] = [of(one), of(two)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return compare(left, right);
  };
const codeUnits = (one: string, two: string) => (one === two ? 0 : one < two ? -1 : 1);
const importOrder = lastWhereMissing(
  ({ importedAt }) => importedAt,
  (one, two) => codeUnits(two, one),
);
const dateOrder = (newest: boolean): Compare => {
  const byDate = lastWhereMissing(
    ({ published }) => published?.iso,
    (one, two) => (newest ? codeUnits(two, one) : codeUnits(one, two)),
  );
  return (one, two) => byDate(one, two) || importOrder(one, two);
};
const sourceOrder = lastWhereMissing(
  ({ source }) => source,
  (one, two) => collator.compare(one, two),
);

describe('sorting in slices', () => {
  const articles = fc.array(
    fc.tuple(
      fc.option(fc.constantFrom('2023', '2023-05', '2023-05-17', '2024-01-02'), { nil: undefined }),
      fc.option(fc.constantFrom('وكالة', 'أخبار', 'Desk 10', 'Desk 9'), { nil: undefined }),
      fc.constantFrom('2026-01-01T10:00:00.000Z', '2026-01-02T10:00:00.000Z'),
    ),
    { maxLength: 600, size: 'max' },
  );

  it.each([
    { name: 'the newest', order: newestFirst, compare: dateOrder(true) },
    { name: 'the oldest', order: oldestFirst, compare: dateOrder(false) },
    { name: 'the latest import', order: newestImportFirst, compare: importOrder },
    {
      name: 'the source',
      order: bySource,
      compare: (one, two) => sourceOrder(one, two) || dateOrder(true)(one, two),
    },
  ])('by $name gives what comparing gives, equals as they came', async ({ order, compare }) => {
    await fc.assert(
      fc.asyncProperty(articles, async (parts) => {
        const items = parts.map(([iso, source, importedAt]) => made(iso, source, importedAt));
        const sorted = await sortInSlices(items, order, itself, noRest);
        const expected = items.toSorted(compare);
        expect(sorted).toHaveLength(expected.length);
        expect(sorted.every((one, at) => one === expected[at])).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('looks up between pieces of work that are small', async () => {
    const items = Array.from({ length: 20_000 }, (_, at) =>
      made(`2020-01-${String(1 + (at % 28)).padStart(2, '0')}`, undefined, template.importedAt),
    );
    let [seen, most] = [0, 0];
    const counted = (one: Article) => {
      seen++;
      return one;
    };
    await sortInSlices(items, newestFirst, counted, () => {
      most = Math.max(most, seen);
      seen = 0;
      return Promise.resolve();
    });
    expect(most).toBeLessThan(1_000);
  });
});
