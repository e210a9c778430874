import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { composeLibrary } from '../../main/compose.ts';
import { ImportId } from '../../preload/contract/vocabulary.ts';
import { generateArticles } from '../support/generate-articles.ts';
import { generateLibrary } from '../support/generate-library.ts';
import { wireCopies } from '../support/wire-copies.ts';

/**
 * How long an import of 200 articles into a library of 20,000 (or as many as are given) takes, and how
 * long looking for their twins takes after it: first, when every text of the library is gone through, then
 * once more. The index is built before.
 */
const [there = 20_000, coming = 200] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'warraq-twins-'));
const path = join(folder, 'Large.warraq');
const print = (words: string) => process.stdout.write(`${words}\n`);

/** Articles that are not in the library, and copies of one story among them. */
async function writeFiles(name: string, seed: number): Promise<string> {
  const files = join(folder, name);
  await mkdir(files);
  for (const { fileName, text } of generateArticles(coming - 3, seed))
    await writeFile(join(files, fileName), text);
  for (const copy of ['agency.txt', 'trimmed.txt', 'weekly.txt'] as const)
    await writeFile(join(files, copy), `${wireCopies[copy]}\n\n${seed}`);
  return files;
}

await generateLibrary({ path, articles: there });
let twins = new Set<string>();
let toldAt = 0;
const calls = composeLibrary({
  version: 'bench',
  broadcast: (name, payload) => {
    if (name !== 'imports.progress') return;
    const { rows } = payload as { rows: readonly { twins: readonly { id: string }[] }[] };
    for (const { id } of rows.flatMap((row) => row.twins)) twins.add(id);
    toldAt = performance.now();
  },
});
const opening = performance.now();
await calls['library.open']({ path, create: false });
print(`opened a library of ${there} in ${Math.round(performance.now() - opening)} ms`);
const indexing = performance.now();
while (!(await calls['names.suggest']({ forms: ['سد'] })).isReady);
print(`its index was built in ${Math.round(performance.now() - indexing)} ms`);
for (const [name, seed] of [
  ['first', 7_001],
  ['second', 7_002],
] as const) {
  twins = new Set();
  const files = await writeFiles(name, seed);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const began = performance.now();
  delay.enable();
  await calls['imports.run']({ importId: ImportId.parse(name), paths: [files] });
  const imported = performance.now();
  await calls['imports.settled']({});
  delay.disable();
  const looking = Math.round(performance.now() - imported);
  const toldAfter = Math.round(Math.max(toldAt - imported, 0));
  print(
    `${name}: ${coming} imported in ${Math.round(imported - began)} ms, twins looked for in ${looking} ms ` +
      `(${twins.size} found, told after ${toldAfter} ms); others waited ${Math.round(delay.max / 1e6)} ms at most`,
  );
}
await calls['library.close']({});
rmSync(folder, { recursive: true, force: true });
