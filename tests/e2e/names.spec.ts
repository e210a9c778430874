import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { nameArticles } from '../support/name-articles.ts';
import { searchFor } from './support/ask.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { giveToApp } from './support/stage.ts';
import { expect, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

const rows = (page: Page): Locator => page.locator('[data-list="results"] [role="row"]');
const forms = (page: Page): Locator => page.getByRole('dialog').locator('.forms .chip bdi');

/** Imports the articles as a person does, by the key and the dialog of the system. */
async function importArticles(page: Page, app: ElectronApplication, folder: string): Promise<void> {
  const files = join(folder, 'files');
  mkdirSync(files, { recursive: true });
  const paths = Object.entries(nameArticles).map(([name, text]) => {
    writeFileSync(join(files, name), text);
    return join(files, name);
  });
  giveToApp(files);
  const { total } = await searchFor(page, '');
  await answerOpenDialog(app, paths);
  await page.keyboard.press('i');
  const imported = async () => (await searchFor(page, '')).total;
  await expect.poll(imported).toBe(total + paths.length);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(rows(page).first()).toBeVisible();
}

for (const language of languages) {
  const { say } = wordsOf(language);
  const theme = language === 'ar' ? 'light' : 'dark';
  const field = say('field.name.colon');

  test(`gathers the spellings of a name and searches by it (${language})`, async ({
    launch,
    folder,
  }) => {
    const { page, app } = await launch({ language, theme });
    await expect(rows(page).first()).toBeVisible();
    await importArticles(page, app, folder);
    const dialog = page.getByRole('dialog');
    const suggestion = page.locator('.suggestion').first();

    await test.step('begins with none', async () => {
      await page.getByRole('button', { name: say('names.title') }).click();
      await expect(dialog.getByText(say('names.empty.title'))).toBeVisible();
      await dialog.getByRole('textbox', { name: say('names.name') }).fill('زقنبوت');
      await page.keyboard.press('Enter');
      await expect(dialog.getByText(say('names.none'))).toBeVisible();
      await dialog.getByRole('button', { name: say('names.back') }).click();
    });

    await test.step('suggests what the library has, and takes what is ticked', async () => {
      await dialog.getByRole('textbox', { name: say('names.name') }).fill('القذافي');
      await page.keyboard.press('Enter');
      const suggested = dialog.locator('.spelling');
      await expect(dialog.getByRole('textbox', { name: say('names.by-hand') })).toBeFocused();
      await expect(suggested.filter({ hasText: 'الغذافي' })).toContainText('حصار سرت');
      await expect(dialog.getByRole('button', { name: say('names.save') })).toBeDisabled();
      for (const form of ['الغذافي', 'Gaddafi', 'Qaddafi']) {
        await suggested.filter({ hasText: form }).click();
      }
      await expect(forms(page)).toHaveText(['القذافي', 'الغذافي', 'Gaddafi', 'Qaddafi']);
      await suggested.filter({ hasText: /^قذائف/ }).click();
      await dialog.getByRole('button', { name: say('names.remove', { form: 'قذائف' }) }).click();
      await expect(suggested.filter({ hasText: /^قذائف/ }).getByRole('checkbox')).not.toBeChecked();
    });

    await test.step('takes a spelling by hand, and keeps them', async () => {
      const byHand = dialog.getByRole('textbox', { name: say('names.by-hand') });
      await byHand.fill('Kadhafi');
      await page.keyboard.press('Enter');
      await expect(forms(page)).toHaveCount(5);
      await dialog.getByRole('button', { name: say('names.save') }).click();
      await expect(dialog.getByText(say('names.done.saved', { name: 'القذافي' }))).toBeVisible();
      await expect(dialog.locator('.names > ul > li')).toContainText(
        say('names.articles', { count: 4 }),
      );
    });

    await test.step('searches by it, and finds and marks every spelling', async () => {
      await dialog.getByRole('button', { name: say('names.search') }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('searchbox')).toHaveValue(`${field}القذافي`);
      await expect(rows(page)).toHaveCount(4);
      await expect(rows(page).locator('.why').first()).toContainText(say('why.name'));
      const marks = async () => new Set(await rows(page).locator('mark').allTextContents());
      await expect
        .poll(marks)
        .toEqual(
          new Set([
            'القذافي',
            'القذّافي',
            'وللقذافي',
            'الغذافي',
            'للغذافي',
            'Gaddafi’s',
            'Gaddafi',
            'Qaddafi',
          ]),
        );
      await rows(page).filter({ hasText: 'سرت' }).first().click();
      await expect(page.locator('.article mark').first()).toHaveText('الغذافي');
    });

    await test.step('is offered while one of its spellings is typed', async () => {
      await page.keyboard.press('/');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Qaddafi');
      await expect(suggestion).toContainText('name:Qaddafi');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('searchbox')).toHaveValue('name:Qaddafi ');
      await expect(rows(page)).toHaveCount(4);
    });

    await test.step('is opened from a word, deleted, and brought back', async () => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('/');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('اسم:الغذافي');
      await expect(rows(page)).toHaveCount(4);
      await page.getByRole('button', { name: say('explain.title') }).click();
      await dialog.getByRole('button', { name: say('names.of') }).click();
      await expect(forms(page)).toHaveCount(5);
      await dialog.getByRole('button', { name: say('names.back') }).click();
      await dialog.getByRole('button', { name: say('names.delete', { name: 'القذافي' }) }).click();
      await expect(dialog.getByText(say('names.empty.title'))).toBeVisible();
      expect((await searchFor(page, 'name:Gaddafi')).total).toBe(1);
      await dialog.getByRole('button', { name: say('undo'), exact: true }).click();
      await expect(dialog.locator('.names > ul > li')).toHaveCount(1);
      expect((await searchFor(page, 'name:Gaddafi')).total).toBe(4);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  });
}
