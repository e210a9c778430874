import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { marked, misreadExport } from '../support/misread.ts';
import { wireCopies } from '../support/wire-copies.ts';
import { searchFor } from './support/ask.ts';
import { giveToApp } from './support/stage.ts';
import { expect, makeLibrary, rowsOf, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

/** Where pictures of what is on the screen are left for whoever wants to look; none by default. */
const pictures = process.env['WARRAQ_E2E_PICTURES'];

const port = [
  'صيادو الميناء يطالبون برصيف جديد',
  'المصدر: جريدة المرفا',
  '4 آذار 2023',
  '',
  'قال الصيادون في الميناء القديم إن الرصيف لم يعد يتسع لمراكبهم منذ العاصفة الأخيرة.',
].join('\n');

const faulty = { 'port.txt': port, 'football.txt': wireCopies['football.txt'] };
const unread = { 'misread.json': misreadExport().json };

/** A library of files, by their names. */
function libraryWith(contents: Readonly<Record<string, string>>, folder: string): string {
  const files = join(folder, 'files');
  mkdirSync(files);
  const paths = Object.entries(contents).map(([name, content]) => {
    const path = join(files, name);
    writeFileSync(path, content);
    return path;
  });
  giveToApp(files);
  return makeLibrary(join(folder, 'Faulty.warraq'), paths);
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} ${target.join(' ')}`),
  );
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

for (const language of languages) {
  const { say, error } = wordsOf(language);
  const theme = language === 'ar' ? 'light' : 'dark';

  test(`corrects the facts of an article by keyboard (${language})`, async ({ launch, folder }) => {
    const { page } = await launch({ language, theme, library: libraryWith(faulty, folder) });
    const dialog = page.getByRole('dialog');
    const field = (fact: 'title' | 'source' | 'published' | 'url' | 'authors') =>
      dialog.getByRole('textbox', { name: say(`fact.${fact}`), exact: true });
    await rowsOf(page).filter({ hasText: 'صيادو الميناء' }).click();
    await expect(heading(page)).toHaveText('صيادو الميناء يطالبون برصيف جديد');

    await test.step('opens them with a key, and reads the date as it is typed', async () => {
      await page.keyboard.press('f');
      await expect(field('title')).toBeFocused();
      await expect(field('source')).toHaveValue('جريدة المرفا');
      await field('published').fill('٧ رمضان ١٤٤٥');
      await expect(dialog.getByText(say('facts.date.hijri'))).toBeVisible();
      await field('published').fill('شباط 2024');
      const month = language === 'ar' ? 'فبراير ٢٠٢٤' : 'February 2024';
      await expect(dialog.getByText(say('facts.date.month', { date: month }))).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await picture(page, `facts-${language}`);
    });

    await test.step('tells beside the field what cannot be', async () => {
      await field('published').fill('يوماً ما');
      await expect(dialog.getByText(say('facts.date.unread'))).toBeVisible();
      await page.keyboard.press('Enter');
      const told = dialog.getByRole('alert');
      await expect(told).toHaveText(error('edit.no-date', { text: 'يوماً ما' }));
      await expect(field('published')).toBeFocused();
      expect(await faults(page)).toEqual([]);
      await picture(page, `refused-${language}`);
    });

    await test.step('keeps them, and finds and lists the article by them', async () => {
      await field('published').fill('شباط 2024');
      await expect(dialog.getByRole('alert')).toBeHidden();
      await field('title').fill('بحارة المرسى ينتظرون الشتاء');
      await field('source').fill('صحيفة المرفأ');
      await field('authors').fill('سلمى حداد\nNell Abara');
      await page.keyboard.press('Control+Enter');
      await expect(dialog).toBeHidden();
      await expect(heading(page)).toHaveText('بحارة المرسى ينتظرون الشتاء');
      await expect(page.locator('.byline')).toContainText('صحيفة المرفأ');
      await expect(page.locator('[data-fact="authors"]')).toContainText('سلمى حداد');
      await expect(page.locator('[data-fact="source"]')).toContainText(say('fact.from.person'));
      await expect(rowsOf(page).filter({ hasText: 'بحارة المرسى' })).toHaveCount(1);
      expect((await searchFor(page, 'title:صيادو')).total).toBe(0);
      expect((await searchFor(page, 'author:abara date:2024-02')).total).toBe(1);
      await expect(page.locator('.toast')).toContainText(say('fact.named.published'));
      await page.locator('[data-fact="source"]').scrollIntoViewIfNeeded();
      expect(await faults(page)).toEqual([]);
      await picture(page, `corrected-${language}`);
    });

    await test.step('takes them back with a key', async () => {
      await page.locator('[data-scroll="reader"]').focus();
      await page.keyboard.press('Control+z');
      await expect(heading(page)).toHaveText('صيادو الميناء يطالبون برصيف جديد');
      expect((await searchFor(page, 'title:صيادو')).total).toBe(1);
    });
  });

  test(`chooses a language, leaves without keeping, keeps by mouse (${language})`, async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ language, theme, library: libraryWith(faulty, folder) });
    const dialog = page.getByRole('dialog');
    await rowsOf(page).filter({ hasText: 'صيادو الميناء' }).click();
    await page
      .getByRole('button', { name: say('facts.edit') })
      .first()
      .click();
    await dialog.getByRole('textbox', { name: say('fact.title'), exact: true }).fill('لن يبقى هذا');
    await dialog.getByRole('button', { name: say('decode.open') }).click();
    await dialog.getByRole('button', { name: say('decode.back') }).click();
    const title = dialog.getByRole('textbox', { name: say('fact.title'), exact: true });
    await expect(title).toHaveValue('لن يبقى هذا');
    await page.mouse.click(4, 4);
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: say('cancel') }).click();
    await expect(dialog).toBeHidden();
    await expect(heading(page)).toHaveText('صيادو الميناء يطالبون برصيف جديد');
    await page
      .getByRole('button', { name: say('facts.edit') })
      .last()
      .click();
    await dialog.getByRole('button', { name: say('fact.language') }).click();
    const farsi = language === 'ar' ? 'الفارسية' : 'Persian';
    await expect(page.getByRole('option', { name: farsi })).toBeVisible();
    await picture(page, `languages-${language}`);
    await page.getByRole('option', { name: farsi }).click();
    await dialog.getByRole('button', { name: say('facts.save') }).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('[data-fact="language"]')).toContainText(farsi);
    expect((await searchFor(page, 'lang:fa')).total).toBe(1);
  });

  test(`reads an article again in the right encoding (${language})`, async ({ launch, folder }) => {
    const { page } = await launch({ language, theme, library: libraryWith(unread, folder) });
    const dialog = page.getByRole('dialog');
    await rowsOf(page).filter({ hasText: 'ãÒÇÑÚæ' }).click();
    const doubt = page.getByRole('note').filter({ hasText: 'windows-1252' });
    await expect(doubt).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await picture(page, `doubt-${language}`);

    await test.step('shows the first words in each encoding', async () => {
      await doubt.getByRole('button', { name: say('decode.open') }).click();
      const right = dialog.getByRole('option', { name: 'windows-1256' });
      await expect(right).toContainText('مزارعو الوادي يعودون');
      await expect(right).toHaveAttribute('aria-selected', 'true');
      await expect(dialog.getByRole('option', { name: 'windows-1252' })).toContainText(
        say('decode.present'),
      );
      expect(await faults(page)).toEqual([]);
      await picture(page, `decodings-${language}`);
    });

    await test.step('reads it, and lists the passage that has no place', async () => {
      await dialog.getByRole('button', { name: say('decode.act') }).click();
      await expect(dialog.getByText(say('decode.unplaced.text', { count: 1 }))).toBeVisible();
      await expect(dialog.getByText('words that no one wrote')).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await picture(page, `unplaced-${language}`);
      await dialog
        .locator('footer')
        .getByRole('button', { name: say('close') })
        .click();
      await expect(dialog).toBeHidden();
    });

    await test.step('has the right words, and what a person gave it', async () => {
      await expect(heading(page)).toHaveText('مزارعو الوادي يعودون إلى القمح الأسمر');
      await expect(page.locator('.body')).toContainText(marked.first);
      await expect(page.locator('.labels')).toContainText('قمح');
      await expect(page.getByRole('textbox', { name: say('note.label') })).toHaveValue(
        'يُقرأ من جديد',
      );
      await expect(doubt).toBeHidden();
      await expect(page.getByRole('list', { name: say('decode.unplaced.list') })).toContainText(
        'lost note',
      );
      expect((await searchFor(page, 'المطحنة')).total).toBe(1);
      await page.getByRole('list', { name: say('decode.unplaced.list') }).scrollIntoViewIfNeeded();
      await picture(page, `decoded-${language}`);
    });

    await test.step('is taken back', async () => {
      await page
        .locator('.toast')
        .getByRole('button', { name: say('undo') })
        .click();
      await expect(heading(page)).toContainText('ãÒÇÑÚæ');
    });
  });

  test(`offers a corrected source for the others (${language})`, async ({ launch, folder }) => {
    const other = wireCopies['football.txt'].replace('\n', '\nالمصدر: جريدة المرفا\n');
    const contents = { 'port.txt': port, 'football.txt': other };
    const { page } = await launch({ language, theme, library: libraryWith(contents, folder) });
    await rowsOf(page).filter({ hasText: 'صيادو الميناء' }).click();
    await expect(heading(page)).toHaveText('صيادو الميناء يطالبون برصيف جديد');
    expect((await searchFor(page, 'source:"جريدة المرفا"')).total).toBe(2);
    await page.keyboard.press('f');
    const source = page
      .getByRole('dialog')
      .getByRole('textbox', { name: say('fact.source'), exact: true });
    await source.fill('صحيفة الرصيف');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('facts.save') })
      .click();
    const offer = page.locator('.toast[data-kind="offered"]');
    await expect(offer).toContainText(
      say('rules.offer', { count: 1, about: 'جريدة المرفا', name: 'صحيفة الرصيف' }),
    );
    expect(await faults(page)).toEqual([]);
    await offer.getByRole('button', { name: say('rules.apply') }).click();
    await expect(offer).toBeHidden();
    await expect.poll(async () => (await searchFor(page, 'source:"صحيفة الرصيف"')).total).toBe(2);
  });

  test(`reads dates as one was corrected, and forgets the rule (${language})`, async ({
    launch,
    folder,
  }) => {
    const dated = (place: string, date: string, title: string, text: string) =>
      `${title}\nhttps://marfa.example/${place}\nالتاريخ: ${date}\n\n${text}\n`;
    const contents = {
      'quay.txt': dated('quay', '03/04/2021', 'رصيف جديد في الميناء', 'بُني الرصيف من حجر الجبل.'),
      'nets.txt': dated(
        'nets',
        '05/06/2021',
        'شباك الصيد تُصلح',
        'تُصلح الشباك أمام البيوت كل مساء.',
      ),
    };
    const { page } = await launch({ language, theme, library: libraryWith(contents, folder) });
    const dialog = page.getByRole('dialog');
    const foundIn = async (month: string) => (await searchFor(page, `date:${month}`)).total;

    await test.step('offers the order of day and month', async () => {
      await rowsOf(page).filter({ hasText: 'رصيف جديد' }).click();
      await expect(heading(page)).toHaveText('رصيف جديد في الميناء');
      await page.keyboard.press('f');
      await dialog
        .getByRole('textbox', { name: say('fact.published'), exact: true })
        .fill('2021-03-04');
      await page.keyboard.press('Enter');
      const offer = page.locator('.toast[data-kind="offered"]');
      await expect(offer).toContainText(
        say('rules.offer.month-first', { count: 1, about: 'marfa.example' }),
      );
      await picture(page, `date-rule-${language}`);
      await offer.getByRole('button', { name: say('rules.apply') }).click();
      await expect.poll(() => foundIn('2021-05')).toBe(1);
    });

    await test.step('lists the rule in the settings', async () => {
      await page.getByRole('button', { name: say('settings.title') }).click();
      await dialog.getByRole('button', { name: say('rules.show') }).click();
      const list = dialog.getByRole('list', { name: say('rules.list') });
      await expect(list.getByRole('listitem')).toHaveText([
        say('rules.month-first', { about: 'marfa.example' }),
      ]);
      expect(await faults(page)).toEqual([]);
      await picture(page, `rules-${language}`);
    });

    await test.step('deletes it by the keyboard, and takes that back', async () => {
      await dialog.getByRole('button', { name: say('rules.delete') }).focus();
      await page.keyboard.press('Enter');
      await expect(dialog.getByText(say('rules.empty.title'))).toBeVisible();
      await expect(
        dialog.getByText(say('rules.deleted', { about: 'marfa.example' })),
      ).toBeVisible();
      await picture(page, `rules-empty-${language}`);
      expect(await foundIn('2021-05')).toBe(1);
      await dialog.getByRole('button', { name: say('undo') }).click();
      await expect(dialog.getByRole('list', { name: say('rules.list') })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  });

  test(`makes one article of two copies (${language})`, async ({ launch, folder }) => {
    const { page } = await launch({ language, theme, library: libraryWith(wireCopies, folder) });
    const dialog = page.getByRole('dialog');
    await rowsOf(page).filter({ hasText: 'المياه ترتفع في وادي الريحان' }).click();
    const same = page.getByRole('region', { name: say('alike.same.title') });
    await expect(same.locator('.kin')).toHaveCount(3);
    const before = (await searchFor(page, '')).total;
    await page.locator('[data-scroll="reader"]').focus();
    await page.keyboard.press('d');
    await dialog.getByRole('button', { name: say('merge.open') }).click();
    await expect(page.getByRole('menuitem')).toHaveCount(2);
    await picture(page, `merge-${language}`);
    await page.getByRole('menuitem').first().click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('.toast')).toContainText(say('changed.merged'));
    await expect(same.locator('.kin')).toHaveCount(2);
    expect((await searchFor(page, '')).total).toBe(before - 1);
  });
}
