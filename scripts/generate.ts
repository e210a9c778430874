/*
 * `npm run generate -- COUNT [--library DIR] [--seed N]`: a library of that many made-up articles,
 * the same ones for the same seed, to try the desk and its commands on.
 */
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateLibrary } from '../tests/support/generate-library.ts';
import { complain } from './support/complain.ts';

const usage = 'npm run generate -- COUNT [--library DIR] [--seed N]';

/** A whole number from 1; anything else is refused with the way to say it. */
function numberFrom(words: string): number {
  const number = Number(words);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`“${words}” is not a whole number from 1 up.\n${usage}`);
}

/** The folder asked for, which must be missing or empty, or a fresh one. */
function folderFor(library: string | undefined): string {
  if (library === undefined) {
    return join(mkdtempSync(join(tmpdir(), 'warraq-generated-')), 'Generated.warraq');
  }
  const path = resolve(process.env['INIT_CWD'] ?? '.', library);
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new Error(`${path} is not empty. Name an empty or a new folder.`);
  }
  return path;
}

function showProgress(done: number, articles: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${articles} articles`);
  else if (done % 10_000 === 0) process.stderr.write(`${done} of ${articles} articles\n`);
}

async function generate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { library: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const [count, ...more] = positionals;
  if (count === undefined || more.length > 0) throw new Error(usage);
  const articles = numberFrom(count);
  const seed = numberFrom(values.seed);
  const path = folderFor(values.library);
  const begun = performance.now();
  const progress = (done: number): void => showProgress(done, articles);
  await generateLibrary({ path, articles, seed, progress });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${articles} articles of seed ${seed} in ${seconds} s: ${path}`);
}

await generate().catch(complain);
