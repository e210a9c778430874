import { chownSync, cpSync, lstatSync, mkdtempSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runAs } from '../../../scripts/support/stage.ts';
import type { Stage } from '../../../scripts/support/stage.ts';

/**
 * What `npm run test:e2e` set up for this run.
 * @throws Error when the tests were started another way.
 */
export function currentStage(): Stage {
  const text = process.env['WARRAQ_STAGE'];
  if (text === undefined) throw new Error('Start these tests with `npm run test:e2e`.');
  return JSON.parse(text) as Stage;
}

/** A new empty folder the app can write in, gone when the run ends. */
export function folderOfApp(): string {
  const folder = mkdtempSync(join(currentStage().folder, 'test-'));
  giveToApp(folder);
  return folder;
}

/** Makes the user the app runs as the owner of `path` and of all that lies in it. */
export function giveToApp(path: string): void {
  const { user } = currentStage();
  if (user === null) return;
  chownSync(path, user, user);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveToApp(join(path, name));
}

/** `path` itself where the app can read it, else a copy under the same name that it can. */
export function pathForApp(path: string): string {
  if (runAs(currentStage().user, ['test', '-r', path])) return path;
  const copy = join(folderOfApp(), basename(path));
  cpSync(path, copy, { recursive: true });
  giveToApp(copy);
  return copy;
}
