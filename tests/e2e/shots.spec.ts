import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Settings } from '../../preload/contract/settings.ts';
import { generateArticles } from '../support/generate-articles.ts';
import { wireCopies } from '../support/wire-copies.ts';
import { canMount, fillDisk, mountDisk, unmount } from '../support/small-disk.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { dragFiles, dropFiles } from './support/drop.ts';
import { folderOfApp, giveToApp } from './support/stage.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

/*
 * Photographs of every screen and state, for a person to look at: `npm run shots`, then `shots/`.
 * The library holds the sample articles and two thousand generated ones.
 */
const root = resolve(import.meta.dirname, '../..');
const pictures = join(root, 'shots');

interface View {
  readonly language: Settings['language'];
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const views: readonly View[] = [
  { language: 'ar', theme: 'light', width: 1440, height: 900 },
  { language: 'en', theme: 'dark', width: 1440, height: 900 },
  { language: 'ar', theme: 'dark', width: 1000, height: 700 },
  { language: 'en', theme: 'light', width: 1000, height: 700 },
];

const words = {
  ar: { query: 'انسحاب القوات', begun: 'وسم:', none: 'زقنبوت', tag: 'تصريحات' },
  en: { query: 'water', begun: 'comm', none: 'zyzzyva', tag: 'Statements' },
} as const;

const noticesOf = {
  ar: wordsOf('ar').say('notices.label'),
  en: wordsOf('en').say('notices.label'),
} as const;

/** Runs the built command line, as a script of a person's would. */
function warraq(...args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, 'out/main/cli.cjs'), ...args, '--json'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function makeLibrary(): string {
  const files = folderOfApp();
  for (const { fileName, text } of generateArticles(2_000)) {
    writeFileSync(join(files, fileName), text);
  }
  for (const [fileName, text] of Object.entries(wireCopies)) {
    writeFileSync(join(files, fileName), text);
  }
  const library = join(folderOfApp(), 'أرشيف الفرات.warraq');
  const seeds = readdirSync(join(root, 'seeds'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(root, 'seeds', name));
  warraq('import', files, ...seeds, '--library', library);
  for (const [query, tag] of [
    ['العراق', 'بلدان/العراق'],
    ['سوريا', 'بلدان/سوريا'],
    ['المغرب', 'بلدان/المغرب'],
    ['موازنة', 'أرقام وميزانيات'],
    ['التحقيق', 'تصريحات'],
    ['lang:en', 'English press'],
  ] as const) {
    warraq('tag', query, '--add', tag, '--library', library);
  }
  rmSync(files, { recursive: true });
  giveToApp(library);
  return library;
}

/** A folder of files of which some cannot come in. */
function makeMixedFolder(): string {
  const folder = folderOfApp();
  for (const { fileName, text } of generateArticles(9, 7)) {
    writeFileSync(join(folder, fileName), text);
  }
  const [first] = generateArticles(1, 7);
  writeFileSync(join(folder, 'نسخة ثانية.txt'), first?.text ?? '');
  const report =
    'قال مدير الميناء القديم إن السفينة رست فجر اليوم عند الرصيف الشرقي بعد رحلة طويلة.';
  writeFileSync(join(folder, 'a-first-report.txt'), `سفينة ترسو في الميناء القديم\n\n${report}`);
  writeFileSync(join(folder, 'a-second-report.txt'), `وصول السفينة إلى الميناء\n\n${report}`);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(
    join(folder, 'صورة محفوظة باسم نص.txt'),
    Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'),
  );
  writeFileSync(join(folder, 'old-encoding.txt'), Buffer.from([0xc7, 0xe1, 0xda, 0x20, 0xd1]));
  writeFileSync(join(folder, 'report.docx'), 'not a document');
  giveToApp(folder);
  return folder;
}

test.describe.configure({ mode: 'default' });

for (const view of views) {
  const { language, theme, width, height } = view;
  const name = `${language}-${theme}-${width}`;

  test(`photographs the window: ${name}`, async ({ launch }) => {
    test.setTimeout(240_000);
    mkdirSync(pictures, { recursive: true });
    const library = makeLibrary();
    const { page, app } = await launch({ language, theme, width, height, library });
    const take = (screen: string) => photograph(page, `${screen}-${name}`);
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const rows = page.locator('[data-list="results"] [role="row"]');

    await expect(rows.first()).toBeVisible({ timeout: 30_000 });
    await take('01-all');
    await page.locator('.facets > button').click();
    await press('Shift+Tab', 'Home', 'ArrowRight', 'ArrowLeft');
    await take('01b-facets');
    await page.locator('.facets > button').click();
    await press('/');
    await page.keyboard.type(words[language].begun);
    await expect(page.getByRole('option', { name: /./ }).first()).toBeVisible();
    await take('01c-suggestions');
    await press('Escape', 'Control+a');
    await page.keyboard.type(words[language].query);
    const [first = ''] = words[language].query.split(' ');
    await expect(rows.nth(1).locator('mark', { hasText: first }).first()).toBeVisible();
    await press('Tab', 'Tab');
    await rows.nth(1).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await press(']');
    await take('02-library');
    await press('s');
    await expect(page.getByRole('dialog')).toBeVisible();
    await take('02b-save-search');
    await press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator('.with-tools .count')).not.toBeEmpty();
    await take('02c-collections');
    await page.locator('[data-scroll="reader"]').evaluate((reader) => reader.scrollTo(0, 1e6));
    await take('03-end-of-article');
    await press('c');
    await expect(page.locator('[data-list="concordance"] .kwic').first()).toBeVisible();
    await page.locator('[data-list="concordance"] [role="row"]').nth(2).click();
    await expect(page.locator('mark.now')).toBeVisible();
    await take('03b-concordance');
    await press('Escape', 'c');
    await press('Escape', 'Control+a');
    await take('04-selection');
    await press('t');
    await page.keyboard.type(words[language].tag);
    await expect(page.getByRole('option').first()).toBeVisible();
    await take('05-tag');
    await press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await take('06-undo');
    await press('Control+z');
    await expect(page.getByRole('dialog')).toBeVisible();
    await take('06b-undoing');
    await press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await press('Escape', 'e');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.waitForTimeout(600);
    await take('07-export');
    await press('Escape', '?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await take('08-keys');
    await press('Escape', 'w');
    await expect(page.getByRole('dialog').getByRole('row').nth(1)).toBeVisible();
    await take('08b-explain');
    await press('Escape');
    await page.locator('.foot button').last().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await take('09-settings');
    await press('Escape');
    await page.locator('.library-name').click();
    await page.getByRole('menuitem').nth(4).click();
    await page.locator('.backup-acts .button.main').click();
    await expect(page.locator('.care-result')).toBeVisible({ timeout: 30_000 });
    await take('09b-backups');
    await press('Escape');
    await page.locator('.library-name').click();
    await page.getByRole('menuitem').nth(3).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await take('09c-libraries');
    await press('Escape');
    await page.locator('.library-name').click();
    await page.getByRole('menuitem').last().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await take('09g-rules');
    await press('Escape', 'h');
    await expect(page.getByRole('dialog')).toBeVisible();
    await take('09d-history');
    await press('Escape', 'v');
    await page.keyboard.type('Bassra');
    await press('Enter');
    await page.locator('.spelling').first().click();
    await take('09e-spellings');
    await page.getByRole('dialog').locator('footer .button.main').click();
    await expect(page.locator('.done-line')).toBeVisible();
    await take('09f-names');
    await press('Escape', '/');
    await page.keyboard.type(words[language].none);
    await page.waitForTimeout(400);
    await take('10-nothing-found');
    await page.locator('[role="search"] input').fill('"');
    await page.waitForTimeout(400);
    await take('11-query-error');
    await page.locator('[role="search"] input').fill('"السد يقترب من حده"');
    await rows.filter({ hasText: 'السد يقترب من حده' }).click();
    await expect(page.locator('.beside .kin').first()).toBeVisible({ timeout: 30_000 });
    await page.locator('[data-scroll="reader"]').evaluate((reader) => reader.scrollTo(0, 1e6));
    await take('11b-same-story');
    await page.locator('[data-scroll="reader"]').focus();
    await press('d');
    await expect(page.locator('.compared-row').first()).toBeVisible();
    await press(']');
    await take('11c-compare');
    await press('Escape');
    await page.locator('[role="search"] input').fill('');
    await page.locator('[data-scroll="reader"]').focus();
    await press('m');
    await expect(page.locator('.teller').first()).toBeVisible({ timeout: 30_000 });
    await take('11d-stories');
    await press('Escape');
    await page.locator('[role="search"] input').fill('');
    await press('Escape', 'g', 'd');
    await take('12-desk-empty');
    await dropFiles(page, [makeMixedFolder()]);
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
    await page.waitForTimeout(400);
    await take('13-desk');
    await page.locator('.desk-row:has-text("000004")').getByRole('button').last().click();
    await expect(page.getByRole('menu')).toBeVisible();
    await take('13b-desk-acts');
    await press('Escape');
    await page.locator('.batch .tab').nth(1).click();
    await take('13c-desk-failed');
    await page.locator('.batch .tab').first().click();
    const watched = folderOfApp();
    await answerOpenDialog(app, [watched]);
    await page.locator('.watched > .button').click();
    await expect(page.locator('.watched li')).toBeVisible();
    await take('13d-desk-watching');
    await page.locator('.sheet > .bar .button').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await take('13e-desk-paste');
    await press('Escape');
    const drag = await dragFiles(page, [makeMixedFolder()]);
    await page.waitForTimeout(300);
    await take('14-drop');
    await drag.cancel();
    await expect(
      page.getByText(language === 'ar' ? 'أفلِت للاستيراد' : 'Let go to import'),
    ).toBeHidden();
    await answerOpenDialog(app, [folderOfApp()]);
    await page.locator('.library-name').click();
    await page.getByRole('menuitem').first().click();
    await page.waitForTimeout(600);
    await take('15-not-a-library');
  });

  test(`photographs the first and the broken states: ${name}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const empty = join(folderOfApp(), 'Research.warraq');
    const first = await launch({ language, theme, width, height, library: empty });
    await first.page.waitForTimeout(800);
    await photograph(first.page, `16-empty-${name}`);
    await first.close();
    const foreign = folderOfApp();
    writeFileSync(join(foreign, 'notes.txt'), 'not a library');
    const second = await launch({ language, theme, width, height, library: foreign });
    await second.page.waitForTimeout(800);
    await photograph(second.page, `17-broken-${name}`);
    await second.close();
    const damaged = join(folderOfApp(), 'أرشيف.warraq');
    warraq('import', join(root, 'seeds', 'basra-court-boat.txt'), '--library', damaged);
    warraq('backup', '--library', damaged);
    writeFileSync(join(damaged, 'catalogue', 'snapshot.jsonl'), 'null');
    giveToApp(damaged);
    const third = await launch({ language, theme, width, height, library: damaged });
    await third.page.waitForTimeout(800);
    await photograph(third.page, `18-damaged-${name}`);
    await third.page.locator('.centre .acts button').nth(1).click();
    await expect(third.page.locator('.care-result')).toBeVisible();
    await photograph(third.page, `19-verified-${name}`);
    await third.close();
  });

  test(`photographs a disk that is full and one that has gone: ${name}`, async ({ launch }) => {
    test.skip(!canMount, 'this system lets no test mount a small disk');
    const disk = join(folderOfApp(), 'قرص');
    mountDisk(disk, 4_096);
    try {
      const library = join(disk, 'أرشيف.warraq');
      warraq('import', join(root, 'seeds', 'basra-court-boat.txt'), '--library', library);
      giveToApp(disk);
      const { page } = await launch({ language, theme, width, height, library });
      const rows = page.locator('[data-list="results"] [role="row"]');
      await rows.first().click();
      fillDisk(join(disk, 'ballast'), disk);
      const note = page.locator('.margin-note textarea');
      await note.fill('ملاحظة لا تتسع لها الصفحة الأخيرة من القرص. '.repeat(100));
      await note.press('Control+Enter');
      await expect(page.getByRole('region', { name: noticesOf[language] })).not.toBeEmpty();
      await photograph(page, `20-full-disk-${name}`);
      unmount(disk);
      await expect(page.locator('.centre')).toBeVisible({ timeout: 15_000 });
      await photograph(page, `21-vanished-${name}`);
    } finally {
      unmount(disk);
    }
  });
}

test('photographs the sample library for the README', async ({ launch }) => {
  test.setTimeout(60_000);
  mkdirSync(pictures, { recursive: true });
  const { page } = await launch({ language: 'ar', theme: 'light' });
  const rows = page.locator('[data-list="results"] [role="row"]');
  await expect(rows.first()).toBeVisible();
  const tagged = [
    ['مياه', 'ملف المياه'],
    ['العراق', 'بلدان/العراق'],
    ['انتخابات', 'انتخابات'],
  ] as const;
  for (const [words, tag] of tagged) {
    const query = { words, filters: [], place: 'all' as const };
    await page.evaluate((input) => window.warraq.call('articles.tag', input), {
      selection: { kind: 'query' as const, query },
      add: [tag],
      remove: [],
    });
  }
  await page.keyboard.press('/');
  await page.keyboard.type('القوات العراقية');
  await expect(rows.first().locator('mark').first()).toBeVisible();
  await rows.filter({ hasText: 'موسكو' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'ملاحظة' }).first().click();
  await page.keyboard.type('يُقارن ببيان تموز ٢٠٢١.');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(600);
  await photograph(page, 'readme');
});

async function photograph(page: Page, file: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(pictures, `${file}.png`) });
}
