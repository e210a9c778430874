import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import { articleCount } from './support/ask.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { giveToApp } from './support/stage.ts';
import { contentsOf, expect, makeLibrary, seeds, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';
import type { WindowWords } from './support/words.ts';

const holder = fileURLToPath(new URL('../store/support/hold-library.ts', import.meta.url));

/** Another program that has a library open until its input ends. */
async function holdLibrary(path: string): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', holder, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  expect(await once(createInterface(child.stdout), 'line')).toEqual(['open']);
  return child as ChildProcess & { readonly pid: number };
}

async function letGo(child: ChildProcess, path: string): Promise<void> {
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
  giveToApp(path);
}

/** Changes `library.json`, the file a library is known by. */
function changeHeader(library: string, change: Readonly<Record<string, unknown>>): void {
  const path = join(library, 'library.json');
  const header = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...header, ...change }));
}

function someFolder(path: string): string {
  mkdirSync(join(path, 'صور'), { recursive: true });
  writeFileSync(join(path, 'رسالة.txt'), 'هذه رسالة، وليست مكتبة.');
  writeFileSync(join(path, 'صور', 'قائمة.json'), '{"name":"صور"}');
  giveToApp(path);
  return path;
}

/** The screen of a library that could not be opened. */
function brokenScreen(page: Page, app: ElectronApplication, words: WindowWords) {
  const { say, error } = words;
  const screen = page.getByRole('main').filter({ hasText: say('broken.title') });
  const press = (name: string) => screen.getByRole('button', { name, exact: true }).click();
  return {
    screen,
    retry: () => press(say('broken.retry')),
    openSample: () => press(say('library.sample')),
    async choose(path: string) {
      await answerOpenDialog(app, [path]);
      await press(say('library.choose'));
    },
    async create(path: string) {
      await answerSaveDialog(app, path);
      await press(say('library.create'));
    },
    /** Fails unless the screen says exactly that and offers every way on. */
    async says(code: ErrorReport['code'], params: Readonly<Record<string, string | number>>) {
      await expect(screen).toContainText(error(code, params));
      await expect(screen.getByRole('heading')).toHaveText(say('broken.title'));
      await expect(screen.getByText(code, { exact: true })).toBeVisible();
      for (const way of ['broken.retry', 'library.choose', 'library.create', 'library.sample']) {
        const name = say(way as Parameters<typeof say>[0]);
        await expect(screen.getByRole('button', { name, exact: true })).toBeEnabled();
      }
    },
  };
}

for (const language of languages) {
  const words = wordsOf(language);
  const { say, error } = words;
  const article = join(seeds, 'basra-court-boat.txt');

  test(`says why a library cannot be opened, changes nothing in it and offers ways on (${language})`, async ({
    launch,
    folder,
  }) => {
    const notLibrary = someFolder(join(folder, 'وثائق'));
    const newer = makeLibrary(join(folder, 'Newer.warraq'), [article]);
    changeHeader(newer, { version: 4 });
    const readOnly = makeLibrary(join(folder, 'Read only.warraq'), [article]);
    chmodSync(readOnly, 0o555);
    const damaged = makeLibrary(join(folder, 'Damaged.warraq'), [article]);
    const snapshot = join(damaged, 'catalogue', 'snapshot.jsonl');
    writeFileSync(snapshot, 'null');
    const locked = makeLibrary(join(folder, 'مقفلة.warraq'), [article]);
    const other = await holdLibrary(locked);
    const before = contentsOf(folder);

    const { app, page } = await launch({ language, library: notLibrary });
    const broken = brokenScreen(page, app, words);

    await test.step('a folder that is no library, asked for twice', async () => {
      await broken.says('library.not-a-library', { path: notLibrary });
      await broken.retry();
      await broken.says('library.not-a-library', { path: notLibrary });
    });
    await test.step('one of a newer version', async () => {
      await broken.choose(newer);
      await broken.says('library.newer-format', { path: newer, version: 4 });
    });
    await test.step('one that cannot be written to', async () => {
      await broken.choose(readOnly);
      await broken.says('library.read-only', { path: readOnly });
    });
    await test.step('a damaged one', async () => {
      await broken.choose(damaged);
      const place = { file: 'catalogue/snapshot.jsonl', place: 'line 1' };
      await broken.says('library.damaged', { path: damaged, ...place, backup: 'none' });
    });
    await test.step('one that another program has open', async () => {
      await broken.choose(locked);
      const holder = { program: 'Warraq 9.9.9', process: String(other.pid), computer: hostname() };
      await broken.says('library.locked', { path: locked, ...holder });
    });
    await test.step('a new one where there is something already', async () => {
      await broken.create(notLibrary);
      await expect(
        page.getByRole('status').getByText(error('library.already-exists', { path: notLibrary })),
      ).toBeVisible();
    });
    expect(contentsOf(folder)).toEqual(before);

    await test.step('trying again once the other program has let go', async () => {
      await letGo(other, locked);
      await broken.retry();
      const list = page.getByRole('grid', { name: say('results.articles') });
      await expect(list.getByRole('row')).toHaveCount(1);
      await expect(broken.screen).toBeHidden();
      expect(await articleCount(page)).toBe(1);
    });

    await test.step('a damaged one, while another is open, which stays', async () => {
      await answerOpenDialog(app, [damaged]);
      await page.getByRole('button', { name: say('library.menu', { name: 'مقفلة' }) }).click();
      await page.getByRole('menuitem', { name: say('library.choose') }).click();
      const place = { file: 'catalogue/snapshot.jsonl', place: 'line 1' };
      const params = { path: damaged, ...place, backup: 'none' };
      await expect(
        page.getByRole('status').getByText(error('library.damaged', params)),
      ).toBeVisible();
      await expect(
        page.getByRole('grid', { name: say('results.articles') }).getByRole('row'),
      ).toHaveCount(1);
    });
    chmodSync(readOnly, 0o755);
  });

  test(`goes on from a library that cannot be opened once it is mended or another is made (${language})`, async ({
    launch,
    folder,
  }) => {
    const library = makeLibrary(join(folder, 'Mended.warraq'), [article]);
    const snapshot = join(library, 'catalogue', 'snapshot.jsonl');
    const sound = readFileSync(snapshot);
    writeFileSync(snapshot, 'null');
    const first = await launch({ language, library });
    const list = first.page.getByRole('grid', { name: say('results.articles') });

    await test.step('trying again after the damage is mended', async () => {
      const broken = brokenScreen(first.page, first.app, words);
      const place = { file: 'catalogue/snapshot.jsonl', place: 'line 1' };
      await broken.says('library.damaged', { path: library, ...place, backup: 'none' });
      writeFileSync(snapshot, sound);
      await broken.retry();
      await expect(list.getByRole('row')).toHaveCount(1);
    });

    await first.close();
    rmSync(library, { recursive: true });
    const { app, page } = await launch({ language, userData: first.userData });
    const broken = brokenScreen(page, app, words);

    await test.step('the library of the last run is gone', async () => {
      await broken.says('library.not-found', { path: library });
    });
    await test.step('a new one', async () => {
      const created = join(folder, 'مكتبة جديدة.warraq');
      await broken.create(created);
      await expect(page.getByRole('heading', { name: say('empty.title') })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(created);
      expect(await articleCount(page)).toBe(0);
    });
    await test.step('the sample library', async () => {
      await page.getByRole('button', { name: say('library.sample'), exact: true }).click();
      const rows = page.getByRole('grid', { name: say('results.articles') }).getByRole('row');
      await expect(rows).not.toHaveCount(0);
      expect(await articleCount(page)).toBeGreaterThanOrEqual(24);
    });
  });
}
