import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog } from './support/dialogs.ts';
import { languages, wordsOf } from './support/words.ts';
import { expect, makeLibrary, seeds, test } from './support/workbench.ts';

for (const language of languages) {
  const { say } = wordsOf(language);

  test(`libraries are made, switched, renamed, moved and missed: ${language}`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000);
    const first = makeLibrary(join(folder, 'First.warraq'), [join(seeds, 'nan-tanuri.txt')]);
    const { app, page } = await launch({ language, library: first });
    const seal = page.locator('.library-name');
    const dialog = page.getByRole('dialog');
    const titleOfWindow = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
    const fromMenu = async (name: string) => {
      await seal.click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    };
    await expect(seal).toContainText('First');

    const second = join(folder, 'Second.warraq');
    await answerSaveDialog(app, second);
    await fromMenu(say('library.create'));
    await expect(seal).toContainText('Second');

    await fromMenu(say('libraries.show'));
    await press(say('libraries.open', { name: 'First' }));
    await expect(seal).toContainText('First');

    await fromMenu(say('libraries.show'));
    await dialog.getByRole('textbox').fill('أرشيف الفرات');
    await press(say('libraries.rename'));
    await expect(seal).toContainText('أرشيف الفرات');
    expect(await titleOfWindow()).toContain('أرشيف الفرات');
    expect(readFileSync(join(first, 'library.json'), 'utf8')).toContain('أرشيف الفرات');

    const moved = join(folder, 'منقولة.warraq');
    await answerSaveDialog(app, moved);
    await press(say('libraries.move'));
    await expect(dialog.getByText(moved)).toBeVisible();
    expect(existsSync(first)).toBe(false);
    expect(existsSync(join(moved, 'lock'))).toBe(true);

    await press(say('libraries.open', { name: 'Second' }));
    await expect(seal).toContainText('Second');
    renameSync(moved, `${moved}.away`);
    await fromMenu(say('libraries.show'));
    await expect(dialog.getByText(say('libraries.missing'))).toBeVisible();
    await press(say('libraries.forget', { name: 'أرشيف الفرات' }));
    await expect(dialog.getByText(say('libraries.missing'))).toBeHidden();
  });

  test(`a library that is gone at the next start leaves the way to the others: ${language}`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000);
    const other = makeLibrary(join(folder, 'Other.warraq'), [join(seeds, 'nan-tanuri.txt')]);
    const gone = makeLibrary(join(folder, 'Gone.warraq'), [join(seeds, 'nan-tanuri.txt')]);
    const before = await launch({ language, library: other });
    await expect(before.page.locator('.library-name')).toContainText('Other');
    await before.close();
    const between = await launch({ language, library: gone, userData: before.userData });
    await expect(between.page.locator('.library-name')).toContainText('Gone');
    await between.close();
    rmSync(gone, { recursive: true });
    const { page } = await launch({ language, userData: before.userData });
    await expect(page.getByText(say('broken.title'))).toBeVisible();
    await page.getByRole('button', { name: say('libraries.open', { name: 'Other' }) }).click();
    await expect(page.locator('.library-name')).toContainText('Other');
  });
}
