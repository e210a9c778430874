import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { everything } from '../../preload/contract/queries.ts';
import type { Running } from './support/launch.ts';
import { expect, makeLibrary, test } from './support/workbench.ts';

const articles = [
  ['سد الوادي', 'سلمى حداد', '12 مارس 2021'],
  ['مياه السد', 'سلمى حداد', '14 مارس 2021'],
  ['مدرسة القرية', 'كريم داود', '3 مايو 2021'],
  ['مدرسة الجبل', 'كريم داود', '20 يونيو 2023'],
  ['قطار الليل', 'ليلى منصور', '1 يناير 2022'],
] as const;

interface Opened extends Running {
  readonly rows: Locator;
  readonly bars: Locator;
  readonly box: Locator;
  readonly chips: Locator;
}

/** The app on a library of five articles, of which the first two are tagged. */
function libraryIn(folder: string): string {
  const files = articles.map(([title, author, date], at) => {
    const path = join(folder, `${at}.txt`);
    const text = `${title}\n${date}\nبقلم: ${author}\n\nهذا نص عن ${title} والماء والناس.\n`;
    writeFileSync(path, text);
    return path;
  });
  return makeLibrary(join(folder, 'أبحاث.warraq'), files);
}

async function opened(running: Running): Promise<Opened> {
  const { page } = running;
  const rows = page.locator('[data-list="results"] [role="row"]');
  await expect(rows).toHaveCount(5);
  await page.evaluate(
    (query) =>
      window.warraq.call('articles.tag', {
        selection: { kind: 'query', query: { ...query, words: 'سد' } },
        add: ['بلدان/العراق'],
        remove: [],
      }),
    everything,
  );
  return {
    ...running,
    rows,
    bars: page.getByRole('listbox', { name: /^المقالات بحسب/ }).getByRole('option'),
    box: page.getByRole('searchbox'),
    chips: page.getByRole('grid', { name: 'المرشّحات' }).getByRole('row'),
  };
}

const unfold = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'عرض خيارات أكثر للتضييق' }).click();

test('narrows by the bars of time, by hand and by key, and back by the chip', async ({
  launch,
  folder,
}) => {
  const { page, rows, bars, chips } = await opened(await launch({ library: libraryIn(folder) }));
  await unfold(page);
  await expect(bars).toHaveCount(28);
  const march = page.getByRole('option', { name: 'مارس ٢٠٢١: مقالتان' });
  const later = page.getByRole('option', { name: 'يونيو ٢٠٢٣: مقالة واحدة' });
  // Time goes on in reading direction.
  const [right, left] = [await march.boundingBox(), await later.boundingBox()];
  expect(right?.x).toBeGreaterThan(left?.x ?? Number.POSITIVE_INFINITY);

  await march.click();
  await expect(rows).toHaveCount(2);
  await expect(chips).toHaveText(/تاريخ:\s*مارس ٢٠٢١/);
  await expect(bars).toHaveCount(3);
  await expect(page.getByRole('listbox', { name: 'المقالات بحسب اليوم' })).toBeVisible();
  await bars.first().click();
  await expect(rows).toHaveCount(1);
  await expect(chips).toHaveText(/١٢ مارس ٢٠٢١/);
  await chips.getByRole('button').click();
  await expect(rows).toHaveCount(5);

  const list = page.getByRole('listbox', { name: 'المقالات بحسب الشهر' });
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('مدرسة القرية');
  await chips.getByRole('button').click();
  await expect(rows).toHaveCount(5);

  const [from, to] = [await march.boundingBox(), await bars.nth(10).boundingBox()];
  if (from === null || to === null) throw new Error('the bars are not drawn');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 4, { steps: 6 });
  await page.mouse.up();
  await expect(rows).toHaveCount(4);
  await expect(chips).toHaveCount(1);
  await expect(rows.filter({ hasText: 'مدرسة الجبل' })).toHaveCount(0);
});

test('narrows to an author', async ({ launch, folder }) => {
  const { page, rows, chips } = await opened(await launch({ library: libraryIn(folder) }));
  await unfold(page);
  const facets = page.getByRole('group', { name: 'تضييق النتائج' });
  await facets.getByRole('button', { name: /^سلمى حداد/ }).click();
  await expect(rows).toHaveCount(2);
  await expect(chips).toHaveText(/كاتب:\s*سلمى حداد/);
});

test('completes a field, a tag and a word by Tab, and keeps every other key as it was', async ({
  launch,
  folder,
}) => {
  const { page, rows, box } = await opened(await launch({ library: libraryIn(folder) }));
  const suggestions = page.getByRole('listbox', { name: 'اقتراحات' });
  const options = suggestions.getByRole('option');
  await page.keyboard.press('/');
  await page.keyboard.type('وس');
  await expect(options).toHaveText([/وسم:/]);
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('وسم:');
  await expect(options.first()).toContainText('بلدان');
  await page.keyboard.type('العر');
  await expect(options).toHaveText([/بلدان\/العراق/]);
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('وسم:بلدان/العراق ');
  await expect(box).toBeFocused();
  await expect(rows).toHaveCount(2);

  await page.keyboard.type('ميا');
  await expect(options.first()).toContainText('مياه');
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('وسم:بلدان/العراق مياه ');
  await expect(rows).toHaveCount(1);

  await page.keyboard.press('Control+a');
  await page.keyboard.type('مد');
  await expect(suggestions).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(suggestions).toBeHidden();
  await expect(box).toHaveValue('مد');
  await page.keyboard.press('Control+Space');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('مدرسة ');
  await expect(rows).toHaveCount(2);

  // A word that is whole asks for nothing, and the arrow goes to the results.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('قطار');
  await expect(rows).toHaveCount(1);
  await expect(suggestions).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(rows.first()).toBeFocused();

  // So it does while suggestions are shown.
  await page.keyboard.press('/');
  await page.keyboard.type('مدرس');
  await expect(suggestions).toBeVisible();
  await expect(rows).not.toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(suggestions).toBeHidden();
  await expect(box).not.toBeFocused();
});

test('explains how words are read', async ({ launch, folder }) => {
  const { page } = await opened(await launch({ library: libraryIn(folder) }));
  await page.keyboard.press('/');
  await page.keyboard.type('والمكتبات في');
  await page.getByRole('button', { name: 'كيف تُفهم الكلمات' }).click();
  const dialog = page.getByRole('dialog', { name: 'كيف تُفهم الكلمات' });
  await expect(dialog.getByRole('textbox')).toHaveValue('والمكتبات في');
  await expect(dialog.getByRole('row', { name: /والمكتبات/ })).toContainText('مكتب');
  await expect(dialog.getByRole('row', { name: /في/ })).toContainText('كلمة شائعة');
  await dialog.getByRole('textbox').fill('books');
  await expect(dialog.getByRole('row', { name: /books/ })).toContainText('book');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('heading', { name: /./ }).first().click();
  await page.keyboard.press('w');
  await expect(dialog).toBeVisible();
});
