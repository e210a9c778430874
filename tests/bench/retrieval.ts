import { parseArgs } from 'node:util';
import { measureRetrieval } from './measure-retrieval.ts';

/** Prints R@1, R@10 and MRR@10 for `--docs D.tsv --queries Q.tsv`. */
const { values } = parseArgs({
  options: { docs: { type: 'string' }, queries: { type: 'string' } },
});
if (values.docs === undefined || values.queries === undefined) {
  process.stderr.write('Give --docs FILE.tsv and --queries FILE.tsv.\n');
  process.exit(2);
}
const figures = measureRetrieval(values.docs, values.queries);
process.stdout.write(
  `${figures.documents} documents, ${figures.queries} queries, ` +
    `${figures.millisecondsPerQuery.toFixed(2)} ms a query\n` +
    `R@1 ${figures.recallAt1.toFixed(3)}  R@10 ${figures.recallAt10.toFixed(3)}  ` +
    `MRR@10 ${figures.reciprocalRankAt10.toFixed(3)}\n`,
);
