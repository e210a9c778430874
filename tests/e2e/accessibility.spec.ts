import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Settings } from '../../preload/contract/settings.ts';
import { expect, test } from './support/test.ts';

interface View {
  readonly language: Settings['language'];
  readonly theme: 'light' | 'dark';
  readonly query: string;
}

const views: readonly View[] = [
  { language: 'ar', theme: 'light', query: 'العراق' },
  { language: 'en', theme: 'dark', query: 'water' },
];

/** What axe finds wrong, by rule and element. */
async function faults(page: Page): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

for (const { language, theme, query } of views) {
  test(`axe finds nothing wrong with any screen (${language}, ${theme})`, async ({ launch }) => {
    const { page } = await launch({ language, theme });
    const rows = page.locator('[data-list="results"] [role="row"]');
    const dialog = page.getByRole('dialog');
    await expect(rows.first()).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await expect(rows.first().locator('mark').first()).toBeVisible();
    await rows.first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await test.step('library', async () => expect(await faults(page)).toEqual([]));

    await page.locator('.facets > button').click();
    await expect(page.locator('.time-bars')).toBeVisible();
    await test.step('facets', async () => expect(await faults(page)).toEqual([]));
    await page.keyboard.press('/');
    await page.keyboard.type('is:');
    await expect(page.locator('.suggestion').first()).toBeVisible();
    await test.step('suggestions', async () => expect(await faults(page)).toEqual([]));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(query);
    await expect(rows.first().locator('mark').first()).toBeVisible();
    await rows.first().click();

    await page.keyboard.press('Control+a');
    await test.step('selection', async () => expect(await faults(page)).toEqual([]));
    for (const key of ['t', 's', 'e', '?', 'w', 'm', 'v', 'f']) {
      await page.keyboard.press(key);
      await expect(dialog).toBeVisible();
      await test.step(`dialog ${key}`, async () => expect(await faults(page)).toEqual([]));
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    await page.keyboard.press('v');
    await expect(dialog.locator('.centre')).toBeVisible();
    await test.step('names', async () => expect(await faults(page)).toEqual([]));
    await page.keyboard.type('Bassra');
    await page.keyboard.press('Enter');
    await expect(dialog.locator('.spelling').first()).toBeVisible();
    await dialog.locator('.spelling').first().click();
    await test.step('spellings', async () => expect(await faults(page)).toEqual([]));
    await dialog.locator('footer .button.main').click();
    await expect(dialog.locator('.done-line')).toBeVisible();
    await test.step('names kept', async () => expect(await faults(page)).toEqual([]));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await expect(rows).toHaveCount(0);
    await test.step('import desk', async () => expect(await faults(page)).toEqual([]));
  });
}
