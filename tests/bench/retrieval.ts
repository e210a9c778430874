import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureRetrieval } from './measure-retrieval.ts';

/**
 * Prints R@1, R@10 and MRR@10 for `--docs D.tsv --queries Q.tsv`; without them, for the Arabic
 * collection beside the checkout where there is one.
 */
const collection = resolve(import.meta.dirname, '../../../shared/inputs/retrieval');
const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: join(collection, 'xquad-ar-docs.tsv') },
    queries: { type: 'string', default: join(collection, 'xquad-ar-queries.tsv') },
  },
});
if (!existsSync(values.docs) || !existsSync(values.queries)) {
  process.stderr.write(
    'Nothing to measure retrieval on: give --docs FILE.tsv and --queries FILE.tsv.\n',
  );
  process.exit(2);
}
const figures = await measureRetrieval(values.docs, values.queries);
process.stdout.write(
  `${figures.documents} documents, ${figures.queries} queries, ` +
    `${figures.millisecondsPerQuery.toFixed(2)} ms a query\n` +
    `R@1 ${figures.recallAt1.toFixed(3)}  R@10 ${figures.recallAt10.toFixed(3)}  ` +
    `MRR@10 ${figures.reciprocalRankAt10.toFixed(3)}\n`,
);
