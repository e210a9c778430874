import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleCount } from './support/ask.ts';
import { faults } from './support/axe.ts';
import { deskOf, openDesk } from './support/desk.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { dropText } from './support/drop.ts';
import { listenToImports, writeArticles } from './support/imports.ts';
import { giveToApp } from './support/stage.ts';
import { expect, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

/** More bad records than a row of the desk names. */
const bad = 1_200;
const named = 1_000;

/** A file of two good records and many bad ones. */
function writeRecords(folder: string): string {
  const good = ['رصيف', 'منارة'].map((name) =>
    JSON.stringify({ title: `خبر عن ${name}`, text: `نص قصير عن ${name} في المرفأ القديم.` }),
  );
  const broken = Array.from({ length: bad }, (_, at) => `{"title": "سجل ${at}", "text": `);
  mkdirSync(folder);
  writeFileSync(join(folder, 'سجلات.jsonl'), [...good, ...broken].join('\n'));
  giveToApp(folder);
  return folder;
}

for (const language of languages) {
  const words = wordsOf(language);
  const { say, error, number } = words;
  const theme = language === 'ar' ? 'light' : 'dark';

  test(`lists what failed of a file with many bad records, and reports it (${language})`, async ({
    launch,
    folder,
  }) => {
    const library = join(folder, 'Records.warraq');
    const { app, page } = await launch({ language, theme, library });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    const news = await listenToImports(page);
    await desk.importFolder(writeRecords(join(folder, 'سجلات')));
    const row = desk.row('سجلات.jsonl');
    await expect(row).toContainText(say('desk.imported', { count: 2 }));
    const failures = (await news.rows())['سجلات.jsonl']?.failures ?? [];
    const last = failures.at(-1);
    if (last === undefined) throw new Error('the failures are named');

    await test.step('the list is opened, gone through and closed by the keyboard', async () => {
      await row.getByRole('button', { name: say('desk.unread', { count: bad }) }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: say('failures.title') });
      const lines = dialog.getByRole('listitem');
      await expect(lines).toHaveCount(named);
      await expect(lines.last()).toContainText(last.place);
      await expect(lines.last()).toContainText(error(last.reason.code, last.reason.params));
      await expect(lines.last()).not.toBeInViewport();
      expect(await faults(page)).toEqual([]);
      await dialog.getByRole('region', { name: say('failures.list') }).focus();
      await page.keyboard.press('End');
      await expect(lines.last()).toBeInViewport();
      await expect(dialog.getByText(say('failures.more', { count: bad - named }))).toBeInViewport();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    await test.step('tried again, the good ones are known and the bad ones are told again', async () => {
      const more = row.getByRole('button', { name: say('desk.more', { file: 'سجلات.jsonl' }) });
      const [back, forth] =
        language === 'ar' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      // Along the row and back again, then down into the menu.
      await more.focus();
      await page.keyboard.press(back);
      await expect(more).not.toBeFocused();
      await page.keyboard.press(forth);
      await expect(more).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('menuitem', { name: say('desk.retry') }).click();
      await expect(row).toContainText(say('desk.duplicate-some', { count: 2 }));
      await expect(row).toContainText(say('desk.unread', { count: bad }));
      expect(await articleCount(page)).toBe(2);
    });

    await test.step('the report goes to the file that is chosen, and nowhere without one', async () => {
      const reported = page.getByText(say('desk.reported', { count: 1 }));
      const path = join(folder, 'سجلات', 'تقرير.csv');
      await answerSaveDialog(app, null);
      await desk.report.click();
      await page.waitForTimeout(500);
      expect(existsSync(path)).toBe(false);
      await expect(reported).toBeHidden();
      await answerSaveDialog(app, path);
      await desk.report.focus();
      await page.keyboard.press('Enter');
      await expect(reported).toBeVisible();
      const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
      expect(lines).toHaveLength(2 + named);
      expect(lines.at(-1)).toContain(last.place);
      expect(lines.at(-1)).toContain(last.reason.code);
    });
  });

  test(`takes a selection that is dropped on the window, but not on a field (${language})`, async ({
    launch,
    folder,
  }) => {
    const library = join(folder, 'Dropped.warraq');
    const { app, page } = await launch({ language, theme, library });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    await dropText(page, 'بائع الكتب يعود إلى الرصيف\n\nفتح كشكه صباح السبت بعد عام من الغياب.');
    await expect(desk.rows).toHaveCount(1);
    await expect(desk.rows).toContainText('بائع الكتب يعود إلى الرصيف');
    expect(await articleCount(page)).toBe(1);

    await desk.paste.click();
    const dialog = page.getByRole('dialog', { name: say('paste.title') });
    const field = dialog.getByRole('textbox', { name: say('paste.field') });
    const box = await field.boundingBox();
    if (box === null) throw new Error('the field is there');
    await dropText(page, 'كلمات للحقل', { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await expect(field).toHaveValue('كلمات للحقل');
    await page.keyboard.press('Escape');
    await dropText(page, ' \n ');
    await page.waitForTimeout(500);
    expect(await articleCount(page)).toBe(1);
  });

  test(`tells how fast a large import goes and how long it takes (${language})`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(180_000);
    const files = writeArticles(join(folder, 'آلاف'), 6_000);
    const library = join(folder, 'Pace.warraq');
    const { app, page } = await launch({ language, theme, library });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);
    const counts = Array.from({ length: 6_000 }, (_, at) => at + 1);
    const rates = new Set(counts.map((count) => say('desk.rate.second', { count })));
    const times = new Set(
      counts
        .slice(0, 60)
        .flatMap((count) => [
          say('desk.left.seconds', { count }),
          say('desk.left.minutes', { count }),
        ]),
    );
    await desk.importFolder(files);
    const told = async () => {
      const parts = ((await desk.pace.textContent()) ?? '').split(' · ');
      return parts.some((part) => rates.has(part)) && parts.some((part) => times.has(part));
    };
    await expect.poll(told, { timeout: 60_000, intervals: [50] }).toBe(true);
    await expect(desk.tally).toContainText(number(6_000));
    await desk.cancel.click();
    await expect(desk.cancel).toBeHidden();
    await expect(desk.pace).toHaveText('');
  });
}
