import { app, type BrowserWindow } from 'electron';
import { reportOf } from '../../preload/contract/errors.ts';
import type { LibraryOverview } from '../../preload/contract/library.ts';
import { wordError } from '../wording/word-error.ts';

const limit = 60_000;

/**
 * Proves that a build starts: once the library is open and the page is loaded, says so on stdout
 * and quits with 0; says why not on stderr and exits with 1 otherwise, at the latest after a minute.
 */
export function runSmokeTest(window: BrowserWindow, overview: Promise<LibraryOverview>): void {
  const fail = (reason: string) => {
    process.stderr.write(`warraq: smoke test failed: ${reason}\n`);
    process.exitCode = 1;
    app.quit();
  };
  setTimeout(() => fail('nothing was ready within a minute'), limit);
  const loaded = new Promise<void>((resolve, reject) => {
    window.webContents.once('did-finish-load', () => resolve());
    window.webContents.once('did-fail-load', (_event, _code, description) =>
      reject(new Error(`the page did not load (${description})`)),
    );
  });
  Promise.all([overview, loaded]).then(
    ([{ all }]) => {
      process.stdout.write(`warraq: ready ${all} articles\n`, () => app.quit());
    },
    (thrown: unknown) => fail(wordError(reportOf(thrown), 'en')),
  );
}
