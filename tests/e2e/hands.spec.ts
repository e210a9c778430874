import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const results = (page: Page): Locator => page.locator('[data-list="results"] [role="row"]');
const inlineStart = (locator: Locator): Promise<number> =>
  locator.boundingBox().then((box) => box?.x ?? Number.NaN);

test.describe('the window by keyboard', () => {
  test('moves, reads, notes, picks and goes to places in English', async ({ launch }) => {
    const { page } = await launch({ language: 'en' });
    await expect(results(page).first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');

    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('water');
    await expect(results(page).first().locator('mark').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');

    const note = page.getByRole('textbox', { name: 'Note' });
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('j');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('n');
    await expect(note).toBeFocused();
    await page.keyboard.type('Compare with the Arabic account.');
    await page.keyboard.press('Control+Enter');
    await expect(note).not.toBeFocused();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('has:note');
    await expect(results(page)).toHaveCount(1);

    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByText('The trash is empty')).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  });

  test('takes articles to the trash and back by undo', async ({ launch }) => {
    const { page } = await launch({ language: 'en' });
    const trash = page.getByRole('button', { name: /^Trash/ });
    await results(page).first().click();
    await page.keyboard.press('Delete');
    await expect(trash).toContainText('1');
    await page.keyboard.press('Control+z');
    await expect(trash).toContainText('0');
  });
});

test('mirrors the panes with the language, and keeps each article in its own direction', async ({
  launch,
}) => {
  const { page } = await launch({ language: 'ar' });
  await expect(results(page).first()).toBeVisible();
  const sidebar = page.getByRole('navigation');
  const reader = page.getByRole('main');
  expect(await inlineStart(sidebar)).toBeGreaterThan(await inlineStart(reader));
  await page.keyboard.press('/');
  await page.keyboard.type('lang:en');
  await expect(results(page).first().locator('.lines')).toHaveAttribute('dir', 'ltr');

  await page.evaluate(() => window.warraq.call('settings.change', { language: 'en' }));
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible();
  await expect
    .poll(async () => (await inlineStart(sidebar)) < (await inlineStart(reader)))
    .toBe(true);
  await page.getByRole('searchbox').fill('lang:ar');
  await expect(results(page).first().locator('.lines')).toHaveAttribute('dir', 'rtl');
});

test('remembers language, theme and the width of the panes', async ({ launch }) => {
  const first = await launch({ language: 'ar', theme: 'light' });
  await expect(results(first.page).first()).toBeVisible();
  const divider = first.page.getByRole('separator', { name: 'عرض القائمة' });
  const before = await first.page.getByRole('region', { name: 'النتائج' }).boundingBox();
  await divider.focus();
  for (let step = 0; step < 3; step += 1) await first.page.keyboard.press('ArrowLeft');
  const results1 = first.page.getByRole('region', { name: 'النتائج' });
  await expect
    .poll(async () => (await results1.boundingBox())?.width)
    .toBeGreaterThan(before?.width ?? Number.POSITIVE_INFINITY);
  const width = (await results1.boundingBox())?.width ?? 0;
  await first.page.evaluate(() => window.warraq.call('settings.change', { theme: 'dark' }));
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.close();
  const second = await launch({ userData: first.userData });
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect
    .poll(
      async () => (await second.page.getByRole('region', { name: 'النتائج' }).boundingBox())?.width,
    )
    .toBeCloseTo(width, 0);
});
