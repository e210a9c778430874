/*
 * `npm run demo [-- --out DIR]`: the main job without a window, on the real command line: import
 * the sample articles, search, tag, export.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenNeeded, root } from './support/build.ts';
import { complain } from './support/complain.ts';

/** What of the command line's answers is shown here. */
interface Answer {
  readonly summary?: { readonly articles: number; readonly files: number };
  readonly total?: number;
  readonly hits?: readonly { readonly title: string; readonly source?: string }[];
  readonly changed?: number;
  readonly articles?: number;
  readonly files?: readonly string[];
}

const searches = ['سد وادي الريحان', '"قوات عراقية"', 'القطارات', 'harbour OR port', 'قمح -مياه'];
const tag = 'موضوعات/مياه';
const tagged = 'سد وادي الريحان';

async function demo(): Promise<void> {
  await buildWhenNeeded();
  const folder = demoFolder();
  const library = join(folder, 'Demo.warraq');
  const warraq = (...words: readonly string[]): Answer => ask([...words, '--library', library]);

  const samples = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'));
  const { summary } = warraq('import', ...samples.map((name) => join(root, 'seeds', name)));
  console.log(`Imported ${summary?.articles ?? 0} articles from ${summary?.files ?? 0} files.\n`);

  for (const search of searches) showSearch(search, warraq('search', search, '--limit', '3'));

  const { changed } = warraq('tag', tagged, '--add', tag);
  console.log(`Tagged what “${tagged}” finds with ${tag}: ${changed ?? 0} articles.\n`);

  console.log(`Exported the articles tagged ${tag}:`);
  for (const [format, name] of exports) {
    const out = join(folder, name);
    const { articles, files } = warraq('export', `tag:${tag}`, '--format', format, '--out', out);
    console.log(`  ${articles ?? 0} articles as ${format}: ${out} (files: ${files?.length ?? 0})`);
  }
  console.log(`\nThe library itself: ${library}`);
}

const exports = [
  ['json', 'water.json'],
  ['csv', 'water.csv'],
  ['markdown', 'water-notes'],
] as const;

/** A fresh folder, or the empty one asked for. */
function demoFolder(): string {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  if (out === undefined) return mkdtempSync(join(tmpdir(), 'warraq-demo-'));
  const folder = resolve(process.env['INIT_CWD'] ?? '.', out);
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty. Name an empty or a new folder.`);
  }
  return folder;
}

/** The last line of a command's answer, where its result or its summary stands. */
function ask(words: readonly string[]): Answer {
  const command = join(root, 'out/main/cli.cjs');
  const result = spawnSync(process.execPath, [command, ...words, '--json'], { encoding: 'utf8' });
  if (result.status !== 0) {
    throw new Error(`warraq ${words[0] ?? ''} failed:\n${result.stderr}${result.stdout}`);
  }
  return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '{}') as Answer;
}

function showSearch(search: string, { total, hits }: Answer): void {
  console.log(`Search ${search}: ${total ?? 0} found`);
  for (const { title, source } of hits ?? []) {
    console.log(`  ${title}${source === undefined ? '' : ` (${source})`}`);
  }
  console.log('');
}

await demo().catch(complain);
