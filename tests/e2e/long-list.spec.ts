import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SearchResult } from '../../preload/contract/queries.ts';
import type { ArticleId } from '../../preload/contract/vocabulary.ts';
import { generateLibrary } from '../support/generate-library.ts';
import { allIds, ask, searchFor } from './support/ask.ts';
import { giveToApp } from './support/stage.ts';
import { expect, test } from './support/workbench.ts';
import { wordsOf } from './support/words.ts';

const generated = 2_500;

const listOf = (page: Page) => page.locator('[data-list="results"]');
const rowAt = (page: Page, row: number) => listOf(page).locator(`[aria-rowindex="${row + 1}"]`);

async function hitAt(page: Page, row: number): Promise<SearchResult['hits'][number]> {
  const query = { words: '', filters: [], place: 'all' as const };
  const stretch = { query, match: 'all', sort: 'date', offset: row, limit: 1 } as const;
  const [hit] = (await ask(page, 'articles.search', stretch)).hits;
  if (hit === undefined) throw new Error(`there is no article ${row}`);
  return hit;
}

const titleOf = ({ title }: SearchResult['hits'][number]): string =>
  title.map(({ text }) => text).join('');

/** Expects the keyboard on that row, in view, and its article in the reader. */
async function expectReadAt(page: Page, row: number): Promise<void> {
  const title = titleOf(await hitAt(page, row));
  await expect(rowAt(page, row)).toBeFocused();
  await expect(rowAt(page, row)).toBeInViewport({ ratio: 1 });
  await expect(rowAt(page, row).locator('.headline')).toHaveText(title);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** How far down the window a row stands, in CSS pixels. */
const heightOf = async (page: Page, row: number): Promise<number> =>
  Math.round((await rowAt(page, row).boundingBox())?.y ?? Number.NaN);

const { say } = wordsOf('ar');

test('goes through thousands of articles without gathering them', async ({ launch, folder }) => {
  const library = join(folder, 'Long.warraq');
  await generateLibrary({ path: library, articles: generated });
  giveToApp(library);
  const { page } = await launch({ language: 'ar', library });
  const list = listOf(page);
  await expect(rowAt(page, 0)).toBeVisible();
  // Some are in the trash.
  const articles = (await searchFor(page, '')).total;
  const selected = (count: number) =>
    page.getByRole('status').filter({ hasText: say('bulk.count', { count }) });

  await test.step('is as long as all that was found, and draws only what is in view', async () => {
    await expect(list).toHaveAttribute('aria-rowcount', String(articles));
    await expect(rowAt(page, 0).locator('.headline')).toHaveText(titleOf(await hitAt(page, 0)));
    expect(await list.evaluate(({ scrollHeight }) => scrollHeight)).toBeGreaterThan(articles * 100);
    expect(await list.getByRole('row').count()).toBeLessThan(30);
  });

  await test.step('goes to either end, by pages and by rows, and reads what it comes to', async () => {
    await rowAt(page, 0).click();
    await page.keyboard.press('End');
    await expectReadAt(page, articles - 1);
    await page.keyboard.press('k');
    await expectReadAt(page, articles - 2);
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await expect(rowAt(page, 0)).not.toBeFocused();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowDown');
    await expectReadAt(page, 1);
    expect(await list.getByRole('row').count()).toBeLessThan(30);
  });

  await test.step('shows what stands wherever it is scrolled to', async () => {
    for (const part of [0.5, 0.9, 0.2]) {
      const row = Math.round(articles * part);
      await list.evaluate((element, share) => {
        element.scrollTop = element.scrollHeight * share;
      }, part);
      const title = titleOf(await hitAt(page, row));
      await expect(rowAt(page, row).locator('.headline')).toHaveText(title);
    }
  });

  await test.step('marks a range that goes far beyond what is at hand', async () => {
    await page.keyboard.press('j');
    await expectReadAt(page, 2);
    await page.keyboard.press('Shift+End');
    await expect(selected(articles - 2)).toBeVisible();
    await page.keyboard.press('Shift+Home');
    await expect(selected(3)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('tags everything but one, tells how many beforehand, and takes it back', async () => {
    const left = await hitAt(page, 0);
    // The keyboard came from the other end: its row is fetched again.
    await expect(rowAt(page, 0).locator('.headline')).toHaveText(titleOf(left));
    await page.keyboard.press('Control+a');
    await expect(selected(articles)).toBeVisible();
    await page.keyboard.press('x');
    await expect(selected(articles - 1)).toBeVisible();
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: say('tag.title') });
    await expect(dialog).toContainText(say('tag.aside', { count: articles - 1 }));
    await page.keyboard.type('قياس');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await searchFor(page, 'tag:قياس')).total).toBe(articles - 1);
    const { article } = await ask(page, 'articles.read', {
      id: left.id,
      query: { words: '', filters: [], place: 'all' },
    });
    expect(article.tags).not.toContain('قياس');
    await page.keyboard.press('Escape');
    await ask(page, 'changes.undo', {});
    await expect.poll(async () => (await searchFor(page, 'tag:قياس')).total).toBe(0);
  });

  await test.step('keeps the keyboard and the place while the library changes', async () => {
    await rowAt(page, 0).click();
    for (let pages = 0; pages < 12; pages += 1) await page.keyboard.press('PageDown');
    const row = Number(await page.evaluate(() => document.activeElement?.ariaRowIndex)) - 1;
    await expectReadAt(page, row);
    const before = await heightOf(page, row);
    const ids: readonly ArticleId[] = (await allIds(page)).slice(0, 3);
    const selection = { kind: 'articles' as const, ids };
    await ask(page, 'articles.move', { selection, state: 'trashed' });
    await expect(rowAt(page, row - 3)).toBeFocused();
    await expectReadAt(page, row - 3);
    expect(await heightOf(page, row - 3)).toBe(before);
    await ask(page, 'changes.undo', {});
    await expectReadAt(page, row);
    expect(await heightOf(page, row)).toBe(before);
  });

  await test.step('goes on with the next when one is thrown away', async () => {
    const row = Number(await page.evaluate(() => document.activeElement?.ariaRowIndex)) - 1;
    const next = titleOf(await hitAt(page, row + 1));
    await page.keyboard.press('Delete');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next);
    await expectReadAt(page, row);
  });
});
