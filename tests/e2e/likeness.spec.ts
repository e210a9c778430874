import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { wireCopies } from '../support/wire-copies.ts';
import { ask, searchFor } from './support/ask.ts';
import { giveToApp } from './support/stage.ts';
import { expect, makeLibrary, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

/** A library of one story in four outlets and two other articles. */
function makeWire(folder: string): string {
  const files = join(folder, 'wire');
  mkdirSync(files);
  const paths = Object.entries(wireCopies).map(([name, text]) => {
    const path = join(files, name);
    writeFileSync(path, text);
    return path;
  });
  giveToApp(files);
  return makeLibrary(join(folder, 'Wire.warraq'), paths);
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} ${target.join(' ')}`),
  );
}

const openArticle = (page: Page, title: string) =>
  page.locator('[data-list="results"] [role="row"]').filter({ hasText: title }).click();

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

/** Leaves the place of the keyboard to the text, where no button takes a key for itself. */
const toText = (page: Page) => page.locator('[data-scroll="reader"]').focus();

for (const language of languages) {
  const { say } = wordsOf(language);
  const theme = language === 'ar' ? 'light' : 'dark';

  test(`shows the same story elsewhere, compares it and finds the way back (${language})`, async ({
    launch,
    folder,
  }) => {
    const library = makeWire(folder);
    const { page } = await launch({ language, theme, library });
    await openArticle(page, 'المياه ترتفع في وادي الريحان');
    const same = page.getByRole('region', { name: say('alike.same.title') });
    const stories = same.locator('.kin');
    await expect(stories).toHaveCount(3);
    await expect(stories.nth(0)).toContainText('وكالة الضفاف');
    await expect(stories.nth(0)).toContainText(say('alike.copy'));
    await expect(stories.nth(1)).toContainText('موقع الميناء');
    await expect(stories.nth(2)).toContainText(say('alike.contains'));
    const similar = page.getByRole('region', { name: say('alike.similar.title') });
    await expect(similar.locator('.kin')).toHaveCount(1);
    await expect(similar).toContainText('رمان وادي الريحان ينتظر القطاف');
    const told = page.locator('[data-list="results"] .same-story');
    await expect(told).toHaveCount(3);
    await expect(told.first()).toHaveAttribute('title', say('results.same-story', { count: 3 }));
    await same.scrollIntoViewIfNeeded();
    expect(await faults(page)).toEqual([]);
    await similar.scrollIntoViewIfNeeded();

    await test.step('an article beside it is opened, and the way back kept', async () => {
      await stories.nth(1).getByRole('button').first().click();
      await expect(heading(page)).toHaveText('السد يقترب من حده');
      await expect(page.locator('[data-scroll="reader"]')).toBeFocused();
      await similar.getByRole('button').first().click();
      await expect(heading(page)).toHaveText('رمان وادي الريحان ينتظر القطاف');
      await expect(same).toContainText(say('alike.same.none'));
      await page.keyboard.press('b');
      await expect(heading(page)).toHaveText('السد يقترب من حده');
      await page
        .getByRole('button', {
          name: say('reader.return', { title: 'المياه ترتفع في وادي الريحان' }),
        })
        .click();
      await expect(heading(page)).toHaveText('المياه ترتفع في وادي الريحان');
      await expect(
        page.getByRole('button', { name: /«|“/ }).and(page.locator('.bar *')),
      ).toHaveCount(0);
    });

    const dialog = page.getByRole('dialog', { name: say('compare.title') });
    await test.step('two versions are laid side by side', async () => {
      await stories
        .nth(1)
        .getByRole('button', { name: say('alike.compare-with', { title: 'السد يقترب من حده' }) })
        .click();
      await expect(dialog.locator('.compared-row')).toHaveCount(6);
      await expect(dialog.getByRole('region', { name: say('compare.texts') })).toBeFocused();
      await expect(dialog.locator('.compared-head').nth(0)).toContainText('جريدة المرفأ');
      await expect(dialog.locator('.compared-head').nth(1)).toContainText('موقع الميناء');
      await expect(dialog.locator('.compared ins').first()).toHaveText(/^قال مراسلنا في الوادي/);
      await expect(dialog.locator('.compared del').last()).toHaveText(/^وتوقعت دائرة الارصاد/);
      const decorations = dialog.locator('.compared').locator('ins, del');
      const lines = await decorations.evaluateAll((marks) =>
        marks.map((mark) => getComputedStyle(mark).textDecorationLine),
      );
      expect(lines.sort()).toEqual(['line-through', 'line-through', 'underline', 'underline']);
      await expect(dialog.locator('.compared del').first()).toHaveText('اكثر من مترين');
      await expect(dialog.locator('.compared ins').last()).toHaveText('نحو مترين ونصف المتر');
      expect(await faults(page)).toEqual([]);
    });

    await test.step('the keys go from difference to difference', async () => {
      const status = dialog.getByRole('status');
      await expect(status).toHaveText(say('compare.differences', { count: 3 }));
      await page.keyboard.press(']');
      await expect(dialog.locator('ins.now')).toBeInViewport();
      await expect(status).toHaveText(say('compare.at', { at: 1, count: 3 }));
      await page.keyboard.press(']');
      await expect(dialog.locator('del.now')).toBeInViewport();
      await expect(dialog.locator('ins.now')).toHaveCount(1);
      await page.keyboard.press(']');
      await expect(dialog.locator('del.now')).toHaveText(/^وتوقعت/);
      await page.keyboard.press('[');
      await page.keyboard.press('[');
      await expect(dialog.locator('.now')).toHaveCount(1);
      await dialog.getByText(say('compare.only')).click();
      await expect(dialog.locator('.compared-row')).toHaveCount(3);
      await expect(dialog.locator('.compared-skipped')).toHaveText(
        say('compare.skipped', { count: 3 }),
      );
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    await test.step('the key compares with the first, word by word', async () => {
      await toText(page);
      await page.keyboard.press('d');
      await expect(dialog.getByRole('status')).toHaveText(say('compare.differences', { count: 0 }));
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    const repeated = page.getByRole('dialog', { name: say('stories.title') });
    await test.step('the stories of the whole library, and of what is found', async () => {
      await page.keyboard.press('m');
      await expect(repeated.getByRole('status')).toHaveText(say('stories.total', { count: 1 }));
      await expect(repeated.locator('.teller')).toHaveCount(4);
      await expect(repeated.locator('.teller').first()).toContainText('وكالة الضفاف');
      expect(await faults(page)).toEqual([]);
      await repeated.locator('.teller').nth(3).click();
      await expect(repeated).toBeHidden();
      await expect(heading(page)).toHaveText('حصاد الأسبوع');
      await page.keyboard.press('b');
      await expect(heading(page)).toHaveText('المياه ترتفع في وادي الريحان');
      await page.keyboard.press('/');
      await page.keyboard.type('الشاطئ');
      await expect(page.locator('[data-list="results"]')).toHaveAttribute('aria-rowcount', '1');
      await toText(page);
      await page.keyboard.press('m');
      await expect(repeated).toContainText(say('stories.none.title'));
    });
  });
}

test('follows what is thrown away and what comes in, and says whose text is damaged', async ({
  launch,
  folder,
}) => {
  const { say, error } = wordsOf('ar');
  const library = makeWire(folder);
  const { page } = await launch({ language: 'ar', library });
  await openArticle(page, 'رمان وادي الريحان ينتظر القطاف');
  const same = page.getByRole('region', { name: say('alike.same.title') });
  await expect(same).toContainText(say('alike.same.none'));
  await openArticle(page, 'المياه ترتفع في وادي الريحان');
  await expect(same.locator('.kin')).toHaveCount(3);
  const { hits } = await searchFor(page, 'title:حده');
  const ids = hits.map(({ id }) => id);
  await ask(page, 'articles.move', { selection: { kind: 'articles', ids }, state: 'trashed' });
  await expect(same.locator('.kin')).toHaveCount(2);
  writeFileSync(join(library, 'bodies', '0001.log'), Buffer.alloc(50_000, 'x'));
  await same
    .getByRole('button', { name: say('alike.compare') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(say('compare.failed'));
  const title = 'المياه ترتفع في وادي الريحان';
  await expect(dialog).toContainText(
    error('article.body-damaged', { title, file: 'bodies/0001.log' }),
  );
});
