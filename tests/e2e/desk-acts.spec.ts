import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { articleCount, ask, searchFor } from './support/ask.ts';
import { deskOf, openDesk } from './support/desk.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { listenToImports } from './support/imports.ts';
import { badFiles, writeMixedFolder } from './support/mixed-files.ts';
import { giveToApp } from './support/stage.ts';
import { expect, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

/** What axe finds wrong, by rule and element. */
async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} ${target.join(' ')}`),
  );
}

/** "سور المدينة", a blank line, "نص قديم" in windows-1256. */
const arabicInWindows1256 = Uint8Array.from([
  ...[0xd3, 0xe6, 0xd1, 0x20, 0xc7, 0xe1, 0xe3, 0xcf, 0xed, 0xe4, 0xc9, 0x0a, 0x0a],
  ...[0xe4, 0xd5, 0x20, 0xde, 0xcf, 0xed, 0xe3, 0x0a],
]);

const countOfFiles = 200;
const bad = Object.keys(badFiles).length;

for (const language of languages) {
  const words = wordsOf(language);
  const { say, error } = words;
  const theme = language === 'ar' ? 'light' : 'dark';

  test(`says of ten bad files among two hundred what is wrong, and takes them once they are mended (${language})`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(180_000);
    const files = join(folder, 'مختلط');
    mkdirSync(files);
    const good = writeMixedFolder(files, countOfFiles);
    const library = join(folder, 'Mixed.warraq');
    const { app, page } = await launch({ language, theme, library });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    const news = await listenToImports(page);

    await desk.importFolder(files);
    await expect(desk.tally).toHaveText(desk.finished(countOfFiles, good), { timeout: 60_000 });
    expect(await articleCount(page)).toBe(good);

    await test.step('each bad one is named, with its reason in words', async () => {
      await desk.filter('failed', bad).click();
      await expect(desk.rows).toHaveCount(bad);
      const rows = await news.rows();
      for (const [file, codes] of Object.entries(badFiles)) {
        const reason = rows[file]?.reason;
        expect(codes, file).toContain(reason?.code);
        if (reason !== undefined)
          await expect(desk.row(file)).toContainText(error(reason.code, reason.params));
      }
      expect(await faults(page)).toEqual([]);
    });

    await test.step('the report tells the same', async () => {
      const path = join(folder, 'report.csv');
      await answerSaveDialog(app, path);
      await desk.report.click();
      await expect(page.getByText(say('desk.reported', { count: countOfFiles }))).toBeVisible();
      const text = readFileSync(path, 'utf8').replace('\uFEFF', '');
      const { data } = Papa.parse<Record<string, string>>(text, {
        header: true,
        skipEmptyLines: true,
      });
      const failed = data.filter(({ status, place }) => status === 'failed' && place === '');
      expect(new Set(data.map(({ path: of }) => of)).size).toBe(countOfFiles);
      expect(failed.map(({ file }) => file).sort()).toEqual(Object.keys(badFiles).sort());
      expect(failed.every(({ reason = '' }) => reason.length > 10)).toBe(true);
    });

    await test.step('one that was mended comes in by its own button', async () => {
      chmodSync(join(files, 'سري.txt'), 0o644);
      // By keyboard: into the row, to its button, and press it.
      await desk.row('سري.txt').focus();
      await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await expect(
        desk.row('سري.txt').getByRole('button', { name: say('desk.retry') }),
      ).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(desk.filter('failed', bad - 1)).toBeVisible();
      await expect(desk.row('سري.txt')).toHaveCount(0);
    });

    await test.step('all that were mended come in together, in their old places', async () => {
      chmodSync(join(files, 'مقفل.txt'), 0o644);
      writeFileSync(join(files, 'فارغ.txt'), 'لم يعد فارغاً\n\nكُتب فيه ما كان ينقصه.');
      await desk.retryAll.click();
      await expect(desk.filter('failed', bad - 3)).toBeVisible();
      await desk.filter('all', countOfFiles).click();
      expect(await articleCount(page)).toBe(good + 3);
    });

    await test.step('the same folder again adds nothing', async () => {
      await desk.importFolder(files);
      await expect(desk.filter('duplicate', good + 3)).toBeVisible({ timeout: 60_000 });
      expect(await articleCount(page)).toBe(good + 3);
    });
  });

  test(`takes what is pasted, by key and from its own dialog (${language})`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch({ language, theme, library: join(folder, 'Pasted.warraq') });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    const pasted = 'بائع الكتب يعود إلى الرصيف\n\nفتح كشكه صباح السبت بعد عام من الغياب.';
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted);
    await page.keyboard.press('Control+v');
    await expect(desk.rows).toHaveCount(1);
    await expect(desk.rows).toContainText('بائع الكتب يعود إلى الرصيف');

    await desk.paste.click();
    const dialog = page.getByRole('dialog', { name: say('paste.title') });
    const field = dialog.getByRole('textbox', { name: say('paste.field') });
    await expect(field).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await field.fill('مكتبة القرية تستعير من جارتها\n\nاتفقت المكتبتان على تبادل الكتب كل شهر.');
    await dialog.getByRole('button', { name: say('paste.act') }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.rows).toHaveCount(2);
    await expect(desk.rows.first()).toContainText('مكتبة القرية تستعير من جارتها');
    expect(await articleCount(page)).toBe(2);
  });

  test(`brings in what comes into a watched folder, once and whole (${language})`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(90_000);
    const watched = join(folder, 'وارد');
    mkdirSync(watched);
    giveToApp(watched);
    const library = join(folder, 'Watching.warraq');
    const { app, page } = await launch({ language, theme, library });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    await answerOpenDialog(app, [watched]);
    await desk.watch.click();
    await expect(desk.watched).toContainText(watched);
    await expect(desk.watched).toContainText(say('watching.watching'));
    await expect(desk.watched).toContainText(say('watching.articles', { count: 0 }));
    expect(await faults(page)).toEqual([]);

    await test.step('a file that is written slowly', async () => {
      const file = join(watched, 'بطيء.txt');
      const parts = Array.from(
        { length: 6 },
        (_, at) => `الفقرة رقم ${at + 1} من تقرير طويل عن الطريق.`,
      );
      writeFileSync(file, 'تقرير يصل على مهل\n\n');
      for (const part of parts) {
        appendFileSync(file, `${part}\n\n`);
        await page.waitForTimeout(700);
      }
      await expect(desk.watched).toContainText(say('watching.articles', { count: 1 }), {
        timeout: 20_000,
      });
      await expect(desk.rows).toHaveCount(1);
      expect(await articleCount(page)).toBe(1);
      const { hits } = await searchFor(page, '"الفقرة رقم 6"');
      expect(hits).toHaveLength(1);
    });

    await test.step('the folder goes away and comes back', async () => {
      renameSync(watched, `${watched}.away`);
      await expect(desk.watched).toContainText(say('watching.missing'), { timeout: 20_000 });
      writeFileSync(join(`${watched}.away`, 'عائد.txt'), 'عاد القرص\n\nوعاد معه هذا الخبر.');
      renameSync(`${watched}.away`, watched);
      await expect(desk.watched).toContainText(say('watching.watching'), { timeout: 20_000 });
      await expect(desk.watched).toContainText(say('watching.articles', { count: 2 }), {
        timeout: 20_000,
      });
      expect(await articleCount(page)).toBe(2);
    });

    await test.step('it is watched no more', async () => {
      await desk.watched
        .getByRole('button', { name: say('watching.stop-name', { name: 'وارد' }) })
        .click();
      await expect(desk.watched).toHaveCount(0);
    });
  });

  test(`takes a duplicate when told to, and reads bytes in the encoding that is chosen (${language})`, async ({
    launch,
    folder,
  }) => {
    const files = join(folder, 'ملفات');
    mkdirSync(files);
    writeFileSync(join(files, 'أول.txt'), 'الجسر يفتح من جديد\n\nعبرته أول شاحنة عند الفجر.');
    writeFileSync(join(files, 'ثان.txt'), 'الجسر يفتح من جديد\n\nعبرته أول شاحنة عند الفجر.');
    writeFileSync(join(files, 'قديم.txt'), arabicInWindows1256);
    giveToApp(files);
    const { app, page } = await launch({ language, theme, library: join(folder, 'Twice.warraq') });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    await desk.importFolder(files);
    await expect(desk.filter('duplicate', 1)).toBeVisible();
    const double = (await desk.row('ثان.txt').getByText(say('desk.duplicate')).count()) === 1;
    await desk.act(double ? 'ثان.txt' : 'أول.txt', 'desk.anyway');
    await expect(desk.filter('duplicate', 0)).toBeVisible();
    await expect(desk.rows).toHaveCount(3);

    await desk.act('قديم.txt', 'desk.decode');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('windows-1256', { exact: true }).click();
    expect(await faults(page)).toEqual([]);
    await dialog.locator('footer .button.main').click();
    await expect(dialog).toBeHidden();
    await expect(desk.row('قديم.txt')).toContainText('سور المدينة');
    await expect(desk.row('قديم.txt')).toContainText('windows-1256');
    await expect(desk.filter('failed', 0)).toBeVisible();
    expect(await articleCount(page)).toBe(3);
  });

  test(`lays twins side by side, makes one of them, and corrects what was read (${language})`, async ({
    launch,
    folder,
  }) => {
    const files = join(folder, 'توائم');
    mkdirSync(files);
    const text =
      'قال مدير الميناء القديم إن السفينة رست فجر اليوم عند الرصيف الشرقي بعد رحلة طويلة.';
    writeFileSync(join(files, '1.txt'), `سفينة ترسو في الميناء\n\n${text}`);
    writeFileSync(join(files, '2.txt'), `وصول السفينة إلى الميناء\n\n${text}`);
    giveToApp(files);
    const { app, page } = await launch({ language, theme, library: join(folder, 'Twins.warraq') });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    await desk.importFolder(files);
    await expect(desk.tally).toHaveText(desk.finished(2, 2));
    const second = desk.row('2.txt');
    await expect(second).toContainText(say('desk.twin.same-text'));
    expect(await faults(page)).toEqual([]);

    await second.getByRole('button', { name: say('desk.twin.compare') }).click();
    await expect(page.getByRole('dialog', { name: say('compare.title') })).toBeVisible();
    await page.keyboard.press('Escape');
    await second.getByRole('button', { name: say('desk.twin.merge') }).click();
    await expect(second).not.toContainText(say('desk.twin.same-text'));
    expect(await ask(page, 'library.overview', {})).toMatchObject({ all: 1, trash: 1 });

    await desk.act('1.txt', 'desk.facts');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: say('fact.source'), exact: true })
      .fill('جريدة المرسى');
    await dialog.getByRole('button', { name: say('facts.save') }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.row('1.txt')).toContainText('جريدة المرسى');
  });

  test(`asks which column of a table holds what (${language})`, async ({ launch, folder }) => {
    const files = join(folder, 'جداول');
    mkdirSync(files);
    const head = 'رقم,أ,ب';
    writeFileSync(
      join(files, 'جدول.csv'),
      `${head}\n1,السوق القديم,"افتتح السوق القديم أبوابه صباح الاثنين بعد ترميم طويل."\n2,النهر,"ارتفع النهر ذراعين في ليلة واحدة وغمر الحقول القريبة."\n`,
    );
    giveToApp(files);
    const { app, page } = await launch({ language, theme, library: join(folder, 'Tables.warraq') });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    await desk.importFolder(files);
    await expect(desk.rows).toHaveCount(1);
    await desk.act('جدول.csv', 'desk.columns');
    const dialog = page.getByRole('dialog', { name: say('columns.title') });
    expect(await faults(page)).toEqual([]);
    await dialog.getByLabel(say('columns.role.text'), { exact: true }).selectOption('ب');
    await dialog.getByLabel(say('fact.title'), { exact: true }).selectOption('أ');
    await dialog.getByRole('button', { name: say('columns.act') }).click();
    await expect(desk.row('جدول.csv')).toContainText(say('desk.imported', { count: 2 }));
    await expect(desk.row('جدول.csv')).toContainText('السوق القديم');
    expect(await articleCount(page)).toBe(2);
  });
}
