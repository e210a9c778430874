import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMiniSearchIndex } from '../../main/core/search/mini-search-index.ts';
import { parseQuery } from '../../main/core/search/parse-query.ts';
import type { SearchIndex } from '../../main/core/search/search-index.ts';
import { createAnalyzer } from '../../main/core/text/analyzer.ts';
import { createSlices } from '../../main/library/slices.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import { generateArticles } from '../support/generate-articles.ts';
import { indexOf } from './retrieval/indexed.ts';
import { questionsOf, type Question } from './search/questions.ts';
import { createFullTextPeer, type FullTextPeer } from './search/full-text-peer.ts';
import { percentile, timed, watched } from './store/measure.ts';
import { inColumns } from './store/table.ts';

/**
 * How long the search index takes for its everyday questions at 1,000, 5,000 and 10,000 generated
 * articles (or the numbers given), beside SQLite's FTS5, which is asked the same question right after;
 * and what the index takes in memory and on the disk, and how long it is read and written.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { markdown: { type: 'boolean', default: false } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 5_000, 10_000];
const clock = () => performance.now();

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function megabytesInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

async function timesOf(
  { words, match }: Question,
  ask: { readonly index: SearchIndex; readonly among: ReadonlyMap<ArticleId, Article> },
  peer: FullTextPeer | undefined,
) {
  const tree = parseQuery(words);
  const options = { match: 'all', among: ask.among, rest: createSlices(clock) } as const;
  const ours = await timed(() => ask.index.search(tree, options));
  const theirs = match === undefined ? undefined : peer && (await timed(() => peer.find(match)));
  return { ours, theirs };
}

const shown = (time: number | undefined): string =>
  time === undefined || Number.isNaN(time) ? '–' : time.toFixed(2);

const lines: (readonly string[])[] = [
  ['articles', 'question', 'p50 ms', 'p95 ms', 'FTS5 p50', 'FTS5 p95', 'ratio of p50'],
];
const keeping: (readonly string[])[] = [
  ['articles', 'memory MB', 'saved MB', 'write ms', 'read ms', 'longest block ms'],
];
for (const size of sizes) {
  const texts = Array.from(generateArticles(size), ({ document }) => ({
    title: document.title,
    text: document.body.text,
  }));
  const before = megabytesInUse();
  const index = createMiniSearchIndex(createAnalyzer());
  const { among } = indexOf(index, texts);
  const memory = megabytesInUse() - before;
  const peer = await createFullTextPeer(texts);
  for (const [name, questions] of questionsOf(texts)) {
    const times: Awaited<ReturnType<typeof timesOf>>[] = [];
    for (const question of [...questions, ...questions]) {
      times.push(await timesOf(question, { index, among }, peer));
    }
    // The first half compiles the code and warms both.
    const counted = times.slice(questions.length);
    const ours = counted.map((time) => time.ours);
    const theirs = counted.flatMap((time) => time.theirs ?? []);
    lines.push([
      size.toLocaleString('en'),
      name,
      shown(percentile(ours, 0.5)),
      shown(percentile(ours, 0.95)),
      shown(percentile(theirs, 0.5)),
      shown(percentile(theirs, 0.95)),
      theirs.length === 0 ? '–' : (percentile(ours, 0.5) / percentile(theirs, 0.5)).toFixed(1),
    ]);
  }
  peer?.close();

  const saved: string[] = [];
  const writing = await watched(async () => {
    const rest = createSlices(clock);
    for (const line of index.save()) {
      saved.push(line);
      await rest();
    }
  });
  const reading = await watched(async () => {
    const rest = createSlices(clock);
    const loading = createMiniSearchIndex(createAnalyzer()).loading();
    for (const line of saved) {
      loading.take(JSON.parse(line));
      await rest();
    }
  });
  keeping.push([
    size.toLocaleString('en'),
    memory.toFixed(0),
    (saved.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0) / 1e6).toFixed(1),
    writing.took.toFixed(0),
    reading.took.toFixed(0),
    Math.max(writing.blocked, reading.blocked).toFixed(0),
  ]);
}
process.stdout.write(`${inColumns(lines, values.markdown)}\n\n`);
process.stdout.write(`${inColumns(keeping, values.markdown)}\n`);
