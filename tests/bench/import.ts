import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { textDigest } from '../../main/library/reading/read-job.ts';
import { contentOf } from '../../main/readers/file-content.ts';
import { formatFor } from '../../main/readers/registry.ts';
import { generateArticles } from '../support/generate-articles.ts';
import { type OpenSqlite, sqlite } from './store/sqlite.ts';
import { inColumns } from './store/table.ts';

/**
 * How many articles a second come in, durable and indexed, by the built command line: 10,000 texts and
 * 1,000 pages (or so many as are given), beside two yardsticks in the same run: reading and hashing the
 * files alone, and SQLite with FTS5 that parses the same files with the same readers, inserts them and commits
 * each 1,000. And the peak of the memory, of the program and its threads together.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { markdown: { type: 'boolean', default: false } },
});
const [texts = 10_000, pages = 1_000] = positionals.map(Number);
const program = resolve(import.meta.dirname, '../../out/main/cli.cjs');

/** A page as a site saves it: a menu, the article and its share bar. */
const pageOf = (title: string, text: string) => `<!doctype html><html lang="ar" dir="rtl"><head>
<meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="2023-05-06">
<meta property="og:site_name" content="صحيفة الجسر"></head><body><nav><ul>${'<li><a href="#">قسم</a></li>'.repeat(40)}</ul></nav>
<article><h1>${title}</h1>${text
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join(
    '\n',
  )}</article><div class="share">شارك</div><footer>${'<a href="#">رابط</a> '.repeat(60)}</footer></body></html>`;

function writeFiles(folder: string, kind: 'txt' | 'html', count: number): void {
  mkdirSync(folder);
  for (const { fileName, text, document } of generateArticles(count)) {
    const content = kind === 'txt' ? text : pageOf(document.title, document.body.text);
    writeFileSync(join(folder, fileName.replace(/\.txt$/u, `.${kind}`)), content);
  }
}

/** Seconds that an act takes. */
async function secondsOf(act: () => unknown): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1_000;
}

const filesIn = (folder: string) =>
  readdirSync(folder).map((name) => [name, join(folder, name)] as const);

function readAndHash(folder: string): void {
  for (const [, path] of filesIn(folder))
    createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Parses each file, and keeps its facts and its text, committed by the thousand and synced. */
async function withSqlite(Database: OpenSqlite, folder: string, path: string): Promise<void> {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`
    CREATE TABLE article (id INTEGER PRIMARY KEY, sha256 TEXT, digest TEXT, facts TEXT, text TEXT);
    CREATE VIRTUAL TABLE words USING fts5(title, text, content='');
  `);
  const put = database.prepare('INSERT INTO article VALUES (NULL, ?, ?, ?, ?)');
  const index = database.prepare('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)');
  let count = 0;
  database.exec('BEGIN');
  for (const [name, file] of filesIn(folder)) {
    const bytes = new Uint8Array(readFileSync(file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const format = formatFor(name.slice(name.lastIndexOf('.') + 1));
    if (format === undefined) throw new Error(`no reader takes ${name}`);
    for await (const reading of format.reader.read(contentOf(name, bytes), {})) {
      if (reading.kind !== 'article') continue;
      const { text, ...facts } = reading.draft;
      put.run(sha256, textDigest(text), JSON.stringify(facts), text);
      count += 1;
      index.run(String(count), facts.title, text);
      if (count % 1_000 === 0) database.exec('COMMIT; BEGIN');
    }
  }
  database.exec('COMMIT');
  database.close();
}

interface Imported {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The built program on a new library; its memory is what the system says of the whole process. */
async function withWarraq(folder: string, library: string): Promise<Imported> {
  const child = spawn(process.execPath, [
    program,
    'import',
    folder,
    '--library',
    library,
    '--json',
  ]);
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1_024);
    } catch {
      // It has ended.
    }
  }, 100);
  let milliseconds = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const { summary } = JSON.parse(line) as { summary?: { milliseconds: number } };
    if (summary !== undefined) milliseconds = summary.milliseconds;
  }
  clearInterval(look);
  return { seconds: milliseconds / 1_000, megabytes: peak };
}

// Before anything is timed, as it may have to be installed.
const Database = await sqlite();
if (Database === undefined) throw new Error('SQLite cannot be had here');
const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-import-'));
const lines: (readonly string[])[] = [
  ['files', 'Warraq', 'read and hash', 'SQLite + FTS5', 'times SQLite', 'peak MB'],
];
const perSecond = (count: number, seconds: number) => `${Math.round(count / seconds)}/s`;
try {
  for (const [kind, count] of [
    ['txt', texts],
    ['html', pages],
  ] as const) {
    const files = join(folder, kind);
    writeFiles(files, kind, count);
    const reading = await secondsOf(() => readAndHash(files));
    const ours = await withWarraq(files, join(folder, `${kind}.warraq`));
    const theirs = await secondsOf(() =>
      withSqlite(Database, files, join(folder, `${kind}.sqlite`)),
    );
    lines.push([
      `${count.toLocaleString('en')} .${kind}`,
      perSecond(count, ours.seconds),
      perSecond(count, reading),
      perSecond(count, theirs),
      (theirs / ours.seconds).toFixed(2),
      ours.megabytes.toFixed(0),
    ]);
  }
  process.stdout.write(`${inColumns(lines, values.markdown)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
