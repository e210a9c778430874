import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { deskOf, openDesk } from '../../e2e/support/desk.ts';
import { listenToImports, writeArticles } from '../../e2e/support/imports.ts';
import { expect, test } from '../../e2e/support/workbench.ts';
import { wordsOf } from '../../e2e/support/words.ts';
import { inColumns } from '../store/table.ts';

/** Watches a thread from within: the longest time in which a timer of a few milliseconds was not let run. */
function watchBlocks(): void {
  const every = 4;
  const watched = globalThis as { longestBlock?: number; blocks?: number };
  watched.longestBlock = 0;
  watched.blocks = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const block = now - last - every;
    watched.longestBlock = Math.max(watched.longestBlock ?? 0, block);
    if (block > 50) watched.blocks = (watched.blocks ?? 0) + 1;
    last = now;
  }, every);
}

const told = (): readonly [longest: number, over50: number] => {
  const { longestBlock = 0, blocks = 0 } = globalThis as { longestBlock?: number; blocks?: number };
  return [longestBlock, blocks];
};

/** The peak of the memory of each process of the app, in megabytes, by what Chromium calls it. */
async function peaks(app: ElectronApplication): Promise<readonly (readonly [string, number])[]> {
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, type, name }) => [name ?? type, pid] as const),
  );
  return processes.map(([name, pid]) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return [name, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1_024] as const;
  });
}

async function importing(page: Page, app: ElectronApplication, files: string): Promise<number> {
  const desk = deskOf(page, app, wordsOf('ar'));
  const news = await listenToImports(page);
  const began = performance.now();
  await desk.importFolder(files);
  await expect
    .poll(async () => (await news.summaries()).length, { timeout: 600_000, intervals: [250] })
    .toBe(1);
  return (performance.now() - began) / 1_000;
}

for (const count of [2_000, 10_000]) {
  test(`the window while ${count} texts come in`, async ({ launch, folder }) => {
    test.setTimeout(900_000);
    const files = writeArticles(join(folder, 'نصوص'), count);
    const { app, page } = await launch({ library: join(folder, 'Measured.warraq') });
    await openDesk(page, wordsOf('ar'));
    await page.waitForTimeout(2_000);
    await app.evaluate(watchBlocks);
    await page.evaluate(watchBlocks);
    const seconds = await importing(page, app, files);
    const [shell, shellBlocks] = await app.evaluate(told);
    const [renderer, rendererBlocks] = await page.evaluate(told);
    const rows = [
      ['of', 'longest block ms', 'blocks over 50 ms'],
      ['shell', shell.toFixed(0), String(shellBlocks)],
      ['renderer', renderer.toFixed(0), String(rendererBlocks)],
    ];
    const memory = (await peaks(app)).map(([name, megabytes]) => [name, megabytes.toFixed(0)]);
    const title = `${count.toLocaleString('en')} texts in the window: ${(count / seconds).toFixed(0)}/s`;
    process.stdout.write(
      `\n${title}\n${inColumns(rows, false)}\n${inColumns([['process', 'peak MB'], ...memory], false)}\n`,
    );
  });
}
