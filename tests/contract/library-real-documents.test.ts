import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collection } from '../bench/retrieval/collection.ts';
import { measureRetrieval } from '../bench/retrieval/questions.ts';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';

/** Real documents are kept beside the repository, not in it. */
const inputs = resolve(import.meta.dirname, '../../../shared/inputs');
const isThere = existsSync(inputs);

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
});
afterEach(() => desk.clear());

describe.skipIf(!isThere)('real documents (skipped: ../shared/inputs is not there)', () => {
  it('are understood, each with its own facts and not those of a related one', async () => {
    const { summary } = await library.import(resolve(inputs, 'seeds'));
    expect(summary).toMatchObject({ imported: 2, failed: 0 });
    const { hits } = await library.search('قوات عراقية');
    const documents = await Promise.all(hits.map(({ id }) => library.read(id)));
    documents.sort((one, two) => (one.origin.fileName < two.origin.fileName ? -1 : 1));
    const [first, second] = documents;
    expect(first).toMatchObject({
      published: { iso: '2024-02-08' },
      source: 'بوابة الوفد',
      keywords: ['روسيا', 'العراق', 'تعزيز قواته', 'وزارة الخارجية الروسية'],
    });
    expect(first?.related).toHaveLength(1);
    const opening = first?.related[0]?.title.split(' ').slice(0, 3).join(' ') ?? '';
    expect((await library.search(`"${opening}"`)).total).toBe(0);
    expect(second).toMatchObject({
      title: expect.stringMatching(/^بيسكوف/) as string,
      published: { iso: '2021-07-27' },
      source: expect.stringContaining('مجموعة الرؤية الاستراتيجية') as string,
    });
    expect(second?.title).not.toContain('Ru');
  });

  it('of a news corpus are all taken', async () => {
    const { summary } = await library.import(resolve(inputs, 'news-ar'));
    expect(summary).toMatchObject({ files: 12, imported: 12, failed: 0 });
  });

  it('are found by questions about them: XQuAD-ar, MRR@10 at least 0.94', async () => {
    const figures = await measureRetrieval(collection.documents, collection.questions);
    expect(figures.reciprocalRankAt10).toBeGreaterThanOrEqual(0.94);
    expect(figures.recallAt1).toBeGreaterThanOrEqual(0.905);
  }, 120_000);
});
