import AxeBuilder from '@axe-core/playwright';
import { languages, wordsOf } from './support/words.ts';
import { expect, libraryOf, rowsOf, test } from './support/workbench.ts';

const articles = [
  ['سد الوادي', 'يبنى سد جديد في الوادي بعد الشتاء.'],
  ['مياه السد', 'ارتفع الماء خلف السد بعد المطر في العراق.'],
  ['مدرسة القرية', 'فتحت مدرسة القرية أبوابها.'],
] as const;

for (const language of languages) {
  test(`saves searches and asks them anew, in ${language}`, async ({ launch, folder }) => {
    const { say, number, error } = wordsOf(language);
    const theme = language === 'ar' ? 'light' : 'dark';
    const library = libraryOf(articles, folder);
    const first = await launch({ language, theme, library });
    let { page } = first;
    const box = () => page.getByRole('searchbox');
    const rows = () => rowsOf(page);
    const list = () => page.getByRole('list', { name: say('sidebar.collections') });
    const line = (name: string) => list().getByRole('button', { name: new RegExp(`^${name}`) });
    const countOf = (name: string) => line(name).locator('.count');
    const menu = async (name: string, act: string) => {
      await page.getByRole('button', { name: say('collections.menu', { name }) }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: act }).click();
    };

    await test.step('there is none at first, and a quiet word says so', async () => {
      await expect(page.getByText(say('collections.none'))).toBeVisible();
      await expect(page.getByRole('button', { name: say('collections.save') })).toHaveCount(0);
    });

    await test.step('a search is saved by the keyboard, under its words', async () => {
      await box().fill('سد');
      await expect(rows()).toHaveCount(2);
      await box().press('ArrowDown');
      await page.keyboard.press('s');
      const dialog = page.getByRole('dialog', { name: say('collections.save.title') });
      const name = dialog.getByRole('textbox', { name: say('collections.name') });
      await expect(name).toHaveValue('سد');
      const axe = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(axe.violations).toEqual([]);
      await name.fill('سدود');
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(countOf('سدود')).toHaveText(number(2));
      await expect(line('سدود')).toHaveAttribute('aria-current', 'true');
      await expect(page.getByText(say('changed.collection.saved', { name: 'سدود' }))).toBeVisible();
      await expect(
        page.getByRole('button', { name: say('collections.saved', { name: 'سدود' }) }),
      ).toBeVisible();
    });

    await test.step('its count follows the library', async () => {
      await rows().first().click();
      await page.keyboard.press('Delete');
      await expect(countOf('سدود')).toHaveText(number(1));
      await page.keyboard.press('Control+z');
      await expect(countOf('سدود')).toHaveText(number(2));
    });

    await test.step('another search is not it, and may be saved by the mouse; its name must be free', async () => {
      await box().fill('in:سدود عراق');
      await expect(rows()).toHaveCount(1);
      await expect(line('سدود')).toHaveAttribute('aria-current', 'false');
      await page.getByRole('button', { name: say('collections.save'), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: say('collections.save.title') });
      const name = dialog.getByRole('textbox', { name: say('collections.name') });
      await name.fill('سُدود');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('alert')).toHaveText(
        error('collection.name-taken', { name: 'سدود' }),
      );
      await name.fill('عراقية');
      await dialog.getByRole('button', { name: say('collections.save.act') }).click();
      await expect(countOf('عراقية')).toHaveText(number(1));
    });

    await test.step('names are suggested, and an unknown one is refused where it stands', async () => {
      await box().fill('');
      await box().pressSequentially('in:سد');
      await expect(page.getByRole('option', { name: 'سدود' })).toBeVisible();
      await box().fill('قوات in:غائبة');
      await expect(page.getByRole('alert')).toHaveText(
        error('query.unknown-collection', { position: 6, text: 'غائبة' }),
      );
      await box().fill('');
    });

    await test.step('it is there when the library is opened again, and opens as it was', async () => {
      await first.close();
      ({ page } = await launch({ language, theme, library, userData: first.userData }));
      await expect(countOf('سدود')).toHaveText(number(2));
      await line('سدود').click();
      await expect(box()).toHaveValue('سد');
      await expect(rows()).toHaveCount(2);
      await rows().first().click();
      await expect(page.locator('[data-scroll="reader"] h1')).toBeVisible();
      const axe = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(axe.violations).toEqual([]);
    });

    await test.step('it is brought up to another search, renamed and deleted by its menu', async () => {
      await box().fill('مدرسة');
      await expect(rows()).toHaveCount(1);
      await menu('سدود', say('collections.update'));
      await expect(countOf('سدود')).toHaveText(number(1));
      await menu('سدود', say('collections.rename'));
      const name = page.getByRole('textbox', { name: say('collections.name') });
      await name.fill('مدارس');
      await page.keyboard.press('Enter');
      await expect(line('مدارس')).toBeVisible();
      await menu('مدارس', say('collections.delete'));
      await expect(line('مدارس')).toHaveCount(0);
      await expect(
        page.getByText(say('changed.collection.deleted', { name: 'مدارس' })),
      ).toBeVisible();
      await expect(rows()).toHaveCount(1);
    });

    await test.step('each of these is undone, and the history tells of them', async () => {
      await rows().first().click();
      await page.keyboard.press('Control+z');
      await expect(line('مدارس')).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(line('سدود')).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(countOf('سدود')).toHaveText(number(2));
      await page.keyboard.press('h');
      const dialog = page.getByRole('dialog', { name: say('history.title') });
      await expect(dialog).toContainText(
        say('changed.collection.renamed', { before: 'سدود', name: 'مدارس' }),
      );
      await page.keyboard.press('Escape');
    });
  });
}
