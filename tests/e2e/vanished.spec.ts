import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canMount, fillDisk, mountDisk, unmount } from '../support/small-disk.ts';
import { articleCount, ask, libraryIsOpen, searchFor } from './support/ask.ts';
import { giveToApp } from './support/stage.ts';
import { expect, makeLibrary, seeds, test } from './support/workbench.ts';
import { languages, wordsOf } from './support/words.ts';

const articles = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(seeds, name));

const rowsOf = (page: Page, name: string) => page.getByRole('grid', { name }).getByRole('row');

/** The note of the article that is being read, as the library has it. */
async function keptNote(page: Page): Promise<string | undefined> {
  const [first] = (await searchFor(page, '')).hits.filter((hit) => hit.hasNote);
  if (first === undefined) return undefined;
  const query = { words: '', filters: [], place: 'all' as const };
  return (await ask(page, 'articles.read', { id: first.id, query })).article.note;
}

for (const language of languages) {
  const { say, error } = wordsOf(language);

  test(`bears that the library's folder is pulled away, and goes on when it is back (${language})`, async ({
    launch,
    folder,
  }) => {
    const library = makeLibrary(join(folder, 'سفر.warraq'), articles);
    const { page } = await launch({ language, library });
    await libraryIsOpen(page);
    const rows = rowsOf(page, say('results.articles'));
    await rows.first().click();
    const note = page.getByRole('textbox', { name: say('note.label') });
    await note.fill('كتبتُ هذا قبل أن يُفصل القرص');

    // Before the pause after which the words would be kept by themselves.
    renameSync(library, `${library}.elsewhere`);
    const broken = page.getByRole('main');
    await expect(broken).toContainText(error('library.vanished', { path: library }));
    await expect(broken.getByRole('heading')).toHaveText(say('vanished.title'));
    await broken.getByRole('button', { name: say('broken.retry') }).click();
    await expect(broken.getByRole('heading')).toHaveText(say('vanished.title'));
    expect(existsSync(library)).toBe(false);

    renameSync(`${library}.elsewhere`, library);
    await expect(rows.first()).toBeVisible();
    await expect(note).toHaveValue('كتبتُ هذا قبل أن يُفصل القرص');
    await expect.poll(() => keptNote(page)).toBe('كتبتُ هذا قبل أن يُفصل القرص');
    expect(await articleCount(page)).toBeGreaterThan(20);
  });

  test(`says that the disk is full, takes the change back and keeps it once there is space (${language})`, async ({
    launch,
    folder,
  }) => {
    test.skip(!canMount, 'this system lets no test mount a small disk');
    const disk = join(folder, 'disk');
    mountDisk(disk, 4_096);
    try {
      const library = makeLibrary(join(disk, 'ممتلئ.warraq'), articles);
      giveToApp(disk);
      const { page, close } = await launch({ language, library });
      await libraryIsOpen(page);
      const rows = rowsOf(page, say('results.articles'));
      await rows.first().click();
      const ballast = join(disk, 'ballast');
      fillDisk(ballast, disk);
      const note = page.getByRole('textbox', { name: say('note.label') });
      const words = 'ملاحظة لا تتسع لها الصفحة الأخيرة من القرص. '.repeat(100);
      await note.fill(words);
      await note.press('Control+Enter');
      const notices = page.getByRole('region', { name: say('notices.label') });
      await expect(notices).toContainText(error('library.disk-full', { path: library }));
      await expect(note).toHaveValue(words);
      expect(await keptNote(page)).toBeUndefined();
      await rows.nth(1).click();
      await expect(note).toHaveValue('');

      rmSync(ballast);
      await rows.first().click();
      await expect(note).toHaveValue(words);
      await expect.poll(() => keptNote(page)).toBe(words);
      await close();
      const again = await launch({ language, library });
      await libraryIsOpen(again.page);
      expect(await keptNote(again.page)).toBe(words);
      await again.close();
    } finally {
      unmount(disk);
    }
  });
}
