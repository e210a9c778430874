import type { ElectronApplication, Page } from '@playwright/test';
import type { DeskFilter } from '../../../renderer/state/desk-rows.ts';
import { libraryIsOpen } from './ask.ts';
import { answerOpenDialog } from './dialogs.ts';
import type { WindowWords } from './words.ts';

/** The import desk, and a person's acts on it. */
export function deskOf(page: Page, app: ElectronApplication, { say, number }: WindowWords) {
  const desk = page.getByRole('main', { name: say('desk.label') });
  const row = (fileName: string) => desk.getByRole('row', { name: fileName, exact: true });
  return {
    rows: desk.getByRole('grid', { name: say('desk.files') }).getByRole('row'),
    row,
    tally: desk.getByRole('status'),
    pace: desk.locator('.pace'),
    progress: desk.getByRole('progressbar', { name: say('desk.progress') }),
    cancel: desk.getByRole('button', { name: say('desk.cancel') }),
    pause: desk.getByRole('button', { name: say('desk.pause') }),
    resume: desk.getByRole('button', { name: say('desk.resume') }),
    retryAll: desk.getByRole('button', { name: say('desk.retry-all') }),
    report: desk.getByRole('button', { name: say('desk.report') }),
    paste: desk.getByRole('button', { name: say('paste.button') }),
    watched: desk.getByRole('list', { name: say('watching.label') }).getByRole('listitem'),
    watch: desk.getByRole('button', { name: say('watching.choose') }),
    async importFolder(path: string) {
      await answerOpenDialog(app, [path]);
      // An empty desk offers it twice: in its bar and in its middle.
      const choose = desk.getByRole('button', { name: say('desk.choose-folder') });
      await choose.first().click();
    },
    filter: (kind: DeskFilter, count: number) =>
      desk.getByRole('radio', {
        name: say(`desk.filter.${kind}`, { count: number(count) }),
        exact: true,
      }),
    /** Opens the menu of a row and takes one of its acts. */
    async act(
      fileName: string,
      act: 'desk.decode' | 'desk.columns' | 'desk.anyway' | 'desk.facts',
    ) {
      await row(fileName)
        .getByRole('button', { name: say('desk.more', { file: fileName }) })
        .click();
      await page.getByRole('menuitem', { name: say(act) }).click();
    },
    /** What the desk says once an import is over. */
    finished: (files: number, articles: number) => say('desk.finished', { files, articles }),
    /** What it says instead where the last import was cancelled. */
    cancelled: (articles: number, failed: number) =>
      say('desk.cancelled-summary', { articles, failed }),
  };
}

export async function openDesk(page: Page, { say }: WindowWords): Promise<void> {
  await libraryIsOpen(page);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: say('desk.title') })
    .click();
}
