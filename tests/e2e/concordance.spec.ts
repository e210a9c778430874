import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { ConcordanceOrder, ConcordanceStretch } from '../../preload/contract/concordance.ts';
import { generateLibrary } from '../support/generate-library.ts';
import { ask } from './support/ask.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { giveToApp } from './support/stage.ts';
import { expect, test } from './support/workbench.ts';
import { wordsOf } from './support/words.ts';

const { say, number } = wordsOf('ar');

const table = (page: Page): Locator => page.locator('[data-list="concordance"]');
const rowAt = (page: Page, row: number): Locator =>
  table(page).locator(`[aria-rowindex="${row + 1}"]`);
const choice = (page: Page, order: ConcordanceOrder): Locator =>
  page.getByRole('radio', { name: say(`concordance.order.${order}`) });

async function stretch(page: Page, words: string, order: ConcordanceOrder, offset = 0) {
  const query = { words, filters: [], place: 'all' as const };
  let answer: ConcordanceStretch;
  do {
    answer = await ask(page, 'concordance.stretch', {
      query,
      order,
      context: 8,
      offset,
      limit: 100,
    });
  } while (!answer.complete);
  return answer;
}

/** Puts words in place of those searched for, all at once: one question, one answer. */
async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

interface Line {
  readonly direction: string;
  /** Edges in CSS pixels from the window's left. */
  readonly before: readonly [left: number, right: number];
  readonly keyword: readonly [left: number, right: number];
  readonly after: readonly [left: number, right: number];
  /** The middles of the three from the window's top. */
  readonly heights: readonly number[];
}

/** Where the words themselves of each row in view stand. */
const lines = (page: Page): Promise<readonly Line[]> =>
  table(page)
    .locator('.kwic')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const edges = (part: string): readonly [number, number] => {
          const box = row.querySelector(part)?.getBoundingClientRect();
          return [box?.left ?? Number.NaN, box?.right ?? Number.NaN];
        };
        return {
          direction: row.getAttribute('dir') ?? '',
          before: edges('.before span'),
          keyword: edges('.keyword mark'),
          after: edges('.after span'),
          heights: ['.before span', '.keyword mark', '.after span'].map((part) => {
            const box = row.querySelector(part)?.getBoundingClientRect();
            return box === undefined ? Number.NaN : (box.top + box.bottom) / 2;
          }),
        };
      }),
    );

const middle = ([left, right]: readonly [number, number]): number => (left + right) / 2;

/** Expects every row to run in its own direction up to its match, and all matches on one axis. */
async function expectAligned(page: Page, directions: readonly string[]): Promise<void> {
  const rows = await lines(page);
  expect([...new Set(rows.map(({ direction }) => direction))].sort()).toEqual(directions);
  const [first] = rows;
  if (first === undefined) throw new Error('no row is in view');
  for (const { direction, before, keyword, after, heights } of rows) {
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3);
    expect(Math.abs(middle(keyword) - middle(first.keyword))).toBeLessThan(1);
    const [right, left] = direction === 'rtl' ? [before, after] : [after, before];
    expect(Math.abs(right[0] - keyword[1])).toBeLessThan(1);
    expect(Math.abs(left[1] - keyword[0])).toBeLessThan(1);
  }
}

test('shows words in their contexts, by keyboard and by mouse', async ({ launch, folder }) => {
  const { page, app } = await launch({ language: 'ar' });
  await expect(page.locator('[data-list="results"] [role="row"]').first()).toBeVisible();

  await test.step('asks for a word where there is none', async () => {
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { name: say('concordance.needs.title') })).toBeVisible();
  });

  await test.step('follows the query, with every occurrence on a line of its own', async () => {
    await type(page, 'قوات');
    const { total, articles, rows } = await stretch(page, 'قوات', 'next');
    expect(total).toBeGreaterThan(articles);
    await expect(table(page)).toHaveAttribute('aria-rowcount', String(total));
    await expect(page.locator('.tally')).toContainText(
      say('concordance.tally', { count: total, articles }),
    );
    await expect(rowAt(page, 0).locator('.keyword')).toHaveText(rows[0]?.match ?? '');
    await expectAligned(page, ['rtl']);
  });

  await test.step('goes through them by key, and shows each in the reader', async () => {
    const { rows, total } = await stretch(page, 'قوات', 'next');
    await page.keyboard.press('ArrowDown');
    await expect(rowAt(page, 0)).toBeFocused();
    for (const row of [1, 2]) {
      await page.keyboard.press('j');
      await expect(rowAt(page, row)).toBeFocused();
      const { title, match } = rows[row] ?? {};
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
      await expect(page.locator('.article mark.now')).toHaveText(match ?? '');
      await expect(page.locator('.article mark.now')).toBeInViewport();
    }
    await page.keyboard.press('End');
    await expect(rowAt(page, total - 1)).toBeFocused();
  });

  await test.step('puts them in another order, and opens the one that is pressed', async () => {
    await choice(page, 'previous').click();
    const { rows } = await stretch(page, 'قوات', 'previous');
    await expect(rowAt(page, 0).locator('.before')).toHaveText(rows[0]?.before.trim() ?? '');
    await rowAt(page, 3).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(rows[3]?.title ?? '');
    await expect(page.locator('.article mark.now')).toHaveText(rows[3]?.match ?? '');
  });

  await test.step('writes them where the person says', async () => {
    const path = join(folder, 'concordance.csv');
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: say('concordance.export') }).click();
    await expect(page.locator('.toast')).toContainText(say('export.reveal'));
    const { total } = await stretch(page, 'قوات', 'previous');
    expect(readFileSync(path, 'utf8').trimEnd().split('\r\n')).toHaveLength(total + 1);
  });

  await test.step('says so where nothing is found, and goes back to the list', async () => {
    await type(page, 'زقنبوت');
    await expect(page.getByText(say('nothing.words', { words: 'زقنبوت' }))).toBeVisible();
    await type(page, 'قوات');
    await expect(table(page)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('c');
    await expect(page.locator('[data-list="results"]')).toBeVisible();
    await page.getByRole('radio', { name: say('view.concordance') }).click();
    await expect(table(page)).toBeVisible();
  });
});

test('keeps the matches on one axis where articles run in both directions', async ({ launch }) => {
  const { page } = await launch({ language: 'ar' });
  await expect(page.locator('[data-list="results"] [role="row"]').first()).toBeVisible();
  await page.keyboard.press('c');
  await type(page, 'ماء OR water OR forces OR قوات');
  await expect(table(page).locator('.kwic[dir="ltr"]').first()).toBeVisible();
  await expectAligned(page, ['ltr', 'rtl']);
});

test('goes through tens of thousands of occurrences', async ({ launch, folder }) => {
  const library = join(folder, 'Many.warraq');
  await generateLibrary({ path: library, articles: 2_000 });
  giveToApp(library);
  const words = 'في OR من OR على OR أن OR إلى';
  const { page } = await launch({ language: 'ar', library });
  await expect(page.locator('[data-list="results"] [role="row"]').first()).toBeVisible();
  await page.keyboard.press('c');
  await type(page, words);
  const { total } = await stretch(page, words, 'next');
  expect(total).toBeGreaterThan(50_000);
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(total), { timeout: 30_000 });
  await expect(page.locator('.tally strong')).toContainText(number(total));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(rowAt(page, total - 1)).toBeFocused();
  await expect(rowAt(page, total - 1)).toBeInViewport({ ratio: 1 });
  for (const part of [0.5, 0.9, 0.1]) {
    const row = Math.round(total * part);
    await table(page).evaluate((element, share) => {
      element.scrollTop = element.scrollHeight * share;
    }, part);
    const [expected] = (await stretch(page, words, 'next', row)).rows;
    await expect(rowAt(page, row).locator('.keyword')).toHaveText(expected?.match ?? '');
    await expect(rowAt(page, row).locator('.after')).toHaveText(expected?.after.trim() ?? '');
  }
  expect(await table(page).getByRole('row').count()).toBeLessThan(60);
});
