import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { currentStage, folderOfApp, giveToApp } from './stage.ts';
import { test as base } from './test.ts';

interface Fixtures {
  /** A folder the app can write in, cleared away after the test. */
  readonly folder: string;
}

/** Playwright's `test`, with the real app and a folder at hand. */
export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from this pattern, and wants it even where there are none.
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = folderOfApp();
    await use(folder);
    // The app may be giving up a backup there at this moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  },
});

export { expect } from '@playwright/test';

/** The articles of the sample library, as files. */
export const seeds = resolve(import.meta.dirname, '../../../seeds');

/**
 * Makes a library of files, by the command line of the built app.
 * @throws Error with the command's own words where it fails.
 */
export function makeLibrary(path: string, files: readonly string[]): string {
  const command = join(currentStage().app, 'out/main/cli.cjs');
  const args = [command, 'import', ...files, '--library', path, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the library was not made: ${stdout}${stderr}`);
  giveToApp(path);
  return path;
}

/** A library of articles of March 2021, each a title and a text. */
export function libraryOf(
  articles: readonly (readonly [title: string, text: string])[],
  folder: string,
): string {
  const files = articles.map(([title, text], at) => {
    const path = join(folder, `${at}.txt`);
    writeFileSync(path, `${title}\n${at + 1} مارس 2021\n\n${text}\n`);
    return path;
  });
  return makeLibrary(join(folder, 'أبحاث.warraq'), files);
}

/** The rows of what was found, but for those that are still awaited. */
export const rowsOf = (page: Page): Locator =>
  page.locator('[data-list="results"] [role="row"]').filter({ has: page.locator('p') });

/** Everything in a folder and below, with its bytes: two of them are equal where nothing changed. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? readFileSync(path, 'base64') : 'folder'];
    }),
  );
}
