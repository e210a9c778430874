import AxeBuilder from '@axe-core/playwright';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { articleCount, ask, libraryIsOpen } from './support/ask.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { expect, makeLibrary, seeds, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

const pictures = resolve(import.meta.dirname, '../../test-results/backups');

/** The files of some articles. */
const articles = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 9)
  .map((name) => join(seeds, name));

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join()}`));
}

for (const language of languages) {
  const { say, finding } = wordsOf(language);
  const theme = language === 'ar' ? 'light' : 'dark';
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: say('backups.title') });

  test(`makes a backup, verifies, and brings a damaged library back (${language})`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000);
    const library = makeLibrary(join(folder, 'أبحاث.warraq'), articles);
    const restored = join(folder, 'Restored.warraq');
    const snapshot = join(library, 'catalogue', 'snapshot.jsonl');
    const first = await launch({ language, theme, library });
    await libraryIsOpen(first.page);
    const count = (await articleCount(first.page)) ?? 0;
    expect(count).toBeGreaterThan(5);
    await test.step('a backup is made from the library menu', async () => {
      const { page } = first;
      const dialog = dialogOf(page);
      await page.locator('.library-name').click();
      await page.getByRole('menuitem', { name: say('backups.menu') }).click();
      await expect(dialog).toContainText(say('backups.none'));
      await dialog.getByRole('button', { name: say('backups.make') }).click();
      await expect(dialog.getByRole('status')).toContainText(say('backups.made', { count }));
      const row = dialog.getByRole('listitem');
      await expect(row).toHaveCount(1);
      await expect(row).toContainText(say('history.articles', { count }));
      await expect(row).toContainText(say('backups.state.whole'));
      await expect(dialog).toContainText(say('backups.next.after-change'));
      await dialog.getByText(say('backups.verify.backups')).click();
      await dialog.getByRole('button', { name: say('backups.verify'), exact: true }).click();
      const verified = dialog.getByRole('status');
      await expect(verified).toContainText(say('backups.verified', { damages: 0 }));
      expect(await faults(page)).toEqual([]);
      await picture(page, `made-${language}`);
    });

    await test.step('the backup is restored beside the open library, which stays open', async () => {
      const { page, app } = first;
      const dialog = dialogOf(page);
      const copy = join(folder, 'Copy.warraq');
      await answerSaveDialog(app, null);
      await dialog.getByRole('listitem').getByRole('button').first().click();
      await expect(dialog.getByRole('status')).toHaveCount(0);
      await answerSaveDialog(app, copy);
      await dialog.getByRole('listitem').getByRole('button').first().click();
      await expect(dialog.getByRole('status')).toContainText(say('backups.restored', { count }));
      expect((await ask(page, 'library.overview', {})).path).toBe(library);
      await dialog.getByRole('button', { name: say('backups.open-restored') }).click();
      await expect(dialog).toBeHidden();
      // While one library gives way to another, there is none to ask.
      const path = () =>
        ask(page, 'library.overview', {}).then(
          (overview) => overview.path,
          () => undefined,
        );
      await expect.poll(path).toBe(copy);
      expect(await articleCount(page)).toBe(count);
      await first.close();
    });

    await test.step('a damaged library says so, is verified, and is restored and opened', async () => {
      writeFileSync(snapshot, 'null');
      const { page, app } = await launch({ language, theme, library });
      const screen = page.getByRole('main').filter({ hasText: say('broken.title') });
      await expect(screen.getByRole('button', { name: say('broken.restore') })).toBeFocused();
      await picture(page, `broken-${language}`);
      await screen.getByRole('button', { name: say('broken.verify') }).click();
      const dialog = dialogOf(page);
      const damage = { file: 'catalogue/snapshot.jsonl', place: 'line 1' };
      await expect(dialog.getByRole('list', { name: say('backups.findings') })).toContainText(
        finding('damaged', damage),
      );
      await expect(dialog.getByRole('button', { name: say('backups.make') })).toBeDisabled();
      expect(await faults(page)).toEqual([]);
      await picture(page, `verified-${language}`);
      await page.keyboard.press('Escape');
      await answerSaveDialog(app, null);
      await screen.getByRole('button', { name: say('broken.restore') }).click();
      await expect(dialog).toBeHidden();
      await answerSaveDialog(app, restored);
      await screen.getByRole('button', { name: say('broken.restore') }).click();
      await expect(dialog.getByRole('status')).toContainText(say('backups.restored', { count }));
      await expect(dialog).toContainText(say('backups.restored.whole'));
      await expect(dialog).toContainText(say('backups.restored.open'));
      await picture(page, `restored-${language}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('grid', { name: say('results.articles') })).toBeVisible();
      expect((await ask(page, 'library.overview', {})).path).toBe(restored);
      expect(await articleCount(page)).toBe(count);
      expect(readFileSync(snapshot, 'utf8')).toBe('null');
      expect(existsSync(join(restored, 'library.json'))).toBe(true);
    });
  });
}
