import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { allIds, articleCount, ask, libraryIsOpen, searchFor } from './support/ask.ts';
import { dropFiles } from './support/drop.ts';
import { listenToImports, writeArticles } from './support/imports.ts';
import { alive, libraryProcess, processesOf, signalLibrary } from './support/processes.ts';
import { currentStage } from './support/stage.ts';
import { expect, makeLibrary, seeds, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

const tag = 'متابعة/عاجل';
/** Enough that an import of them is still running when a test has seen it begin. */
const many = 1_500;

/** Kills the library process, and the ones that take its place, until `deaths` have died. */
async function killLibrary(app: ElectronApplication, deaths: number): Promise<void> {
  let dead: number | undefined;
  for (let count = 0; count < deaths; count++) {
    await expect
      .poll(async () => {
        const pid = await libraryProcess(app);
        return pid !== undefined && pid !== dead;
      })
      .toBe(true);
    dead = await signalLibrary(app, 'SIGKILL');
  }
}

const results = (page: Page, name: string) => page.getByRole('grid', { name }).getByRole('row');

for (const language of languages) {
  const { say, error } = wordsOf(language);

  test(`brings a killed library back with all it confirmed, and says so (${language})`, async ({
    launch,
  }) => {
    const { app, page } = await launch({ language });
    const rows = results(page, say('results.articles'));
    await expect(rows).not.toHaveCount(0);
    const [first] = (await searchFor(page, 'السد')).hits;
    if (first === undefined) throw new Error('the sample library has no such article');
    const selection = { kind: 'articles' as const, ids: [first.id] };
    await ask(page, 'articles.tag', { selection, add: [tag], remove: [] });

    await test.step('a death while a call waits', async () => {
      await signalLibrary(app, 'SIGSTOP');
      const waiting = await page.evaluateHandle(() => ({
        answer: window.warraq.call('library.overview', {}),
      }));
      await signalLibrary(app, 'SIGKILL');
      expect(await waiting.evaluate(({ answer }) => answer)).toEqual({
        ok: false,
        error: { code: 'library.stopped', params: {} },
      });
      const notice = page.getByRole('status').filter({ hasText: say('restarted.title') });
      await expect(notice).toContainText(say('restarted.text'));
      const tags = page.getByRole('treegrid', { name: say('sidebar.tags') });
      await expect(tags.getByRole('row', { name: 'عاجل' })).toBeVisible();
      await page.getByRole('searchbox', { name: say('search.label') }).fill('السد');
      await expect(rows.filter({ has: page.locator('mark') })).not.toHaveCount(0);
      await tags.getByRole('row', { name: 'عاجل' }).click();
      await expect(rows).toHaveCount(1);
      await notice.getByRole('button', { name: say('notices.dismiss') }).click();
      await expect(notice).toBeHidden();
    });

    await test.step('five deaths within a minute', async () => {
      await killLibrary(app, 4);
      const broken = page.getByRole('main');
      await expect(broken).toContainText(error('library.keeps-stopping', { count: 5 }));
      await expect(broken.getByRole('heading')).toHaveText(say('broken.title'));
      await broken.getByRole('button', { name: say('broken.retry') }).click();
      await expect.poll(() => articleCount(page)).toBeGreaterThan(1);
      await expect(rows).toHaveCount(1);
      const { article } = await ask(page, 'articles.read', {
        id: first.id,
        query: { words: '', filters: [], place: 'all' },
      });
      expect(article.tags).toEqual([tag]);
    });
  });
}

test('keeps what was reported imported when the library is killed during an import', async ({
  launch,
  folder,
}) => {
  const { say, error, number } = wordsOf('ar');
  const files = writeArticles(join(folder, 'مقالات'), many);
  const { app, page } = await launch({ library: join(folder, 'Killed.warraq') });
  await libraryIsOpen(page);
  const news = await listenToImports(page);
  await dropFiles(page, [files]);
  await news.begun();
  await signalLibrary(app, 'SIGKILL');

  const desk = page.getByRole('main', { name: say('desk.label') });
  await desk.getByRole('radio', { name: say('desk.filter.failed', { count: number(1) }) }).click();
  await expect(desk.getByRole('row')).toContainText(error('library.stopped', {}));
  const reported = await news.ids();
  expect(reported.length).toBeGreaterThan(0);
  expect(reported.length).toBeLessThan(many);
  await expect.poll(() => articleCount(page)).toBeGreaterThanOrEqual(reported.length);
  const kept = await allIds(page);
  expect(kept).toEqual(expect.arrayContaining([...reported]));
  expect(new Set(kept).size).toBe(kept.length);

  await dropFiles(page, [files]);
  await expect.poll(async () => (await news.summaries()).length, { timeout: 40_000 }).toBe(2);
  const [, again] = await news.summaries();
  expect(again).toMatchObject({
    files: many,
    imported: many - kept.length,
    duplicate: kept.length,
    failed: 0,
  });
  expect(await articleCount(page)).toBe(many);
});

test('ends every process and lets go of the library when its window is closed', async ({
  launch,
  folder,
}) => {
  const library = join(folder, 'Closed.warraq');
  const files = writeArticles(join(folder, 'مقالات'), many);

  const first = await launch({ library });
  await libraryIsOpen(first.page);
  const news = await listenToImports(first.page);
  await dropFiles(first.page, [files]);
  await news.begun();
  const reported = await news.ids();
  await closeWindow(first.app);
  expect(existsSync(join(library, 'lock'))).toBe(false);

  const second = await launch({ library, userData: first.userData });
  await libraryIsOpen(second.page);
  expect(await allIds(second.page)).toEqual(expect.arrayContaining([...reported]));
  await closeWindow(second.app);
  expect(existsSync(join(library, 'lock'))).toBe(false);
});

/** Closes the window as a person would, and waits until nothing of the app is left. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  const pids = await processesOf(app);
  expect(pids.length).toBeGreaterThanOrEqual(3);
  const closed = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    // Answered first: closing the last window ends the app, and this conversation.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close());
  });
  await closed;
  await expect.poll(() => alive(pids)).toEqual([]);
}

test('brings a crashed page back on the library that is open', async ({ launch }) => {
  const { say } = wordsOf('ar');
  const { app, page } = await launch();
  await expect(results(page, say('results.articles'))).not.toHaveCount(0);
  const before = await libraryProcess(app);
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loadedAgain = new Promise<void>((resolve) => {
      contents?.once('render-process-gone', () => contents.once('did-finish-load', resolve));
    });
    contents?.forcefullyCrashRenderer();
    await loadedAgain;
  });
  // The test tool gives a crashed page up for good, so its successor is asked from the shell.
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const rows = `document.querySelectorAll('[data-list="results"] [role="row"]').length`;
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents?.executeJavaScript(rows) as Promise<number>;
      }),
    )
    .toBeGreaterThan(0);
  expect(await libraryProcess(app)).toBe(before);
});

test('hands a second start over to the window that is open', async ({ launch, folder }) => {
  const { say } = wordsOf('ar');
  const other = makeLibrary(join(folder, 'مكتبة ثانية.warraq'), [
    join(seeds, 'basra-court-boat.txt'),
  ]);
  const { app, page, userData } = await launch();
  const rows = results(page, say('results.articles'));
  await expect(rows).not.toHaveCount(0);
  const focused = await app.evaluateHandle(({ BrowserWindow }) => {
    const calls: string[] = [];
    const [window] = BrowserWindow.getAllWindows();
    const focus = window?.focus.bind(window);
    if (window && focus)
      window.focus = () => {
        calls.push('focus');
        focus();
      };
    return calls;
  });

  const stage = currentStage();
  const sandbox = stage.sandbox ? [] : ['--no-sandbox'];
  const second = spawn(
    stage.executable,
    [stage.app, `--user-data-dir=${userData}`, `--library=${other}`, ...sandbox],
    {
      cwd: userData,
      env: { ...process.env, HOME: userData, XDG_RUNTIME_DIR: userData },
      stdio: 'ignore',
    },
  );
  expect(await once(second, 'exit')).toEqual([0, null]);

  await expect.poll(() => focused.jsonValue()).toEqual(['focus']);
  await expect(page.getByRole('button', { name: 'مكتبة ثانية' })).toBeVisible();
  await expect(rows).toHaveCount(1);
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});
