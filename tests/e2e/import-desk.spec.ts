import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import { articleCount, ask } from './support/ask.ts';
import { deskOf, openDesk } from './support/desk.ts';
import { listenToImports, writeArticles } from './support/imports.ts';
import { signalLibrary } from './support/processes.ts';
import { giveToApp } from './support/stage.ts';
import { expect, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

/** A name as long as a file system takes: 255 bytes. */
const longName = `${'طويل'.repeat(31)}255.txt`;

type Reasons = Readonly<
  Record<string, readonly [ErrorReport['code'], Readonly<Record<string, string | number>>]>
>;

/** A folder with files of every kind. Answers why each of the bad ones can't be imported. */
function mixedFolder(folder: string): Reasons {
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'أخبار', 'محلية'), { recursive: true });
  write('ميناء.txt', 'الميناء القديم يستقبل أول سفينة منذ عام\n\nرست السفينة فجراً عند الرصيف.');
  write(join('أخبار', 'محلية', 'مدرسة.txt'), 'مدرسة القرية تفتح أبوابها\n\nعاد التلاميذ صباحاً.');
  write(longName, 'اسم هذا الملف أطول ما يكون\n\nونصه سطر واحد.');
  cpSync(join(folder, 'ميناء.txt'), join(folder, 'نسخة من ميناء.txt'));
  write('فارغ.txt', '');
  write('فراغات.txt', ' \n\t\n');
  write('صورة.txt', Uint8Array.of(0x88, 0x50, 0x4e, 0x47, 0x00));
  write('تقرير.docm', 'PK');
  write('سري.txt', 'لا يقرأه أحد.');
  giveToApp(folder);
  chmodSync(join(folder, 'سري.txt'), 0o000);
  return {
    'فارغ.txt': ['file.empty', {}],
    'فراغات.txt': ['file.no-words', {}],
    'صورة.txt': ['file.not-text', { position: 5 }],
    'تقرير.docm': ['file.unsupported-format', { extension: '.docm' }],
    'سري.txt': ['file.unreadable', { cause: 'EACCES' }],
  };
}

for (const language of languages) {
  const words = wordsOf(language);

  test(`names every file of a mixed folder that stays out, with its reason (${language})`, async ({
    launch,
    folder,
  }) => {
    const files = join(folder, 'مختلط');
    mkdirSync(files);
    const reasons = mixedFolder(files);
    const failed = Object.keys(reasons).length;
    const { app, page } = await launch({ language, library: join(folder, 'Mixed.warraq') });
    await openDesk(page, words);
    const desk = deskOf(page, app, words);

    await desk.importFolder(files);
    await expect(desk.tally).toHaveText(desk.finished(4 + failed, 3));
    await expect(desk.rows).toHaveCount(4 + failed);
    await expect(desk.row(longName)).toContainText('اسم هذا الملف أطول ما يكون');
    await expect(desk.row('مدرسة.txt')).toContainText('مدرسة القرية تفتح أبوابها');

    await desk.filter('failed', failed).click();
    await expect(desk.rows).toHaveCount(failed);
    for (const [file, [code, params]] of Object.entries(reasons)) {
      await expect(desk.row(file)).toContainText(words.error(code, { file, ...params }));
    }

    await desk.filter('duplicate', 1).click();
    await expect(desk.rows).toHaveCount(1);
    await expect(desk.rows).toContainText(words.say('desk.duplicate'));
    await expect(desk.rows).toContainText('الميناء القديم يستقبل أول سفينة منذ عام');

    await desk.filter('all', 4 + failed).click();
    await expect(desk.rows).toHaveCount(4 + failed);
    expect(await articleCount(page)).toBe(3);
    await desk.row(longName).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('اسم هذا الملف أطول ما يكون');
  });
}

test('shows how an import of thousands goes, stops it when asked, and takes up the rest later', async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const many = 3_000;
  const words = wordsOf('ar');
  const files = writeArticles(join(folder, 'آلاف'), many);
  const { app, page } = await launch({ library: join(folder, 'Thousands.warraq') });
  await openDesk(page, words);
  const desk = deskOf(page, app, words);
  const news = await listenToImports(page);
  const ended = (count: number) =>
    expect
      .poll(async () => (await news.summaries()).length, { timeout: 100_000, intervals: [250] })
      .toBe(count);

  await test.step('progress', async () => {
    await desk.importFolder(files);
    await news.begun();
    // The library holds its breath, so that what is on the screen can be read.
    await signalLibrary(app, 'SIGSTOP');
    const part = Number(await desk.progress.getAttribute('aria-valuenow'));
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(100);
    await expect(desk.tally).toContainText(words.number(many));
    await expect(desk.cancel).toBeVisible();
    await signalLibrary(app, 'SIGCONT');
  });

  await test.step('pause and go on', async () => {
    await desk.pause.click();
    await expect(desk.pace).toHaveText(words.say('desk.paused'));
    await expect(desk.resume).toBeVisible();
    const at = await desk.tally.textContent();
    const before = await articleCount(page);
    await page.waitForTimeout(1_500);
    expect(await desk.tally.textContent()).toBe(at);
    expect(await articleCount(page)).toBe(before);
    await desk.resume.click();
    await expect(desk.pause).toBeVisible();
    await expect(desk.tally).not.toHaveText(at ?? '');
  });

  const [kept] = await test.step('cancel', async () => {
    await desk.cancel.click();
    await ended(1);
    return news.summaries();
  });
  if (kept === undefined) throw new Error('the import did not end');
  const { articles, failed } = kept;
  expect(kept).toMatchObject({ cancelled: true, files: many, imported: articles });
  expect(articles).toBeGreaterThan(0);
  expect(articles + failed).toBe(many);
  expect(failed).toBeGreaterThan(0);
  await expect(desk.tally).toHaveText(desk.cancelled(articles, failed));
  await expect(desk.cancel).toBeHidden();
  await desk.filter('failed', failed).click();
  const left = desk.rows.first();
  const file = (await left.getAttribute('aria-label')) ?? '';
  await expect(left).toContainText(words.error('import.cancelled', { file }));
  expect(await articleCount(page)).toBe(articles);

  await test.step('the rest', async () => {
    await desk.importFolder(files);
    await ended(2);
    expect((await news.summaries())[1]).toMatchObject({ duplicate: articles, articles: failed });
    expect(await articleCount(page)).toBe(many);
  });

  await test.step('the same once more, which adds nothing', async () => {
    const { sources } = await ask(page, 'library.overview', {});
    await desk.importFolder(files);
    await ended(3);
    expect((await news.summaries())[2]).toMatchObject({ duplicate: many, articles: 0, failed: 0 });
    expect(await ask(page, 'library.overview', {})).toMatchObject({ all: many, sources });
  });
});
