import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureRetrieval } from '../../bench/measure-retrieval.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/inputs/retrieval');
const documents = resolve(folder, 'xquad-ar-docs.tsv');
const queries = resolve(folder, 'xquad-ar-queries.tsv');
const isThere = existsSync(documents) && existsSync(queries);

describe.skipIf(!isThere)(
  'questions in Arabic (skipped without ../shared/inputs/retrieval)',
  () => {
    it('finds the right paragraph of XQuAD-ar with MRR@10 of at least 0.92', async () => {
      const figures = await measureRetrieval(documents, queries);
      expect(figures.reciprocalRankAt10).toBeGreaterThanOrEqual(0.92);
    });
  },
);
