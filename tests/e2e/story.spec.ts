import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerSaveDialog } from './support/dialogs.ts';
import { documentsOf } from './support/documents.ts';
import { dropFiles } from './support/drop.ts';
import { folderOfApp } from './support/stage.ts';
import { expect, test } from './support/test.ts';

const root = resolve(import.meta.dirname, '../..');

/** What is dropped, and what its two articles are known by. */
interface Story {
  readonly folder: string;
  readonly files: readonly string[];
  readonly titles: readonly [RegExp, RegExp];
  readonly source: string;
}

const stories: Readonly<Record<string, Story>> = {
  'the two documents told in our own words': {
    folder: join(root, 'seeds'),
    files: ['000_5c7e19aa30d2f846.txt', '003_b1f04d7c6e2290a3.txt'],
    titles: [/موسكو تعرض دعم القوات العراقية/, /الكرملين: نهاية المهمة القتالية/],
    source: 'وكالة مدار الجنوب',
  },
  'the two real documents': {
    folder: resolve(root, '../shared/inputs/seeds'),
    files: ['000_0208e14cefb366fa.txt', '003_4989a437ff403359.txt'],
    titles: [/روسيا تؤكد استعدادها لمساعدة العراق/, /بيسكوف: قرار واشنطن/],
    source: 'بوابة الوفد',
  },
};

const desk = (page: Page): Locator => page.getByRole('main', { name: 'منضدة الاستيراد' });
const results = (page: Page): Locator =>
  page
    .getByRole('grid', { name: 'المقالات' })
    .getByRole('row')
    .filter({ has: page.locator('p') });
const tags = (page: Page): Locator => page.getByRole('treegrid', { name: 'الوسوم' });

async function importByDropping(page: Page, paths: readonly string[], count: string) {
  await expect(page.getByRole('heading', { name: 'مكتبتك فارغة' })).toBeVisible();
  await dropFiles(page, paths);
  await expect(desk(page).getByRole('status')).toContainText(count);
}

/** Presses `t`, types a tag and presses Enter, as a person at the keyboard would. */
async function tagByKeyboard(page: Page, tag: string): Promise<void> {
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'وسم' });
  await expect(dialog.getByLabel('اسم الوسم')).toBeFocused();
  await page.keyboard.type(tag);
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

for (const [name, story] of Object.entries(stories)) {
  test(`imports, finds, tags, filters, exports and brings back ${name}`, async ({ launch }) => {
    test.skip(!existsSync(story.folder), `${story.folder} is not there.`);
    const folder = folderOfApp();
    const library = join(folder, 'Story.warraq');
    const exported = join(folder, 'story.json');
    const first = await launch({ language: 'ar', library });
    const { page, app } = first;

    await test.step('drop the documents on the window', async () => {
      await importByDropping(
        page,
        story.files.map((file) => join(story.folder, file)),
        'دخلت مقالتان',
      );
    });

    await test.step('search for قوات عراقية', async () => {
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      await page.keyboard.press('/');
      await page.keyboard.type('قوات عراقية');
      await page.keyboard.press('Enter');
      await expect(results(page)).toHaveCount(2);
      for (const title of story.titles) {
        await expect(results(page).filter({ hasText: title })).toHaveCount(1);
      }
      await expect(results(page).first().locator('mark').first()).toBeVisible();
      const marked = await results(page).first().locator('mark').allTextContents();
      expect(marked.length).toBeGreaterThan(0);
      for (const word of marked) expect(word).toMatch(/قو|عراق/);
    });

    await test.step('read with the mouse, tag with the keyboard', async () => {
      await results(page).filter({ hasText: story.titles[0] }).click();
      const reader = page.getByRole('main', { name: 'القارئ' });
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(story.titles[0]);
      await expect(reader.locator('mark').first()).toBeVisible();
      await tagByKeyboard(page, 'بلدان/العراق');
      await expect(page.getByText('وُسمت مقالة واحدة بـ«بلدان/العراق»')).toBeVisible();
      await expect(tags(page).getByRole('row', { name: 'العراق' })).toBeVisible();
    });

    await test.step('tag everything found, and take it back', async () => {
      await page.keyboard.press('Control+a');
      await expect(page.getByText('اثنتان محدّدتان')).toBeVisible();
      await tagByKeyboard(page, 'تصريحات');
      await expect(tags(page).getByRole('row', { name: 'تصريحات' })).toContainText('٢');
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('dialog')).toContainText('وُسمت مقالتان بـ«تصريحات»');
      await page.keyboard.press('Enter');
      await expect(tags(page).getByRole('row', { name: 'تصريحات' })).toHaveCount(0);
      await page.keyboard.press('Escape');
    });

    await test.step('filter by the tag', async () => {
      await tags(page).getByRole('row', { name: 'بلدان' }).click();
      await expect(results(page)).toHaveCount(1);
      await expect(results(page)).toContainText(story.titles[0]);
      await page.getByRole('button', { name: 'إزالة بلدان من البحث' }).click();
      await expect(results(page)).toHaveCount(2);
    });

    const before = await documentsOf(page);
    expect(before.flatMap(({ tags: own }) => own)).toEqual(['بلدان/العراق']);
    expect(before.map(({ source }) => source)).toContain(story.source);

    await test.step('export what was found as JSON', async () => {
      await answerSaveDialog(app, exported);
      await page.keyboard.press('e');
      const dialog = page.getByRole('dialog', { name: 'تصدير' });
      await dialog.getByRole('radio', { name: 'بيانات' }).check({ force: true });
      await dialog.getByRole('button', { name: 'تصدير إلى ملف…' }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText('صُدّرت مقالتان')).toBeVisible();
      expect(JSON.parse(await readFile(exported, 'utf8'))).toMatchObject({ version: 1 });
    });

    await test.step('wipe the library, and bring the export back', async () => {
      await first.close();
      await rm(library, { recursive: true });
      const second = await launch({ language: 'ar', library });
      await importByDropping(second.page, [exported], 'دخلت مقالتان');
      expect(await documentsOf(second.page)).toEqual(before);
      await second.page.keyboard.press('g');
      await second.page.keyboard.press('a');
      await second.page.keyboard.press('/');
      await second.page.keyboard.type('قوات عراقية');
      await expect(results(second.page)).toHaveCount(2);
    });
  });
}
