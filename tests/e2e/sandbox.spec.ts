import { readFileSync } from 'node:fs';
import { currentStage } from './support/stage.ts';
import { expect, test } from './support/test.ts';

/** The kernel's own word for "system calls are filtered" (proc(5), `Seccomp`). */
const filtered = 2;

test('runs the page in a process the kernel confines', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'Only Linux tells of a process’s seccomp filter.');
  test.skip(!currentStage().sandbox, 'This system gives no user namespaces to ordinary users.');
  const { app } = await launch();
  const pages = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
  );
  expect(pages).toHaveLength(1);
  for (const pid of pages) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(Number(/^Seccomp:\s+(\d)/m.exec(status)?.[1])).toBe(filtered);
  }
});

test('gives the page no Node and no Electron', async ({ launch }) => {
  const { page } = await launch();
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
  );
  expect(seen).toEqual([]);
});
