import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createMiniSearchIndex } from '../../main/core/search/mini-search-index.ts';
import { createAnalyzer } from '../../main/core/text/analyzer.ts';
import { collection, isCollectionThere } from './retrieval/collection.ts';
import { measureLucene } from './retrieval/lucene.ts';
import { measureRetrieval } from './retrieval/questions.ts';
import type { RankFigures } from './retrieval/ranks.ts';
import { measureConflation, measureWordForms } from './retrieval/word-forms.ts';
import { inColumns } from './store/table.ts';

/**
 * Imports the documents of `--docs D.tsv` (id TAB text) into a new library, asks it the questions of
 * `--queries Q.tsv` (id TAB id of the right document TAB question) and prints how well the right ones stand,
 * beside Lucene where Java and Debian's liblucene8-java are there. Without them it measures the Arabic
 * collections beside the checkout, and word forms too.
 */
const { values } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
});
const { docs = collection.documents, queries = collection.questions, markdown } = values;
if (!existsSync(docs) || !existsSync(queries)) {
  process.stderr.write(
    'Nothing to measure retrieval on: give --docs FILE.tsv and --queries FILE.tsv.\n',
  );
  process.exit(2);
}
const shown = (share: number): string => share.toFixed(3);
const print = (lines: readonly (readonly string[])[]): void => {
  process.stdout.write(`${inColumns(lines, markdown)}\n\n`);
};

const ours = await measureRetrieval(docs, queries);
const lucene = await measureLucene(docs, queries);
const cells = (name: string, figures: RankFigures | undefined): readonly string[] =>
  figures === undefined
    ? [name, 'not to be had here', '', '']
    : [
        name,
        shown(figures.recallAt1),
        shown(figures.recallAt10),
        shown(figures.reciprocalRankAt10),
      ];
process.stdout.write(
  `${ours.documents} documents, ${ours.questions} questions, ` +
    `${ours.millisecondsPerQuestion.toFixed(2)} ms a question with its snippets\n`,
);
print([
  ['', 'R@1', 'R@10', 'MRR@10'],
  cells('Warraq', ours),
  cells('Lucene 8, ArabicAnalyzer', lucene),
]);

if (isCollectionThere && values.docs === undefined && values.queries === undefined) {
  const newIndex = () => createMiniSearchIndex(createAnalyzer());
  const { several, hard } = await measureWordForms(newIndex(), collection.morphology);
  const meeting = await measureConflation(newIndex(), collection.conflation);
  print([
    ['word forms', 'nDCG@10', 'precision', 'recall'],
    ...(
      [
        ['queries of several words', several],
        ['hard queries of one word', hard],
      ] as const
    ).map(([name, { gainAt10, precision, recall }]) => [
      name,
      shown(gainAt10),
      shown(precision),
      shown(recall),
    ]),
    [
      `forms that should meet, F1 ${shown(meeting.f1)}`,
      '',
      shown(meeting.precision),
      shown(meeting.recall),
    ],
  ]);
}
