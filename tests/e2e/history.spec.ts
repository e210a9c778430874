import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ask } from './support/ask.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const { say, number } = wordsOf('ar');
const pictures = resolve(import.meta.dirname, '../../test-results/history');

const rows = (page: Page): Locator => page.locator('[data-list="results"] [role="row"]');
const status = (page: Page): Locator =>
  page.getByRole('region', { name: say('notices.label') }).getByRole('status');
const trash = (page: Page): Locator =>
  page.getByRole('button', { name: new RegExp(`^${say('place.trash')}`) });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join()}`));
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Moves with Tab until the element has the keyboard, as a person would. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 60 && !(await hasFocus()); step++) await press(page, 'Tab');
  await expect(wanted).toBeFocused();
}

/** The question that shows what undoing or redoing will change. */
const questionOf = (
  page: Page,
  way: 'undo' | 'redo',
  counts: { readonly changes: number; readonly count: number },
): Locator => page.getByRole('dialog', { name: say(`undoing.${way}.title`, counts) });

/** Asks by keyboard, and agrees to what is shown. */
async function agree(page: Page, asked: Locator, ...keys: readonly string[]): Promise<void> {
  await press(page, ...keys);
  await expect(asked).toBeVisible();
  await expect(asked.getByRole('button').last()).toBeFocused();
  await press(page, 'Enter');
  await expect(asked).toBeHidden();
}

test('undoes, redoes, deletes for good and goes back in the history, by keyboard', async ({
  launch,
}) => {
  const { page } = await launch({ language: 'ar' });
  await expect(rows(page).first()).toBeVisible();
  const { all } = await ask(page, 'library.overview', {});
  const tagged = say('changed.tagged', { count: all, tag: 'مراجعة' });

  await test.step('undo and redo a tag on everything', async () => {
    await press(page, 'Control+a', 't');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('مراجعة');
    await expect(page.getByRole('option').first()).toBeVisible();
    await press(page, 'Enter');
    await expect(status(page)).toContainText(tagged);
    const undoing = questionOf(page, 'undo', { changes: 1, count: all });
    await press(page, 'Control+z');
    await expect(undoing).toContainText(tagged);
    await expect(undoing.getByRole('list', { name: say('confirm.articles') })).toContainText(
      say('confirm.more', { count: all - 5 }),
    );
    expect(await faults(page)).toEqual([]);
    await picture(page, 'undo');
    await press(page, 'Escape');
    await expect(undoing).toBeHidden();
    await expect(page.getByRole('treegrid').getByText('مراجعة')).toBeVisible();
    await agree(page, undoing, 'Control+z');
    await expect(status(page)).toContainText(say('notices.undone', { count: all }));
    await expect(status(page).getByRole('button', { name: say('redo') })).toBeVisible();
    await expect(page.getByRole('treegrid').getByText('مراجعة')).toHaveCount(0);
    const redoing = questionOf(page, 'redo', { changes: 1, count: all });
    await agree(page, redoing, 'Control+y');
    await expect(status(page)).toContainText(say('notices.redone', { count: all }));
    await agree(page, undoing, 'Control+z');
    await agree(page, redoing, 'Control+Shift+z');
    await press(page, 'Escape');
    await expect(page.getByRole('treegrid').getByText('مراجعة')).toBeVisible();
  });

  await test.step('put two in the trash, and see what restoring them will change', async () => {
    await press(page, 'j', 'x', 'j', 'x');
    await press(page, 'Delete');
    await expect(trash(page)).toContainText(number(2));
    await press(page, 'g', 't');
    await expect(rows(page)).toHaveCount(2);
    await press(page, 'Control+a');
    const bar = page.getByRole('toolbar', { name: say('bulk.label') });
    await tabTo(page, bar.getByRole('button', { name: say('act.tag') }));
    await press(page, 'ArrowLeft', 'ArrowLeft');
    await expect(bar.getByRole('button', { name: say('act.restore') })).toBeFocused();
    await press(page, 'Enter');
    const question = page.getByRole('dialog', { name: say('confirm.restore.title', { count: 2 }) });
    await expect(question.getByRole('listitem')).toHaveCount(2);
    await expect(question.getByRole('button', { name: say('cancel') })).toBeFocused();
    await press(page, 'Enter');
    await expect(question).toBeHidden();
    await expect(rows(page)).toHaveCount(2);
  });

  await test.step('delete them for good only after the question, and undo even that', async () => {
    await press(page, 'j');
    await press(page, 'Delete');
    const question = page.getByRole('dialog', { name: say('confirm.erase.title', { count: 2 }) });
    await expect(question.getByRole('listitem')).toHaveCount(2);
    expect(await faults(page)).toEqual([]);
    await picture(page, 'erase');
    await tabTo(
      page,
      question.getByRole('button', { name: say('confirm.erase.act', { count: 2 }) }),
    );
    await press(page, 'Enter');
    await expect(status(page)).toContainText(say('changed.erased', { count: 2 }));
    await expect(page.getByText(say('nothing.trash.title'))).toBeVisible();
    await agree(page, questionOf(page, 'undo', { changes: 1, count: 2 }), 'Control+z');
    await expect(status(page)).toContainText(say('notices.undone.erase', { count: 2 }));
    await expect(rows(page)).toHaveCount(2);
    await picture(page, 'trash');
    await tabTo(page, page.getByRole('button', { name: say('act.empty-trash') }));
    await press(page, 'Enter');
    await expect(question).toBeVisible();
    await press(page, 'Escape');
    await expect(trash(page)).toContainText(number(2));
  });

  await test.step('read the history and go back in it', async () => {
    await press(page, 'h');
    const history = page.getByRole('dialog', { name: say('history.title') });
    const lines = history.getByRole('listitem');
    await expect(lines.nth(0)).toContainText(say('changed.erased', { count: 2 }));
    await expect(lines.nth(0)).toContainText(say('history.undone'));
    await expect(lines.nth(1)).toContainText(say('changed.moved.trashed', { count: 2 }));
    await expect(lines.nth(2)).toContainText(tagged);
    expect(await faults(page)).toEqual([]);
    await picture(page, 'history');
    const back = lines.nth(2).getByRole('button', { name: say('history.undo-through') });
    await tabTo(page, back);
    const through = questionOf(page, 'undo', { changes: 2, count: all });
    await press(page, 'Enter');
    await expect(through).toContainText(tagged);
    await expect(through).toContainText(say('changed.moved.trashed', { count: 2 }));
    await picture(page, 'undo-through');
    await press(page, 'Escape');
    await expect(lines.nth(2)).not.toContainText(say('history.undone'));
    await tabTo(page, back);
    await agree(page, through, 'Enter');
    await expect(lines.nth(2)).toContainText(say('history.undone'));
    await expect(lines.nth(1)).toContainText(say('history.undone'));
    await expect(lines.nth(2).getByRole('button', { name: say('redo') })).toBeVisible();
    await press(page, 'Escape');
    await expect(trash(page)).toContainText(number(0));
    await expect(page.getByRole('treegrid').getByText('مراجعة')).toHaveCount(0);
  });
});

test('says plainly that an import undone leaves the library, and brings it back whole', async ({
  launch,
}) => {
  const { page } = await launch({ language: 'ar' });
  await expect(rows(page).first()).toBeVisible();
  const { all: count } = await ask(page, 'library.overview', {});
  const undoing = questionOf(page, 'undo', { changes: 1, count });
  await press(page, 'Control+z');
  await expect(undoing).toContainText(say('undoing.undo.import'));
  await press(page, 'Escape');
  await agree(page, undoing, 'Control+z');
  await expect(page.getByText(say('notices.undone.import', { count }))).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await agree(page, questionOf(page, 'redo', { changes: 1, count }), 'Control+y');
  await expect(page.getByText(say('notices.redone.import', { count }))).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
  expect((await ask(page, 'library.overview', {})).all).toBe(count);
});
